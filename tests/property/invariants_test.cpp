#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest/doctest.h"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/judgement.hpp"
#include "poortwachter/source/tree.hpp"

using namespace poortwachter;
using calendar::Date;
using calendar::Days;
using timeline::Step;

namespace {

constexpr int runs = 500;

/// A dossier as lines of a case file, each without the others readable: their order must not matter.
using Lines = std::vector<std::string>;

/// Random numbers with a seed of their own, so that a failure comes back.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  // Not a distribution of the library: those differ from one implementation to another.
  int between(int least, int most) { return least + static_cast<int>(engine_() % static_cast<unsigned>(most - least + 1)); }
  bool once_in(int number) { return between(1, number) == 1; }

 private:
  std::mt19937 engine_;
};

/// The days of the steps of a random case, counted from its first sick day.
struct Plan {
  int first = 0;  // days after 1 January 2015
  int probleemanalyse = 0, plan = 0, melding = 0, yearly = 0, as_of = 0;
  std::vector<int> evaluations;

  Date first_sick_day() const { return calendar::parse_iso("2015-01-01").value() + Days{first}; }
  std::string day(int after) const { return calendar::iso(first_sick_day() + Days{after}); }
};

struct Judged {
  rules::Judgement judgement;
  std::vector<std::string> codes;
};

}  // namespace

static Plan random_plan(Dice& dice) {
  Plan plan;
  plan.first = dice.between(0, 3600);
  plan.probleemanalyse = dice.between(14, 60);
  plan.plan = plan.probleemanalyse + dice.between(1, 30);
  plan.melding = dice.between(270, 310);
  plan.yearly = dice.between(320, 380);
  plan.as_of = dice.between(30, 720);
  for (int at = plan.plan + 30; at < 720; at += dice.between(20, 60)) plan.evaluations.push_back(at);
  return plan;
}

static std::string list_of_days(const Plan& plan, const std::vector<int>& days) {
  std::string text;
  for (const int day : days) text += (text.empty() ? "" : ", ") + plan.day(day);
  return '[' + text + ']';
}

static Lines lines_of(const Plan& plan) {
  return {
      "first_sick_day: " + plan.day(0),
      "probleemanalyse: " + plan.day(plan.probleemanalyse),
      "plan_van_aanpak: {on: " + plan.day(plan.plan) + ", employer_view: yes, employee_view: yes, case_manager: yes}",
      "evaluations: " + list_of_days(plan, plan.evaluations),
      "melding_42_weken: " + plan.day(plan.melding),
      "eerstejaarsevaluatie: {on: " + plan.day(plan.yearly) + ", spoor2_decision: start, employer_view: yes, employee_view: yes}"};
}

static std::string text_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

static Judged judged(const Lines& lines, Date as_of) {
  const source::Document document = source::parse_yaml(text_of(lines)).front();
  const dossier::Read read = dossier::read(document);
  CHECK(document.problems.empty());
  CHECK(read.problems.empty());
  Judged out{rules::judge(read.dossier, document, law::table(), as_of), {}};
  for (const Finding& finding : out.judgement.findings) out.codes.emplace_back(finding.rule->code);
  std::ranges::sort(out.codes);
  return out;
}

static Judged judged(const Plan& plan) { return judged(lines_of(plan), plan.first_sick_day() + Days{plan.as_of}); }

static int days_late(const Judged& judged, Step step) { return judged.judgement.timeline.at(step).days_late.value; }

static void shuffle(Dice& dice, auto& list) {
  for (int i = static_cast<int>(list.size()) - 1; i > 0; --i) std::swap(list[i], list[dice.between(0, i)]);
}

TEST_CASE("a later document is never less late") {
  Dice dice(1);
  for (int run = 0; run < runs; ++run) {
    Plan plan = random_plan(dice);
    plan.as_of = 720;
    Plan later = plan;
    later.probleemanalyse += dice.between(0, 20);
    later.melding += dice.between(0, 20);
    later.yearly += dice.between(0, 20);
    CAPTURE(text_of(lines_of(plan)));
    const Judged before = judged(plan), after = judged(later);
    for (const Step step : {Step::probleemanalyse, Step::melding_42_weken, Step::eerstejaarsevaluatie})
      CHECK_GE(days_late(after, step), days_late(before, step));
  }
}

