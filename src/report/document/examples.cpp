#include "report/document/examples.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <variant>

#include "poortwachter/source/tree.hpp"
#include "report/document/finding_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using namespace calendar::literals;
using law::Parameter;

namespace {

// What stands for a placeholder: of every rule, of one ("S207") or of one message of it ("S207 intake_to_plan"). What the law
// says is asked from the law; what a file says in words stands in ui.md.
struct Example {
  std::string_view of, name;
  std::variant<Date, Days, int, Word, Parameter> value;
};

}  // namespace

// One case: ill since 6 January 2025, so that the wait ends on 3 January 2027.
static constexpr Date first_sick_day = "2025-01-06"_date;

static constexpr Example examples[] = {
    {"", "first_sick_day", first_sick_day},
    {"", "wachttijd_end", "2027-01-03"_date},
    {"", "wage_until", "2027-01-03"_date},
    {"", "as_of", "2026-11-28"_date},
    {"", "due", "2026-03-09"_date},
    {"", "date", "2026-03-16"_date},
    {"", "days_late", Days{7}},
    {"", "from", "2026-03-09"_date},
    {"", "until", "2026-06-28"_date},
    {"", "days", Days{112}},
    {"", "since", "2026-06-08"_date},
    {"", "acted", "2026-03-23"_date},
    {"", "count", 1},
    {"", "total", 6},
    {"D901", "date", "2025-01-02"_date},
    {"D901", "other", first_sick_day},
    {"D901 no_employment", "date", "2026-03-31"_date},
    {"D901 sanction_before_application", "date", "2026-09-07"_date},
    {"D901 sanction_before_application", "other", "2026-09-21"_date},
    {"D902", "date", "2026-12-28"_date},
    {"D903", "days", Days{42}},
    {"D903", "sick_again_on", "2025-09-01"_date},
    {"D904", "days", Days{21}},
    {"D904", "wachttijd_end", "2027-01-24"_date},
    {"D904", "recovered_on", "2026-03-16"_date},
    {"D907", "first_sick_day", "2011-11-07"_date},
    {"D908", "until", "2026-11-01"_date},
    {"D910", "date", "2025-01-08"_date},
    {"D910", "expected", first_sick_day},
    {"D910", "days", Days{2}},
    {"D910 waiting_period_ends_on", "date", "2027-01-05"_date},
    {"D910 waiting_period_ends_on", "expected", "2027-01-03"_date},
    {"D910 wia_starts_on", "date", "2027-01-06"_date},
    {"D910 wia_starts_on", "expected", "2027-01-04"_date},
    {"D910 sanction_until", "date", "2028-01-04"_date},
    {"D910 sanction_until", "expected", "2028-01-02"_date},
    {"D910 carrier sanction_until", "date", "2028-01-04"_date},
    {"D910 carrier sanction_until", "expected", "2028-01-02"_date},
    {"D912", "as_of", "2025-01-03"_date},
    {"E001", "detail", Word{"yaml_indentation"}},
    {"E001 json", "detail", Word{"json_colon"}},
    {"E004", "days", Days{30}},
    {"E004", "last", "2026-04-30"_date},
    {"E004", "least", 0},
    {"E004", "most", 40},
    {"E004 date_range", "first", "2012-01-01"_date},
    {"E004 date_range", "last", "2099-12-31"_date},
    {"E007 too_large", "detail", static_cast<int>(source::Limits{}.bytes)},
    {"E007 too_many_values", "detail", static_cast<int>(source::Limits{}.values)},
    {"E007 too_deep", "detail", static_cast<int>(source::Limits{}.depth)},
    {"L401", "date", "2027-01-06"_date},
    {"L401", "last_day", "2027-01-03"_date},
    {"L402", "date", "2026-12-14"_date},
    {"L402", "due", "2026-11-22"_date},
    {"L402", "days", Days{22}},
    {"L403", "weeks", 60},
    {"L403", "maximum", Parameter::loonsanctie_maximum},
    {"L404", "earliest_end", "2027-04-18"_date},
    {"L404", "sanction_end", "2028-01-02"_date},
    {"L405", "date", "2027-06-22"_date},
    {"L405", "due", "2027-06-15"_date},
    {"L406", "date", "2026-12-30"_date},
    {"L406", "last_day", "2027-01-03"_date},
    {"L407", "date", "2026-12-14"_date},
    {"P115", "date", "2026-02-23"_date},
    {"P121", "days", Days{111}},
    {"P121", "interval", Parameter::evaluatie_interval},
    {"P133", "date", "2026-08-03"_date},
    {"P133", "rescue_until", "2026-07-27"_date},
    {"P151", "until", "2026-02-02"_date},
    {"P152", "missing", 3},
    {"P152", "total", 5},
    {"P152", "part", Word{"competences"}},
    {"P171", "limit", Parameter::arbeidstherapeutisch_maximum},
    {"P172", "date", "2026-01-26"_date},
    {"P173", "date", "2026-02-23"_date},
    {"P174", "date", "2026-02-23"_date},
    {"P175", "limit", Parameter::no_capacity_review_within},
    {"P179", "date", "2026-01-26"_date},
    {"P181", "paid_until", "2026-03-08"_date},
    {"P182", "ban_until", "2027-01-03"_date},
    {"P182", "until", "2026-05-16"_date},
    {"R311", "due", "2026-09-27"_date},
    {"R311", "wage_period_end", "2027-02-14"_date},
    {"R312", "date", "2026-10-11"_date},
    {"R312", "due", "2026-09-27"_date},
    {"R312", "days_late", Days{14}},
    {"R312", "wage_period_end", "2027-01-17"_date},
    {"R312 after_letter", "date", "2026-11-09"_date},
    {"R312 after_letter", "due", "2026-10-26"_date},
    {"R312", "before_end", "2026-09-27"_date},
    {"R312", "days_from_there", Days{43}},
    {"S201", "days_left", Days{84}},
    {"S203", "date", "2026-02-23"_date},
    {"S203", "strict", "2026-02-16"_date},
    {"S203", "days", Days{7}},
    {"S204", "recorded", "2026-03-16"_date},
    {"S204", "evaluation", "2026-01-05"_date},
    {"S204", "expected", "2026-05-04"_date},
    {"S204", "latest", "2026-04-05"_date},
    {"S204 passed", "expected", "2025-12-15"_date},
    {"S205", "expected", "2026-03-02"_date},
    {"S205", "days", Days{14}},
    {"S206", "ground", Word{"gbm"}},
    {"S207", "from", "2026-02-02"_date},
    {"S207", "days", Days{42}},
    {"S207", "limit", Parameter::intake_to_plan},
    {"S207 referral_to_intake", "limit", Parameter::referral_to_intake},
    {"S208", "date", "2025-02-03"_date},
    {"S208", "earliest", "2025-03-31"_date},
    {"S211", "date", "2026-02-09"_date},
    {"S214", "minimum", Parameter::search_directions_minimum},
    {"S217", "date", "2026-08-09"_date},
    {"S217", "closes", "2026-10-04"_date},
    {"S217", "length", Days{182}},
    {"S218", "date", "2027-02-09"_date},
    {"S221", "blocks", 2},
    {"S221", "judged", 5},
    {"S221", "floor", Parameter::applications_floor},
    {"S221", "target", Parameter::applications_target},
    {"S223", "application", "2026-08-24"_date},
    {"S223", "field", Word{"spoor2.applications.proof"}},
    {"S223", "second", Word{"spoor2.applications.outcome"}},
    {"S223", "third", Word{"spoor2.applications.function"}},
    {"S223", "fourth", Word{"spoor2.applications.employer"}},
    {"S224", "minimum", Parameter::agencies_minimum},
    {"S225", "count", 3},
    {"S231", "days", Days{111}},
    {"S231", "limit", Parameter::report_interval},
    {"S233", "days", Days{111}},
    {"S233", "limit", Parameter::feasibility_interval},
    {"S241 near_the_end", "date", "2026-11-16"_date},
    {"S234", "date", "2026-02-23"_date},
    {"S235", "date", "2026-02-09"_date},
};

