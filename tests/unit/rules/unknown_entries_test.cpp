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
  CHECK(of("P171", "work: [unknown]\n") == "?work.kind");
  CHECK(of("P171", "work: [{from: unknown, kind: therapeutic, wage_value_pct: 0}]\n") == "?work.from");
  CHECK(of("P171", "work: [{from: unknown, kind: therapeutic, wage_value_pct: 40}]\n").empty());
}

TEST_CASE("an opinion of UWV of which the outcome is not known may have to be answered") {
  CHECK(of("P179", "deskundigenoordelen: [unknown]\n") == "?deskundigenoordelen.on");
  CHECK(of("P173", "deskundigenoordelen: [unknown]\n") == "?deskundigenoordelen.subject");
  const std::string day = "deskundigenoordelen: [{on: 2025-05-01, by: employer, ";
  CHECK(of("P173", partial + day + "subject: cooperation}]\n") == "?non_cooperation; ?deskundigenoordelen.outcome");
  CHECK(of("P173", partial + day + "subject: efforts}]\n") == "?non_cooperation");
  CHECK(of("P173", partial + day + "outcome: sufficient}]\n") == "?non_cooperation");
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
