#include "poortwachter/report/formats.hpp"

#include <algorithm>

#include "poortwachter/dossier/fields.hpp"
#include "report/cells.hpp"
#include "report/document/spelled.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using dossier::Fact;
using dossier::Key;
using dossier::List;

static std::string_view explained(std::string_view path, std::string_view key, Lang lang) {
  const std::string own = fmt::format("field.{}", path);
  if (text::has_ui(own, lang)) return text::ui(own, lang);
  const std::string common = fmt::format("field.*.{}", key);
  return text::has_ui(common, lang) ? text::ui(common, lang) : std::string_view{};
}

// The step of the timeline that a document fulfils.
static const timeline::Deadline* step_of(const Timeline& computed, std::string_view path) {
  const std::string_view step = path == "ad_report" ? "ad_onderzoek" : path == "spoor2.intake_on" ? "spoor2_start" : path;
  const auto at = std::ranges::find_if(computed.deadlines, [&](const auto& deadline) { return name(deadline.step) == step; });
  return at == computed.deadlines.end() ? nullptr : &*at;
}

namespace {

/// Walks the one list of fields and writes a line for each key.
class TemplateWriter {
 public:
  TemplateWriter(const Timeline* computed, Lang lang, Buffer& out) : computed_(computed), lang_(lang), out_(&out) {}

  void operator()(Key key, Fact<Date>&) { line(key, text::ui("init.date", lang_)); }
  void operator()(Key key, Fact<dossier::Text>&) { line(key, text::ui("init.text", lang_)); }
  void operator()(Key key, Fact<dossier::Tri>&) { line(key, text::ui("init.tri", lang_)); }
  void operator()(Key key, Fact<dossier::View>&) { line(key, text::ui("init.tri", lang_)); }
  void operator()(Key key, Fact<bool>&) { line(key, text::ui("init.yes_no", lang_)); }
  void operator()(Key key, Fact<Cents>&) { line(key, "0.00"); }
  void operator()(Key key, Fact<double>&, dossier::Range range) { line(key, fmt::format("{}", range.least)); }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(Key key, Fact<E>&) { line(key, choices<E>()); }
  template <class T>
  void operator()(Key key, List<T>&) {
    if constexpr (requires(T item) { item.here; }) {
      T item{};
      section(key, item, true);
    } else {
      line(key, fmt::format("[{}]", sample(T{})));
    }
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(Key key, Section& inside) { section(key, inside, false); }
  void shorthand(Key key, Fact<Date>& on) { (*this)(key, on); }
  void day_or_period(Key key, Fact<Date>& day, dossier::PeriodFact&) { (*this)(key, day); }

 private:
  template <class E>
  std::string choices() const {
    std::vector<std::string_view> out;
    for (const auto& word : dossier::words<E>()) out.push_back(lang_ == Lang::nl ? word.twin : word.canonical);
    return out.size() > 12 ? std::string(out.front()) : joined(out, " | ");
  }
  std::string sample(const Fact<Date>&) const { return std::string(text::ui("init.date", lang_)); }
  std::string sample(const Fact<dossier::Text>&) const { return std::string(text::ui("init.text", lang_)); }
  template <class E>
  std::string sample(const Fact<E>&) const {
    std::vector<std::string_view> out;
    for (const auto& word : dossier::words<E>()) out.push_back(lang_ == Lang::nl ? word.twin : word.canonical);
    return joined(out, ", ");
  }

  template <class Section>
  void section(Key key, Section& inside, bool list) {
    line(key, "");
    const std::string outer = path_;
    path_ = path_of(key);
    const std::size_t depth = indent_.size();
    indent_ += list ? "    " : "  ";
    first_of_item_ = list;
    dossier::fields(*this, inside);
    indent_.resize(depth);
    path_ = outer;
  }

  std::string path_of(const Key& key) const {
    return path_.empty() ? std::string(key.canonical) : path_ + "." + std::string(key.canonical);
  }

  std::string indent() {
    std::string out = indent_;
    if (first_of_item_) out.replace(out.size() - 2, 1, "-");
    first_of_item_ = false;
    return out;
  }

  void line(const Key& key, std::string_view value) {
    if (path_.empty() && (key.canonical == "first_sick_day" || key.canonical == "completeness")) return;
    const std::string path = path_of(key);
    std::string start = fmt::format("{}{}:", indent(), spelled_key(key, lang_));
    if (!value.empty()) start += fmt::format(" {}", value);
    const int blanks = std::max(2, column - width_of(start));
    fmt::format_to(std::back_inserter(*out_), "# {}{:{}}# {}{}\n", start, "", blanks, due(path),
                   explained(path, key.canonical, lang_));
  }

  std::string due(std::string_view path) const {
    const timeline::Deadline* deadline = computed_ == nullptr ? nullptr : step_of(*computed_, path);
    if (deadline == nullptr || !deadline->applies() || !deadline->day()) return {};
    return phrase("init.due", {{"date", calendar::iso(*deadline->day())}}, lang_) + "; ";
  }

  static constexpr int column = 40;
  const Timeline* computed_;
  Lang lang_;
  Buffer* out_;
  std::string path_, indent_;
  bool first_of_item_ = false;
};

}  // namespace

static void write_days(const Timeline& computed, Lang lang, Buffer& out) {
  fmt::format_to(std::back_inserter(out), "\n# {}\n", text::ui("init.days", lang));
  std::vector<const timeline::Deadline*> steps;
  for (const timeline::Deadline& deadline : computed.deadlines)
    if (deadline.applies() && deadline.day()) steps.push_back(&deadline);
  std::ranges::stable_sort(steps, {}, [](const auto* deadline) { return *deadline->day(); });
  for (const timeline::Deadline* step : steps)
    fmt::format_to(std::back_inserter(out), "#   {}  {}\n", calendar::iso(*step->day()), step_name(*step, lang));
}

void case_template(Date first_sick_day, const Timeline* computed, Lang lang, Buffer& out) {
  const bool dutch = lang == Lang::nl;
  fmt::format_to(std::back_inserter(out), "# yaml-language-server: $schema=poortwachter.schema.json\n");
  fmt::format_to(std::back_inserter(out), "# $schema: poortwachter.schema.json\n");
  for (const std::string_view key : {"init.schema", "init.how", "init.unknown", "init.never"})
    fmt::format_to(std::back_inserter(out), "# {}\n", text::ui(key, lang));
  fmt::format_to(std::back_inserter(out), "\n# {}\n", explained("first_sick_day", "", lang));
  if (computed == nullptr) fmt::format_to(std::back_inserter(out), "# {}\n", text::ui("init.today", lang));
  fmt::format_to(std::back_inserter(out), "{}: {}\n", dutch ? "eerste_ziektedag" : "first_sick_day", calendar::iso(first_sick_day));
  fmt::format_to(std::back_inserter(out), "# {}\n", text::ui("init.partial", lang));
  fmt::format_to(std::back_inserter(out), "{}\n", dutch ? "volledigheid: gedeeltelijk" : "completeness: partial");
  if (computed != nullptr) write_days(*computed, lang, out);
  fmt::format_to(std::back_inserter(out), "\n# {}\n", text::ui("init.fields", lang));
  Dossier dossier;
  TemplateWriter writer(computed, lang, out);
  dossier::fields(writer, dossier);
}

}  // namespace poortwachter::report
