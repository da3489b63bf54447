#include <string>

#include "doctest/doctest.h"
#include "unit/rules/said.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

// The wait of 6 January 2025 ends on 3 January 2027; a sanction of 52 weeks on 2 January 2028.
static std::string of(std::string_view code, const std::string& facts, Date as_of) {
  return said(code, "first_sick_day: 2025-01-06\n" + facts, as_of);
}

// A report every 50 days from the plan on; from the last one to 1 June 2027 are 198 days, to 3 January 49.
static const std::string reported =
    "wia_aanvraag: 2026-10-01\n"
    "spoor2:\n"
    "  intake_on: 2026-01-12\n"
    "  plan: {on: 2026-01-19}\n"
    "  reports: [{on: 2026-03-10}, {on: 2026-04-29}, {on: 2026-06-18}, {on: 2026-08-07}, {on: 2026-09-26}, {on: 2026-11-15}]\n";
static const std::string sanction = "loonsanctie: {sent_on: 2026-11-16}\n";

TEST_CASE("what was found in the time of a sanction does not vanish when the employment or the illness ends in it") {
  const auto silence = [](const std::string& facts, Date as_of) { return of("S231", reported + facts, as_of); };
  CHECK(silence(sanction, "2027-06-01"_date) == "@spoor2.reports high");
  CHECK(silence(sanction + "employee: {employment_end: 2027-05-31}\n", "2027-06-01"_date) == "@spoor2.reports high");
  CHECK(silence(sanction + "interruptions: [{recovered_on: 2027-05-31}]\n", "2027-06-01"_date) == "@spoor2.reports high");
  CHECK(silence("", "2027-06-01"_date).empty());
  CHECK(silence(sanction, "2028-01-03"_date).empty());
  CHECK(of("P121", reported + sanction + "employee: {employment_end: 2027-05-31}\n", "2027-06-01"_date) ==
        of("P121", reported + sanction, "2027-05-31"_date));
}

TEST_CASE("a sanction cannot end earlier once nothing is owed in it") {
  const auto earlier = [](const std::string& facts, Date as_of) { return of("L404", reported + sanction + facts, as_of); };
  CHECK(earlier("employee: {employment_end: 2027-05-31}\n", "2027-05-31"_date) == "@loonsanctie none");
  CHECK(earlier("employee: {employment_end: 2027-05-31}\n", "2027-06-01"_date) == "nothing_owed@loonsanctie none");
  CHECK(earlier("interruptions: [{recovered_on: 2027-05-31}]\n", "2027-06-01"_date) == "nothing_owed@loonsanctie none");
}

TEST_CASE("of a trajectory of which nobody knows whether it ended only what ended by itself is found") {
  const auto said_with = [](std::string_view code, const std::string& end) {
    return of(code, reported + "  applications: [{on: 2026-02-02}, {on: 2026-09-01}]\n" + end, "2026-12-31"_date);
  };
  // 2 February to 1 September are 211 days, and from then to the end of the year 121.
  CHECK(said_with("S222", "") == "@spoor2.applications high; @spoor2.applications.1 high");
  CHECK(said_with("S222", "  ended_on: unknown\n") == "@spoor2.applications.1 high; ?spoor2.ended_on");
  CHECK(said_with("S233", "  placement: unknown\n") == "?spoor2.placement");
  CHECK(said_with("S233", "  placement: {on: unknown}\n") == "?spoor2.placement.on");
  CHECK(said_with("S232", "  ended_on: unknown\n") == "?spoor2.ended_on");
  CHECK(said_with("S241", "  ended_on: unknown\n") == "?spoor2.ended_on");
  CHECK(said_with("S243", "  placement: unknown\n") == "?spoor2.placement");
  CHECK(said_with("S244", "  placement: {on: unknown}\n") == "?spoor2.placement");
  CHECK(said_with("S243", "").empty());
}

TEST_CASE("what stopped at an end that is known may have been over before by a placement that is not") {
  const std::string ended =
      "spoor2: {intake_on: 2025-06-20, plan: {on: 2025-07-01}, ended_on: 2026-03-01, end_reason: other, placement: unknown}\n";
  for (const char* code : {"S222", "S231", "S233"}) {
    CAPTURE(code);
    CHECK(of(code, ended, "2026-06-01"_date) == "?spoor2.placement");
  }
}

