#include <string>

#include "doctest/doctest.h"
#include "unit/rules/said.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

// An entry of a list may be `unknown`, as a whole or in the day that it counts from: then no rule that rests on it is silent, and
// none says that it is not there. The wait of 6 January 2025 ends on 3 January 2027.
static constexpr Date in_the_second_year = "2026-03-01"_date;

static std::string of(std::string_view code, const std::string& facts, Date as_of = in_the_second_year) {
  return said(code, "first_sick_day: 2025-01-06\n" + facts, as_of);
}

static const std::string partial = "completeness: partial\n";

TEST_CASE("an offer of which nothing is known is none and is not missing either") {
  const auto offers = [](const std::string& list) {
    return of("P178", "spoor1: {suitable_work_available: yes, offers: " + list + "}\n");
  };
  CHECK(offers("[]") == "@spoor1.suitable_work_available near_certain");
  CHECK(offers("[unknown]") == "?spoor1.offers");
  CHECK(offers("[unknown, {on: 2025-06-02}]").empty());
  CHECK(offers("[{on: unknown, accepted: yes}]").empty());
}

TEST_CASE("work of which nothing is known may have been done at the own employer") {
  const auto work = [](const std::string& list) {
    return of("P178", "spoor1: {suitable_work_available: yes}\nwork: " + list + "\n");
  };
  CHECK(work("[{from: 2025-06-02, kind: external}]") == "@spoor1.suitable_work_available near_certain");
  CHECK(work("[unknown]") == "?work.kind");
  const std::string kindless = "work: [{from: 2025-05-01, until: 2025-06-30}]\n";
  const std::string available = "spoor1: {suitable_work_available: yes, offers: not_done}\n";
  CHECK(of("P178", available + kindless).empty());
  CHECK(of("P178", partial + available + kindless) == "?work.kind");
  CHECK(of("P171", partial + kindless) == "?work.kind");
  CHECK(of("P171", partial + "work: [{from: 2025-05-01, wage_value_pct: 40}]\n").empty());
  // 42 days, and 42 with one more.
  CHECK(of("P171", partial + "work: [{from: 2025-05-01, until: 2025-06-11}]\n").empty());
  CHECK(of("P171", partial + "work: [{from: 2025-05-01, until: 2025-06-11}, {from: 2025-06-12, until: 2025-06-12}]\n") ==
        "?work.kind");
  CHECK(of("P171", "work: [unknown]\n") == "?work.kind");
  CHECK(of("P171", "work: [{from: unknown, kind: therapeutic, wage_value_pct: 0}]\n") == "?work.from");
  CHECK(of("P171", "work: [{from: unknown, kind: therapeutic, wage_value_pct: 40}]\n").empty());
}

TEST_CASE("an opinion of UWV of which the outcome is not known may have to be answered") {
  CHECK(of("P179", "deskundigenoordelen: [unknown]\n") == "?deskundigenoordelen.on");
  CHECK(of("P173", "deskundigenoordelen: [unknown]\n") == "?deskundigenoordelen.on");
  const std::string day = "deskundigenoordelen: [{on: 2025-05-01, by: employer, ";
  CHECK(of("P173", partial + day + "subject: cooperation}]\n") == "?non_cooperation; ?deskundigenoordelen.outcome");
  CHECK(of("P173", partial + day + "subject: efforts}]\n") == "?non_cooperation");
  CHECK(of("P173", partial + day + "outcome: sufficient}]\n") == "?non_cooperation");
}

// 17 February + 14 = 3 March 2026. Whatever the outcome was, an answer in time, or one that can still be, leaves nothing.
TEST_CASE("an opinion of which the outcome is not known asks for nothing while nothing could be found") {
  const auto unsure = [](const std::string& day, const std::string& measures, Date as_of) {
    return of("P173",
              partial + "non_cooperation: []\ndeskundigenoordelen: [{on: " + day +
                  ", subject: cooperation}]\nmeasures: " + measures + "\n",
              as_of);
  };
  CHECK(unsure("2026-02-17", "[]", "2026-03-03"_date).empty());
  CHECK(unsure("2026-02-17", "[]", "2026-03-04"_date) == "?deskundigenoordelen.outcome");
  CHECK(unsure("2026-02-17", "[{on: 2026-03-03, kind: written_demand}]", "2026-03-04"_date).empty());
  CHECK(unsure("2024-05-01", "[]", "2026-03-04"_date).empty());
}

TEST_CASE("a period without capacity of which the beginning is not known asks for it") {
  CHECK(of("P175", "capacity: [{from: unknown, state: none}]\n") == "?capacity.from");
  CHECK(of("P175", "capacity: [{from: unknown, state: partial}]\n").empty());
  CHECK(of("P175", partial + "capacity: [{from: 2025-01-26}]\n") == "?capacity.state");
}

TEST_CASE("a break or a reason of which the beginning is not known leaves open how long it was") {
  const std::string spoor2 = "spoor2:\n  intake_on: 2026-01-12\n  plan: {on: 2026-01-19}\n";
  CHECK(of("S242", spoor2 + "  interruptions: [{from: unknown, medical_reason_by_bedrijfsarts: no}]\n") ==
        "?spoor2.interruptions.from");
  CHECK(of("S242", spoor2 + "  interruptions: [{from: unknown, medical_reason_by_bedrijfsarts: yes}]\n").empty());
  // 19 January + 84 = 13 April 2026.
  const auto silent = [&](const std::string& list) { return of("S222", spoor2 + list, "2026-06-01"_date); };
  CHECK(silent("") == "first@spoor2.applications high");
  CHECK(silent("  not_yet_employable: [{from: unknown, reason: x}]\n") == "?spoor2.not_yet_employable.from");
  CHECK(silent("  interruptions: [{from: unknown}]\n") == "?spoor2.interruptions.from");
  // A break that is known to have no medical reason takes no days off.
  CHECK(silent("  interruptions: [{from: unknown, until: 2026-03-01, medical_reason_by_bedrijfsarts: no}]\n") ==
        "first@spoor2.applications high");
}

TEST_CASE("a revised analysis of which the day is not known may ask for another plan") {
  const std::string plan = "plan_van_aanpak: {on: 2025-02-21}\n";
  CHECK(of("P115", "probleemanalyse: {on: 2025-02-10, revisions: [unknown]}\n" + plan) == "?probleemanalyse.revisions");
  CHECK(of("P115", "probleemanalyse: {on: 2025-02-10}\n" + plan).empty());
}

TEST_CASE("a plan with a day is judged though nobody knows the day of the analysis") {
  const std::string facts = "probleemanalyse: unknown\nplan_van_aanpak: {on: 2025-02-20, case_manager: no, employer_view: no}\n";
  CHECK(of("P114", facts) == "@plan_van_aanpak.case_manager low");
  CHECK(of("P113", facts) == "@plan_van_aanpak.employer_view elevated");
  CHECK(of("P121", facts + "evaluations: []\n").find('?') == std::string::npos);
}

TEST_CASE("of a plan that is not there only the day on which it had to be is unknown") {
  const std::string facts = "probleemanalyse: unknown\nplan_van_aanpak: not_done\n";
  CHECK(of("P111", facts) == "?probleemanalyse");
  CHECK(of("P121", facts) == "?probleemanalyse");
  for (const char* code : {"P112", "P113", "P114", "P115"}) {
    CAPTURE(code);
    CHECK(of(code, facts).find("plan_van_aanpak") == std::string::npos);
  }
}
