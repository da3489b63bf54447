#include <algorithm>
#include <cstdlib>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"
#include "report/cells.hpp"
#include "report/document/finding_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

namespace {

// Adds the value of an argument as it is spelled.
struct Speller {
  Lang lang;
  std::string& out;

  void operator()(Date date) const { add_long_date(out, date, lang); }
  void operator()(Days count) const { add_days(out, count, lang); }
  void operator()(int value) const { add_number(out, value); }
  void operator()(Word spoken) const {
    const std::string_view known = word("word.", spoken.id, lang);
    out += known == spoken.id ? word("step.", spoken.id, lang) : known;
  }
  void operator()(Cents amount) const { out.append("EUR ").append(money(amount, lang)); }
  void operator()(const std::string& text) const { out += text; }
  void operator()(const std::vector<Period>& periods) const {
    std::vector<std::string> spelled;
    for (const Period& period : periods) spelled.push_back(report::period(period, lang));
    out += enumerated(spelled, lang);
  }
};

}  // namespace

// False: there is no value of that name.
static bool add_argument(std::string& out, std::string_view name, std::span<const Argument> arguments, Lang lang) {
  const auto argument = std::ranges::find(arguments, name, &Argument::name);
  if (argument == arguments.end()) return false;
  std::visit(Speller{lang, out}, argument->value);
  return true;
}

// The same for a finding, which also has a last useful day.
static bool add_value(std::string& out, std::string_view name, const Finding& finding, Lang lang) {
  if (add_argument(out, name, finding.arguments, lang)) return true;
  if (name != "repair_by") return false;
  if (finding.repair_by)
    add_long_date(out, *finding.repair_by, lang);
  else
    out += text::ui("action.no_day", lang);
  return true;
}

// The program's own words, its days and its small counts are shown as they are; what the file says is looked at more closely.
static bool is_from_file(const Argument& argument) {
  constexpr int largest_count = 9999;
  if (const int* count = std::get_if<int>(&argument.value)) return *count > largest_count;
  return std::holds_alternative<std::string>(argument.value) || std::holds_alternative<Cents>(argument.value);
}

static void fill(std::string& out, std::string_view template_text, const Finding& finding, Lang lang) {
  const std::size_t begin = out.size();
  std::size_t copied = 0;
  while (const auto hole = text::next_hole(template_text, copied)) {
    out += template_text.substr(copied, hole->begin - copied);
    copied = hole->end;
    // An unknown name stays as it is written.
    if (!add_value(out, hole->name, finding, lang)) out += template_text.substr(hole->begin, hole->end - hole->begin);
  }
  out += template_text.substr(copied);
  if (std::ranges::none_of(finding.arguments, is_from_file)) return;
  const auto filled = std::string_view(out).substr(begin);
  if (!is_harmless(filled)) out.replace(begin, filled.size(), safe(filled));
}

std::string filled(std::string_view template_text, const Finding& finding, Lang lang) {
  std::string out;
  fill(out, template_text, finding, lang);
  return out;
}

static const text::Page* page_of(const Finding& finding, Lang lang) { return text::page(finding.rule->code, lang); }

void add_message(std::string& out, const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  const std::string_view template_text = page == nullptr ? std::string_view{} : page->message(finding.variant, finding.of_benefit);
  fill(out, template_text.empty() ? finding.rule->slug : template_text, finding, lang);
}

std::string message(const Finding& finding, Lang lang) {
  std::string out;
  add_message(out, finding, lang);
  return out;
}

std::string label(const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  return page == nullptr ? std::string{} : filled(page->label(finding.variant, finding.of_benefit), finding, lang);
}

// Where no day is left to repair, the clause that would name it goes.
static std::string_view without_day(std::string_view template_text) {
  const std::size_t day = template_text.find("{repair_by}");
  if (day == std::string_view::npos) return template_text;
  const std::size_t clause = template_text.find_last_of(";,", day);
  return clause == std::string_view::npos ? template_text : template_text.substr(0, clause);
}

std::string in_verdict(const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  return page == nullptr ? std::string{} : filled(page->phrase(finding.variant, finding.of_benefit), finding, lang);
}

std::string coming(const Ahead& ahead, Lang lang) {
  Finding told;
  told.rule = ahead.rule;
  told.arguments = ahead.arguments;
  const text::Page* page = text::page(ahead.rule->code, lang);
  const std::string_view words = page == nullptr ? std::string_view{} : page->coming(ahead.variant);
  return filled(words.empty() ? ahead.rule->slug : words, told, lang);
}

// What to do while it is open, what to record once it lies behind.
static std::string_view advice(const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  if (page == nullptr) return {};
  return finding.open ? page->action(finding.variant, finding.of_benefit) : page->record(finding.variant, finding.of_benefit);
}

std::string action(const Finding& finding, Lang lang) {
  std::string_view template_text = advice(finding, lang);
  if (!finding.repair_by) template_text = without_day(template_text);
  if (template_text.empty()) return {};
  std::string out = filled(template_text, finding, lang);
  const bool says_when = template_text.find("{repair_by}") != std::string_view::npos;
  if (says_when || !finding.repair_by) return out;
  return out + " " + phrase("action.until", {{"date", long_date(*finding.repair_by, lang)}}, lang);
}

static std::string_view unit_key(law::Unit unit, bool single) {
  switch (unit) {
    case law::Unit::weeks:
      return single ? "unit.week" : "unit.weeks";
    case law::Unit::months:
      return single ? "unit.month" : "unit.months";
    case law::Unit::years:
      return single ? "unit.year" : "unit.years";
    default:
      return single ? "unit.day" : "unit.days";
  }
}

// Whole weeks read as the law writes them: six weeks, not forty-two days.
static void add_term(std::string& out, int amount, law::Unit unit, Lang lang) {
  int size = std::abs(amount);
  if (unit == law::Unit::days && size >= 14 && size % 7 == 0) {
    size /= 7;
    unit = law::Unit::weeks;
  }
  out += fmt::format(" {} {} {}", amount < 0 ? '-' : '+', size, text::ui(unit_key(unit, size == 1), lang));
}

// What moved the day is counted in days.
static void add_shift(std::string& out, int days, Lang lang) {
  const int size = std::abs(days);
  out += fmt::format(" {} {} {}", days < 0 ? '-' : '+', size, text::ui(unit_key(law::Unit::days, size == 1), lang));
}

std::string how(const timeline::Sum& sum, Lang lang) {
  if (!sum.anchor && !sum.from) return {};
  const std::string_view event = sum.from ? word("anchor.", name(*sum.from), lang) : std::string_view{};
  std::string out = sum.anchor ? calendar::iso(*sum.anchor) : std::string(event);
  // The first sick day goes without saying.
  const bool named = sum.anchor && sum.from && *sum.from != timeline::CountedFrom::first_sick_day;
  if (named) out += fmt::format(" ({})", event);
  if (sum.amount != 0) add_term(out, sum.amount, sum.unit, lang);
  for (const timeline::Shift& shift : sum.shifts) {
    if (shift.days.value == 0) continue;
    add_shift(out, shift.days.value, lang);
    out += fmt::format(" ({})", word("shift.", name(shift.kind), lang));
  }
  if (sum.at_latest) out += fmt::format(" ({})", text::ui("how.at_latest", lang));
  if (sum.free_days_open) {
    const std::string last = std::to_string(law::equated_settled_until().year());
    out += fmt::format(" ({})", phrase("how.free_days_open", {{"year", last}}, lang));
  }
  return out;
}

}  // namespace poortwachter::report
