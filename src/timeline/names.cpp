#include <algorithm>
#include <iterator>

#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::timeline {

template <class E, std::size_t n>
static std::string_view named(const std::string_view (&names)[n], E value) {
  return names[static_cast<std::size_t>(value)];
}

std::string_view name(State state) {
  static constexpr std::string_view names[] = {"met", "late", "missed", "due", "unknown", "not_applicable"};
  return named(names, state);
}

std::string_view name(Reason reason) {
  static constexpr std::string_view names[] = {"none",
                                               "recovered",
                                               "employment_ended",
                                               "aow",
                                               "early_iva",
                                               "no_employer",
                                               "safety_net",
                                               "no_safety_net",
                                               "domestic",
                                               "own_risk_carrier",
                                               "agency_clause",
                                               "not_requested",
                                               "waived",
                                               "prospect_realised",
                                               "no_sanction",
                                               "sanction_too_late",
                                               "no_shortening",
                                               "no_end_of_employment",
                                               "employment_outlasts_wait",
                                               "short_illness",
                                               "no_aow",
                                               "final_evaluation_done",
                                               "wage_ended",
                                               "shortened",
                                               "term_over",
                                               "pregnancy_illness"};
  return named(names, reason);
}

std::string_view name(ShiftKind kind) {
  static constexpr std::string_view names[] = {
      "interruption", "leave",    "working_day", "late_application", "voluntary_extension", "sanction", "late_decision",
      "limit",        "prospect", "capacity",    "waiver",           "first_day_counts"};
  return named(names, kind);
}

std::string_view name(CountedFrom from) {
  static constexpr std::string_view names[] = {"first_sick_day",
                                               "sick_after_leave",
                                               "long_absence_known_on",
                                               "probleemanalyse",
                                               "probleemanalyse_planned",
                                               "plan_van_aanpak",
                                               "plan_van_aanpak_planned",
                                               "evaluatie",
                                               "eerstejaarsevaluatie",
                                               "wia_brief_uwv",
                                               "einde_wachttijd",
                                               "voluntary_extension",
                                               "loonsanctie_uiterste_dag",
                                               "loonsanctie_besluit",
                                               "bekorting_gemeld",
                                               "bekorting_besluit",
                                               "bekorting_per",
                                               "employment_end",
                                               "aow_date"};
  static_assert(std::size(names) == static_cast<std::size_t>(CountedFrom::aow_date) + 1);
  return named(names, from);
}

std::string_view name(MovedBy fact) {
  static constexpr std::string_view names[] = {"eerstejaarsevaluatie", "interruptions", "leave",    "spoor2.advised_on",
                                               "spoor1.ruled_out_on",  "ad_report",     "capacity", "spoor1.prospect",
                                               "spoor2.waiver"};
  static_assert(std::size(names) == static_cast<std::size_t>(MovedBy::waiver) + 1);
  return named(names, fact);
}

std::vector<std::string_view> Spoor2Window::moved_fields() const {
  std::vector<std::string_view> fields;
  std::ranges::transform(moved_by, std::back_inserter(fields), [](MovedBy fact) { return name(fact); });
  return fields;
}

std::string_view name(WindowState state) {
  static constexpr std::string_view names[] = {"on_time", "on_time_outer", "late",           "not_started",
                                               "open",    "waived",        "not_applicable", "unknown"};
  return named(names, state);
}

}  // namespace poortwachter::timeline