TEST_CASE("an unknown end is named once by each rule") {
  const std::string adjusted =
      "spoor2: {intake_on: 2026-01-12, plan: {on: 2026-01-19}, ended_on: unknown, feasibility_checks: [{on: 2026-02-02, "
      "goal_adjusted: yes}, {on: 2026-02-09, goal_adjusted: yes}]}\n";
  CHECK(of("S234", adjusted, "2026-06-01"_date) == "?spoor2.ended_on");
  CHECK(of("S235", adjusted, "2026-06-01"_date) == "?spoor2.ended_on");
}

TEST_CASE("what stands in a plan of which nobody knows, and what counts from it, is not assessed") {
  const auto begun = [](std::string_view code, Date as_of) {
    return of(code, "spoor2: {intake_on: 2026-01-12, plan: unknown}\n", as_of);
  };
  for (const char* code : {"S212", "S213", "S214", "S215", "S216", "S217", "S218"}) {
    CAPTURE(code);
    CHECK(begun(code, "2026-02-23"_date).empty());  // + 42
    CHECK(begun(code, "2026-02-24"_date) == "?spoor2.plan");
    CHECK(of(code, "spoor2: {plan: unknown}\n", "2026-06-01"_date).empty());
  }
  // At the earliest the plan is of 12 January: + 84 = 6 April, + 91 = 13 April.
  CHECK(begun("S222", "2026-04-06"_date).empty());
  CHECK(begun("S222", "2026-04-07"_date) == "?spoor2.plan.on");
  for (const char* code : {"S232", "S233"}) {
    CAPTURE(code);
    CHECK(begun(code, "2026-04-13"_date).empty());
    CHECK(begun(code, "2026-04-14"_date) == "?spoor2.plan.on");
  }
  CHECK(begun("S224", "2026-03-09"_date).empty());  // + 56
  CHECK(begun("S224", "2026-03-10"_date) == "?spoor2.plan.on");
  const std::string two = "agencies: [{name: a, registered_on: 2026-02-02}, {name: b, registered_on: 2026-02-03}]";
  CHECK(of("S224", "spoor2: {intake_on: 2026-01-12, plan: unknown, " + two + "}\n", "2026-06-01"_date).empty());
}

TEST_CASE("whether applications were too few is not assessed where nobody knows of any") {
  // Applying is expected from 19 January + 56 = 16 March on: the first block of 28 days ends on 12 April.
  const auto few = [](Date as_of) {
    return of("S221", "spoor2: {intake_on: 2026-01-12, plan: {on: 2026-01-19}, applications: unknown}\n", as_of);
  };
  CHECK(few("2026-04-11"_date).empty());
  CHECK(few("2026-04-12"_date) == "?spoor2.applications");
  CHECK(of("S221", "spoor2: {intake_on: 2026-01-12, plan: {on: 2026-01-19}, applications: [unknown]}\n", "2026-04-12"_date) ==
        "?spoor2.applications.on");
}

// 12 January + 56 = 9 March is the first day of the first block that there can be, 5 April its last.
TEST_CASE("whether applications were too few since a plan on an unknown day is not assessed once a block may have gone by") {
  const auto few = [](const std::string& applications, Date as_of) {
    return of("S221", "spoor2: {intake_on: 2026-01-12, plan: unknown, applications: " + applications + "}\n", as_of);
  };
  for (const char* applications : {"unknown", "[{on: 2026-02-02}]"}) {
    CAPTURE(applications);
    CHECK(few(applications, "2026-04-04"_date).empty());
    CHECK(few(applications, "2026-04-05"_date) == "?spoor2.plan.on");
  }
}

TEST_CASE("a field that is unknown is named by the rule that looks at it") {
  CHECK(of("P177", "spoor1: {closed_on: unknown}\n", "2026-06-01"_date) == "?spoor1.closed_on");
  CHECK(of("P152", "ad_report: {on: 2025-12-01, covers: unknown}\n", "2026-06-01"_date) == "?ad_report.covers");
  CHECK(of("S206", "spoor2: {intake_on: not_done, waiver: unknown}\n", "2026-06-01"_date) == "?spoor2.waiver");
  CHECK(of("S206", "spoor2: {intake_on: not_done, waiver: unknown}\n", "2025-06-01"_date).empty());
}

TEST_CASE("a sanction of which the file has no day is not judged, and is no silence either") {
  const auto received = [](std::string_view code, const std::string& facts) {
    return of(code, "wia_aanvraag: 2026-10-01\nloonsanctie: {" + facts + "}\n", "2027-02-01"_date);
  };
  for (const char* code : {"L401", "L402", "L404", "L405", "L406"}) {
    CAPTURE(code);
    for (const char* facts : {"received_on: 2026-12-14", "kind: substantive", "weeks: 26", "objection_on: 2026-12-28"})
      CHECK(received(code, facts) == "?loonsanctie.decided_on");
    CHECK(received(code, "kind: substantive, decided_on: not_done").empty());
  }
}

