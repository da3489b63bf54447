#include "poortwachter/law/table.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <type_traits>
#include <vector>

#include "doctest/doctest.h"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using law::Parameter;
using law::Statute;

static int value_on(Parameter parameter, Date anchor) {
  const law::Row* row = law::table().at(parameter, anchor);
  REQUIRE(row != nullptr);
  return row->value;
}

TEST_CASE("rows stand in the order of the parameters and versions ascend") {
  const auto rows = law::table().rows();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CAPTURE(law::name(rows[i].parameter));
    CHECK_LE(rows[i - 1].parameter, rows[i].parameter);
    if (rows[i - 1].parameter != rows[i].parameter) continue;
    CHECK_LT(rows[i - 1].from, rows[i].from);
    CHECK_EQ(rows[i - 1].anchor, rows[i].anchor);
    CHECK_NE(rows[i - 1].value, rows[i].value);
  }
}

TEST_CASE("every row has a source, and a day on which it was checked") {
  for (const law::Row& row : law::table().rows()) {
    CAPTURE(law::name(row.parameter));
    REQUIRE_NE(row.source, nullptr);
    CHECK_FALSE(row.source->label.empty());
    CHECK_GE(row.checked, "2025-01-01"_date);
    // The table names the day since which every row has been compared.
    CHECK_GE(row.checked, law::table().checked());
  }
}

TEST_CASE("an act or regulation is cited with its number at wetten.overheid.nl") {
  for (const law::Row& row : law::table().rows()) {
    if (row.basis != law::Basis::act && row.basis != law::Basis::ministerial_regulation) continue;
    CAPTURE(law::name(row.parameter));
    CHECK(row.source->bwb.starts_with("BWBR"));
  }
}

TEST_CASE("every parameter has its own name") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < law::parameter_count; ++i) names.insert(law::name(static_cast<Parameter>(i)));
  CHECK_EQ(names.size(), law::parameter_count);
  CHECK_EQ(law::name(Parameter::wachttijd), "wachttijd");
}

TEST_CASE("the table begins with first sick days of 2012") {
  CHECK_FALSE(Statute::in_force(law::table(), "2011-12-31"_date).has_value());
  CHECK(Statute::in_force(law::table(), "2012-01-01"_date).has_value());
  CHECK_EQ(law::table().at(Parameter::wachttijd, "2011-12-31"_date), nullptr);
}

TEST_CASE("views are asked for from 1 July 2023 on") {
  CHECK_EQ(value_on(Parameter::visie_required, "2023-06-30"_date), 0);
  CHECK_EQ(value_on(Parameter::visie_required, "2023-07-01"_date), 1);
}

TEST_CASE("an employee of AOW age ill before 1 July 2023 keeps thirteen weeks of wage, later six") {
  CHECK_EQ(value_on(Parameter::wage_aow_after, "2023-06-30"_date), 90);
  CHECK_EQ(value_on(Parameter::wage_aow_after, "2023-07-01"_date), 41);
}

TEST_CASE("a number comes in the unit of its rows, and in no other") {
  for (const law::Row& row : law::table().rows()) {
    CAPTURE(law::name(row.parameter));
    CHECK_EQ(law::name(law::unit_of(row.parameter)), law::name(row.unit));
  }
  const auto statute = Statute::in_force(law::table(), "2025-01-06"_date);
  REQUIRE(statute.has_value());
  CHECK_EQ(statute->weeks(Parameter::wachttijd), Weeks{104});
  CHECK_EQ(statute->months(Parameter::spoor2_prospect_after_evaluation), Months{3});
  CHECK_EQ(statute->years(Parameter::opzegverbod), Years{2});
  CHECK_EQ(statute->value(Parameter::satisfactory_wage_value), 65);
  // What is counted in days is no number of weeks and no bare number: neither converts.
  CHECK_FALSE(std::is_convertible_v<law::InDays, law::InWeeks>);
  CHECK_FALSE(std::is_convertible_v<law::InDays, law::Plain>);
  CHECK_FALSE(std::is_convertible_v<law::Plain, law::InDays>);
}

TEST_CASE("a statute holds the version of the first sick day, not a later one") {
  const auto before = Statute::in_force(law::table(), "2023-06-30"_date);
  const auto after = Statute::in_force(law::table(), "2023-07-01"_date);
  REQUIRE(before.has_value());
  REQUIRE(after.has_value());
  CHECK_EQ(before->days(Parameter::wage_aow_after), Days{90});
  CHECK_EQ(after->days(Parameter::wage_aow_after), Days{41});
  CHECK_EQ(before->row(Parameter::visie_required).from, "2012-01-01"_date);
  CHECK_EQ(after->row(Parameter::visie_required).from, "2023-07-01"_date);
}

