#include "poortwachter/base/rounded.hpp"

#include <doctest/doctest.h>

using poortwachter::rounded;

TEST_CASE("a half goes away from zero, and what is below it towards zero") {
  CHECK(rounded(0) == 0);
  CHECK(rounded(2.4) == 2);
  CHECK(rounded(2.5) == 3);
  CHECK(rounded(3.5) == 4);
  CHECK(rounded(-2.4) == -2);
  CHECK(rounded(-2.5) == -3);
}

TEST_CASE("the number just below a half is no half, though one half added to it makes one") {
  constexpr double below = 0.49999999999999994;
  CHECK(below + 0.5 == 1.0);
  CHECK(rounded(below) == 0);
  CHECK(rounded(-below) == 0);
}

TEST_CASE("numbers without room for halves stay what they are") {
  constexpr double large = 4503599627370497;  // 2 to the power 52, and one
  CHECK(rounded(large) == 4503599627370497);
  CHECK(rounded(-large) == -4503599627370497);
}
