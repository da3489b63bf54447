#pragma once

#include <vector>

#include "poortwachter/rules/trajectory.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

/// The last day of the trajectory that is judged: the day of judgement, or earlier its end, the placement, or the end of the wait.
Date trajectory_end(const Case& c);

/// Whether there is nobody who had to act: no employment at all.
bool without_employer(const Case& c);

/// The days on which nobody can be asked to apply: a recorded reason, a break with a medical reason (also one that may have it),
/// and the days that do not count.
std::vector<Period> excused(const Case& c);

}  // namespace poortwachter::rules
