#pragma once

#include <algorithm>
#include <vector>

#include "poortwachter/rules/overview.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

/// The last day on which the employer still had to act: the day of judgement, or earlier the end of the wage duty or of the
/// employment, or the day before recovery, AOW age or early IVA.
Date duty_end(const Case& c);

/// The last day of the trajectory that is judged: the day of judgement, or earlier its end, the placement, or the end of the wait.
Date trajectory_end(const Case& c);

/// Whether there is nobody who had to act: no employment at all.
bool without_employer(const Case& c);

/// The days on which nobody can be asked to apply: a recorded reason, a break with a medical reason (also one that may have it),
/// and the days that do not count.
std::vector<Period> excused(const Case& c);

/// The days of the applications that have one.
std::vector<Date> application_days(const Case& c);

/// The stretches over which applications are counted, from the day that applying is expected to the last day given; the last one
/// may be cut off there. None without a plan.
std::vector<ApplicationBlock> application_blocks(const Case& c, Date last);

/// The days from the first to the last; the first alone where the last lies before it.
inline Period lying(Date first, Date last) { return {first, std::max(first, last)}; }

}  // namespace poortwachter::rules