TEST_CASE("the terms are those of the published texts") {
  const auto statute = Statute::in_force(law::table(), "2025-01-06"_date);
  REQUIRE(statute.has_value());
  const std::map<Parameter, int> published = {
      {Parameter::wachttijd, 104},
      {Parameter::new_case_gap, 28},
      {Parameter::probleemanalyse_after_first_sick_day, 42},
      {Parameter::probleemanalyse_practice_after_first_sick_day, 41},
      {Parameter::probleemanalyse_after_long_absence_known, 7},
      {Parameter::plan_after_probleemanalyse, 14},
      {Parameter::plan_practice_after_first_sick_day, 55},
      {Parameter::evaluatie_interval, 42},
      {Parameter::eerstejaarsevaluatie_after_first_sick_day, 364},
      {Parameter::eerstejaarsevaluatie_practice_after_first_sick_day, 363},
      {Parameter::melding_42_weken_after_first_sick_day, 294},
      {Parameter::melding_42_weken_rescue_after_first_sick_day, 565},
      {Parameter::ad_onderzoek_from_after_first_sick_day, 280},
      {Parameter::ad_onderzoek_until_after_first_sick_day, 363},
      {Parameter::spoor2_start_after_evaluation, 42},
      {Parameter::spoor2_outer_after_first_sick_day, 406},
      {Parameter::spoor2_prospect_after_evaluation, 3},
      {Parameter::vervroegde_iva_after_first_sick_day, 475},
      {Parameter::wia_brief_after_first_sick_day, 622},
      {Parameter::reintegratieverslag_before_end, 91},
      {Parameter::wia_aanvraag_before_end, 77},
      {Parameter::wia_aanvraag_after_letter, 28},
      {Parameter::loonsanctie_besluit_before_end, 42},
      {Parameter::loonsanctie_maximum, 52},
      {Parameter::bekorting_besluit_after_report, 21},
      {Parameter::bekorting_einde_after_decision, 42},
      {Parameter::opzegverbod, 2},
      {Parameter::wage_domestic_after_first_sick_day, 41},
      {Parameter::wage_aow_after, 41},
      {Parameter::melding_eigenrisicodrager_after_employment, 42},
      {Parameter::riv_einde_dienstverband_from, 42},
      {Parameter::riv_einde_dienstverband_full_from, 70},
      {Parameter::melding_vangnet_fourth_day, 3},
      {Parameter::melding_vangnet_six_weeks, 42},
  };
  for (const auto& row : published) {
    CAPTURE(law::name(row.first));
    CHECK_EQ(statute->row(row.first).value, row.second);
  }
}

TEST_CASE("the AOW age changes on the birthdays of AOW art. 7a") {
  struct Row {
    Date birth, reached;
  };
  const Row rows[] = {
      {"1947-12-31"_date, "2012-12-31"_date}, {"1948-01-01"_date, "2013-02-01"_date}, {"1952-03-31"_date, "2017-12-31"_date},
      {"1952-04-01"_date, "2018-04-01"_date}, {"1957-02-28"_date, "2023-12-28"_date}, {"1957-03-01"_date, "2024-03-01"_date},
      {"1960-12-31"_date, "2027-12-31"_date}, {"1961-01-01"_date, "2028-04-01"_date}, {"1956-08-31"_date, "2023-06-30"_date},
  };
  for (const Row& row : rows) {
    CAPTURE(calendar::iso(row.birth));
    CHECK_EQ(calendar::iso(law::aow_date(law::table(), row.birth)), calendar::iso(row.reached));
  }
}

TEST_CASE("the table is dated from the day after a year since the oldest look at it") {
  const Date year_later = law::table().checked().plus(Months{12}, calendar::MonthEnd::clamp_back);
  CHECK_FALSE(law::table().is_dated(year_later));
  CHECK(law::table().is_dated(year_later + Days{1}));
}

TEST_CASE("the maximum daily wage is that of the half year") {
  CHECK(law::maximum_daily_wage(law::table(), "2018-12-31"_date) == nullptr);
  CHECK_EQ(law::maximum_daily_wage(law::table(), "2024-12-31"_date)->value, 28295);
  CHECK_EQ(law::maximum_daily_wage(law::table(), "2025-01-01"_date)->value, 29067);
  CHECK_EQ(law::maximum_daily_wage(law::table(), "2025-06-30"_date)->value, 29067);
  CHECK_EQ(law::maximum_daily_wage(law::table(), "2025-07-01"_date)->value, 29782);
  CHECK_EQ(law::maximum_daily_wage(law::table(), "2026-06-30"_date)->value, 30425);
  CHECK_EQ(law::maximum_daily_wage(law::table(), "2026-07-01"_date)->value, 30991);
}

TEST_CASE("the days that the decrees equate with a holiday are none already") {
  const auto equated = law::table().equated_days();
  CHECK_EQ(equated.size(), 31u);
  for (Date day : equated) CHECK_MESSAGE(!calendar::FreeDays().contains(day), calendar::iso(day));
  CHECK(law::table().free_days().contains("2026-01-02"_date));
  CHECK(law::table().free_days().contains("2021-05-14"_date));
  CHECK_FALSE(law::table().free_days().contains("2029-05-11"_date));
}

TEST_CASE("every year of the table has its decree, and the years after it are open") {
  const auto decrees = law::decrees();
  REQUIRE_EQ(decrees.size(), 6u);
  CHECK_EQ(decrees.front().first_year, 2012);
  CHECK_EQ(law::equated_settled_until(), "2028-12-31"_date);
}

TEST_CASE("a changed copy of the table is followed") {
  std::vector<law::Row> rows(law::table().rows().begin(), law::table().rows().end());
  const auto moved = std::ranges::find(rows, Parameter::new_case_gap, &law::Row::parameter);
  moved->value = 29;
  const law::Table changed(rows, law::table().equated_days());
  CHECK_EQ(Statute::in_force(changed, "2025-01-06"_date)->days(Parameter::new_case_gap), Days{29});
  CHECK_EQ(Statute::in_force(law::table(), "2025-01-06"_date)->days(Parameter::new_case_gap), Days{28});
}
