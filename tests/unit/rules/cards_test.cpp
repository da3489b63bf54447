#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "poortwachter/rules/rules.hpp"
#include "poortwachter/timeline/timeline.hpp"

using namespace poortwachter;

static std::vector<std::string> codes_where(auto holds) {
  std::vector<std::string> codes;
  for (const Rule* rule : rules::all())
    if (holds(*rule)) codes.emplace_back(rule->code);
  return codes;
}

static bool is_effort(const Rule& rule) { return rule.kind == Kind::substantive; }

TEST_CASE("a few entries keep their order, and know what they hold") {
  constexpr Few<int, 4> none;
  constexpr Few<int, 4> some{3, 1, 2};
  CHECK(none.empty());
  CHECK_FALSE(none.contains(0));
  CHECK(some.size() == 3);
  CHECK(std::ranges::equal(some, std::array{3, 1, 2}));
  CHECK(some.contains(2));
  CHECK_FALSE(some.contains(0));
}

TEST_CASE("all efforts of spoor 2 are one ground for a sanction together, and no other rule belongs to it") {
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->code);
    CHECK((rule->ground == Ground::spoor2) == rule->code.starts_with('S'));
  }
}

TEST_CASE("what the employer left in spoor 1, in medewerking and in belastbaarheid is a ground each by itself") {
  CHECK(codes_where([](const Rule& rule) { return rule.ground == Ground::own; }) ==
        std::vector<std::string>{"P171", "P172", "P173", "P174", "P175", "P176", "P177", "P178", "P179", "P180"});
}

TEST_CASE("only an effort is a ground") {
  for (const Rule* rule : rules::all())
    if (rule->ground != Ground::none) CHECK_MESSAGE(is_effort(*rule), rule->code);
}

// Beoordelingskader par. 3 (a result goes first) and WIA art. 65 (in redelijkheid) are about every effort.
TEST_CASE("a satisfactory result and good grounds excuse every effort and nothing else") {
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->code);
    CHECK(rule->excused_by.contains(Excuse::satisfactory_result) == is_effort(*rule));
    CHECK(rule->excused_by.contains(Excuse::good_grounds) == is_effort(*rule));
  }
}

// Whether the capacity was judged and reviewed rightly is not excused by the lack of it, nor an invalid waiver by a waiver.
TEST_CASE("a waiver and the lack of capacity excuse every effort but those about the capacity and the waiver themselves") {
  for (const Excuse excuse : {Excuse::waiver, Excuse::no_capacity}) {
    const auto not_excused = [&](const Rule& rule) { return is_effort(rule) && !rule.excused_by.contains(excuse); };
    CHECK(codes_where(not_excused) == std::vector<std::string>{"P175", "P180", "S206"});
    const auto excused_paper = [&](const Rule& rule) { return !is_effort(rule) && rule.excused_by.contains(excuse); };
    CHECK(codes_where(excused_paper).empty());
  }
}

// Regeling procesgang art. 5: of the terms of art. 2 and 4.
TEST_CASE("a recorded reason to deviate excuses the term of the document that it is recorded with") {
  const auto excused_by = [](Excuse excuse) {
    return codes_where([&](const Rule& rule) { return rule.excused_by.contains(excuse); });
  };
  CHECK(excused_by(Excuse::deviation_in_probleemanalyse) == std::vector<std::string>{"P101", "P102"});
  CHECK(excused_by(Excuse::deviation_in_plan) == std::vector<std::string>{"P111", "P112"});
}

TEST_CASE("what a file cannot be read for, and a BSN, cannot be accepted") {
  CHECK(codes_where([](const Rule& rule) { return !rule.acceptable; }) ==
        std::vector<std::string>{"D906", "E001", "E002", "E003", "E004", "E005", "E006", "E007", "E008"});
}

TEST_CASE("only the report at the end of the employment has a last day of its own") {
  CHECK(codes_where([](const Rule& rule) { return rule.own_last_day; }) == std::vector<std::string>{"P163"});
}

TEST_CASE("the row that a rule is about is a step of the timeline") {
  for (const Rule* rule : rules::all()) {
    const bool known = std::ranges::any_of(timeline::steps, [&](timeline::Step step) { return name(step) == rule->row; });
    CHECK_MESSAGE((rule->row.empty() || known), rule->code << ": " << rule->row);
  }
}

TEST_CASE("somebody can act on every rule that weighs") {
  CHECK(codes_where([](const Rule& rule) { return rule.who.empty() && rule.kind != Kind::informational; }).empty());
}
