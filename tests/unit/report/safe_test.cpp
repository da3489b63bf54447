#include <doctest/doctest.h>

#include "samples.hpp"

using poortwachter::report::safe;

TEST_CASE("plain text stays as it is, also in other scripts") {
  CHECK(safe("reden: plaatsing in 2026") == "reden: plaatsing in 2026");
  CHECK(safe("re\xC3\xAFntegratie \xE6\x97\xA5\xE6\x9C\xAC") == "re\xC3\xAFntegratie \xE6\x97\xA5\xE6\x9C\xAC");
}

TEST_CASE("control characters cannot reach a terminal") {
  CHECK(safe("a\x1b[31mb") == "a\xEF\xBF\xBD[31mb");
  CHECK(safe("a\x07\x7f\xC2\x9B") == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(safe("a\tb\nc\xE2\x80\xA8"
             "d") == "a b c d");
}

TEST_CASE("bytes that are no UTF-8 are replaced one by one") {
  CHECK(safe("a\xE9\xFF"
             "b") ==
        "a\xEF\xBF\xBD\xEF\xBF\xBD"
        "b");
}

TEST_CASE("marks that turn or hide text are dropped") {
  CHECK(safe("a\xE2\x80\xAE"
             "b\xE2\x81\xA6"
             "c\xE2\x80\x8B"
             "d\xE2\x80\x8F"
             "e\xEF\xBB\xBF") == "abcde");
}

TEST_CASE("nine digits that pass the 11-test are masked, however they are written") {
  // 9*1+8*1+7*1+6*2+5*2+4*2+3*3+2*3-1*3 = 66 = 6*11
  CHECK(safe("111222333") == "*********");
  CHECK(safe("bsn 111222333.") == "bsn *********.");
  CHECK(safe("111.222.333") == "*********");
  CHECK(safe("1112 22 333") == "*********");
  CHECK(safe("1112-22-333") == "*********");
  CHECK(safe("111\xC2\xA0"
             "222\xE2\x80\x93"
             "333") == "*********");
  CHECK(safe("1\xE2\x80\x8B"
             "11222333") == "*********");
  CHECK(safe("111222333 en 111222333") == "********* en *********");
  CHECK(safe("12 111222333") == "12 *********");
  CHECK(safe("111  222  333") == "*********");
  CHECK(safe("111, 222, 333") == "*********");
}

TEST_CASE("other numbers and dates are not masked") {
  CHECK(safe("111222334") == "111222334");
  CHECK(safe("1112223330") == "1112223330");
  CHECK(safe("111: 222: 333") == "111: 222: 333");
  // 2025-01-06 and a digit: 9*2+8*0+7*2+6*5+5*0+4*1+3*0+2*6-1 = 77 = 7*11
  CHECK(safe("2025-01-06 1") == "2025-01-06 1");
}
