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
  int weeks() const { return week_of(last_); }
  bool contains(Date day) const { return first_ <= day && day <= last_; }
  /// A day outside the axis is at its nearest end.
  int column(Date day) const;
  /// Ascending, with room for their numbers between them.
  std::vector<Tick> ticks() const;

 private:
  int week_of(Date day) const { return (day - first_).value / 7 + 1; }

  Date first_, last_;
  int columns_;
};

}  // namespace poortwachter::report
