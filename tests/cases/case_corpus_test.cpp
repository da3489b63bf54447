#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cases/run_case.hpp"
#include "doctest/doctest.h"
#include "poortwachter/rules/rules.hpp"

using namespace poortwachter;

static const corpus::Corpus& all_cases() {
  static const corpus::Corpus corpus = corpus::load(POORTWACHTER_ROOT "/tests/cases");
  return corpus;
}

static bool expects(const corpus::Case& c, std::string_view code) {
  return std::ranges::any_of(c.expected.findings, [&](const auto& finding) { return finding.code == code; });
}

static bool has_case(std::string_view topic, std::string_view part_of_name, std::string_view code, bool expected) {
  return std::ranges::any_of(all_cases().cases, [&](const corpus::Case& c) {
    return c.topic == topic && c.name.find(part_of_name) != std::string::npos && expects(c, code) == expected;
  });
}

TEST_CASE("every case comes out as the person who wrote it expects") {
  for (const corpus::Case& c : all_cases().cases) {
    std::string difference;
    for (const corpus::Mismatch& mismatch : corpus::run_case(c, law::table())) difference += "\n  " + mismatch.text;
    CHECK_MESSAGE(difference.empty(), c.title(), difference, "\n  why: ", c.expected.why);
  }
  CHECK_GE(all_cases().cases.size(), 100u);
}

TEST_CASE("every dossier has an expectation and every expectation a dossier") {
  for (const std::string& orphan : all_cases().orphans) FAIL_CHECK("no partner: ", orphan);
}

TEST_CASE("every rule is expected by some case, and silent in some case of its topic") {
  for (const Rule* rule : rules::all()) {
    const auto& cases = all_cases().cases;
    const bool shown = std::ranges::any_of(cases, [&](const corpus::Case& c) { return expects(c, rule->code); });
    CHECK_MESSAGE(shown, rule->code, " is expected by no case");
    const bool silent = has_case(rule->topic, "", rule->code, false);
    CHECK_MESSAGE(silent, rule->code, " is silent in no case of ", rule->topic);
  }
}

TEST_CASE("every rule whose name ends in te-laat has a case in time, one on the last day and one a day late") {
  int seen = 0;
  for (const Rule* rule : rules::all()) {
    if (!rule->slug.ends_with("te-laat")) continue;
    const std::string_view code = rule->code;
    CHECK_MESSAGE(has_case(rule->topic, "op_tijd", code, false), code, ": no case op_tijd in ", rule->topic);
    CHECK_MESSAGE(has_case(rule->topic, "laatste_dag", code, false), code, ": no case laatste_dag in ", rule->topic);
    CHECK_MESSAGE(has_case(rule->topic, "een_dag_te_laat", code, true), code, ": no case een_dag_te_laat in ", rule->topic);
    ++seen;
  }
  CHECK_GE(seen, 11);
}

TEST_CASE("every code that a case expects is a rule") {
  for (const corpus::Case& c : all_cases().cases) {
    for (const auto& finding : c.expected.findings)
      CHECK_MESSAGE(rules::find(finding.code) != nullptr, c.title(), ": ", finding.code);
  }
}
