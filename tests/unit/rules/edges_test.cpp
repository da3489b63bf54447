#include <algorithm>
#include <string>

#include "doctest/doctest.h"
#include "unit/rules/said.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

// F is Monday 6 January 2025: the wait ends on Sunday 3 January 2027, the outer day for spoor 2 is F+406 = 16 February 2026.
static std::string after(std::string_view code, const std::string& facts, Date as_of) {
  return said(code, "first_sick_day: 2025-01-06\n" + facts, as_of);
}

TEST_CASE("of a sanction only the first working day after the last day is disputed") {
  // From Wednesday 8 January 2025 the last day is Tuesday 5 January 2027.
  const auto of = [](const std::string& day) {
    return said("L401", "first_sick_day: 2025-01-08\nloonsanctie: {decided_on: " + day + ", weeks: 52}\n", "2027-02-01"_date);
  };
  CHECK(of("2027-01-05").empty());
  CHECK(of("2027-01-06") == "disputed@loonsanctie.decided_on none");
  CHECK(of("2027-01-07") == "@loonsanctie.decided_on none");
}

TEST_CASE("a report of repair of which the day is not known leaves open whether UWV decided in time") {
  const std::string sanction = "loonsanctie: {decided_on: 2026-11-02, shortenings: [{notified_on: ";
  CHECK(after("L405", sanction + "unknown}]}\n", "2027-02-01"_date) == "?loonsanctie.shortenings.notified_on");
  // 11 January 2027 + 21 = 1 February.
  CHECK(after("L405", sanction + "2027-01-11}]}\n", "2027-02-01"_date).empty());
  CHECK(after("L405", sanction + "2027-01-11}]}\n", "2027-02-02"_date) == "open@loonsanctie.shortenings.0.decided_on none");
}

TEST_CASE("a sending of which the day is not known has to be proven, one that is in the file not") {
  const auto of = [](const std::string& sent) {
    return after("L406", "loonsanctie: {decided_on: 2026-12-28" + sent + "}\n", "2027-02-01"_date);
  };
  CHECK(of("") == "@loonsanctie.sent_on none");
  CHECK(of(", sent_on: unknown") == "@loonsanctie.sent_on none");
  CHECK(of(", sent_on: not_done").empty());
  CHECK(of(", sent_on: 2026-12-29").empty());
}

TEST_CASE("a probleemanalyse or a plan alone shows that a long absence was expected, and asks for the whole report") {
  // 6 January to 30 June 2025 is 175 days, not under 70.
  const std::string employee = "employee: {employment: fixed_term, employment_end: 2025-06-30}\n";
  const auto of = [&](const std::string& steps) { return after("P163", employee + steps, "2025-07-10"_date); };
  CHECK(of("probleemanalyse: 2025-02-10\n") == "@reintegratieverslag high");
  CHECK(of("plan_van_aanpak: 2025-02-24\n") == "@reintegratieverslag high");
  CHECK(of("") == "either@reintegratieverslag high");
}

TEST_CASE("who works in the own job needs no report of the arbeidsdeskundige") {
  const auto of = [](const std::string& kind) {
    return after("P151", "work: [{from: 2025-09-01, kind: " + kind + ", hours_per_week: 20}]\n", "2026-01-31"_date);
  };
  CHECK(of("own").empty());
  CHECK(of("adapted") == "@ad_report elevated");
}

TEST_CASE("an opinion of UWV from before the first sick day asks for nothing") {
  const auto of = [](const std::string& day) {
    return after("P179", "deskundigenoordelen: [{on: " + day + ", subject: efforts, outcome: insufficient}]\n", "2025-03-17"_date);
  };
  CHECK(of("2025-01-05").empty());
  CHECK(of("2025-01-06") == "@deskundigenoordelen.0 near_certain");  // + 42 = 17 February
}

TEST_CASE("new advice asks for a revision of the plan that was there before it") {
  const auto of = [](const std::string& revisions, const std::string& plan) {
    return after("P115", "probleemanalyse: {on: 2025-02-10, revisions: [" + revisions + "]}\nplan_van_aanpak: " + plan + "\n",
                 "2025-03-31"_date);
  };
  CHECK(of("2025-02-14", "2025-02-21").empty());
  CHECK(of("2025-02-21", "2025-02-21").empty());
  CHECK(of("2025-02-22", "2025-02-21") == "@plan_van_aanpak.revisions elevated");
  CHECK(of("2025-02-22", "{on: 2025-02-21, revisions: unknown}") == "?plan_van_aanpak.revisions");
  // Without new advice it does not matter how often the plan was revised.
  CHECK(of("", "{on: 2025-02-21, revisions: unknown}").empty());
}

