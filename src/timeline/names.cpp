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
                                               "wage_ended"};
  return named(names, reason);
}

std::string_view name(ShiftKind kind) {
  static constexpr std::string_view names[] = {
      "interruption",    "leave",         "working_day", "late_application", "voluntary_extension",
      "sanction",        "late_decision", "known_late",  "letter",           "aow",
      "shortening",      "limit",         "prospect",    "capacity",         "waiver",
      "first_day_counts"};
  return named(names, kind);
}

std::string_view name(WindowState state) {
  static constexpr std::string_view names[] = {"on_time", "on_time_outer", "late",           "not_started",
                                               "open",    "waived",        "not_applicable", "unknown"};
  return named(names, state);
}

}  // namespace poortwachter::timeline
