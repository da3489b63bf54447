#include "poortwachter/finding/actor.hpp"

#include <doctest/doctest.h>

using namespace poortwachter;

TEST_CASE("who has to act is spelled in one order, whatever the order it was written in") {
  CHECK(name(Actors{Actor::employer}) == "employer");
  CHECK(name(Actors{Actor::employee, Actor::employer}) == "employer + employee");
  CHECK(name(Actors{Actor::uwv}) == "UWV");
  CHECK(name(Actors{}).empty());
}

TEST_CASE("a set contains what it was given") {
  constexpr Actors both{Actor::employer, Actor::bedrijfsarts};
  static_assert(both.contains(Actor::bedrijfsarts) && !both.contains(Actor::employee));
  CHECK(both == Actors{Actor::bedrijfsarts, Actor::employer});
  CHECK(Actors{}.empty());
}
