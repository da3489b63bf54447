#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "poortwachter/rules/duty.hpp"
#include "rules/found.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

/// The answer to something that asks for one within a term.
struct Answer {
  Date due;                        // its last day in time
  Date end;                        // the last day on which it was asked for, not after the day of judgement
  std::optional<Date> given;       // the first one that there is
  std::string_view unknown_field;  // where one may be that nobody knows; else empty
};

/// Takes a day on or after `since` for the first answer when no earlier one is known.
inline void earliest(std::optional<Date>& first, const dossier::Fact<Date>& day, Date since) {
  if (day && *day >= since && (!first || *day < *first)) first = *day;
}

/// An answer in time leaves nothing; a late one weighs less and ends it. Without one it is found when the term has passed, and
/// foreseen until then. Where the answer may be in a field that nobody knows, neither.
inline void judge_answer(Finding finding, const Answer& answer, Outcome& outcome) {
  if (answer.given && *answer.given <= answer.due) return;
  const bool term_runs = answer.end <= answer.due;
  if (!answer.unknown_field.empty()) {
    if (!term_runs) outcome.not_assessed.push_back({finding.rule, answer.unknown_field});
    return;
  }
  if (!term_runs)
    outcome.findings.push_back(not_in_time(std::move(finding), answer.due, answer.given, answer.end));
  else if (!answer.given)
    outcome.ahead.push_back(coming(*finding.rule, answer.due, finding.place));
}

}  // namespace poortwachter::rules
