#include "report/document/timeline_axis.hpp"

#include <algorithm>

#include "poortwachter/timeline/weeks.hpp"

namespace poortwachter::report {

Axis::Axis(const Timeline& timeline, int columns) : timeline_(&timeline), first_(timeline.first_sick_day), columns_(columns) {
  last_ = std::max({timeline.wachttijd_end, timeline.extended_end, timeline.wage_period_end});
  if (timeline.sanction_valid) last_ = std::max(last_, *timeline.sanction_end);
  last_ = std::max(last_, first_ + Weeks{1});
  weeks_ = timeline::week_on(timeline, last_).value_or(1);
}

int Axis::column(Date day) const {
  const int total = (last_ - first_).value;
  const int passed = std::clamp((day - first_).value, 0, total);
  return (2 * passed * (columns_ - 1) + total) / (2 * total);
}

// A quarter, half a year or a year, in weeks: the finest one that leaves room for numbers of three digits.
static int step_for(int weeks, int columns) {
  for (const int step : {13, 26, 52})
    if (2 * columns * step >= 9 * weeks) return step;
  return 104;
}

static int digits(int number) { return static_cast<int>(std::to_string(number).size()); }

std::vector<Tick> Axis::ticks() const {
  std::vector<Tick> out{{1, 0}};
  const int step = step_for((last_ - first_).value / 7 + 1, columns_);
  for (int week = step; week < weeks_; week += step) out.push_back({week, column(timeline::end_of_week(*timeline_, week))});
  const Tick end{weeks_, columns_ - 1};
  if (out.size() > 1 && end.column - out.back().column <= digits(end.week)) out.pop_back();
  out.push_back(end);
  return out;
}

}  // namespace poortwachter::report
