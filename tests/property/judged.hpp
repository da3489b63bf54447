#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest/doctest.h"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "property/tree.hpp"

namespace poortwachter::property {

using calendar::Date;
using calendar::Days;
using timeline::Step;

struct Judged {
  judgement::Judgement judgement;
  std::vector<std::string> codes;  // ascending

  const timeline::Deadline& at(Step step) const { return judgement.timeline.at(step); }
  bool has(std::string_view code) const { return std::ranges::find(codes, code) != codes.end(); }
};

/// A dossier that the reader takes, judged. A key that it refuses is a failure of the test.
inline Judged judged(const std::string& text, Date as_of, const law::Table& table = law::table()) {
  const source::Document document = source::parse_yaml(text).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(document.problems.empty());
  for (const Finding& problem : read.problems) FAIL_CHECK(std::string(problem.rule->code), " in\n", text);
  Judged out{judgement::judge(read.dossier, document, table, as_of), {}};
  for (const Finding& finding : out.judgement.findings) out.codes.emplace_back(finding.rule->code);
  std::ranges::sort(out.codes);
  return out;
}

inline Judged judged(const Tree& tree, Date zero, int as_of, const law::Table& table = law::table()) {
  return judged(text_of(tree, zero), zero + Days{as_of}, table);
}

/// Not every finding of a dossier may be: never a BSN, nor that something accepted is not found.
inline bool may_be_accepted(std::string_view code) { return code != "D906" && code != "D908" && code != "D909"; }

/// A first sick day in a range of years that the law table covers, and 28 years later as well.
inline Date random_first_day(Dice& dice) { return Date::from_ymd(2013, 1, 1).value() + Days{dice.between(0, 4700)}; }

}  // namespace poortwachter::property
