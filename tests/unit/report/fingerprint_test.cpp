#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "samples.hpp"

using namespace samples;
using report::fingerprints;

TEST_CASE("a fingerprint is a version and sixteen hexadecimal digits") {
  const auto prints = fingerprints(checked());
  REQUIRE(prints.size() == 1);
  CHECK(std::regex_match(prints[0], std::regex("v1:[0-9a-f]{16}")));
}

TEST_CASE("a fingerprint does not depend on line, arguments, path or the day of judgement") {
  report::Checked moved = checked();
  moved.path = "elders/b.yaml";
  moved.as_of = "2026-01-01"_date;
  moved.judgement->findings[0].place = place(40, 1, 5);
  moved.judgement->findings[0].arguments[0].value = "2025-02-20"_date;
  moved.judgement->findings[0].severity = Severity::note;
  CHECK(fingerprints(moved) == fingerprints(checked()));
}

TEST_CASE("case, code, step and ordinal each make another fingerprint") {
  report::Checked other_case = checked();
  other_case.reference = "voorbeeld-2";
  report::Checked other_step = checked();
  other_step.judgement->findings[0].step = "plan";
  report::Checked twice = checked();
  twice.judgement->findings.push_back(late_finding());
  report::Checked other_code = checked();
  other_code.judgement->findings[0].rule = &bare;
  const auto both = fingerprints(twice);
  REQUIRE(both.size() == 2);
  CHECK(both[0] == fingerprints(checked())[0]);
  const std::set<std::string> different{both[0], both[1], fingerprints(other_case)[0], fingerprints(other_step)[0],
                                        fingerprints(other_code)[0]};
  CHECK(different.size() == 5);
}

TEST_CASE("the findings of an unreadable case are its problems") {
  report::Checked unreadable = checked();
  unreadable.judgement.reset();
  unreadable.problems = {late_finding(), late_finding()};
  CHECK(report::findings_of(unreadable).size() == 2);
  CHECK(fingerprints(unreadable).size() == 2);
  CHECK(report::findings_of(checked()).size() == 1);
}
