#include <algorithm>
#include <array>
#include <utility>

#include "poortwachter/dossier/fields.hpp"
#include "poortwachter/report/formats.hpp"
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

// What nearly every dossier has, in canonical paths; the sections that hold them come with them.
static constexpr std::array<std::string_view, 28> usual = {
    "case",
    "employee.employment",
    "employee.gross_monthly_wage",
    "interruptions.recovered_on",
    "interruptions.sick_again_on",
    "probleemanalyse",
    "plan_van_aanpak.on",
    "plan_van_aanpak.employer_view",
    "plan_van_aanpak.employee_view",
    "evaluations",
    "melding_42_weken",
    "eerstejaarsevaluatie.on",
    "eerstejaarsevaluatie.spoor2_decision",
    "ad_report",
    "work.from",
    "work.kind",
    "work.hours_per_week",
    "spoor2.intake_on",
    "spoor2.plan",
    "spoor2.activities.on",
    "spoor2.activities.kind",
    "spoor2.applications.on",
    "spoor2.reports.on",
    "actueel_oordeel",
    "eindevaluatie",
    "oordeel_werknemer",
    "reintegratieverslag",
    "wia_aanvraag",
};

static bool is_usual(std::string_view path) {
  const auto leads_to = [&](std::string_view one) { return one == path || (one.starts_with(path) && one[path.size()] == '.'); };
  return std::ranges::any_of(usual, leads_to);
}

namespace {

/// Walks the one list of fields and writes a line for each key. Nothing stands behind a colon, so that nothing counts as a fact;
/// an entry of a list and what stands in a part that few dossiers have are comments, since even an empty one would say that it is
/// there.
class TemplateWriter {
 public:
  TemplateWriter(const Blank& blank, Lang lang, Buffer& out) : blank_(blank), lang_(lang), out_(&out) {}

