#include "timeline/walk.hpp"

#include <vector>

#include "doctest/doctest.h"
#include "poortwachter/timeline/weeks.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using timeline::Excluded;
using timeline::ShiftKind;

static const std::vector<Excluded> ten_days = {{{"2025-02-03"_date, "2025-02-12"_date}, ShiftKind::interruption}};

static Date reached(const std::vector<Excluded>& excluded, Date anchor, Date plain) {
  return timeline::walk(excluded, anchor, plain).day;
}

TEST_CASE("without days that do not count the plain day stands") {
  const timeline::Walk walk = timeline::walk({}, "2025-01-06"_date, "2025-02-17"_date);
  CHECK(walk.day == "2025-02-17"_date);
  CHECK(walk.shifts.empty());
}

TEST_CASE("a block moves a day that it begins on or before") {
  CHECK(reached(ten_days, "2025-01-06"_date, "2025-02-02"_date) == "2025-02-02"_date);
  CHECK(reached(ten_days, "2025-01-06"_date, "2025-02-03"_date) == "2025-02-13"_date);
  CHECK(reached(ten_days, "2025-01-06"_date, "2025-02-04"_date) == "2025-02-14"_date);
}

TEST_CASE("only the days of a block after the anchor count") {
  // On 2 February the whole block is ahead; on the 3rd nine of its ten days; on the 11th one; on the 12th none.
  CHECK(reached(ten_days, "2025-02-02"_date, "2025-02-16"_date) == "2025-02-26"_date);
  CHECK(reached(ten_days, "2025-02-03"_date, "2025-02-17"_date) == "2025-02-26"_date);
  CHECK(reached(ten_days, "2025-02-11"_date, "2025-02-25"_date) == "2025-02-26"_date);
  CHECK(reached(ten_days, "2025-02-12"_date, "2025-02-26"_date) == "2025-02-26"_date);
}

TEST_CASE("a block that is reached only because of the one before it moves the day too") {
  // 20 February + 5 = 25 February, on which the second block begins: + 3 = 28 February. Begun a day later it would not.
  const Excluded first{{"2025-02-10"_date, "2025-02-14"_date}, ShiftKind::leave};
  const Excluded touched{{"2025-02-25"_date, "2025-02-27"_date}, ShiftKind::interruption};
  const Excluded missed{{"2025-02-26"_date, "2025-02-28"_date}, ShiftKind::interruption};
  CHECK(reached({first, touched}, "2025-01-06"_date, "2025-02-20"_date) == "2025-02-28"_date);
  CHECK(reached({first, missed}, "2025-01-06"_date, "2025-02-20"_date) == "2025-02-25"_date);
}

TEST_CASE("what moved the day is named in order, with its days") {
  const std::vector<Excluded> blocks = {{{"2025-02-10"_date, "2025-02-14"_date}, ShiftKind::leave},
                                        {{"2025-02-25"_date, "2025-02-27"_date}, ShiftKind::interruption}};
  const timeline::Walk walk = timeline::walk(blocks, "2025-02-12"_date, "2025-02-26"_date);
  REQUIRE(walk.shifts.size() == 2);
  CHECK(walk.shifts[0].kind == ShiftKind::leave);
  CHECK(walk.shifts[0].days == Days{2});  // 13 and 14 February lie after the anchor
  CHECK(walk.shifts[1].kind == ShiftKind::interruption);
  CHECK(walk.shifts[1].days == Days{3});
  CHECK(walk.day == "2025-03-03"_date);  // 26 February + 5
}

TEST_CASE("the week of a case stands still on days that do not count") {
  Timeline t;
  t.first_sick_day = "2025-01-06"_date;
  t.excluded = ten_days;
  CHECK(!timeline::week_on(t, "2025-01-05"_date));
  CHECK(timeline::week_on(t, "2025-01-06"_date) == 1);
  CHECK(timeline::week_on(t, "2025-01-12"_date) == 1);  // the seventh day
  CHECK(timeline::week_on(t, "2025-01-13"_date) == 2);
  CHECK(timeline::week_on(t, "2025-02-02"_date) == 4);  // day 28
  CHECK(timeline::week_on(t, "2025-02-12"_date) == 4);  // ten days later still day 28
  CHECK(timeline::week_on(t, "2025-02-13"_date) == 5);  // day 29
  CHECK(timeline::end_of_week(t, 4) == "2025-02-02"_date);
  CHECK(timeline::end_of_week(t, 5) == "2025-02-19"_date);  // 9 February + 10
}

TEST_CASE("one day that does not count moves the week by a day") {
  Timeline t;
  t.first_sick_day = "2025-01-06"_date;
  t.excluded = {{{"2025-01-08"_date, "2025-01-08"_date}, ShiftKind::leave}};
  CHECK(timeline::week_on(t, "2025-01-13"_date) == 1);  // the eighth day, of which seven count
  CHECK(timeline::week_on(t, "2025-01-14"_date) == 2);
}
