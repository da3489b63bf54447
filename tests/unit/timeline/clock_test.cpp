#include <string>

#include "doctest/doctest.h"
#include "unit/timeline/written.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using timeline::Clock;
using timeline::clock_of;
using timeline::ShiftKind;

static constexpr Date late = "2026-06-30"_date;

// F is Monday 6 January 2025; the last day of its 104 weeks is Sunday 3 January 2027.
static Clock after(const std::string& facts, Date as_of = late) { return clock_of("first_sick_day: 2025-01-06\n" + facts, as_of); }

TEST_CASE("a gap of 27 days belongs to the case, one of 28 begins a new one") {
  // From 3 February to 3 March is 28 days (February has 28), to 2 March 27.
  const Clock joined = after("interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-03-02}]");
  CHECK(joined.first_sick_day == "2025-01-06"_date);
  REQUIRE(joined.excluded.size() == 1);
  CHECK(joined.excluded[0].days == Period{"2025-02-03"_date, "2025-03-01"_date});
  const Clock parted = after("interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-03-03}]");
  CHECK(parted.first_sick_day == "2025-03-03"_date);
  CHECK(parted.excluded.empty());
  REQUIRE(parted.gaps.size() == 1);
  CHECK(parted.gaps[0].new_case);
  CHECK(parted.gaps[0].net == Days{28});
}

TEST_CASE("leave inside a gap is no part of its 28 days") {
  // 30 days of gap, of which 10 to 14 February are leave: 25 net.
  const Clock clock = after(
      "interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-03-05}]\n"
      "leave: [{from: 2025-02-10, until: 2025-02-14, same_cause: yes}]");
  CHECK(clock.first_sick_day == "2025-01-06"_date);
  REQUIRE(clock.gaps.size() == 1);
  CHECK(clock.gaps[0].net == Days{25});
  REQUIRE(clock.excluded.size() == 3);
  CHECK(clock.excluded[0].days == Period{"2025-02-03"_date, "2025-02-09"_date});
  CHECK(clock.excluded[1].kind == ShiftKind::leave);
  CHECK(clock.excluded[2].days == Period{"2025-02-15"_date, "2025-03-04"_date});
}

TEST_CASE("two gaps are not added up") {
  const Clock clock = after(
      "interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-02-24}, {recovered_on: 2025-03-03, sick_again_on: "
      "2025-03-24}]");
  CHECK(clock.first_sick_day == "2025-01-06"_date);
  CHECK(clock.excluded.size() == 2);
}

TEST_CASE("a recovery without relapse closes the case") {
  const Clock clock = after("interruptions: [{recovered_on: 2025-02-03}]");
  CHECK(clock.recovered == "2025-02-03"_date);
  CHECK(clock.excluded.empty());
}

TEST_CASE("a relapse after the day of judgement has not happened yet") {
  const std::string facts = "interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-02-10}]";
  CHECK(after(facts, "2025-02-09"_date).recovered == "2025-02-03"_date);
  CHECK(!after(facts, "2025-02-10"_date).recovered);
  CHECK(!after(facts, "2025-02-02"_date).recovered);
}

TEST_CASE("resumption of other work is no recovery; whether it was own work may be unknown") {
  const Clock other = after("interruptions: [{recovered_on: 2025-02-03, own_work_resumed: no}]");
  CHECK(!other.recovered);
  const Clock unknown = after("interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-02-10, own_work_resumed: unknown}]");
  REQUIRE(unknown.gaps.size() == 1);
  CHECK(unknown.gaps[0].resumption_unknown);
  CHECK(unknown.excluded.size() == 1);
}

TEST_CASE("leave that has no end yet runs until the day of judgement") {
  const Clock clock = after("leave: [{from: 2025-03-03, same_cause: yes}]", "2025-03-31"_date);
  REQUIRE(clock.excluded.size() == 1);
  CHECK(clock.excluded[0].days == Period{"2025-03-03"_date, "2025-03-31"_date});
}