TEST_CASE("who has both views in the plan need not say when it was revised") {
  // Ill before 1 July 2023: only a plan of that day or later needs them.
  const auto of = [](const std::string& views) {
    return said("P113", "first_sick_day: 2023-01-09\nplan_van_aanpak: {on: 2023-02-20, revisions: unknown" + views + "}\n",
                "2023-12-01"_date);
  };
  CHECK(of(", employer_view: yes, employee_view: yes").empty());
  CHECK(of(", employer_view: yes") == "?plan_van_aanpak.revisions");
  CHECK(of(", employee_view: yes") == "?plan_van_aanpak.revisions");
}

TEST_CASE("a plan cannot run beyond a wage that has no end") {
  const std::string plan = "spoor2: {intake_on: 2026-01-11, plan: {on: 2026-01-26, planned_end: 2027-01-04}}\n";
  CHECK(after("S218", plan, "2026-02-20"_date) == "@spoor2.plan.planned_end low");
  CHECK(after("S218", plan + "interruptions: [{recovered_on: 2026-02-02}]\n", "2026-02-20"_date).empty());
}

TEST_CASE("putting spoor 2 off needs a prospect only while spoor 2 is asked for") {
  const std::string postponed = "eerstejaarsevaluatie: {on: 2025-12-29, spoor2_decision: postpone}\n";
  const std::string waived =
      "employee: {aow_date: 2027-12-01}\n"
      "spoor2: {waiver: {ground: aow_within_year, on: 2026-01-05, employee_agreed: yes, employer_agreed: yes}}\n";
  CHECK(after("S204", postponed, "2026-03-10"_date) == "unrecorded@eerstejaarsevaluatie.spoor2_decision elevated");
  CHECK(after("S204", postponed + "interruptions: [{recovered_on: 2026-02-16}]\n", "2026-03-10"_date).empty());
  CHECK(after("S204", postponed + waived, "2026-03-10"_date).empty());
}

TEST_CASE("a question to UWV from the first sick day to the start makes a late start lighter") {
  // 16 February to 17 March 2026 is 29 days, more than 28.
  const auto of = [](const std::string& day) {
    return after("S202", "spoor2: {intake_on: 2026-03-17}\ndeskundigenoordelen: [{requested_on: " + day + "}]\n",
                 "2026-04-15"_date);
  };
  CHECK(of("2025-01-05") == "@spoor2.intake_on high");
  CHECK(of("2025-01-06") == "@spoor2.intake_on elevated");
  CHECK(of("2026-03-17") == "@spoor2.intake_on elevated");
  CHECK(of("2026-03-18") == "@spoor2.intake_on high");
}

TEST_CASE("spoor 2 may begin on the day from which it is usual") {
  // F+56 = 3 March 2025.
  CHECK(after("S208", "spoor2: {intake_on: 2025-03-03}\n", "2025-03-31"_date).empty());
  CHECK(after("S208", "spoor2: {intake_on: 2025-03-02}\n", "2025-03-31"_date) == "@spoor2.intake_on low");
}

TEST_CASE("that spoor 2 is of no use is what a trajectory has shown that ended") {
  const auto of = [](const std::string& trajectory) {
    return after("S206", "spoor2: {" + trajectory + "waiver: {ground: second_track_useless, on: 2026-01-26}}\n", "2026-03-10"_date);
  };
  CHECK(of("ended_on: 2026-01-20, end_reason: no_options_documented, ").empty());
  CHECK(of("end_reason: no_options_documented, ") == "trajectory@spoor2.waiver.ground high");
  CHECK(of("ended_on: 2026-01-20, end_reason: other, ") == "trajectory@spoor2.waiver.ground high");
}

TEST_CASE("nothing is waived before the first sick day") {
  const auto of = [](const std::string& day) {
    return after("S206",
                 "employee: {aow_date: 2027-12-01}\nspoor2: {waiver: {ground: aow_within_year, on: " + day +
                     ", employee_agreed: yes, employer_agreed: yes}}\n",
                 "2026-03-10"_date);
  };
  CHECK(of("2025-01-06").empty());
  CHECK(of("2025-01-05") == "no_day@spoor2.waiver high");
}

