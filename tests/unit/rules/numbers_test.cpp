#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/rules.hpp"

using namespace poortwachter;

static bool has_source(const Rule& rule, const law::Citation& source) {
  return std::ranges::find(rule.sources, &source) != rule.sources.end();
}

// How grave a finding is made, and what "early" is, rest on practice beside the sources of the rule.
TEST_CASE("a number that a rule names rests on one of its sources or on practice") {
  for (const Rule* rule : rules::all()) {
    for (const law::Row& row : law::table().rows()) {
      if (std::ranges::find(rule->numbers, row.parameter) == rule->numbers.end()) continue;
      const bool is_practice = row.source == &law::cite::judgement;
      CHECK_MESSAGE((is_practice || has_source(*rule, *row.source)), rule->code << ' ' << law::name(row.parameter));
    }
  }
}

TEST_CASE("a rule that rests on practice alone for a number names that number") {
  for (const Rule* rule : rules::all())
    if (has_source(*rule, law::cite::judgement)) CHECK_MESSAGE(!rule->numbers.empty(), rule->code);
}
