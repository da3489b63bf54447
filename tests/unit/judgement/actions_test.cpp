#include "poortwachter/judgement/actions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/finding/rule.hpp"
#include "unit/judgement/judged.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using judgement::Action;

// From 3 February 2025 on: mediation by 17 February (14 days). The probleemanalyse too: 6 January + 42 days = 17 February, and the
// plan 14 days later, 3 March. The wait ends on 3 January 2027 (727 days), UWV decides until 42 days before: 22 November 2026.
static const std::string conflict = "first_sick_day: 2025-01-06\nconflict: {since: 2025-02-03}\n";

TEST_CASE("the gravest open finding is the first thing to do, and says how long ago its day was") {
  const auto judgement = judged(conflict, "2025-02-20"_date);
  const auto actions = judgement::actions(judgement, Days{14});
  REQUIRE(actions.size() >= 2);
  CHECK(actions[0].kind == Action::Kind::finding);
  CHECK(actions[0].finding->rule->code == "P174");
  CHECK(actions[0].by == "2026-11-22"_date);
  CHECK(actions[0].overdue == Days{3});
  CHECK(actions[0].who == Actors{Actor::employer});
  CHECK(actions[1].finding->rule->code == "P101");
  CHECK(actions[1].step == "probleemanalyse");
}

TEST_CASE("deadlines within the horizon come behind the findings, and none of UWV") {
  const auto judgement = judged(conflict, "2025-02-20"_date);
  const auto plan = [](const Action& action) { return action.kind == Action::Kind::deadline && action.step == "plan_van_aanpak"; };
  // 20 February to 3 March is 11 days.
  const auto within = judgement::actions(judgement, Days{11});
  REQUIRE(std::ranges::count_if(within, plan) == 1);
  CHECK(std::ranges::find_if(within, plan)->by == "2025-03-03"_date);
  CHECK(std::ranges::none_of(judgement::actions(judgement, Days{10}), plan));
  const auto far = judgement::actions(judgement, Days{900});
  CHECK(std::ranges::none_of(far, [](const Action& action) { return action.who.contains(Actor::uwv) || action.who.empty(); }));
}

static std::vector<std::string_view> codes(const judgement::Judgement& judgement) {
  std::vector<std::string_view> out;
  for (const Action& action : judgement::actions(judgement, Days{0}))
    if (action.kind == Action::Kind::finding) out.push_back(action.finding->rule->code);
  return out;
}

TEST_CASE("of two actions of one risk and one day the first in the file comes first") {
  // Both are high and of use until 22 November 2026; the stagnation was to be answered by 17 March 2025 (42 days).
  const std::string stagnation = "stagnation: [{since: 2025-02-03}]\n";
  const auto first_two = [](const std::string& facts) {
    const auto all = codes(judged("first_sick_day: 2025-01-06\n" + facts, "2025-03-20"_date));
    REQUIRE(all.size() >= 2);
    return std::vector(all.begin(), all.begin() + 2);
  };
  const std::string mediation = "conflict: {since: 2025-02-03}\n";
  CHECK(first_two(mediation + stagnation) == std::vector<std::string_view>{"P174", "P172"});
  CHECK(first_two(stagnation + mediation) == std::vector<std::string_view>{"P172", "P174"});
}

TEST_CASE("of two actions of one risk the one that has a day comes first") {
  // 31 March to 19 May 2025 is 49 days, more than 42: an evaluation is late, for which there is no last day. A case manager can be
  // named until the application of 18 October 2026.
  const auto all =
      codes(judged("first_sick_day: 2025-01-06\nevaluations: [2025-03-31]\nprobleemanalyse: 2025-02-10\n"
                   "plan_van_aanpak: {on: 2025-02-21, employer_view: yes, employee_view: yes}\n",
                   "2025-05-19"_date));
  CHECK(all == std::vector<std::string_view>{"P114", "P121"});
}

TEST_CASE("what was accepted asks for nothing any more") {
  const std::string accepted = "accepted: [{rule: P174, reason: they found a way by themselves}]\n";
  CHECK(codes(judged(conflict, "2025-02-20"_date)) == std::vector<std::string_view>{"P174", "P101"});
  CHECK(codes(judged(conflict + accepted, "2025-02-20"_date)) == std::vector<std::string_view>{"P101"});
}

