#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "poortwachter/finding/rule.hpp"
#include "unit/judgement/judged.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

static bool foresees(std::string_view code, const std::string& facts, Date as_of) {
  const judgement::Judgement judgement = judged("first_sick_day: 2025-01-06\n" + facts, as_of);
  return std::ranges::any_of(judgement.ahead, [&](const Ahead& one) { return one.rule->code == code; });
}

// The inventory is looked for from F + 363 = 4 January 2026 on: it is found missing on 5 January.
TEST_CASE("nothing is ahead behind the day on which the duty is known to end") {
  const auto inventory = [](const std::string& facts) { return foresees("P176", facts, "2025-02-01"_date); };
  CHECK(inventory(""));
  CHECK_FALSE(inventory("employee: {domestic: yes}\n"));
  CHECK(inventory("employee: {employment: fixed_term, employment_end: 2026-01-05}\n"));
  CHECK_FALSE(inventory("employee: {employment: fixed_term, employment_end: 2026-01-04}\n"));
  CHECK(inventory("employee: {aow_date: 2026-01-06}\n"));
  CHECK_FALSE(inventory("employee: {aow_date: 2026-01-05}\n"));
  const std::string carrier = "employer: {own_risk_zw: yes}\n";
  CHECK(inventory(carrier + "employee: {employment: fixed_term, employment_end: 2025-06-30}\n"));
}

TEST_CASE("nothing is ahead in a trajectory of which nobody knows whether it ended") {
  const std::string spoor2 = "spoor2: {intake_on: 2026-01-12, plan: {on: 2026-01-19}";
  CHECK(foresees("S231", spoor2 + "}\n", "2026-02-01"_date));
  CHECK_FALSE(foresees("S231", spoor2 + ", ended_on: unknown}\n", "2026-02-01"_date));
}
