#include <doctest/doctest.h>

#include <string>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

// The wage period of 9 January 2023 ends on 5 January 2025; from 1 January 2025 on the maximum daily wage is EUR 290.67.
static std::optional<judgement::Cost> cost(const std::string& facts) {
  const source::Document document = source::parse_yaml("first_sick_day: 2023-01-09\n" + facts).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  return judgement::judge(read.dossier, document, law::table(), "2023-02-20"_date).risk.cost;
}

TEST_CASE("without a wage there is no cost") {
  CHECK_FALSE(cost(""));
  CHECK_FALSE(cost("employee: {continued_pay: {year2: 100}}\n"));
}

TEST_CASE("the cost of a sanction says what it is made of") {
  const auto of = cost("employee: {gross_monthly_wage: 3000.00}\nwork: [{from: 2023-02-06, kind: adapted, wage_value_pct: 40}]\n");
  REQUIRE(of);
  CHECK(of->months == 12);
  CHECK(of->monthly_wage == Cents{300000});
  CHECK(of->capped_wage == Cents{300000});
  CHECK(of->maximum_daily_wage == Cents{29067});
  CHECK(of->amounts_from == "2025-01-01"_date);
  CHECK(of->wage_pct == 70);
  CHECK(of->holiday_pay_pct == 8);
  CHECK(of->charges_pct == 25);
  CHECK(of->value_of_work == Cents{120000});  // 40 % of 3000
  CHECK_FALSE(of->daily_wage);
}

TEST_CASE("a wage above the maximum counts up to it, and work is worth its part of the whole wage") {
  // 290.67 x 21.75 = 6322.0725; half of 7000 is 3500.
  const auto of = cost("employee: {gross_monthly_wage: 7000.00}\nwork: [{from: 2023-02-06, kind: adapted, wage_value_pct: 50}]\n");
  REQUIRE(of);
  CHECK(of->monthly_wage == Cents{700000});
  CHECK(of->capped_wage == Cents{632207});
  CHECK(of->value_of_work == Cents{350000});
}