TEST_CASE("what is foreseen within the horizon is something to do") {
  // On 10 February the mediation that is due by the 17th can still be offered.
  const auto judgement = judged(conflict, "2025-02-10"_date);
  const auto of = [](const Action& action) { return action.kind == Action::Kind::ahead && action.ahead->rule->code == "P174"; };
  const auto within = judgement::actions(judgement, Days{7});
  REQUIRE(std::ranges::count_if(within, of) == 1);
  const Action& mediation = *std::ranges::find_if(within, of);
  CHECK(mediation.by == "2025-02-17"_date);
  CHECK(mediation.who == Actors{Actor::employer});
  CHECK(std::ranges::none_of(judgement::actions(judgement, Days{6}), of));
}

TEST_CASE("what lies behind is no action and has no day") {
  const auto judgement = judged("first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-18\n", "2025-02-20"_date);
  const auto late = std::ranges::find_if(judgement.findings, [](const Finding& finding) { return finding.rule->code == "P102"; });
  REQUIRE(late != judgement.findings.end());
  CHECK_FALSE(late->open);
  CHECK_FALSE(late->repair_by.has_value());
  const auto actions = judgement::actions(judgement, Days{14});
  CHECK(std::ranges::none_of(actions, [&](const Action& action) { return action.finding == &*late; }));
}

TEST_CASE("after recovery a missing paper is closed, and nothing is to be done") {
  const auto judgement = judged(conflict + "interruptions: [{recovered_on: 2025-03-10}]\n", "2025-03-20"_date);
  CHECK(judgement::actions(judgement, Days{14}).empty());
  for (const Finding& finding : judgement.findings) CHECK((finding.rule->kind == Kind::informational || !finding.open));
}

TEST_CASE("a step that nobody knows of on its day is not in order") {
  // 6 January + 42 days = 17 February: on that day, not the day before.
  const std::string unknown = "first_sick_day: 2025-01-06\nprobleemanalyse: unknown\n";
  CHECK(judged(unknown, "2025-02-16"_date).assessed());
  CHECK_FALSE(judged(unknown, "2025-02-17"_date).assessed());
}

TEST_CASE("a step that nobody knows of is not in order either where no sanction can follow") {
  // Recovered on 10 March: the probleemanalyse was due on 17 February, so it is hidden; recovered on 10 February it was never due.
  const std::string unknown = "first_sick_day: 2025-01-06\nprobleemanalyse: unknown\n";
  const auto hidden =
      judged(unknown + "plan_van_aanpak: {on: 2025-03-03}\ninterruptions: [{recovered_on: 2025-03-10}]\n", "2025-06-02"_date);
  CHECK(hidden.risk.level == judgement::Level::not_sanctionable);
  CHECK_FALSE(hidden.assessed());
  const auto early = judged(unknown + "interruptions: [{recovered_on: 2025-02-10}]\n", "2025-06-02"_date);
  CHECK(early.risk.level == judgement::Level::not_sanctionable);
  CHECK(early.assessed());
}

TEST_CASE("a row that was missed says how long ago, also where no message names its day") {
  // The evaluation of a plan of 3 March is due 42 days later, on 14 April: 28 in March, 14 in April.
  const auto judgement =
      judged("first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-17\nplan_van_aanpak: {on: 2025-03-03}\n", "2025-04-20"_date);
  const auto actions = judgement::actions(judgement, Days{14});
  const auto evaluation = std::ranges::find(actions, "evaluatie", &Action::step);
  REQUIRE(evaluation != actions.end());
  CHECK(evaluation->finding->rule->code == "P121");
  CHECK(evaluation->overdue == Days{6});
}

TEST_CASE("only a level that is a risk reaches one") {
  using judgement::Level;
  CHECK(judgement::reaches(Level::near_certain, Risk::near_certain));
  CHECK(judgement::reaches(Level::high, Risk::elevated));
  CHECK_FALSE(judgement::reaches(Level::elevated, Risk::high));
  CHECK_FALSE(judgement::reaches(Level::not_assessable, Risk::low));
  CHECK_FALSE(judgement::reaches(Level::not_sanctionable, Risk::low));
}