// From what holds for one message to what holds for all.
static std::array<std::string, 3> from_near_to_far(const Rule& rule, const text::Page::Message& message) {
  const std::string code(rule.code);
  return {code + ' ' + std::string(message.variant), code, {}};
}

static Value value_of(Parameter parameter, const law::Table& table) {
  const int value = table.at(parameter, first_sick_day)->value;
  if (law::unit_of(parameter) == law::Unit::days) return Days{value};
  return value;
}

static Value value_of(const Example& example, const law::Table& table) {
  return std::visit(
      [&table](const auto& value) -> Value {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Parameter>)
          return value_of(value, table);
        else
          return value;
      },
      example.value);
}

// Texts of a file: "example.E002.nearest.key", "example.E002.key" or "example.key".
static std::string key_of_text(std::string of, std::string_view name) {
  std::ranges::replace(of, ' ', '.');
  return of.empty() ? fmt::format("example.{}", name) : fmt::format("example.{}.{}", of, name);
}

static std::optional<Value> value_for(std::string_view name, const Rule& rule, const text::Page::Message& message,
                                      const law::Table& table, Lang lang) {
  for (const std::string& of : from_near_to_far(rule, message)) {
    const auto is_meant = [&](const Example& example) { return example.of == of && example.name == name; };
    if (const auto* found = std::ranges::find_if(examples, is_meant); found != std::end(examples)) return value_of(*found, table);
    if (const std::string key = key_of_text(of, name); text::has_ui(key, lang)) return Value(said(key, lang));
  }
  return std::nullopt;
}

std::string in_example(const Rule& rule, const text::Page::Message& message, const law::Table& table, Lang lang) {
  Finding finding;
  finding.rule = &rule;
  for (const std::string_view name : text::placeholders(message.template_text))
    if (std::optional<Value> value = value_for(name, rule, message, table, lang))
      finding.arguments.push_back({name, std::move(*value)});
  return filled(message.template_text, finding, lang);
}

}  // namespace poortwachter::report
