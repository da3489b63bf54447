#include "doctest/doctest.h"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/rules.hpp"

using namespace poortwachter;

TEST_CASE("a selector is a code, the beginning of one, or a whole name") {
  const Rule* const rule = rules::find("P101");
  REQUIRE(rule != nullptr);
  for (const char* selector : {"P", "P1", "P10", "P101", "probleemanalyse-ontbreekt"}) {
    CAPTURE(selector);
    CHECK(rules::matches(*rule, selector));
    CHECK(rules::is_selector(selector));
  }
  for (const char* selector : {"", "S", "P2", "P1011", "101", "probleemanalyse", "ontbreekt"}) {
    CAPTURE(selector);
    CHECK_FALSE(rules::matches(*rule, selector));
  }
  CHECK_FALSE(rules::is_selector("probleemanalyse"));
}
