#include <algorithm>
#include <cstdlib>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"
#include "report/words.hpp"

namespace poortwachter::report {

namespace {

struct Speller {
  Lang lang;

  std::string operator()(Date date) const { return long_date(date, lang); }
  std::string operator()(Days count) const { return days(count, lang); }
  std::string operator()(int value) const { return std::to_string(value); }
  std::string operator()(Word spoken) const {
    const std::string_view known = word("word.", spoken.id, lang);
    return std::string(known == spoken.id ? word("step.", spoken.id, lang) : known);
  }
  std::string operator()(Cents amount) const { return "EUR " + money(amount, lang); }
  std::string operator()(const std::string& text) const { return text; }
};

}  // namespace

static std::string filled(std::string_view template_text, const Finding& finding, Lang lang) {
  std::vector<std::string> values;
  values.reserve(finding.arguments.size() + 1);
  std::vector<text::Replacement> replacements;
  for (const Argument& argument : finding.arguments) {
    replacements.push_back({argument.name, values.emplace_back(std::visit(Speller{lang}, argument.value))});
  }
  const std::string& repair_by =
      values.emplace_back(finding.repair_by ? long_date(*finding.repair_by, lang) : std::string(text::ui("action.no_day", lang)));
  replacements.push_back({"repair_by", repair_by});
  return safe(text::expand(template_text, replacements));
}

static const text::Page* page_of(const Finding& finding, Lang lang) { return text::page(finding.rule->code, lang); }

std::string message(const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  const std::string_view template_text = page == nullptr ? std::string_view{} : page->message(finding.variant);
  return filled(template_text.empty() ? finding.rule->slug : template_text, finding, lang);
}

std::string label(const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  return page == nullptr ? std::string{} : filled(page->label(finding.variant), finding, lang);
}

// Where no day is left to repair, the clause that would name it goes.
static std::string_view without_day(std::string_view template_text) {
  const std::size_t day = template_text.find("{repair_by}");
  if (day == std::string_view::npos) return template_text;
  const std::size_t clause = template_text.find_last_of(";,", day);
  return clause == std::string_view::npos ? template_text : template_text.substr(0, clause);
}

std::string action(const Finding& finding, Lang lang) {
  const text::Page* page = page_of(finding, lang);
  std::string_view template_text = page == nullptr ? std::string_view{} : page->action(finding.variant);
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

// The anchor that goes without saying.
static constexpr std::string_view first_sick_day = "first_sick_day";

std::string how(const timeline::Sum& sum, Lang lang) {
  std::string out = sum.anchor ? calendar::iso(*sum.anchor) : std::string(word("anchor.", sum.anchor_name, lang));
  if (out.empty()) return {};
  const bool named = sum.anchor && !sum.anchor_name.empty() && sum.anchor_name != first_sick_day;
  if (named) out += fmt::format(" ({})", word("anchor.", sum.anchor_name, lang));
  if (sum.amount != 0) add_term(out, sum.amount, sum.unit, lang);
  for (const timeline::Shift& shift : sum.shifts) {
    if (shift.days.value == 0) continue;
    add_shift(out, shift.days.value, lang);
    out += fmt::format(" ({})", word("shift.", name(shift.kind), lang));
  }
  return out;
}

}  // namespace poortwachter::report
