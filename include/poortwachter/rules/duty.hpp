#pragma once

#include "poortwachter/rules/case.hpp"

namespace poortwachter::rules {

/// Whether the duties of the process have ended on a day: recovery, end of employment, AOW age or early IVA. Those of an own-risk
/// carrier go on after the employment.
inline bool duties_ended(const Timeline& timeline, Date day) {
  if (timeline.recovered && day >= *timeline.recovered) return true;
  if (timeline.employment_end && day > *timeline.employment_end && !timeline.carrier_guides) return true;
  if (timeline.aow && day >= *timeline.aow) return true;
  return timeline.early_iva && day >= *timeline.early_iva;
}

/// Whether the day of judgement lies in the time of a sanction, also when nothing is owed in it any more.
inline bool in_sanction(const Case& c) {
  const std::optional<Date> last = c.timeline.sanction_until();
  return c.timeline.sanction_valid && last && c.as_of > c.timeline.wage_period_end && c.as_of <= *last;
}

/// Whether a sanction is running on the day of judgement: repair is what that time is for.
inline bool sanction_runs(const Case& c) {
  const std::optional<Date> paid = c.timeline.income_until();
  return in_sanction(c) && paid && c.as_of <= *paid;
}

/// Whether nothing is asked of anybody of the file any more: the duties of the process have ended, or the wage has.
inline bool duty_is_over(const Case& c) {
  const std::optional<Date> paid = c.timeline.income_until();
  return duties_ended(c.timeline, c.as_of) || (paid && c.as_of > *paid);
}

}  // namespace poortwachter::rules