TEST_CASE("S201 does not advise what was asked, and says what may excuse it") {
  const auto late = [](const std::string& facts) { return of("S201", "spoor2: not_done\n" + facts, "2026-11-01"_date); };
  const auto asked = [](const std::string& day) {
    return "deskundigenoordelen: [{requested_on: " + day + ", subject: efforts}]\n";
  };
  const auto answered = [](const std::string& day) {
    return "deskundigenoordelen: [{requested_on: 2025-06-02, on: " + day + ", subject: efforts, outcome: sufficient}]\n";
  };
  CHECK(late("").starts_with("too_little_time@"));
  CHECK(late(asked("2025-01-05")).starts_with("too_little_time@"));
  CHECK(late(asked("2025-01-06")).starts_with("opinion_asked@"));  // the first sick day itself
  CHECK(late(asked("2025-06-02")).starts_with("opinion_asked@"));
  CHECK(late(answered("2026-02-16")).starts_with("too_little_time@"));
  CHECK(late(answered("2026-02-17")).starts_with("opinion_asked@"));
  CHECK(late("deskundigenoordelen: [{requested_on: 2026-09-01, subject: incapacity}]\n").starts_with("too_little_time@"));
}

TEST_CASE("an investigation that was ordered is not advised") {
  const auto without = [](const std::string& facts) { return of("P151", facts, "2026-03-01"_date); };
  CHECK(without("").starts_with("@"));
  CHECK(without("ad_report: {ordered_on: 2025-12-01}\n").starts_with("ordered@"));
  CHECK(without("ad_report: {visit_on: 2026-01-12}\n").starts_with("ordered@"));
}

TEST_CASE("a new case rests on the own work having been taken up in full") {
  const auto gap = [](const std::string& resumed) {
    return of("D903", "interruptions: [{recovered_on: 2025-08-04, sick_again_on: 2025-09-30" + resumed + "}]\n", "2025-12-01"_date);
  };
  CHECK(gap("").starts_with("@"));
  CHECK(gap(", own_work_resumed: unknown").starts_with("resumption_unknown@"));
}

TEST_CASE("the plan of a former employee who recovered has no last day of wage to go beyond") {
  const std::string carrier =
      "employer: {own_risk_zw: yes}\nemployee: {employment: fixed_term, employment_end: 2026-06-30}\n"
      "spoor2: {intake_on: 2026-01-12, plan: {on: 2026-01-19, planned_end: 2027-01-31}}\n";
  CHECK(of("S218", carrier, "2026-12-01"_date) == "@spoor2.plan.planned_end low");
  CHECK(of("S218", carrier + "interruptions: [{recovered_on: 2026-11-20}]\n", "2026-12-01"_date).empty());
}

// Sent on 30 November 2026, eight days after 22 November; the wage ends with the employment.
TEST_CASE("the days of a late sanction bring nothing once nothing is owed in it") {
  const auto days = [](Date as_of) {
    return of("L402", "wia_aanvraag: 2026-10-01\nemployee: {employment_end: 2027-05-31}\nloonsanctie: {sent_on: 2026-11-30}\n",
              as_of);
  };
  CHECK(days("2027-05-31"_date) == "@loonsanctie.sent_on none");
  CHECK(days("2027-06-01"_date) == "over@loonsanctie.sent_on none");
}

// AOW age behind the wait ends no wage: the sanction goes on, and can be shortened.
TEST_CASE("a sanction goes on after an AOW age behind the wait") {
  CHECK(of("L404", reported + sanction + "employee: {aow_date: 2027-03-01}\n", "2027-03-10"_date) == "@loonsanctie none");
}

TEST_CASE("a letter about the end of a sanction speaks of one that is missing from the file") {
  const auto stated = [](const std::string& facts) {
    return of("D910", facts + "wia_aanvraag: 2026-10-01\nstated: {sanction_until: 2028-01-03}\n", "2027-06-01"_date);
  };
  CHECK(stated("") == "no_sanction@stated.sanction_until none");
  CHECK(stated("loonsanctie: {sent_on: 2026-11-16}\n").empty());
  CHECK(stated("loonsanctie: {sent_on: 2027-07-01}\n").empty());
  CHECK(stated("completeness: partial\n") == "?loonsanctie");
}
