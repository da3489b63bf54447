#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cases/run_case.hpp"
#include "dates/date_sums.hpp"
#include "doctest/doctest.h"

using namespace poortwachter;

namespace {

/// A law that differs in one number, one version date or one equated day from the law of the program.
struct Mutation {
  std::string what;
  std::vector<law::Row> rows;
  std::vector<Date> equated;
};

/// Every case and every sum on paper, by one number each.
struct Paper {
  corpus::Corpus corpus = corpus::load(POORTWACHTER_ROOT "/tests/cases");
  sums::Sums sums = sums::load(POORTWACHTER_ROOT "/tests/dates");

  std::size_t size() const {
    return corpus.cases.size() + sums.cases.size() + sums.aow.size() + sums.working_days.size() + sums.daily_wage.size();
  }

  bool agrees(std::size_t index, const law::Table& table) const {
    if (index < corpus.cases.size()) return corpus::run_case(corpus.cases[index], table).empty();
    index -= corpus.cases.size();
    if (index < sums.cases.size()) return sums::outcome(sums.cases[index], table) == sums.cases[index].line.cells[4];
    index -= sums.cases.size();
    if (index < sums.aow.size()) return sums::aow_outcome(sums.aow[index], table) == sums.aow[index].cells[1];
    index -= sums.aow.size();
    if (index < sums.working_days.size()) return working_days_agree(sums.working_days[index], table);
    const sums::Line& line = sums.daily_wage[index - sums.working_days.size()];
    return sums::daily_wage_outcome(line, table) == line.cells[1];
  }

  static bool working_days_agree(const sums::Line& line, const law::Table& table) {
    return sums::working_days_outcome(line, table) == std::pair(line.cells[1], line.cells[2]);
  }
};

/// Looks for a case or a sum that notices a changed law. What noticed an earlier change is tried first.
class Guard {
 public:
  explicit Guard(const Paper& paper) : paper_(paper), order_(paper.size()) { std::iota(order_.begin(), order_.end(), 0u); }

  bool notices(const Mutation& mutation) {
    const law::Table table(mutation.rows, mutation.equated);
    const auto noticed = std::ranges::find_if(order_, [&](std::size_t index) { return !paper_.agrees(index, table); });
    if (noticed == order_.end()) return false;
    std::rotate(order_.begin(), noticed, noticed + 1);
    return true;
  }

 private:
  const Paper& paper_;
  std::vector<std::size_t> order_;
};

}  // namespace

static Mutation unchanged() {
  const auto rows = law::table().rows();
  const auto equated = law::table().equated_days();
  return {.what = "", .rows = {rows.begin(), rows.end()}, .equated = {equated.begin(), equated.end()}};
}

static std::string title(const law::Row& row, const std::string& change) {
  return std::string(law::name(row.parameter)) + " from " + calendar::iso(row.from) + ": " + change;
}

static void change_value(std::vector<Mutation>& mutations, std::size_t index, int value) {
  Mutation changed = unchanged();
  law::Row& row = changed.rows[index];
  changed.what = title(row, std::to_string(row.value) + " becomes " + std::to_string(value));
  row.value = value;
  mutations.push_back(std::move(changed));
}

static void change_version(std::vector<Mutation>& mutations, std::size_t index, Date from) {
  Mutation changed = unchanged();
  law::Row& row = changed.rows[index];
  changed.what = title(row, "in force from " + calendar::iso(from));
  row.from = from;
  mutations.push_back(std::move(changed));
}

static std::vector<Mutation> changed_values() {
  std::vector<Mutation> mutations;
  const auto rows = law::table().rows();
  for (std::size_t index = 0; index < rows.size(); ++index) {
    if (rows[index].unit == law::Unit::yes_no) {
      change_value(mutations, index, 1 - rows[index].value);
      continue;
    }
    change_value(mutations, index, rows[index].value - 1);
    change_value(mutations, index, rows[index].value + 1);
  }
  return mutations;
}

// The first version begins where the table begins; every later one has a day on which the law changed.
static std::vector<Mutation> changed_versions() {
  std::vector<Mutation> mutations;
  const auto rows = law::table().rows();
  for (std::size_t index = 1; index < rows.size(); ++index) {
    if (rows[index].parameter != rows[index - 1].parameter) continue;
    change_version(mutations, index, rows[index].from - Days{1});
    change_version(mutations, index, rows[index].from + Days{1});
  }
  return mutations;
}

static std::vector<Mutation> equated_days_left_out() {
  std::vector<Mutation> mutations;
  const auto days = law::table().equated_days();
  for (std::size_t index = 0; index < days.size(); ++index) {
    Mutation changed = unchanged();
    changed.what = calendar::iso(days[index]) + " is no longer equated with a holiday";
    changed.equated.erase(changed.equated.begin() + static_cast<std::ptrdiff_t>(index));
    mutations.push_back(std::move(changed));
  }
  return mutations;
}

static const Paper& paper() {
  static const Paper instance;
  return instance;
}

static std::vector<std::string> survivors(const std::vector<Mutation>& mutations) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::vector<std::string> surviving;
  const auto work = [&] {
    Guard guard(paper());
    for (std::size_t index = next++; index < mutations.size(); index = next++) {
      if (guard.notices(mutations[index])) continue;
      const std::lock_guard lock(mutex);
      surviving.push_back(mutations[index].what);
    }
  };
  std::vector<std::jthread> workers(std::max(1u, std::thread::hardware_concurrency()));
  for (std::jthread& worker : workers) worker = std::jthread(work);
  workers.clear();
  std::ranges::sort(surviving);
  return surviving;
}

static void expect_none(const std::vector<Mutation>& mutations) {
  for (const std::string& what : survivors(mutations)) FAIL_CHECK("no case and no sum notices: ", what);
}

TEST_CASE("the cases and the sums agree with the law of the program") {
  REQUIRE_GE(paper().size(), 700u);
  Guard guard(paper());
  CHECK_FALSE(guard.notices(unchanged()));
}

TEST_CASE("no number of the law moves by one without a case or a sum that notices") { expect_none(changed_values()); }

TEST_CASE("no version of a number moves by a day without a case or a sum that notices") { expect_none(changed_versions()); }

TEST_CASE("no equated day disappears without a case or a sum that notices") { expect_none(equated_days_left_out()); }
