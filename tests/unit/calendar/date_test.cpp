#include "poortwachter/calendar/date.hpp"

#include <string_view>

#include "doctest/doctest.h"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using calendar::MonthEnd;
using calendar::parse_iso;
using calendar::Weekday;

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Subtractable = requires(A a, B b) {
  a - b;
};

static_assert(Addable<Date, Days> && Addable<Date, Weeks> && Addable<Days, Days>);
static_assert(!Addable<Date, Months>, "months need a rule for the end of a month");
static_assert(!Addable<Date, int> && !Subtractable<Date, int>, "a bare number has no unit");
static_assert(!Addable<Days, Weeks> && !Addable<Days, Months>, "units do not mix");
static_assert(!Addable<Date, Date>, "two days have no sum");
static_assert(!Subtractable<Date, Months> && !Subtractable<Date, Weeks>);
static_assert("2024-02-29"_date + Days{1} == "2024-03-01"_date, "arithmetic works while compiling");

TEST_CASE("days are added across months, years and leap days") {
  struct Row {
    Date from;
    int days;
    Date sum;
  };
  const Row rows[] = {
      {"2025-01-06"_date, 0, "2025-01-06"_date},   {"2025-01-06"_date, 42, "2025-02-17"_date},
      {"2025-01-31"_date, 1, "2025-02-01"_date},   {"2025-12-31"_date, 1, "2026-01-01"_date},
      {"2023-02-28"_date, 1, "2023-03-01"_date},   {"2024-02-28"_date, 1, "2024-02-29"_date},
      {"2024-02-29"_date, 1, "2024-03-01"_date},   {"2023-03-01"_date, 366, "2024-03-01"_date},
      {"2024-03-01"_date, 365, "2025-03-01"_date}, {"2000-02-28"_date, 2, "2000-03-01"_date},
      {"2100-02-28"_date, 1, "2100-03-01"_date},   {"1900-02-28"_date, 1, "1900-03-01"_date},
      {"2025-01-06"_date, 727, "2027-01-03"_date}, {"1970-01-01"_date, -1, "1969-12-31"_date},
      {"2025-03-01"_date, -1, "2025-02-28"_date},  {"2024-03-01"_date, -1, "2024-02-29"_date},
      {"2027-01-03"_date, -91, "2026-10-04"_date}, {"1900-01-01"_date, 109572, "2199-12-31"_date},
  };
  for (const Row& row : rows) {
    CAPTURE(calendar::iso(row.from));
    CAPTURE(row.days);
    CHECK_EQ(calendar::iso(row.from + Days{row.days}), calendar::iso(row.sum));
    CHECK_EQ((row.sum - row.from).value, row.days);
    CHECK_EQ(calendar::iso(row.sum - Days{row.days}), calendar::iso(row.from));
  }
}

TEST_CASE("a week is seven days") {
  CHECK_EQ("2025-01-06"_date + Weeks{6}, "2025-02-17"_date);
  CHECK_EQ("2025-01-06"_date + Weeks{104}, "2027-01-04"_date);
}

TEST_CASE("months keep the day, and clamp or roll where the month has no such day") {
  CHECK_EQ("2025-01-31"_date.plus(Months{1}, MonthEnd::clamp_back), "2025-02-28"_date);
  CHECK_EQ("2025-01-31"_date.plus(Months{1}, MonthEnd::roll_forward), "2025-03-01"_date);
  CHECK_EQ("2024-01-31"_date.plus(Months{1}, MonthEnd::clamp_back), "2024-02-29"_date);
  CHECK_EQ("2025-11-30"_date.plus(Months{3}, MonthEnd::clamp_back), "2026-02-28"_date);
  CHECK_EQ("2025-11-30"_date.plus(Months{3}, MonthEnd::roll_forward), "2026-03-01"_date);
  CHECK_EQ("2025-12-15"_date.plus(Months{1}, MonthEnd::clamp_back), "2026-01-15"_date);
  CHECK_EQ("2024-02-29"_date.plus(Months{24}, MonthEnd::roll_forward), "2026-03-01"_date);
  CHECK_EQ("2024-02-29"_date.plus(Months{48}, MonthEnd::roll_forward), "2028-02-29"_date);
  CHECK_EQ("2025-05-31"_date.plus(Months{1}, MonthEnd::clamp_back), "2025-06-30"_date);
  CHECK_EQ("2025-03-31"_date.plus(Months{-1}, MonthEnd::clamp_back), "2025-02-28"_date);
  CHECK_EQ("2025-01-15"_date.plus(Months{-1}, MonthEnd::clamp_back), "2024-12-15"_date);
}

