#include <set>
#include <string>

#include "cases/run_case.hpp"
#include "doctest/doctest.h"
#include "poortwachter/text/text.hpp"

using namespace poortwachter;

static std::set<std::string> keys_named(const corpus::Case& c) {
  std::set<std::string> keys;
  const auto as_of = calendar::parse_iso(c.expected.as_of);
  if (!as_of || !c.read.problems.empty()) return keys;
  const judgement::Judgement judgement = judgement::judge(c.read.dossier, c.document, law::table(), *as_of);
  for (const Finding& finding : judgement.findings)
    for (const Related& related : finding.related) keys.insert("related." + std::string(related.label));
  if (!judgement.covered) return keys;
  for (const timeline::Deadline& deadline : judgement.timeline.deadlines)
    if (deadline.how.from) keys.insert("anchor." + std::string(name(*deadline.how.from)));
  return keys;
}

TEST_CASE("what a sum counts from and what a finding points at has words in both languages") {
  std::set<std::string> keys;
  for (const corpus::Case& c : corpus::load(POORTWACHTER_ROOT "/tests/cases").cases) keys.merge(keys_named(c));
  CHECK_GE(keys.size(), 15u);
  for (const std::string& key : keys) {
    CHECK_MESSAGE(text::has_ui(key, text::Lang::nl), key, " is not in src/text/nl/ui.md");
    CHECK_MESSAGE(text::has_ui(key, text::Lang::en), key, " is not in src/text/en/ui.md");
  }
}