TEST_CASE("a break is judged once it is known whether there was a medical reason") {
  const auto of = [](const std::string& reason) {
    return after("S242", "spoor2: {intake_on: 2026-01-11, interruptions: [{from: 2026-04-13, until: 2026-04-19" + reason + "}]}\n",
                 "2026-04-20"_date);
  };
  CHECK(of(", medical_reason_by_bedrijfsarts: yes").empty());
  CHECK(of(", medical_reason_by_bedrijfsarts: no") == "@spoor2.interruptions.0.from elevated");
  CHECK(of(", medical_reason_by_bedrijfsarts: unknown") == "?spoor2.interruptions.medical_reason_by_bedrijfsarts");
  CHECK(of("") == "?spoor2.interruptions.medical_reason_by_bedrijfsarts");
}

TEST_CASE("a plan says where somebody starts and where to") {
  const auto of = [](const std::string& plan) {
    return after("S216", "spoor2: {intake_on: 2026-01-11, plan: {on: 2026-01-26, " + plan + "}}\n", "2026-02-20"_date);
  };
  CHECK(of("start_position: yes, end_goal: work").empty());
  CHECK(of("start_position: no, end_goal: work") == "start_position@spoor2.plan.start_position low");
  CHECK(of("start_position: yes") == "end_goal@spoor2.plan.end_goal low");
  CHECK(of("start_position: no") == "@spoor2.plan.start_position low");
  CHECK(of("start_position: unknown, end_goal: work") == "?spoor2.plan.start_position");
}

TEST_CASE("of applications that lack something the first by day is named, whatever their order in the file") {
  const std::string rest = ", function: planner, proof: yes, outcome: rejected}";
  const std::string facts =
      "spoor2: {intake_on: 2026-01-11, applications: [{on: 2026-03-10" + rest + ", {on: 2026-02-16" + rest + "]}\n";
  CHECK(after("S223", facts, "2026-04-20"_date) == "@spoor2.applications.1 elevated");
}

TEST_CASE("an acceptance names a rule that there is and that can be accepted") {
  const auto of = [](const std::string& rule) {
    return after("D909", "accepted: [{rule: " + rule + ", reason: agreed}]\n", "2025-02-18"_date);
  };
  CHECK(of("P999") == "unknown_rule@accepted.0.rule none");
  CHECK(of("P112") == "@accepted.0.rule none");
  CHECK(of("P101").empty());  // due on 17 February 2025
}

TEST_CASE("an answer that comes when the duty is over came late too") {
  const std::string left = "employee: {employment: fixed_term, employment_end: 2025-06-30}\n";
  // 1 May + 14 = 15 May 2025.
  const auto measure = [&](const std::string& day) {
    const std::string opinion =
        "deskundigenoordelen: [{on: 2025-05-01, by: employer, subject: cooperation, outcome: insufficient}]\n";
    return after("P173", left + opinion + "measures: [{on: " + day + ", kind: written_demand}]\n", "2025-08-01"_date);
  };
  CHECK(measure("2025-05-15").empty());
  CHECK(measure("2025-06-30") == "opinion_late@deskundigenoordelen.0 elevated");
  CHECK(measure("2025-07-01") == "opinion_late@deskundigenoordelen.0 elevated");
  // 1 May + 14 too.
  const auto act = [&](const std::string& day) {
    return after("P172", left + "stagnation: [{since: 2025-05-01, acted_on: " + day + "}]\n", "2025-08-01"_date);
  };
  CHECK(act("2025-05-15").empty());
  CHECK(act("2025-06-30") == "late@stagnation.0.since elevated");
  CHECK(act("2025-07-01") == "late@stagnation.0.since elevated");
}

// The employment ended on 31 May 2026, behind the outer day of 16 February: 1 March + 91 = 31 May.
TEST_CASE("a waiver is judged on the last day on which there was something to waive") {
  const auto of = [](const std::string& reviews) {
    return after("S206",
                 "employee: {employment: fixed_term, employment_end: 2026-05-31}\n"
                 "capacity: [{from: 2025-01-26, state: none, assessed_by: bedrijfsarts, reviews: [" +
                     reviews + "]}]\nspoor2: {waiver: {ground: gbm, on: 2025-12-29}}\n",
                 "2026-09-30"_date);
  };
  CHECK(of("2026-03-01, 2026-09-01").empty());
  CHECK(of("2026-02-28, 2026-09-01") == "review@capacity.0.reviews high");
}