TEST_CASE("weekdays are those of the calendar on the wall") {
  CHECK_EQ("1970-01-01"_date.weekday(), Weekday::thursday);
  CHECK_EQ("1900-01-01"_date.weekday(), Weekday::monday);
  CHECK_EQ("2000-02-29"_date.weekday(), Weekday::tuesday);
  CHECK_EQ("2024-02-29"_date.weekday(), Weekday::thursday);
  CHECK_EQ("2025-01-06"_date.weekday(), Weekday::monday);
  CHECK_EQ("2025-01-11"_date.weekday(), Weekday::saturday);
  CHECK_EQ("2025-01-12"_date.weekday(), Weekday::sunday);
  CHECK_EQ("2199-12-31"_date.weekday(), Weekday::tuesday);
}

TEST_CASE("a leap year is divisible by four, and of the centuries only by four hundred") {
  for (int year : {1904, 1996, 2000, 2004, 2024, 2028, 2096}) CHECK_MESSAGE(calendar::is_leap_year(year), year);
  for (int year : {1900, 1999, 2023, 2025, 2026, 2027, 2100}) CHECK_MESSAGE(!calendar::is_leap_year(year), year);
  CHECK_EQ(calendar::days_in_month(2024, 2), 29);
  CHECK_EQ(calendar::days_in_month(2025, 2), 28);
  CHECK_EQ(calendar::days_in_month(2025, 4), 30);
  CHECK_EQ(calendar::days_in_month(2025, 12), 31);
}

TEST_CASE("year, month and day come back as they went in") {
  const Date leap = "2024-02-29"_date;
  CHECK_EQ(leap.year(), 2024);
  CHECK_EQ(leap.month(), 2);
  CHECK_EQ(leap.day(), 29);
  CHECK_EQ(calendar::iso("1900-01-01"_date), "1900-01-01");
  CHECK_EQ(calendar::iso("1969-12-31"_date), "1969-12-31");
  CHECK_EQ(calendar::iso("2199-12-31"_date), "2199-12-31");
}

TEST_CASE("a day that does not exist is no date") {
  CHECK_FALSE(Date::from_ymd(2025, 2, 29));
  CHECK_FALSE(Date::from_ymd(2025, 2, 30));
  CHECK_FALSE(Date::from_ymd(2025, 4, 31));
  CHECK_FALSE(Date::from_ymd(2025, 13, 1));
  CHECK_FALSE(Date::from_ymd(2025, 0, 1));
  CHECK_FALSE(Date::from_ymd(2025, 1, 0));
  CHECK_FALSE(Date::from_ymd(2100, 2, 29));
  CHECK_FALSE(Date::from_ymd(1899, 12, 31));
  CHECK_FALSE(Date::from_ymd(2200, 1, 1));
  CHECK(Date::from_ymd(2024, 2, 29));
}

TEST_CASE("only YYYY-MM-DD is read as a date") {
  const std::string_view refused[] = {"",
                                      "2025",
                                      "2025-1-6",
                                      "6-1-2025",
                                      "06-01-2025",
                                      "2025/01/06",
                                      "2025-01-06 ",
                                      " 2025-01-06",
                                      "2025-02-30",
                                      "2025-13-01",
                                      "2025-00-10",
                                      "2025-01-00",
                                      "20250106",
                                      "2025-01-6",
                                      "2025-01-0a",
                                      "+025-01-06",
                                      "2025-01-06T00:00",
                                      "1899-12-31",
                                      "2200-01-01",
                                      "2025-01_06",
                                      "-025-01-06"};
  for (std::string_view text : refused) CHECK_MESSAGE(!parse_iso(text), text);
  CHECK_EQ(parse_iso("2025-01-06"), "2025-01-06"_date);
  CHECK_EQ(parse_iso("2024-02-29"), "2024-02-29"_date);
}

TEST_CASE("a period holds both of its days") {
  const Period leave{"2025-04-01"_date, "2025-07-21"_date};
  CHECK_EQ(leave.length().value, 112);
  CHECK(leave.contains("2025-04-01"_date));
  CHECK(leave.contains("2025-07-21"_date));
  CHECK_FALSE(leave.contains("2025-03-31"_date));
  CHECK_FALSE(leave.contains("2025-07-22"_date));
  CHECK_EQ(Period{"2025-04-01"_date, "2025-04-01"_date}.length().value, 1);
}
