#pragma once

#include <vector>

#include "poortwachter/rules/trajectory.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

/// The last day of the trajectory that is judged: the day of judgement, or earlier its end, the placement, or the end of the wait
/// or of the sanction that the day of judgement lies in.
Date trajectory_end(const Case& c);

/// What is found of days that still run is not assessed where nobody knows whether or when the trajectory ended, and nothing is
/// ahead; a placement is such an end.
Outcome unless_ended(Outcome outcome, const Case& c);

/// The day of the plan; of one on a day that nobody knows that of the intake, since it cannot be older.
const dossier::Fact<Date>& since_plan(const Case& c);

/// Whether something can still be asked of the trajectory: it has not ended and nobody was placed.
bool trajectory_runs(const Case& c);

/// Whether a break in the trajectory has a medical reason, or may have it.
bool may_be_medical(const dossier::Spoor2Interruption& entry);

/// The days on which nobody can be asked to apply: a recorded reason, a break with a medical reason (also one that may have it),
/// and the days that do not count.
std::vector<Period> excused(const Case& c);

/// Days that a span of the trajectory passes over: ascending, apart.
class Pauses {
 public:
  explicit Pauses(std::vector<Period> periods);

  /// The day that lies so many counted days after an anchor.
  Date day_after(Date anchor, Days days) const;
  /// The counted days behind one day up to another.
  Days between(Date from, Date to) const;
  bool contain(Date day) const;

 private:
  std::vector<Period> periods_;
};

/// Breaks with a medical reason (also those that may have it), gaps and leave.
Pauses pauses(const Case& c);

/// What is ahead on a day, unless the trajectory has ended.
Outcome expected_by(const Rule& rule, const Case& c, Date by, const Place& place);

/// What is ahead once a span has run from an anchor, unless it stands still on the day of judgement or the trajectory has ended.
Outcome expected_after(const Rule& rule, const Case& c, Date by, const Place& place);

}  // namespace poortwachter::rules
