#pragma once

#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A week number at a column of the chart.
struct Tick {
  int week = 1;
  int column = 0;
};

/// The days of a case spread over the columns of a bar: from the first sick day to the end of the waiting period, or of what
/// makes the wage run on.
class Axis {
 public:
  Axis(const Timeline& timeline, int columns);

  int columns() const { return columns_; }
  /// Of the case, as the law counts them: days that do not count are in none.
  int weeks() const { return weeks_; }
  bool contains(Date day) const { return first_ <= day && day <= last_; }
  /// A day outside the axis is at its nearest end.
  int column(Date day) const;
  /// Ascending, with room for their numbers between them.
  std::vector<Tick> ticks() const;

 private:
  const Timeline* timeline_;
  Date first_, last_;
  int columns_, weeks_ = 1;
};

}  // namespace poortwachter::report
