#pragma once

#include "poortwachter/rules/case.hpp"

namespace poortwachter::rules {

/// Whether the duties of the process have ended on a day: recovery, end of employment, AOW age or early IVA.
inline bool duties_ended(const Timeline& timeline, Date day) {
  if (timeline.recovered && day >= *timeline.recovered) return true;
  if (timeline.employment_end && day > *timeline.employment_end) return true;
  if (timeline.aow && day >= *timeline.aow) return true;
  return timeline.early_iva && day >= *timeline.early_iva;
}

/// Whether a sanction is running on the day of judgement: repair is what that time is for.
inline bool sanction_runs(const Case& c) {
  const Timeline& t = c.timeline;
  return t.sanction_valid && t.sanction_given && t.sanction_end && t.wage_until && c.as_of > t.wage_period_end &&
         c.as_of <= *t.wage_until;
}

/// Whether nothing is asked of anybody of the file any more: the duties of the process have ended, or the wage has.
inline bool duty_is_over(const Case& c) {
  return duties_ended(c.timeline, c.as_of) || (c.timeline.wage_until && c.as_of > *c.timeline.wage_until);
}

}  // namespace poortwachter::rules