TEST_CASE("a step that was in time stays in time when it was done earlier") {
  Dice dice(2);
  for (int run = 0; run < runs; ++run) {
    Plan plan = random_plan(dice);
    plan.as_of = 720;
    plan.probleemanalyse = dice.between(14, 42);
    plan.melding = dice.between(270, 294);
    plan.yearly = dice.between(320, 364);
    Plan earlier = plan;
    earlier.melding -= dice.between(0, 40);
    earlier.yearly -= dice.between(0, 40);
    CAPTURE(text_of(lines_of(earlier)));
    const Judged after = judged(earlier);
    for (const std::string_view late : {"P102", "P132", "P133", "P142"}) CHECK_EQ(std::ranges::count(after.codes, late), 0);
  }
}

TEST_CASE("the order of keys and of the entries of a list does not matter") {
  Dice dice(3);
  for (int run = 0; run < runs; ++run) {
    const Plan plan = random_plan(dice);
    Plan mixed = plan;
    shuffle(dice, mixed.evaluations);
    Lines lines = lines_of(mixed);
    shuffle(dice, lines);
    CAPTURE(text_of(lines));
    const Judged one = judged(plan), other = judged(lines, plan.first_sick_day() + Days{plan.as_of});
    CHECK(one.codes == other.codes);
    CHECK(one.judgement.risk.level == other.judgement.risk.level);
  }
}

TEST_CASE("a later day of judgement takes no overdue finding away") {
  static constexpr std::string_view overdue[] = {"P101", "P111", "P131", "P141"};
  Dice dice(4);
  for (int run = 0; run < runs; ++run) {
    const Plan plan = random_plan(dice);
    const Lines lines = {"first_sick_day: " + plan.day(0), "capacity: [{from: " + plan.day(0) + ", state: partial}]"};
    const int first = dice.between(30, 600);
    const Judged before = judged(lines, plan.first_sick_day() + Days{first});
    const Judged after = judged(lines, plan.first_sick_day() + Days{first + dice.between(1, 100)});
    CAPTURE(text_of(lines));
    for (const std::string_view code : overdue)
      CHECK_GE(std::ranges::count(after.codes, code), std::ranges::count(before.codes, code));
  }
}

// After 28 years the weekdays and the leap years come back; 10227 days are 28 years of 365 days and 7 leap days.
TEST_CASE("28 years later every day of the law lies 28 years later") {
  static constexpr Days twenty_eight_years{10227};
  Dice dice(5);
  for (int run = 0; run < runs; ++run) {
    Plan plan = random_plan(dice);
    plan.as_of = 720;
    Plan shifted = plan;
    shifted.first += twenty_eight_years.value;
    CAPTURE(text_of(lines_of(plan)));
    const Judged now = judged(plan), then = judged(shifted);
    for (const Step step : {Step::probleemanalyse, Step::plan_van_aanpak, Step::melding_42_weken, Step::eerstejaarsevaluatie})
      CHECK(*then.judgement.timeline.at(step).due == *now.judgement.timeline.at(step).due + twenty_eight_years);
    CHECK(*then.judgement.timeline.last_day == *now.judgement.timeline.last_day + twenty_eight_years);
  }
}

TEST_CASE("a recovery of fewer than 28 days moves the last day by as many days") {
  Dice dice(6);
  for (int run = 0; run < runs; ++run) {
    const Plan plan = random_plan(dice);
    const int gap = dice.between(1, 27), recovered = dice.between(30, 600);
    Lines lines = {"first_sick_day: " + plan.day(0)};
    const Date as_of = plan.first_sick_day() + Days{720};
    const Judged without = judged(lines, as_of);
    lines.push_back("interruptions: [{recovered_on: " + plan.day(recovered) + ", sick_again_on: " + plan.day(recovered + gap) +
                    "}]");
    CAPTURE(text_of(lines));
    CHECK(*judged(lines, as_of).judgement.timeline.last_day == *without.judgement.timeline.last_day + Days{gap});
  }
}

TEST_CASE("an accepted finding is still found, on the same days") {
  Dice dice(7);
  for (int run = 0; run < runs; ++run) {
    Plan plan = random_plan(dice);
    plan.as_of = 720;
    plan.probleemanalyse = dice.between(43, 60);
    plan.plan = plan.probleemanalyse + 7;
    Lines lines = lines_of(plan);
    const Judged before = judged(plan);
    lines.push_back("accepted: [{rule: P102, reason: agreed in the file}]");
    CAPTURE(text_of(lines));
    const Judged after = judged(lines, plan.first_sick_day() + Days{plan.as_of});
    CHECK(after.codes == before.codes);
    for (const Finding& finding : after.judgement.findings)
      CHECK_EQ(static_cast<bool>(finding.accepted), finding.rule->code == "P102");
    CHECK_EQ(days_late(after, Step::probleemanalyse), days_late(before, Step::probleemanalyse));
    CHECK(after.judgement.risk.level <= before.judgement.risk.level);
  }
}