  void operator()(Key key, Fact<Date>&) { line(key, form("date")); }
  void operator()(Key key, Fact<dossier::Text>&) { line(key, form("text")); }
  void operator()(Key key, Fact<dossier::Tri>&) { line(key, form("tri")); }
  void operator()(Key key, Fact<dossier::View>&) { line(key, form("view")); }
  void operator()(Key key, Fact<bool>&) { line(key, form("yes_no")); }
  void operator()(Key key, Fact<Cents>&) { line(key, form("money")); }
  void operator()(Key key, Fact<double>&, dossier::Range range) {
    line(key, phrase("init.number", {{"least", fmt::format("{}", range.least)}, {"most", fmt::format("{}", range.most)}}, lang_));
  }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(Key key, Fact<E>&) { line(key, choices<E>()); }
  template <class T>
  void operator()(Key key, List<T>&) {
    T entry{};
    if constexpr (requires { entry.here; })
      section(key, entry, true);
    else
      line(key, list_of(entry));
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(Key key, Section& inside) { section(key, inside, false); }
  void shorthand(Key key, Fact<Date>& on) { (*this)(key, on); }
  void day_or_period(Key key, Fact<Date>& day, dossier::PeriodFact&) { (*this)(key, day); }

 private:
  std::string form(std::string_view kind) const { return said(fmt::format("init.{}", kind), lang_); }
  template <class E>
  std::string choices() const {
    constexpr std::size_t most_listed = 24;
    std::vector<std::string_view> out;
    for (const auto& word : dossier::words<E>()) out.push_back(lang_ == Lang::nl ? word.twin : word.canonical);
    return out.size() > most_listed ? phrase("init.catalogue", {{"word", out[2]}}, lang_) : joined(out, " | ");
  }
  std::string list_of(const Fact<Date>&) const { return fmt::format("[{0}, {0}]", form("date")); }
  std::string list_of(const Fact<dossier::Text>&) const { return fmt::format("[{0}, {0}]", form("text")); }
  template <class E>
  std::string list_of(const Fact<E>&) const {
    return fmt::format("[{}]", choices<E>());
  }

  template <class Section>
  void section(Key key, Section& inside, bool is_list) {
    if (!is_wanted(path_of(key))) return;
    if (is_day(path_of(key))) return line(key, is_list ? list_of(Fact<Date>{}) : form("date"));
    line(key, is_list ? form("list") : std::string{});
    const std::string outer = path_;
    const bool outer_is_comment = is_comment_;
    path_ = path_of(key);
    const std::size_t depth = indent_.size();
    indent_ += is_list ? "    " : "  ";
    first_of_entry_ = is_list;
    is_comment_ = is_comment_ || is_list || !outer.empty() || !is_usual(path_);
    dossier::fields(*this, inside);
    indent_.resize(depth);
    path_ = outer;
    is_comment_ = outer_is_comment;
    first_of_entry_ = false;
  }

  std::string path_of(const Key& key) const {
    return path_.empty() ? std::string(key.canonical) : path_ + "." + std::string(key.canonical);
  }

  // The two that stand in the head of the file are not repeated.
  bool is_wanted(std::string_view path) const {
    if (path == "first_sick_day" || path == "completeness") return false;
    if (!blank_.section.empty()) return path.substr(0, path.find('.')) == blank_.section;
    return blank_.all || is_usual(path);
  }

  // Of a document the usual fields are its day alone, which may stand for it.
  bool is_day(std::string_view path) const {
    return !blank_.all && blank_.section.empty() && std::ranges::find(usual, path) != usual.end();
  }

  std::string indent() {
    std::string out = indent_;
    if (std::exchange(first_of_entry_, false)) out.replace(out.size() - 2, 1, "-");
    return out;
  }

  void line(const Key& key, std::string_view value) {
    const std::string path = path_of(key);
    if (!is_wanted(path)) return;
    std::string start = fmt::format("{}{}{}:", is_comment_ ? "# " : "", indent(), spelled_key(key, lang_));
    std::string note(value);
    const std::string last = due(path);
    for (const std::string_view part : {std::string_view(last), explained(path, key.canonical, lang_)})
      if (!part.empty()) note.append(note.empty() ? "" : "; ").append(part);
    const int blanks = std::max(2, column - width_of(start));
    fmt::format_to(std::back_inserter(*out_), "{}{:{}}# {}\n", start, "", blanks, note);
  }

  std::string due(std::string_view path) const {
    const Timeline* computed = blank_.computed;
    const timeline::Deadline* deadline = computed == nullptr ? nullptr : step_of(*computed, path);
    if (deadline == nullptr || !deadline->applies() || !deadline->day()) return {};
    return phrase("init.due", {{"date", calendar::iso(*deadline->day())}}, lang_);
  }

  static constexpr int column = 32;
  const Blank& blank_;
  Lang lang_;
  Buffer* out_;
  std::string path_, indent_;
  bool first_of_entry_ = false;
  bool is_comment_ = false;  // the keys are written as comments
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

static void write_comments(std::span<const std::string_view> keys, Lang lang, Buffer& out) {
  for (const std::string_view key : keys) fmt::format_to(std::back_inserter(out), "# {}\n", text::ui(key, lang));
}

static void write_head(const Blank& blank, Lang lang, Buffer& out) {
  static constexpr std::array<std::string_view, 5> how = {"init.schema", "init.how", "init.unknown", "init.entries", "init.never"};
  fmt::format_to(std::back_inserter(out), "# yaml-language-server: $schema=poortwachter.schema.json\n");
  fmt::format_to(std::back_inserter(out), "# $schema: poortwachter.schema.json\n");
  write_comments(how, lang, out);
  if (!blank.all) fmt::format_to(std::back_inserter(out), "# {}\n", text::ui("init.more", lang));
  const bool dutch = lang == Lang::nl;
  const std::string day = blank.first_sick_day ? ' ' + calendar::iso(*blank.first_sick_day) : std::string{};
  const std::string first = fmt::format("{}:{}", dutch ? "eerste_ziektedag" : "first_sick_day", day);
  const std::string partial = dutch ? "volledigheid: gedeeltelijk" : "completeness: partial";
  fmt::format_to(std::back_inserter(out), "\n{:<32}# {}; {}\n", first, text::ui("init.date", lang),
                 explained("first_sick_day", "", lang));
  fmt::format_to(std::back_inserter(out), "{:<32}# {}\n", partial, text::ui("init.partial", lang));
  if (blank.all && blank.computed != nullptr) write_days(*blank.computed, lang, out);
  fmt::format_to(std::back_inserter(out), "\n");
}

void case_template(const Blank& blank, Lang lang, Buffer& out) {
  if (blank.section.empty())
    write_head(blank, lang, out);
  else
    write_comments(std::array<std::string_view, 2>{"init.part", "init.entries"}, lang, out);
  Dossier dossier;
  TemplateWriter writer(blank, lang, out);
  dossier::fields(writer, dossier);
}

namespace {

struct TopKeys {
  std::vector<Key> keys;

  template <class... Field>
  void operator()(const Key& key, Field&&...) {
    keys.push_back(key);
  }
};

}  // namespace

std::vector<Key> case_keys() {
  TopKeys top;
  Dossier dossier;
  dossier::fields(top, dossier);
  return std::move(top.keys);
}

}  // namespace poortwachter::report
