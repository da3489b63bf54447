#include "dossier/scalars.hpp"

#include <doctest/doctest.h>

#include "unit/dossier/reading.hpp"

using namespace poortwachter;
using namespace poortwachter::dossier;
using namespace poortwachter::calendar::literals;

static constexpr Period from_1990{"1990-01-01"_date, "2099-12-31"_date};
static constexpr Period from_1900{"1900-01-01"_date, "2099-12-31"_date};

TEST_CASE("yes-no has four words for each side and no other spelling") {
  for (const auto* text : {"yes", "true", "ja", "waar"}) CHECK(parse_yes_no(text) == true);
  for (const auto* text : {"no", "false", "nee", "onwaar"}) CHECK(parse_yes_no(text) == false);
  for (const auto* text : {"", "Yes", "y", "on", "1", "unknown"}) CHECK_FALSE(parse_yes_no(text).has_value());
}

TEST_CASE("a tri is yes-no or unknown") {
  CHECK(parse_tri("ja") == Tri::yes);
  CHECK(parse_tri("onwaar") == Tri::no);
  CHECK(parse_tri("unknown") == Tri::unknown);
  CHECK(parse_tri("onbekend") == Tri::unknown);
  CHECK_FALSE(parse_tri("not_done").has_value());
  CHECK_FALSE(parse_tri("maybe").has_value());
}

TEST_CASE("any text is a view, save no and blank text") {
  CHECK(parse_view("no") == Tri::no);
  CHECK(parse_view("nee") == Tri::no);
  CHECK(parse_view(" ") == Tri::no);
  CHECK(parse_view("yes") == Tri::yes);
  CHECK(parse_view("agrees with the plan") == Tri::yes);
  CHECK(parse_view("unknown") == Tri::unknown);
}

TEST_CASE("a number is digits with an optional sign and point") {
  CHECK(parse_number("36") == 36.0);
  CHECK(parse_number("07.5") == 7.5);
  CHECK(parse_number("-1") == -1.0);
  CHECK(parse_number("0.125") == 0.125);
  for (const auto* text : {"", "-", "1.", ".5", "36,5", "1e3", "0x10", "1_000", "3 6", "nan", "1234567890123456"})
    CHECK_MESSAGE(!parse_number(text).has_value(), text);
}

TEST_CASE("money is euros with at most two decimals behind a point") {
  CHECK(parse_money("3150") == Cents{315000});
  CHECK(parse_money("3150.5") == Cents{315050});
  CHECK(parse_money("3150.05") == Cents{315005});
  CHECK(parse_money("0") == Cents{0});
  for (const auto* text : {"", "-1", "+1", "3150.", ".50", "3150.555", "3.150,50", "3,150.50", "3150,5", "1e3", "9999999999999"})
    CHECK_MESSAGE(!parse_money(text).has_value(), text);
}

TEST_CASE("a decimal comma is explained with the number that was meant") {
  CHECK(with_decimal_point("36,5") == "36.5");
  CHECK(with_decimal_point("3.150,50") == "3150.50");
  CHECK(with_decimal_point("1.003.150,50") == "1003150.50");
  for (const auto* text : {"36", "3,150", "3.15,50", "1234.567,00", "a,5", ",5", "5,", "1,2,3"})
    CHECK_MESSAGE(with_decimal_point(text).empty(), text);
}

TEST_CASE("a date in another form names the day that it means to a Dutch reader") {
  const auto meant = [](std::string_view text) {
    const DateFault fault = date_fault(text, from_1990);
    return fault.reason == DateFault::Reason::meant ? fault.date : std::nullopt;
  };
  CHECK(meant("6-1-2025") == "2025-01-06"_date);
  CHECK(meant("09-03-2026") == "2026-03-09"_date);
  CHECK(meant("9.3.2026") == "2026-03-09"_date);
  CHECK(meant("13/3/2026") == "2026-03-13"_date);
  CHECK(meant("3/3/2026") == "2026-03-03"_date);
  CHECK(meant("9/3/2026") == "2026-03-09"_date);
  CHECK(meant("06/01/2025") == "2025-01-06"_date);
  CHECK(meant("06-01-25") == "2025-01-06"_date);
  CHECK(meant("6-1-25") == "2025-01-06"_date);
  CHECK(meant("6 januari 2025") == "2025-01-06"_date);
  CHECK(meant("6 Mrt. 2025") == "2025-03-06"_date);
  CHECK(meant("31 december 2025") == "2025-12-31"_date);
  CHECK(meant("2025-1-6") == "2025-01-06"_date);
  CHECK(meant("2025/01/06") == "2025-01-06"_date);
  CHECK(meant("20250106") == "2025-01-06"_date);
  CHECK(meant("2025-01-06T00:00:00Z") == "2025-01-06"_date);
  CHECK(meant("2025-01-06 12:30") == "2025-01-06"_date);
  for (const auto* text : {"3/13/2026", "31-2-2025", "6-1-95", "1-1-1950", "2025-01", "6 brumaire 2025", "31 februari 2025",
                           "6 januari 25", "januari 2025", "januari 6 2025", "", " ", "--", "2025-1-6-1"})
    CHECK_MESSAGE(!meant(text).has_value(), text);
  CHECK(date_fault("6-1-65", from_1900).reason == DateFault::Reason::form);
}

TEST_CASE("a date in the right form says what is impossible about it") {
  using Reason = DateFault::Reason;
  CHECK(date_fault("2026-02-31", from_1990).reason == Reason::no_such_day);
  CHECK(date_fault("2026-02-31", from_1990).date == "2026-02-28"_date);
  CHECK(date_fault("2024-02-30", from_1990).date == "2024-02-29"_date);
  CHECK(date_fault("2026-04-00", from_1990).date == "2026-04-30"_date);
  CHECK(date_fault("2026-13-01", from_1990).reason == Reason::no_such_month);
  CHECK(date_fault("2026-00-01", from_1990).reason == Reason::no_such_month);
  CHECK(date_fault("1989-12-31", from_1990).reason == Reason::out_of_range);
  CHECK(date_fault("2100-01-01", from_1990).reason == Reason::out_of_range);
  CHECK(date_fault("gisteren", from_1990).reason == Reason::form);
}