TEST_CASE("after leave with another cause the illness is a new case from its first day on") {
  const std::string facts = "leave: [{from: 2025-03-03, until: 2025-06-20, same_cause: no}]";
  CHECK(after(facts, "2025-06-20"_date).first_sick_day == "2025-01-06"_date);
  const Clock again = after(facts, "2025-06-21"_date);
  CHECK(again.first_sick_day == "2025-06-21"_date);
  REQUIRE(again.gaps.size() == 1);
  CHECK(again.gaps[0].other_cause);
}

TEST_CASE("a recovery that touches leave with another cause is part of its block") {
  // Ill until 2 March, leave to 20 June, fit to 29 June, ill again on the 30th: the gap of nine days does not stand alone.
  const Clock touched = after(
      "leave: [{from: 2025-03-03, until: 2025-06-20, same_cause: no}]\n"
      "interruptions: [{recovered_on: 2025-06-21, sick_again_on: 2025-06-30}]");
  CHECK(touched.first_sick_day == "2025-06-30"_date);
  // A day of illness between: the leave alone restarts, and nine days of recovery belong to the new case.
  const Clock apart = after(
      "leave: [{from: 2025-03-03, until: 2025-06-20, same_cause: no}]\n"
      "interruptions: [{recovered_on: 2025-06-22, sick_again_on: 2025-07-01}]");
  CHECK(apart.first_sick_day == "2025-06-21"_date);
  CHECK(apart.excluded.size() == 1);
}

TEST_CASE("leave that begins after the wait never restarts a case") {
  const std::string rest = ", until: 2027-03-31, same_cause: no}]";
  CHECK(after("leave: [{from: 2027-01-03" + rest, "2027-04-01"_date).first_sick_day == "2027-04-01"_date);
  CHECK(after("leave: [{from: 2027-01-04" + rest, "2027-04-01"_date).first_sick_day == "2025-01-06"_date);
}

TEST_CASE("while leave with another cause runs, a gap before it is judged by itself") {
  const std::string leave = "leave: [{from: 2025-03-03, until: 2025-06-20, same_cause: no}]\n";
  // From 3 February to 3 March is 28 days, from the 4th 27.
  const std::string parted = leave + "interruptions: [{recovered_on: 2025-02-03, sick_again_on: 2025-03-03}]";
  const std::string joined = leave + "interruptions: [{recovered_on: 2025-02-04, sick_again_on: 2025-03-03}]";
  CHECK(after(parted, "2025-06-20"_date).first_sick_day == "2025-03-03"_date);
  CHECK(after(joined, "2025-06-20"_date).first_sick_day == "2025-01-06"_date);
  CHECK(after(joined, "2025-06-20"_date).excluded.size() == 2);
  CHECK(after(joined, "2025-06-21"_date).first_sick_day == "2025-06-21"_date);
}

TEST_CASE("a recovery for good closes the case, whatever leave follows") {
  const Clock clock = after(
      "interruptions: [{recovered_on: 2025-06-02}]\n"
      "leave: [{from: 2027-02-01, until: 2027-05-23, same_cause: no}]",
      "2027-06-30"_date);
  CHECK(clock.recovered == "2025-06-02"_date);
  CHECK(clock.first_sick_day == "2025-01-06"_date);
  const Clock within = after(
      "interruptions: [{recovered_on: 2025-06-02}]\n"
      "leave: [{from: 2025-09-01, until: 2025-12-21, same_cause: no}]");
  CHECK(within.recovered == "2025-06-02"_date);
}

TEST_CASE("a file may name the recoveries in any order") {
  // From 3 February to 3 March is 28 days: a new case, which the recovery of 2 June closes.
  const Clock clock = after("interruptions: [{recovered_on: 2025-06-02}, {recovered_on: 2025-02-03, sick_again_on: 2025-03-03}]");
  CHECK(clock.first_sick_day == "2025-03-03"_date);
  CHECK(clock.recovered == "2025-06-02"_date);
}

TEST_CASE("leave with another cause that ends on the first sick day moves it, leave that ended before does not") {
  const std::string leave = "leave: [{from: 2024-12-02, same_cause: no, until: ";
  CHECK(after(leave + "2025-01-05}]").first_sick_day == "2025-01-06"_date);
  CHECK(after(leave + "2025-01-06}]").first_sick_day == "2025-01-07"_date);
}