// The waiver's end gives 31 January 2026 + 42 = 14 March, capacity from 1 February gives + 56 = 29 March.
TEST_CASE("a waiver that held and moved nothing is no flaw") {
  const std::string waiver = "spoor2: {waiver: {ground: gbm, on: 2025-12-29, until: 2026-01-31}}\n";
  const std::string reviewed = "until: 2026-01-31, assessed_by: bedrijfsarts, reviews: [2025-12-22]}";
  const std::string capacity = "capacity: [{from: 2025-01-26, state: none, " + reviewed + ", {from: 2026-02-01, state: partial}]\n";
  CHECK(after("S206", capacity + waiver, "2026-03-10"_date).empty());
}

// The duty of the employment that ended on 30 September 2025 did not last until the term of the answer: 1 September + 42 = 13
// October.
TEST_CASE("an answer after an end before its term is no shortcoming, nor is none") {
  const std::string left = "employee: {employment: fixed_term, employment_end: 2025-09-30}\n";
  const auto of = [&](const std::string& followed) {
    return after(
        "P179",
        left + "deskundigenoordelen: [{on: 2025-09-01, by: employer, subject: efforts, outcome: insufficient" + followed + "}]\n",
        "2025-12-01"_date);
  };
  CHECK(of("").empty());
  CHECK(of(", followed_up_on: 2025-11-03").empty());
}

TEST_CASE("an application that is late asks for no wage once the employment is over") {
  // The wait ends on 3 January 2027, so that the application was due on 18 October 2026.
  const auto of = [](const std::string& last_day) {
    return after("R311", "employee: {employment: fixed_term, employment_end: " + last_day + "}\n", "2027-02-15"_date);
  };
  CHECK(of("2027-01-13") == "no_wage@wia_aanvraag none");
  CHECK(of("2027-02-14") == "no_wage@wia_aanvraag none");
  CHECK(of("2027-02-15") == "@wia_aanvraag elevated");
  // Made on 28 December 2026, 71 days late: the wage ran on behind the wait, up to the end of the employment.
  const auto made = [](const std::string& last_day) {
    const std::string left = "employee: {employment: fixed_term, employment_end: " + last_day + "}\n";
    return after("R312", left + "wia_aanvraag: 2026-12-28\n", "2027-04-15"_date);
  };
  CHECK(made("2027-01-03") == "no_wage@wia_aanvraag none");
  CHECK(made("2027-01-04") == "employment_over@wia_aanvraag none");
  CHECK(made("2027-04-15") == "@wia_aanvraag elevated");
}

TEST_CASE("a length is found of a sanction that is there, not of one that is still to come") {
  const std::string sanction = "loonsanctie: {decided_on: 2026-11-02, weeks: 60}\n";
  CHECK(after("L403", sanction, "2026-11-01"_date).empty());
  CHECK(after("L403", sanction, "2026-11-02"_date) == "@loonsanctie.weeks none");
}

TEST_CASE("a waiver that is over goes on to excuse what lay in its days") {
  const std::string facts =
      "employee: {aow_date: 2027-06-01}\nstagnation: [{since: 2025-09-20, acted_on: 2025-12-01}]\n"
      "spoor2: {waiver: {ground: aow_within_year, on: 2025-10-01, until: 2026-01-31, employee_agreed: yes, employer_agreed: "
      "yes}}\n";
  const auto suspended = [&](Date as_of) {
    const source::Document document = source::parse_yaml("first_sick_day: 2025-01-06\n" + facts).front();
    const dossier::Read read = dossier::read(document);
    const auto judgement = judgement::judge(read.dossier, document, law::table(), as_of);
    const auto is_it = [](const Finding& finding) { return finding.rule->code == "P172"; };
    const auto at = std::ranges::find_if(judgement.findings, is_it);
    return at != judgement.findings.end() && at->suspended;
  };
  CHECK(suspended("2026-01-31"_date));
  CHECK(suspended("2026-02-01"_date));
}

