#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "doctest/doctest.h"
#include "property/judged.hpp"

using namespace poortwachter;
using namespace poortwachter::property;

namespace {

/// The days of a dossier in which everything is done in time, counted from the first sick day.
struct Orderly {
  int probleemanalyse = 0, plan = 0, melding = 0, ad_report = 0, yearly = 0, as_of = 0;
  std::vector<int> evaluations;
};

}  // namespace

// The terms are those of the law by hand: 42 days, 14 days after the probleemanalyse, 294 days, 364 days; evaluations six weeks
// apart.
static Orderly orderly(Dice& dice) {
  Orderly days;
  days.probleemanalyse = dice.between(10, 42);
  days.plan = days.probleemanalyse + dice.between(0, 14);
  days.melding = dice.between(200, 294);
  days.ad_report = dice.between(250, 363);
  days.yearly = dice.between(320, 364);
  days.as_of = dice.between(365, 406);
  for (int at = days.plan + dice.between(20, 42); at < days.as_of; at += dice.between(20, 42)) days.evaluations.push_back(at);
  return days;
}

static std::string text_of(const Orderly& days, Date first) {
  const auto day = [first](int after) { return calendar::iso(first + Days{after}); };
  std::string evaluations;
  for (const int at : days.evaluations) evaluations += (evaluations.empty() ? "" : ", ") + day(at);
  return "first_sick_day: " + day(0) + "\ncapacity: [{from: " + day(0) + ", state: partial, assessed_by: bedrijfsarts}]" +
         "\nprobleemanalyse: " + day(days.probleemanalyse) + "\nplan_van_aanpak: {on: " + day(days.plan) +
         ", employer_view: yes, employee_view: yes, case_manager: yes}" + "\nevaluations: [" + evaluations + "]" +
         "\nmelding_42_weken: " + day(days.melding) + "\nad_report: {on: " + day(days.ad_report) +
         ", covers: [education, work_history, competences, strengths_weaknesses, limitations]}" +
         "\neerstejaarsevaluatie: {on: " + day(days.yearly) + ", spoor2_decision: start, employer_view: yes, employee_view: yes}" +
         "\nspoor1: {function_inventory: yes, task_inventory: yes}\n";
}

// How far a step may go back without taking another one out of its own term.
static int earliest(const Orderly& days, int Orderly::*step) {
  if (step == &Orderly::probleemanalyse) return std::max(1, days.plan - 14);
  if (step == &Orderly::plan) return std::max(days.probleemanalyse, days.evaluations.front() - 42);
  // Before week 46 an evaluation is hardly that of the first year.
  return step == &Orderly::yearly ? 315 : 120;
}

TEST_CASE("a dossier in which every step is in time has no finding, and dating a step earlier within its term keeps it so") {
  static constexpr std::array steps = {&Orderly::probleemanalyse, &Orderly::plan, &Orderly::melding, &Orderly::ad_report,
                                       &Orderly::yearly};
  for_many_seeds(8, 2000, [](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Orderly days = orderly(dice);
    const Date first = Date::from_ymd(2015, 1, 1).value() + Days{dice.between(0, 3600)};
    CAPTURE(text_of(days, first));
    CHECK(judged(text_of(days, first), first + Days{days.as_of}).codes == std::vector<std::string>{});
    int Orderly::*const step = dice.one_of(steps);
    days.*step = dice.between(earliest(days, step), days.*step);
    CAPTURE(text_of(days, first));
    CHECK(judged(text_of(days, first), first + Days{days.as_of}).codes == std::vector<std::string>{});
  });
}
