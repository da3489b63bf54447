#include "poortwachter/calendar/holidays.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace poortwachter::calendar {

static constexpr Date day_of(int year, int month, int day) { return *Date::from_ymd(year, month, day); }

// The anonymous Gregorian computus.
static constexpr Date easter_of(int year) {
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

Date easter(int year) { return easter_of(year); }

// The King's day since 2014 is 27 April, the Queen's day before was 30 April; on a Sunday it is the day before.
static constexpr Date royal_birthday(int year) {
  const Date day = year >= 2014 ? day_of(year, 4, 27) : day_of(year, 4, 30);
  return day.weekday() == Weekday::sunday ? day - Days{1} : day;
}

static constexpr std::array<Date, 9> holidays_of(int year) {
  const Date easter = easter_of(year);
  const Date good_friday = easter - Days{2}, easter_monday = easter + Days{1};
  const Date ascension_day = easter + Days{39}, whit_monday = easter + Days{50};
  return {day_of(year, 1, 1), good_friday, easter_monday,        royal_birthday(year), day_of(year, 5, 5),
          ascension_day,      whit_monday, day_of(year, 12, 25), day_of(year, 12, 26)};
}

static constexpr int first_year = 1900, last_year = 2199;
static constexpr std::size_t position(Date day) { return static_cast<std::size_t>((day - day_of(first_year, 1, 1)).value); }
static constexpr std::size_t days = position(day_of(last_year, 12, 31)) + 1;
static constexpr std::size_t bits = 64;

// A bit for each day that there is: every row of every timeline asks.
static constexpr std::array<std::uint64_t, days / bits + 1> holidays = [] {
  std::array<std::uint64_t, days / bits + 1> out{};
  for (int year = first_year; year <= last_year; ++year)
    for (const Date day : holidays_of(year)) out[position(day) / bits] |= std::uint64_t{1} << (position(day) % bits);
  return out;
}();

bool is_public_holiday(Date day) {
  const std::size_t at = position(day);
  return at < days && ((holidays[at / bits] >> (at % bits)) & 1) != 0;
}

bool FreeDays::contains(Date day) const {
  if (day.weekday() >= Weekday::saturday || is_public_holiday(day)) return true;
  return std::ranges::binary_search(equated_, day);
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