// Of an own-risk carrier whose employee left before the day of the report (27 October 2025) none is asked, known or not.
TEST_CASE("a late application of somebody who had left before the 42 weeks does not wait for that report") {
  const auto of = [](const std::string& last_day) {
    return after("R312",
                 "completeness: partial\nemployer: {own_risk_zw: yes}\nemployee: {employment: fixed_term, employment_end: " +
                     last_day + "}\nwia_brief_uwv: 2026-10-12\nwia_aanvraag: 2026-12-01\n",
                 "2026-12-15"_date);
  };
  CHECK(of("2025-10-26") == "carrier@wia_aanvraag elevated");
  CHECK(of("2025-10-27") == "?melding_42_weken");
}

// Without a measure the first one is high; what was done in the second cannot have answered it.
TEST_CASE("what is done after something has ended by itself is no answer to it") {
  const std::string twice = "non_cooperation: [{from: 2025-03-01, until: 2025-04-30}, {from: 2025-09-01, until: 2025-09-30}]\n";
  const auto measure = [&](const std::string& day) {
    return after("P173", twice + "measures: [{on: " + day + ", kind: written_demand}]\n", "2025-12-01"_date);
  };
  CHECK(measure("2025-04-30") == "late@non_cooperation.0.from elevated; @non_cooperation.1.from high");
  CHECK(measure("2025-05-01") == "@non_cooperation.0.from high; @non_cooperation.1.from high");
  CHECK(measure("2025-09-05") == "@non_cooperation.0.from high");
  const auto offer = [](const std::string& day) {
    return after("P174", "conflict: {since: 2025-03-01, resolved_on: 2025-05-01, mediation_offered_on: " + day + "}\n",
                 "2025-12-01"_date);
  };
  CHECK(offer("2025-03-15").empty());
  CHECK(offer("2025-05-01") == "late@conflict.since elevated");
  CHECK(offer("2025-05-02") == "@conflict.since high");
}

// Sent on 5 January 2027, the second working day after the last one: + 42 = 16 February.
TEST_CASE("what can be done about a sanction that came too late is said while it can be") {
  const auto of = [](const std::string& more, Date as_of) {
    return after("L401", "loonsanctie: {sent_on: 2027-01-05" + more + "}\n", as_of);
  };
  CHECK(of("", "2027-02-16"_date) == "@loonsanctie.sent_on none");
  CHECK(of("", "2027-02-17"_date) == "settled@loonsanctie.sent_on none");
  CHECK(of(", objection_on: 2027-01-20", "2027-02-01"_date) == "settled@loonsanctie.sent_on none");
  CHECK(of(", withdrawn_on: 2027-01-20", "2027-02-01"_date) == "settled@loonsanctie.sent_on none");
  CHECK(after("L401", "loonsanctie: {sent_on: 2027-01-04, objection_on: 2027-01-20}\n", "2027-02-01"_date) ==
        "disputed_settled@loonsanctie.sent_on none");
}

// Sent on 1 December 2026 and applied in time: the sanction ends on 3 January 2027 + 364 = 2 January 2028.
TEST_CASE("the days of a late sanction are looked into while it runs, and not of one that was withdrawn") {
  const auto of = [](const std::string& more, Date as_of) {
    return after("L402", "wia_aanvraag: 2026-10-01\nloonsanctie: {sent_on: 2026-12-01" + more + "}\n", as_of);
  };
  CHECK(of("", "2028-01-02"_date) == "@loonsanctie.sent_on none");
  CHECK(of("", "2028-01-03"_date) == "over@loonsanctie.sent_on none");
  CHECK(of(", withdrawn_on: 2027-03-01", "2027-03-01"_date) == "withdrawn@loonsanctie.sent_on none");
}

TEST_CASE("no employer, no shortcoming of one") {
  const std::string facts =
      "probleemanalyse: {on: 2025-02-10, revisions: [2025-06-01]}\nplan_van_aanpak: 2025-03-20\neerstejaarsevaluatie: 2026-03-01\n"
      "conflict: {since: 2025-03-01}\n";
  for (const char* code : {"P112", "P113", "P114", "P115", "P121", "P142", "P143", "P144", "P174"}) {
    CAPTURE(code);
    CHECK_FALSE(after(code, facts, "2026-10-01"_date).empty());
    CHECK(after(code, "employee: {employment: none}\n" + facts, "2026-10-01"_date).empty());
  }
}
