#pragma once

#include <span>

#include "poortwachter/calendar/date.hpp"

namespace poortwachter::calendar {

/// Easter Sunday of a year (Gregorian calendar).
Date easter(int year);

/// The days of Algemene termijnenwet art. 3 lid 1, with Good Friday (equated by lid 2): generally recognised
/// holidays, the King's (until 2013: the Queen's) birthday as celebrated, and 5 May of every year.
bool is_public_holiday(Date day);

/// Days that are no working day for the Algemene termijnenwet: weekends, holidays, and the days that a royal
/// decree equates with them (art. 3 lid 3), which are data of the law table, in ascending order.
class FreeDays {
 public:
  constexpr FreeDays() = default;
  constexpr explicit FreeDays(std::span<const Date> equated) : equated_(equated) {}

  bool contains(Date day) const;
  /// The day itself when it is a working day, else the first one after it.
  Date next_working_day(Date day) const;
  /// The day itself when it is a working day, else the last one before it.
  Date last_working_day(Date day) const;

 private:
  std::span<const Date> equated_;
};

}  // namespace poortwachter::calendar
