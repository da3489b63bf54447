#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace poortwachter::calendar {

/// A number of one unit. Units do not convert: three calendar months are no fixed number of days.
template <class Tag>
struct Count {
  int value = 0;
  friend constexpr auto operator<=>(Count, Count) = default;
};
using Days = Count<struct DaysTag>;
using Weeks = Count<struct WeeksTag>;
using Months = Count<struct MonthsTag>;
using Years = Count<struct YearsTag>;

/// What 31 January plus one month means: the last day of February, or the first of March.
enum class MonthEnd : std::uint8_t { clamp_back, roll_forward };

/// ISO numbering: Monday is 1, Sunday is 7.
enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// Year, month from 1 to 12 and day of the month.
struct YearMonthDay {
  int year, month, day;
};

/// A calendar day that exists, between 1900-01-01 and 2199-12-31. There is no clock and no time zone in it.
class Date {
 public:
  constexpr Date() = default;

  /// Nothing for a day that does not exist (30 February) or lies outside the range.
  static constexpr std::optional<Date> from_ymd(int year, int month, int day);

  constexpr YearMonthDay ymd() const;
  constexpr int year() const { return ymd().year; }
  constexpr int month() const { return ymd().month; }
  constexpr int day() const { return ymd().day; }
  constexpr Weekday weekday() const;

  /// Calendar months later. The rule says what happens where the day does not exist in the month reached.
  constexpr Date plus(Months months, MonthEnd rule) const;
  constexpr Date plus(Years years, MonthEnd rule) const { return plus(Months{12 * years.value}, rule); }

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr Date operator+(Date date, Days days) { return Date(date.serial_ + days.value); }
  friend constexpr Date operator-(Date date, Days days) { return Date(date.serial_ - days.value); }
  friend constexpr Date operator+(Date date, Weeks weeks) { return Date(date.serial_ + 7 * weeks.value); }
  friend constexpr Days operator-(Date later, Date earlier) { return Days{later.serial_ - earlier.serial_}; }

 private:
  constexpr explicit Date(std::int32_t serial) : serial_(serial) {}

  std::int32_t serial_ = 0;  // days since 1970-01-01
};

constexpr Days operator+(Days a, Days b) { return Days{a.value + b.value}; }
constexpr Days operator-(Days a, Days b) { return Days{a.value - b.value}; }

/// Both days included: "van … tot en met".
struct Period {
  Date first, last;
  constexpr bool contains(Date day) const { return first <= day && day <= last; }
  constexpr Days length() const { return last - first + Days{1}; }
  friend constexpr auto operator<=>(const Period&, const Period&) = default;
};

constexpr bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Days in a month, 28 to 31; month from 1 to 12.
constexpr int days_in_month(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

/// Exactly YYYY-MM-DD, and a day that exists; nothing else.
constexpr std::optional<Date> parse_iso(std::string_view text);

/// YYYY-MM-DD.
std::string iso(Date date);

namespace detail {

// Days since 1970-01-01 of a day of the Gregorian calendar, by eras of 400 years that begin on 1 March.
constexpr std::int32_t serial_of(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = y / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

}  // namespace detail

constexpr std::optional<Date> Date::from_ymd(int year, int month, int day) {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date(detail::serial_of(year, month, day));
}

constexpr YearMonthDay Date::ymd() const {
  const int shifted = serial_ + 719468;
  const int era = shifted / 146097;
  const int day_of_era = shifted - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

constexpr Weekday Date::weekday() const {
  const int since_monday = ((serial_ + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(since_monday + 1);
}

constexpr Date Date::plus(Months months, MonthEnd rule) const {
  const YearMonthDay parts = ymd();
  const int index = parts.year * 12 + parts.month - 1 + months.value;
  const int year = index / 12;
  const int month = index % 12 + 1;
  const int last = days_in_month(year, month);
  if (parts.day <= last) return Date(detail::serial_of(year, month, parts.day));
  const Date end(detail::serial_of(year, month, last));
  return rule == MonthEnd::clamp_back ? end : end + Days{1};
}

constexpr std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  unsigned largest = 0;
  const auto digit = [&](std::size_t at) {
    const unsigned value = static_cast<unsigned char>(text[at]) - unsigned{'0'};
    largest = value > largest ? value : largest;
    return static_cast<int>(value);
  };
  const auto two_digits = [&](std::size_t at) { return 10 * digit(at) + digit(at + 1); };
  const int year = 100 * two_digits(0) + two_digits(2);
  const int month = two_digits(5);
  const int day = two_digits(8);
  return largest <= 9 ? Date::from_ymd(year, month, day) : std::nullopt;
}

namespace literals {

/// A date in source code; one that does not exist does not compile.
consteval Date operator""_date(const char* text, std::size_t size) { return parse_iso({text, size}).value(); }

}  // namespace literals
}  // namespace poortwachter::calendar

namespace poortwachter {
using calendar::Date;
using calendar::Days;
using calendar::Months;
using calendar::Period;
using calendar::Weeks;
using calendar::Years;
}  // namespace poortwachter
