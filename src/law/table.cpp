#include "poortwachter/law/table.hpp"

#include <algorithm>

namespace poortwachter::law {
using namespace calendar::literals;

// The table vouches for first sick days from 2012 on: the terms of 1 July 2013 govern those cases in any reading.
constexpr Date coverage = "2012-01-01"_date;
// The day on which the rows below were compared with their sources; rows that came later say their own.
constexpr Date checked = "2026-11-22"_date;
constexpr Date checked_again = "2026-11-28"_date;

constexpr Row rows[] = {
    {Parameter::wachttijd, 104, Unit::weeks, coverage, &cite::wia_23_1, Basis::act, checked},
    {Parameter::new_case_gap, 28, Unit::days, coverage, &cite::bw_629_10, Basis::act, checked},
    {Parameter::probleemanalyse_after_first_sick_day, 42, Unit::days, coverage, &cite::regeling_2_2, Basis::ministerial_regulation,
     checked},
    {Parameter::probleemanalyse_practice_after_first_sick_day, 41, Unit::days, coverage, &cite::uwv_week_6, Basis::uwv_practice,
     checked},
    {Parameter::probleemanalyse_after_long_absence_known, 7, Unit::days, coverage, &cite::regeling_2_3, Basis::own_measure,
     checked},
    {Parameter::plan_after_probleemanalyse, 14, Unit::days, coverage, &cite::regeling_4_1, Basis::ministerial_regulation, checked},
    {Parameter::plan_practice_after_first_sick_day, 55, Unit::days, coverage, &cite::uwv_week_8, Basis::uwv_practice, checked},
    {Parameter::plan_adjusted_after_probleemanalyse, 14, Unit::days, coverage, &cite::regeling_4_5, Basis::ministerial_regulation,
     checked},
    {Parameter::visie_required, 0, Unit::yes_no, coverage, &cite::regeling_4_2a, Basis::ministerial_regulation, checked},
    {Parameter::visie_required, 1, Unit::yes_no, "2023-07-01"_date, &cite::regeling_4_2a, Basis::ministerial_regulation, checked},
    {Parameter::late_step_elevated, 28, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::evaluatie_interval, 42, Unit::days, coverage, &cite::uwv_every_six_weeks, Basis::uwv_practice, checked},
    {Parameter::evaluatie_interval_elevated, 84, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::eerstejaarsevaluatie_after_first_sick_day, 364, Unit::days, coverage, &cite::regeling_4_2b,
     Basis::ministerial_regulation, checked},
    {Parameter::eerstejaarsevaluatie_practice_after_first_sick_day, 363, Unit::days, coverage, &cite::uwv_evaluatie,
     Basis::uwv_practice, checked},
    {Parameter::eerstejaarsevaluatie_window_after_first_sick_day, 315, Unit::days, coverage, &cite::uwv_evaluatie,
     Basis::uwv_practice, checked},
    {Parameter::eerstejaarsevaluatie_late_elevated, 14, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::melding_42_weken_after_first_sick_day, 294, Unit::days, coverage, &cite::zw_38_1, Basis::act, checked},
    {Parameter::melding_42_weken_rescue_after_first_sick_day, 565, Unit::days, coverage, &cite::wia_64_6_report, Basis::act,
     checked},
    {Parameter::melding_fine_lowest, 7000, Unit::cents, coverage, &cite::boetebesluit_2c, Basis::ministerial_regulation, checked},
    {Parameter::melding_fine_middle_from, 7, Unit::days, coverage, &cite::boetebesluit_2c, Basis::ministerial_regulation, checked},
    {Parameter::melding_fine_middle, 23000, Unit::cents, coverage, &cite::boetebesluit_2c, Basis::ministerial_regulation, checked},
    {Parameter::melding_fine_maximum_from, 28, Unit::days, coverage, &cite::boetebesluit_2c, Basis::ministerial_regulation,
     checked},
    {Parameter::melding_fine_maximum, 45500, Unit::cents, coverage, &cite::boetebesluit_2c, Basis::ministerial_regulation, checked},
    {Parameter::ad_onderzoek_from_after_first_sick_day, 280, Unit::days, coverage, &cite::werkwijzer_ad, Basis::field_practice,
     checked},
    {Parameter::ad_onderzoek_until_after_first_sick_day, 363, Unit::days, coverage, &cite::werkwijzer_ad, Basis::field_practice,
     checked},
    {Parameter::spoor2_earliest_after_first_sick_day, 56, Unit::days, coverage, &cite::provider_practice, Basis::field_practice,
     checked},
    {Parameter::spoor2_target_after_first_sick_day, 364, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_target_after_established, 42, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_evaluation_clamp_from, 315, Unit::days, coverage, &cite::uwv_evaluatie, Basis::uwv_practice, checked},
    {Parameter::spoor2_evaluation_clamp_until, 364, Unit::days, coverage, &cite::uwv_evaluatie, Basis::uwv_practice, checked},
    {Parameter::spoor2_start_after_evaluation, 42, Unit::days, coverage, &cite::werkwijzer, Basis::uwv_practice, checked},
    {Parameter::spoor2_outer_after_first_sick_day, 406, Unit::days, coverage, &cite::werkwijzer, Basis::uwv_practice, checked},
    {Parameter::spoor2_closes_before_end, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_late_capacity_from, 315, Unit::days, coverage, &cite::werkwijzer_capacity, Basis::uwv_practice, checked},
    {Parameter::spoor2_start_after_capacity, 56, Unit::days, coverage, &cite::werkwijzer_capacity, Basis::uwv_practice, checked},
    {Parameter::spoor2_prospect_after_evaluation, 3, Unit::months, coverage, &cite::werkwijzer, Basis::uwv_practice, checked},
    {Parameter::spoor2_waiver_review_age, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_start_after_waiver, 42, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_aow_after_end, 1, Unit::years, coverage, &cite::werkwijzer_aow, Basis::uwv_practice, checked},
    {Parameter::vervroegde_iva_from_after_first_sick_day, 21, Unit::days, coverage, &cite::wia_23_6, Basis::own_measure, checked},
    {Parameter::vervroegde_iva_after_first_sick_day, 475, Unit::days, coverage, &cite::wia_23_6, Basis::act, checked},
    {Parameter::wia_brief_after_first_sick_day, 622, Unit::days, coverage, &cite::wia_64_2, Basis::act, checked},
    {Parameter::wia_brief_practice_after_first_sick_day, 615, Unit::days, coverage, &cite::uwv_week_88, Basis::uwv_practice,
     checked},
    {Parameter::reintegratieverslag_before_end, 91, Unit::days, coverage, &cite::wia_25_3, Basis::act, checked},
    {Parameter::wia_aanvraag_before_end, 77, Unit::days, coverage, &cite::wia_64_3, Basis::act, checked},
    {Parameter::wia_aanvraag_after_letter, 28, Unit::days, coverage, &cite::wia_64_6, Basis::act, checked},
    {Parameter::loonsanctie_besluit_before_end, 42, Unit::days, coverage, &cite::wia_25_10, Basis::act, checked},
    {Parameter::loonsanctie_maximum, 52, Unit::weeks, coverage, &cite::wia_25_9, Basis::act, checked},
    {Parameter::bezwaar_after_decision, 42, Unit::days, coverage, &cite::awb_6_7, Basis::act, checked_again},
    {Parameter::bekorting_besluit_after_report, 21, Unit::days, coverage, &cite::wia_25_13, Basis::act, checked},
    {Parameter::bekorting_einde_after_decision, 42, Unit::days, coverage, &cite::wia_25_14, Basis::act, checked},
    {Parameter::bekorting_einde_practice_earlier, 1, Unit::days, coverage, &cite::uwv_letters, Basis::uwv_practice, checked},
    {Parameter::verzending_proof_before_end, 7, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::opzegverbod, 2, Unit::years, coverage, &cite::bw_670_1, Basis::act, checked},
    {Parameter::notice_annulled_within, 2, Unit::months, coverage, &cite::bw_686a_4, Basis::act, checked},
    {Parameter::wage_claimed_after, 1, Unit::months, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::wage_domestic_after_first_sick_day, 41, Unit::days, coverage, &cite::bw_629_2, Basis::act, checked},
    {Parameter::wage_aow_after, 90, Unit::days, coverage, &cite::bw_629_2, Basis::act, checked},
    {Parameter::wage_aow_after, 41, Unit::days, "2023-07-01"_date, &cite::bw_629_2, Basis::act, checked},
    {Parameter::aow_age, 65 * 12 + 0, Unit::months, "1900-01-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 65 * 12 + 1, Unit::months, "1948-01-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 65 * 12 + 2, Unit::months, "1948-12-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 65 * 12 + 3, Unit::months, "1949-11-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 65 * 12 + 6, Unit::months, "1950-10-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 65 * 12 + 9, Unit::months, "1951-07-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 66 * 12 + 0, Unit::months, "1952-04-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 66 * 12 + 4, Unit::months, "1953-01-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 66 * 12 + 7, Unit::months, "1955-09-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 66 * 12 + 10, Unit::months, "1956-06-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 67 * 12 + 0, Unit::months, "1957-03-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::aow_age, 67 * 12 + 3, Unit::months, "1961-01-01"_date, &cite::aow_7a, Basis::act, checked, Anchor::birth_date},
    {Parameter::melding_eigenrisicodrager_after_employment, 42, Unit::days, coverage, &cite::zw_38aa, Basis::act, checked},
    {Parameter::ziekengeld_delay, 0, Unit::yes_no, coverage, &cite::zw_29_10, Basis::act, checked_again, Anchor::event_day},
    {Parameter::ziekengeld_delay, 1, Unit::yes_no, "2019-01-01"_date, &cite::zw_29_10, Basis::act, checked_again,
     Anchor::event_day},
    {Parameter::riv_einde_dienstverband_from, 42, Unit::days, coverage, &cite::zw_38_2, Basis::act, checked},
    {Parameter::riv_einde_dienstverband_full_from, 70, Unit::days, coverage, &cite::beleid_riv_2a, Basis::policy_rule, checked},
    {Parameter::melding_vangnet_fourth_day, 3, Unit::days, coverage, &cite::zw_38a_2, Basis::act, checked},
    {Parameter::melding_vangnet_six_weeks, 42, Unit::days, coverage, &cite::zw_38a_3, Basis::act, checked},
    {Parameter::arbeidstherapeutisch_maximum, 42, Unit::days, coverage, &cite::kader_8, Basis::policy_rule, checked},
    {Parameter::arbeidstherapeutisch_high, 84, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::stagnation_action_within, 42, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::non_cooperation_measure_within, 14, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::conflict_mediation_within, 14, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::no_capacity_review_within, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::no_capacity_review_high, 182, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::inventory_after_first_sick_day, 363, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::expert_opinion_followed_within, 42, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_near_certain_before_end, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::spoor2_late_high, 28, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::referral_to_intake, 14, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::intake_to_plan, 28, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::trajectplan_after_intake, 42, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::search_directions_minimum, 2, Unit::count, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::planned_end_before_end, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_from_after_plan, 56, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_block, 28, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_floor, 2, Unit::count, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_target, 4, Unit::count, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_first_silence, 84, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_silence, 56, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_silence_high, 112, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_silence_near_end, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::applications_outside_profile, 50, Unit::percent, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::agencies_minimum, 2, Unit::count, coverage, &cite::provider_practice, Basis::field_practice, checked},
    {Parameter::agencies_after_plan, 56, Unit::days, coverage, &cite::provider_practice, Basis::field_practice, checked},
    {Parameter::report_interval, 56, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::report_interval_high, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::balance_after_plan, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::feasibility_interval, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::employer_action_after_adjustment, 14, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::plan_revised_after_adjustment, 28, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::ended_before_end, 91, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::interruption_error, 42, Unit::days, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::satisfactory_wage_value, 65, Unit::percent, coverage, &cite::kader_3, Basis::policy_rule, checked},
    {Parameter::near_certain_grounds, 2, Unit::count, coverage, &cite::judgement, Basis::own_measure, checked},
    {Parameter::stated_day_note, 1, Unit::days, coverage, &cite::uwv_letters, Basis::uwv_practice, checked},
    {Parameter::maximum_daily_wage, 21428, Unit::cents, "2019-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 21690, Unit::cents, "2019-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 21928, Unit::cents, "2020-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 22278, Unit::cents, "2020-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 22340, Unit::cents, "2021-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 22557, Unit::cents, "2021-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 22876, Unit::cents, "2022-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 23290, Unit::cents, "2022-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 25654, Unit::cents, "2023-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 26457, Unit::cents, "2023-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 27444, Unit::cents, "2024-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 28295, Unit::cents, "2024-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 29067, Unit::cents, "2025-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 29782, Unit::cents, "2025-07-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 30425, Unit::cents, "2026-01-01"_date, &cite::wfsv_17, Basis::act, checked, Anchor::event_day},
    {Parameter::maximum_daily_wage, 30991, Unit::cents, "2026-07-01"_date, &cite::wfsv_17, Basis::act, checked_again,
     Anchor::event_day},
    {Parameter::days_per_month, 2175, Unit::hundredths, coverage, &cite::month_days, Basis::field_practice, checked},
    {Parameter::wage_percentage, 70, Unit::percent, coverage, &cite::bw_629_1, Basis::act, checked},
    {Parameter::holiday_pay, 8, Unit::percent, coverage, &cite::wml_15, Basis::act, checked},
    {Parameter::employer_charges, 25, Unit::percent, coverage, &cite::employer_charges, Basis::field_practice, checked},
    {Parameter::ziekengeld_percentage, 70, Unit::percent, coverage, &cite::zw_29_7, Basis::act, checked_again},
    {Parameter::ziekengeld_days_per_week, 5, Unit::count, coverage, &cite::zw_29_2, Basis::act, checked_again},
};

// Days that a royal decree equates with a holiday.
constexpr Date equated[] = {
    "2012-05-18"_date, "2012-12-24"_date, "2012-12-31"_date, "2013-04-29"_date, "2013-05-10"_date, "2013-12-27"_date,
    "2014-05-30"_date, "2015-01-02"_date, "2015-05-04"_date, "2015-05-15"_date, "2016-05-06"_date, "2017-04-28"_date,
    "2017-05-26"_date, "2018-05-11"_date, "2018-12-24"_date, "2018-12-31"_date, "2019-05-31"_date, "2019-12-27"_date,
    "2020-05-22"_date, "2021-05-14"_date, "2022-05-27"_date, "2023-04-28"_date, "2023-05-19"_date, "2024-05-10"_date,
    "2024-12-27"_date, "2025-05-30"_date, "2026-01-02"_date, "2026-05-15"_date, "2027-05-07"_date, "2028-04-28"_date,
    "2028-05-26"_date,
};

// Each decree names all such days of its years; together they leave no year out.
constexpr Decree decrees_of_equated_days[] = {
    {"KB van 7 juni 2010, nr. 10.001566", "BWBR0027755", 2012, 2013},
    {"KB van 17 juni 2013, nr. 13.001210", "BWBR0033679", 2014, 2016},
    {"KB van 24 oktober 2016, nr. 2016001827", "BWBR0038666", 2017, 2019},
    {"KB van 20 september 2019", "", 2020, 2022},
    {"Besluit gelijkstelling 2023-2025", "", 2023, 2025},
    {"Besluit gelijkstelling 2026-2028", "", 2026, 2028},
};

// Every parameter has a row in its unit, the rows stand in the order of the enumeration, versions ascend and are cited.
consteval bool in_order() {
  std::size_t next = 0;
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    if (rows[i].source == nullptr) return false;
    if (rows[i].unit != unit_of(rows[i].parameter)) return false;
    const auto index = static_cast<std::size_t>(rows[i].parameter);
    if (i > 0 && rows[i - 1].parameter == rows[i].parameter) {
      if (rows[i - 1].from >= rows[i].from) return false;
      continue;
    }
    if (index != next++) return false;
  }
  return next == parameter_count;
}
static_assert(in_order(), "law table: a parameter without row, out of order, in another unit, or without source");
static_assert(std::ranges::is_sorted(equated));

consteval bool without_gap() {
  for (std::size_t i = 1; i < std::size(decrees_of_equated_days); ++i)
    if (decrees_of_equated_days[i].first_year != decrees_of_equated_days[i - 1].last_year + 1) return false;
  const int first = equated[0].year();
  const int last = equated[std::size(equated) - 1].year();
  return first >= decrees_of_equated_days[0].first_year && last <= std::end(decrees_of_equated_days)[-1].last_year;
}
static_assert(without_gap(), "law table: a year without a decree, or an equated day that no decree names");

std::span<const Decree> decrees() { return decrees_of_equated_days; }

Date equated_settled_until() { return *Date::from_ymd(decrees().back().last_year, 12, 31); }

// AOW ages are set five years ahead (AOW art. 7a); those up to and including 2031 are known.
Date aow_settled_until() { return "2031-12-31"_date; }

const Table& table() {
  static constexpr Table instance(rows, equated);
  return instance;
}

}  // namespace poortwachter::law
