#include <map>
#include <string>

#include "dates/date_sums.hpp"
#include "doctest/doctest.h"

using namespace poortwachter;

static const sums::Sums& all_sums() {
  static const sums::Sums sums = sums::load(POORTWACHTER_ROOT "/tests/dates");
  return sums;
}

TEST_CASE("every line of a sheet is a sum with a dossier that can be read and a reason") {
  for (const std::string& problem : all_sums().problems) FAIL_CHECK(problem);
  CHECK_GE(all_sums().cases.size(), 300u);
}

TEST_CASE("every day of a case comes out as the sum on paper") {
  for (const sums::CaseSum& sum : all_sums().cases) {
    CAPTURE(sum.line.place);
    CAPTURE(sum.line.cells[0]);
    CAPTURE(sum.line.cells[1]);
    CAPTURE(sum.line.cells[3]);
    CAPTURE(sum.line.cells.back());
    CHECK_EQ(sums::outcome(sum, law::table()), sum.line.cells[4]);
  }
}

TEST_CASE("every deadline has a sum") {
  std::map<std::string, int> rows;
  for (const sums::CaseSum& sum : all_sums().cases) ++rows[sums::split(sum.line.cells[3], ".").front()];
  for (const timeline::Step id : timeline::steps) {
    const std::string step(timeline::name(id));
    CAPTURE(step);
    CHECK_GT(rows[step], 0);
  }
}

TEST_CASE("the AOW age is reached on the day of the table") {
  CHECK_GE(all_sums().aow.size(), 22u);
  for (const sums::Line& line : all_sums().aow) {
    CAPTURE(line.place);
    CAPTURE(line.cells.back());
    CHECK_EQ(sums::aow_outcome(line, law::table()), line.cells[1]);
  }
}

TEST_CASE("the maximum daily wage is the published amount of the day") {
  CHECK_GE(all_sums().daily_wage.size(), 30u);
  for (const sums::Line& line : all_sums().daily_wage) {
    CAPTURE(line.place);
    CAPTURE(line.cells.back());
    CHECK_EQ(sums::daily_wage_outcome(line, law::table()), line.cells[1]);
  }
}

TEST_CASE("a day that is no working day has its neighbours") {
  CHECK_GE(all_sums().working_days.size(), 30u);
  for (const sums::Line& line : all_sums().working_days) {
    CAPTURE(line.place);
    CAPTURE(line.cells.back());
    const auto [next, last] = sums::working_days_outcome(line, law::table());
    CHECK_EQ(next, line.cells[1]);
    CHECK_EQ(last, line.cells[2]);
  }
}
