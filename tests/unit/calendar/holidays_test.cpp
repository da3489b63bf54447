#include "poortwachter/calendar/holidays.hpp"

#include <iterator>

#include "doctest/doctest.h"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using calendar::FreeDays;
using calendar::is_public_holiday;

TEST_CASE("Easter falls on the Sunday that almanacs print") {
  const Date sundays[] = {"1943-04-25"_date, "2000-04-23"_date, "2008-03-23"_date, "2012-04-08"_date, "2013-03-31"_date,
                          "2016-03-27"_date, "2019-04-21"_date, "2024-03-31"_date, "2025-04-20"_date, "2026-04-05"_date,
                          "2027-03-28"_date, "2028-04-16"_date, "2038-04-25"_date, "2049-04-18"_date, "2076-04-19"_date};
  for (Date sunday : sundays) CHECK_EQ(calendar::iso(calendar::easter(sunday.year())), calendar::iso(sunday));
}

TEST_CASE("the holidays of 2025 are nine days") {
  const Date holidays[] = {"2025-01-01"_date, "2025-04-18"_date, "2025-04-21"_date, "2025-04-26"_date, "2025-05-05"_date,
                           "2025-05-29"_date, "2025-06-09"_date, "2025-12-25"_date, "2025-12-26"_date};
  int count = 0;
  for (Date day = "2025-01-01"_date; day <= "2025-12-31"_date; day = day + Days{1}) count += is_public_holiday(day) ? 1 : 0;
  CHECK_EQ(count, static_cast<int>(std::size(holidays)));
  for (Date day : holidays) CHECK_MESSAGE(is_public_holiday(day), calendar::iso(day));
}

TEST_CASE("the birthday of King or Queen is kept on the day before a Sunday") {
  CHECK(is_public_holiday("2024-04-27"_date));
  CHECK(is_public_holiday("2025-04-26"_date));
  CHECK_FALSE(is_public_holiday("2025-04-27"_date));
  CHECK(is_public_holiday("2014-04-26"_date));
  CHECK_FALSE(is_public_holiday("2014-04-30"_date));
  CHECK(is_public_holiday("2013-04-30"_date));
  CHECK_FALSE(is_public_holiday("2013-04-27"_date));
  CHECK(is_public_holiday("2006-04-29"_date));
  CHECK_FALSE(is_public_holiday("2006-04-30"_date));
}

TEST_CASE("5 May is a holiday every year, Easter and Whit Sunday themselves are Sundays only") {
  for (int year = 2012; year <= 2030; ++year) CHECK_MESSAGE(is_public_holiday(*Date::from_ymd(year, 5, 5)), year);
  CHECK_FALSE(is_public_holiday("2025-04-20"_date));
  CHECK_FALSE(is_public_holiday("2025-06-08"_date));
}

TEST_CASE("without a royal decree a bridge day is a working day") {
  const FreeDays none;
  CHECK_FALSE(none.contains("2025-05-30"_date));
  static constexpr Date bridge[] = {"2025-05-30"_date};
  CHECK(FreeDays(bridge).contains("2025-05-30"_date));
  CHECK_EQ(none.next_working_day("2025-05-29"_date), "2025-05-30"_date);
  CHECK_EQ(FreeDays(bridge).next_working_day("2025-05-29"_date), "2025-06-02"_date);
  CHECK_EQ(FreeDays(bridge).last_working_day("2025-06-01"_date), "2025-05-28"_date);
}

TEST_CASE("a working day is its own neighbour on both sides") {
  const FreeDays none;
  CHECK_EQ(none.next_working_day("2025-01-06"_date), "2025-01-06"_date);
  CHECK_EQ(none.last_working_day("2025-01-06"_date), "2025-01-06"_date);
  CHECK_EQ(none.next_working_day("2025-01-11"_date), "2025-01-13"_date);
  CHECK_EQ(none.last_working_day("2025-01-12"_date), "2025-01-10"_date);
  CHECK_EQ(none.next_working_day("2025-04-18"_date), "2025-04-22"_date);
  CHECK_EQ(none.last_working_day("2025-04-21"_date), "2025-04-17"_date);
}

TEST_CASE("behind the days that there are is no holiday") {
  CHECK(is_public_holiday("2199-12-26"_date));
  CHECK_FALSE(is_public_holiday("2199-12-26"_date + Days{365}));
  CHECK_FALSE(is_public_holiday("2199-12-26"_date + Days{36500}));
}
