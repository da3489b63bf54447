#include <array>
#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "property/generator.hpp"
#include "property/judged.hpp"

using namespace poortwachter;
using namespace poortwachter::property;

// Rows whose day goes to the next working day; the holidays of another year lie elsewhere.
static constexpr std::array moved_by_holidays = {Step::wia_aanvraag,    Step::bekorting_besluit, Step::melding_einde_dienstverband,
                                                 Step::melding_vangnet, Step::bekorting_einde,   Step::bezwaar_loonsanctie};

// The numbers of one first sick day for every later one, so that a change of the law between the two is not seen.
static std::vector<law::Row> rows_in_force(Date first_sick_day) {
  std::vector<law::Row> rows;
  for (const law::Row& row : law::table().rows()) {
    const bool chosen = row.anchor != law::Anchor::first_sick_day || &row == law::table().at(row.parameter, first_sick_day);
    if (chosen) rows.push_back(row);
  }
  return rows;
}

// After 28 years the weekdays and the leap years come back; 10227 days are 28 years of 365 days and 7 leap days.
TEST_CASE("28 years later every day of the law lies 28 years later") {
  static constexpr Days twenty_eight_years{10227};
  int compared = 0;
  const int runs = for_many_seeds(6, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    // The age of AOW is that of a year of birth, and follows no cycle; a late application follows a day that holidays move.
    const Tree tree =
        random_dossier(dice, {.without = {"employee.birth_date", "employee.aow_date", "wia_aanvraag", "loonsanctie", "stated"}});
    const Date first = random_first_day(dice);
    const int as_of = dice.between(0, 1000);
    CAPTURE(text_of(tree, first));
    CAPTURE(as_of);
    const std::vector<law::Row> rows = rows_in_force(first);
    const law::Table table(rows, law::table().equated_days());
    const Judged now = judged(tree, first, as_of), then = judged(tree, first + twenty_eight_years, as_of, table);
    const auto shifted = [](std::optional<Date> day) { return day ? std::optional(*day + twenty_eight_years) : day; };
    for (const timeline::Deadline& deadline : now.judgement.timeline.deadlines) {
      if (std::ranges::find(moved_by_holidays, deadline.step) != moved_by_holidays.end()) continue;
      CAPTURE(name(deadline.step));
      CHECK(then.at(deadline.step).due == shifted(deadline.due));
      CHECK(then.at(deadline.step).state == deadline.state);
      compared += deadline.due ? 1 : 0;
    }
    CHECK(then.judgement.timeline.last_day == shifted(now.judgement.timeline.last_day));
    CHECK(then.judgement.timeline.spoor2.outer == shifted(now.judgement.timeline.spoor2.outer));
    CHECK(then.judgement.timeline.spoor2.strict == shifted(now.judgement.timeline.spoor2.strict));
  });
  CHECK_GE(compared, 5 * runs);
}

static Tree gap_of(int recovered, int days) {
  Tree gap = Tree::mapping();
  gap.add("recovered_on", Tree::of_day(recovered));
  gap.add("sick_again_on", Tree::of_day(recovered + days));
  return gap;
}

static Tree leave_of(int from, int days) {
  Tree leave = Tree::mapping();
  leave.add("from", Tree::of_day(from));
  leave.add("until", Tree::of_day(from + days - 1));
  leave.add("same_cause", Tree::of_text("yes"));
  return leave;
}

TEST_CASE("recoveries of fewer than 28 days and leave move the last day by as many days") {
  int compared = 0;
  const int runs = for_many_seeds(7, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    // A wait that ends later may end after the day of AOW age, and then there is no last day.
    Tree tree = random_dossier(dice, {.without = {"interruptions", "leave", "employee.birth_date", "employee.aow_date"}});
    const Date first = random_first_day(dice);
    const int as_of = 900;
    const Judged without = judged(tree, first, as_of);
    if (!without.judgement.covered || !without.judgement.timeline.last_day) return;
    Tree gaps = Tree::sequence(), leave = Tree::sequence();
    int sum = 0;
    for (int at = dice.between(1, 100); at < 640 && gaps.items.size() < 6; at += dice.between(30, 200)) {
      const int days = dice.between(1, 27);
      sum += days;
      if (dice.once_in(3)) {
        leave.items.push_back(leave_of(at, days));
      } else {
        gaps.items.push_back(gap_of(at, days));
      }
    }
    if (!gaps.items.empty()) tree.add("interruptions", gaps);
    if (!leave.items.empty()) tree.add("verlof", leave);
    CAPTURE(text_of(tree, first));
    const Judged with = judged(tree, first, as_of);
    REQUIRE(with.judgement.timeline.last_day.has_value());
    CHECK(*with.judgement.timeline.last_day == *without.judgement.timeline.last_day + Days{sum});
    CHECK_EQ(with.judgement.timeline.shift.value, without.judgement.timeline.shift.value + sum);
    ++compared;
  });
  CHECK_GE(compared, runs / 4);
}
