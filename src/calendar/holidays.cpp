#include "poortwachter/calendar/holidays.hpp"

#include <algorithm>

namespace poortwachter::calendar {

static Date day_of(int year, int month, int day) { return *Date::from_ymd(year, month, day); }

// The anonymous Gregorian computus.
Date easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int rest = year % 100;
  const int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
  const int correction = (golden + 11 * epact + 22 * weekday) / 451;
  const int month = (epact + weekday - 7 * correction + 114) / 31;
  const int day = (epact + weekday - 7 * correction + 114) % 31 + 1;
  return day_of(year, month, day);
}

// The King's day since 2014 is 27 April, the Queen's day before was 30 April; on a Sunday it is the day before.
static Date royal_birthday(int year) {
  const Date day = year >= 2014 ? day_of(year, 4, 27) : day_of(year, 4, 30);
  return day.weekday() == Weekday::sunday ? day - Days{1} : day;
}

bool is_public_holiday(Date day) {
  const int month = day.month();
  // The earliest Good Friday is 20 March, the latest Whit Monday 14 June.
  if (month == 2 || (month > 6 && month < 12)) return false;
  const int year = day.year();
  const int number = day.day();
  if (month == 1) return number == 1;
  if (month == 12) return number == 25 || number == 26;
  if ((month == 5 && number == 5) || (month == 4 && day == royal_birthday(year))) return true;
  const Weekday weekday = day.weekday();
  if (weekday == Weekday::tuesday || weekday == Weekday::wednesday) return false;
  // Good Friday, Easter Monday, Ascension Day, Whit Monday
  const int from_easter = (day - easter(year)).value;
  return from_easter == -2 || from_easter == 1 || from_easter == 39 || from_easter == 50;
}

bool FreeDays::contains(Date day) const {
  if (day.weekday() >= Weekday::saturday || is_public_holiday(day)) return true;
  return std::ranges::find(equated_, day) != equated_.end();
}

Date FreeDays::next_working_day(Date day) const {
  while (contains(day)) day = day + Days{1};
  return day;
}

Date FreeDays::last_working_day(Date day) const {
  while (contains(day)) day = day - Days{1};
  return day;
}

}  // namespace poortwachter::calendar
