#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

// The report of 2024-09-25 has neither what it names itself (a) nor the documents f to l, which stand nowhere in the file.
TEST_CASE("R303: parts of the report that stand nowhere are shown once") {
  const std::string text = "first_sick_day: 2023-01-09\nreintegratieverslag:\n  on: 2024-09-25\n  missing: [a]\n";
  const source::Document document = source::parse_yaml(text).front();
  const dossier::Read read = dossier::read(document);
  const judgement::Judgement judgement = judgement::judge(read.dossier, document, law::table(), "2024-10-20"_date);
  const auto is_it = [](const Finding& finding) { return finding.rule->code == "R303"; };
  const auto found = std::ranges::find_if(judgement.findings, is_it);
  REQUIRE(found != judgement.findings.end());
  CHECK(found->place.span.begin.line == 4);
  REQUIRE(found->related.size() == 1);
  CHECK(found->related.front().place.span.begin.line == 1);
}
