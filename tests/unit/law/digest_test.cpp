#include "poortwachter/law/digest.hpp"

#include <vector>

#include "doctest/doctest.h"

using namespace poortwachter;

TEST_CASE("a digest tells of every number, every first day and every equated day, and of nothing else") {
  const auto table_rows = law::table().rows();
  const auto table_days = law::table().equated_days();
  std::vector<law::Row> rows(table_rows.begin(), table_rows.end());
  std::vector<Date> days(table_days.begin(), table_days.end());
  const auto digest = [&] { return law::digest(law::Table(rows, days)); };
  const std::uint64_t of_table = digest();
  CHECK(of_table == law::digest());
  rows.back().checked = rows.back().checked + Days{1};
  CHECK(digest() == of_table);
  for (law::Row& row : rows) {
    ++row.value;
    CHECK(digest() != of_table);
    --row.value;
    row.from = row.from + Days{1};
    CHECK(digest() != of_table);
    row.from = row.from - Days{1};
  }
  days.push_back(rows.back().checked);
  CHECK(digest() != of_table);
}
