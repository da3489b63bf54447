#include "report/document/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/timeline/weeks.hpp"
#include "report/cells.hpp"
#include "report/document/spelled.hpp"

namespace poortwachter::report {

std::string_view word(std::string_view group, std::string_view id, Lang lang) {
  const std::string key = std::string(group) + std::string(id);
  // The text behind `ui` outlives the key only when the key is known.
  return text::has_ui(key, lang) ? text::ui(key, lang) : id;
}

std::string said(std::string_view key, Lang lang) { return std::string(text::ui(key, lang)); }

std::string key_of(std::string_view key, bool of_benefit, Lang lang) {
  std::string of_carrier = fmt::format("{}.benefit", key);
  return of_benefit && text::has_ui(of_carrier, lang) ? of_carrier : std::string(key);
}

std::string_view step_name(const timeline::Deadline& deadline, Lang lang) {
  const std::string_view id = name(deadline.step);
  const std::string of_benefit = fmt::format("step.benefit.{}", id);
  if (deadline.of_benefit && text::has_ui(of_benefit, lang)) return text::ui(of_benefit, lang);
  return word("step.", id, lang);
}

std::string step_in_sentence(const timeline::Deadline& deadline, Lang lang) {
  std::string out(step_name(deadline, lang));
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (out.size() > 1 && is_capital(out[0]) && !is_capital(out[1])) out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

namespace {

// How a date is written in a language: its parts with the text before each, and the text behind them.
struct DateWords {
  enum class Name : std::uint8_t { day, month, year };
  struct Part {
    std::string_view before;
    Name name;
  };

  explicit DateWords(Lang lang) {
    const std::string_view form = text::ui("date.long", lang);
    std::size_t copied = 0;
    for (auto hole = text::next_hole(form, 0); hole; hole = text::next_hole(form, copied)) {
      const Name name = hole->name == "day" ? Name::day : hole->name == "month" ? Name::month : Name::year;
      parts.push_back({form.substr(copied, hole->begin - copied), name});
      copied = hole->end;
    }
    behind = form.substr(copied);
    for (std::size_t i = 0; i < months.size(); ++i) months[i] = word("month.", std::to_string(i + 1), lang);
  }

  std::vector<Part> parts;
  std::string_view behind;
  std::array<std::string_view, 12> months;
};

}  // namespace

static const DateWords& date_words(Lang lang) {
  if (lang == Lang::nl) {
    static const DateWords dutch(Lang::nl);
    return dutch;
  }
  static const DateWords english(Lang::en);
  return english;
}

void add_number(std::string& out, long long value) {
  const fmt::format_int digits(value);
  out.append(digits.data(), digits.size());
}

void add_long_date(std::string& out, Date date, Lang lang) {
  const DateWords& words = date_words(lang);
  const auto [year, month, day] = date.ymd();
  for (const DateWords::Part& part : words.parts) {
    out += part.before;
    if (part.name == DateWords::Name::month) out += words.months[static_cast<std::size_t>(month - 1)];
    if (part.name == DateWords::Name::day) add_number(out, day);
    if (part.name == DateWords::Name::year) add_number(out, year);
  }
  out += words.behind;
}

std::string long_date(Date date, Lang lang) {
  std::string out;
  add_long_date(out, date, lang);
  return out;
}

std::string short_date(Date date, Lang lang) {
  const auto [year, month, day] = date.ymd();
  return fmt::format("{} {} {}", day, word("month.short.", std::to_string(month), lang), year);
}

void add_days(std::string& out, Days days, Lang lang) {
  add_number(out, days.value);
  out += ' ';
  out += text::ui(days.value == 1 ? "unit.day" : "unit.days", lang);
}

std::string days(Days days, Lang lang) {
  std::string out;
  add_days(out, days, lang);
  return out;
}

std::string money(Cents amount, Lang lang) {
  const long long cents = std::llabs(amount.value);
  std::string euros = std::to_string(cents / 100);
  const std::string_view group = lang == Lang::nl ? "." : ",";
  for (int at = static_cast<int>(euros.size()) - 3; at > 0; at -= 3) euros.insert(static_cast<std::size_t>(at), group);
  return safe(fmt::format("{}{}{}{:02}", amount.value < 0 ? "-" : "", euros, lang == Lang::nl ? ',' : '.', cents % 100));
}

std::string plain_money(Cents amount) {
  const long long cents = std::llabs(amount.value);
  return fmt::format("{}{}.{:02}", amount.value < 0 ? "-" : "", cents / 100, cents % 100);
}

std::string number(double value, Lang lang) {
  std::string out = fmt::format("{:.10g}", value);
  const std::size_t point = out.find('.');
  if (lang == Lang::nl && point != std::string::npos) out[point] = ',';
  return out;
}

std::string counted(std::string_view key, int count, Lang lang) {
  const std::string full = fmt::format("{}.{}", key, count == 1 ? "one" : "many");
  return phrase(full, {{"n", std::to_string(count)}}, lang);
}

std::string weeks_after_wait(const Timeline& timeline, Lang lang) {
  const auto wait = timeline::week_on(timeline, timeline.wachttijd_end);
  if (!timeline.week || !wait || *timeline.week <= *wait) return {};
  return counted("weeks_after_wait", *timeline.week - *wait, lang);
}

std::string joined(std::span<const std::string_view> parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string enumerated(const std::vector<std::string>& parts, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (i > 0) out += last ? fmt::format(" {} ", text::ui("verdict.and", lang)) : ", ";
    out += parts[i];
  }
  return out;
}

std::string period(const Period& days, Lang lang) {
  return phrase("unit.period", {{"first", long_date(days.first, lang)}, {"last", long_date(days.last, lang)}}, lang);
}

std::string who(Actors who, Lang lang) {
  return spelled(who, [lang](Actor actor) { return word("who.", name(actor), lang); });
}

// A dismissal that is fought: the timeline does not reckon with its day.
static bool is_end_disputed(const Dossier& dossier) {
  const auto& disputed = dossier.employee.employment_end_disputed;
  return dossier.employee.employment_end && disputed && *disputed == dossier::Tri::yes;
}

std::vector<std::string> limits_of(const Checked& checked, Lang lang) {
  const judgement::Judgement& judgement = *checked.judgement;
  std::vector<std::string> sentences;
  if (!judgement.timeline.assumed_none.empty()) {
    const std::string fields = spelled_paths(judgement.timeline.assumed_none, lang);
    sentences.push_back(phrase("sentence.assumed_none", {{"fields", fields}}, lang));
  }
  if (is_end_disputed(checked.facts())) sentences.emplace_back(text::ui("sentence.end_disputed", lang));
  if (judgement.timeline.aow_by_last_row) sentences.emplace_back(text::ui("sentence.aow_by_last_row", lang));
  sentences.emplace_back(text::ui("not_assessed.bedrijfsarts", lang));
  return sentences;
}

std::string not_assessed(const NotAssessed& entry, Lang lang) {
  return phrase("not_assessed.unknown", {{"code", entry.rule->code}, {"field", spelled_path(entry.field, lang)}}, lang);
}

Counts count(std::span<const Finding> findings) {
  Counts counts;
  for (const Finding& finding : findings) {
    if (finding.accepted) {
      ++counts.accepted;
    } else if (finding.suspended) {
      ++counts.suspended;
    } else if (finding.severity == Severity::error) {
      ++counts.error;
    } else if (finding.severity == Severity::warning) {
      ++counts.warning;
    } else {
      ++counts.note;
    }
  }
  return counts;
}

// "/employer/size" as somebody writes it in a case file of that language.
static std::string as_path(std::string_view pointer, Lang lang) {
  std::string canonical(pointer.substr(1));
  std::ranges::replace(canonical, '/', '.');
  return spelled_path(canonical, lang);
}

std::string defaults_line(const Checked& checked, Lang lang) {
  if (!checked.defaults) return {};
  const std::string path = visible(checked.defaults->path);
  std::string fields;
  for (const std::string& pointer : checked.defaults->pointers) fields += (fields.empty() ? "" : ", ") + as_path(pointer, lang);
  return phrase(fields.empty() ? "defaults.nothing" : "defaults.fields", {{"path", path}, {"fields", fields}}, lang);
}

std::string defaults_note(const Options& options) {
  if (options.defaults.empty()) return {};
  return phrase("defaults.note", {{"path", visible(options.defaults)}}, options.lang);
}

std::string dated_table(Date day, Lang lang) {
  if (!law::table().is_dated(day)) return {};
  return phrase("closing.dated", {{"date", long_date(law::table().checked(), lang)}}, lang);
}

std::string spelled(const Counts& counts, Lang lang) {
  std::vector<std::string> parts;
  if (counts.error > 0) parts.push_back(counted("count.error", counts.error, lang));
  if (counts.warning > 0) parts.push_back(counted("count.warning", counts.warning, lang));
  if (counts.note > 0) parts.push_back(counted("count.note", counts.note, lang));
  if (parts.empty()) parts.emplace_back(text::ui("count.none", lang));
  if (counts.accepted > 0) parts.push_back(phrase("count.accepted", {{"n", std::to_string(counts.accepted)}}, lang));
  if (counts.suspended > 0) parts.push_back(phrase("count.suspended", {{"n", std::to_string(counts.suspended)}}, lang));
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace poortwachter::report
