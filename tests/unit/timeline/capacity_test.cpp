#include "doctest/doctest.h"
#include "unit/timeline/written.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using dossier::CapacityState;
using timeline::capacity_periods;

TEST_CASE("a period ends the day before the next one begins") {
  const Dossier d = timeline::written(
      "first_sick_day: 2025-01-06\n"
      "capacity: [{from: 2025-03-03, state: partial}, {from: 2025-01-06, state: none, until: 2025-12-31}]",
      "2025-06-30"_date);
  const auto periods = capacity_periods(d, "2025-06-30"_date);
  REQUIRE(periods.size() == 2);
  CHECK(periods[0].days == Period{"2025-01-06"_date, "2025-03-02"_date});
  CHECK(periods[1].days == Period{"2025-03-03"_date, "2025-06-30"_date});
}

TEST_CASE("of two states that begin on one day the later in the file holds") {
  const Dossier d = timeline::written(
      "first_sick_day: 2025-01-06\n"
      "capacity: [{from: 2025-02-03, state: full}, {from: 2025-01-06, state: none}, {from: 2025-01-06, state: partial}]",
      "2025-06-30"_date);
  const auto periods = capacity_periods(d, "2025-06-30"_date);
  REQUIRE(periods.size() == 2);
  CHECK(*periods[0].fact->state == CapacityState::partial);
  CHECK(periods[0].days == Period{"2025-01-06"_date, "2025-02-02"_date});
  CHECK(*periods[1].fact->state == CapacityState::full);
}
