#include "poortwachter/timeline/weeks.hpp"

#include <algorithm>

namespace poortwachter::timeline {

std::optional<int> week_on(const Timeline& timeline, Date day) {
  const Date first = timeline.first_sick_day;
  if (day < first) return std::nullopt;
  int counted = Period{first, day}.length().value;
  for (const Excluded& block : timeline.excluded) {
    const Period inside{std::max(block.days.first, first + Days{1}), std::min(block.days.last, day)};
    if (inside.first <= inside.last) counted -= inside.length().value;
  }
  return (counted + 6) / 7;
}

Date end_of_week(const Timeline& timeline, int week) { return timeline.counted(timeline.first_sick_day, Days{7 * week - 1}); }

}  // namespace poortwachter::timeline
