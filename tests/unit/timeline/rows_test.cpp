#include <string>

#include "doctest/doctest.h"
#include "unit/timeline/written.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using timeline::Deadline;
using timeline::Reason;
using timeline::State;
using timeline::Step;

// F is Monday 6 January 2025, the last day of its 104 weeks W Sunday 3 January 2027; the next working day is Monday 4 January.
static constexpr Date afterwards = "2027-02-01"_date;

static Deadline row(Step step, const std::string& facts, Date as_of = afterwards) {
  return timeline::timeline_of("first_sick_day: 2025-01-06\n" + facts, as_of).at(step);
}

static std::string sanction_with(const std::string& shortening) {
  return "loonsanctie: {decided_on: 2026-11-02, weeks: 52, shortenings: [" + shortening + "]}\n";
}

TEST_CASE("a shortening of which no repair was reported asks UWV for no decision") {
  CHECK(row(Step::bekorting_besluit, sanction_with("{decided_on: 2027-01-15, granted: yes}")).reason == Reason::no_shortening);
  // Beside one that was reported: 1 December 2026 + 21 = 22 December.
  const std::string both = sanction_with("{notified_on: 2026-12-01}, {decided_on: 2027-01-15, granted: yes}");
  CHECK(row(Step::bekorting_besluit, both).due == "2026-12-22"_date);
}

TEST_CASE("a sanction without a list of shortenings in a complete file has none") {
  const Deadline decision = row(Step::bekorting_besluit, "loonsanctie: {decided_on: 2026-11-02, weeks: 52}\n");
  CHECK(decision.state == State::not_applicable);
  CHECK(decision.reason == Reason::no_shortening);
}

TEST_CASE("where it is not known whether a shortening was granted its end is not known") {
  const auto state = [](const std::string& shortening) { return row(Step::bekorting_einde, sanction_with(shortening)).state; };
  CHECK(state("{notified_on: 2026-12-01, decided_on: 2026-12-15}") == State::unknown);
  CHECK(state("{notified_on: 2026-12-01, decided_on: 2026-12-15, granted: no}") == State::not_applicable);
}

TEST_CASE("a decision on the last disputed day is not too late, whatever else bars the sanction") {
  const auto reason = [](const std::string& decided) {
    const std::string facts = "vervroegde_iva: {granted_on: 2026-06-01}\nloonsanctie: {decided_on: " + decided + ", weeks: 52}\n";
    return row(Step::loonsanctie_einde, facts).reason;
  };
  CHECK(reason("2027-01-04") == Reason::early_iva);
  CHECK(reason("2027-01-05") == Reason::sanction_too_late);
}

// Two years from F end on 5 January 2027.
TEST_CASE("the ban on dismissal ends with a recovery up to its last day, also where its leave is not in the file") {
  const auto reason = [](const std::string& recovered) {
    return row(Step::einde_opzegverbod, "safety_net: pregnancy\ninterruptions: [{recovered_on: " + recovered + "}]\n").reason;
  };
  CHECK(reason("2025-03-03") == Reason::recovered);
  CHECK(reason("2027-01-05") == Reason::recovered);
  CHECK(reason("2027-01-06") == Reason::pregnancy_illness);
}

TEST_CASE("leave moves the ban on dismissal and starts it anew only for illness by pregnancy before it") {
  const std::string leave = "leave: [{from: 2025-03-03, until: 2025-03-16, same_cause: yes}]\n";
  // 3 to 16 March 2025 are 14 days: 5 January 2027 + 14. Anew: two years from 17 March 2025.
  for (const std::string net : {"", "safety_net: none\n", "safety_net: no_risk\n"}) {
    CAPTURE(net);
    CHECK(row(Step::einde_opzegverbod, net + leave, "2025-06-02"_date).due == "2027-01-19"_date);
  }
  CHECK(row(Step::einde_opzegverbod, "safety_net: pregnancy\n" + leave, "2025-06-02"_date).due == "2027-03-16"_date);
}

TEST_CASE("leave that begins on the first sick day does not start the ban on dismissal anew") {
  // Nothing went before the leave. F counts, the days from 7 January to 27 April do not: 25 + 28 + 31 + 27 = 111.
  // 5 January 2027 + 111: 26 left in January, 28, 31, 26 = 26 April.
  const std::string leave = "leave: [{from: 2025-01-06, until: 2025-04-27, same_cause: yes}]\n";
  CHECK(row(Step::einde_opzegverbod, "safety_net: pregnancy\n" + leave, "2025-06-02"_date).due == "2027-04-26"_date);
}

TEST_CASE("an own-risk carrier owes the report of 42 weeks while somebody is employed on its day") {
  // The report was due F+294 = 27 October 2025 and was not made. The letter was due on 20 September 2026 and came on 2 November: it
  // rescues an application until + 28 = 30 November, unless the report was owed; then 18 October stays.
  const auto due = [](const std::string& last_day) {
    return row(Step::wia_aanvraag,
               "employer: {own_risk_zw: yes}\nwia_brief_uwv: 2026-11-02\nemployee: {employment: fixed_term, "
               "employment_end: " +
                   last_day + "}\n")
        .due;
  };
  CHECK(due("2025-10-26") == "2026-11-30"_date);
  CHECK(due("2025-10-27") == "2026-10-18"_date);
}

TEST_CASE("a step that was done stays in time or late, whatever ended the case before its day") {
  // Opinion due on 17 February 2025, report on 4 October 2026.
  const std::string recovered = "interruptions: [{recovered_on: 2025-02-10}]\nprobleemanalyse: ";
  CHECK(row(Step::probleemanalyse, recovered + "2025-02-17\n").state == State::met);
  CHECK(row(Step::probleemanalyse, recovered + "2025-02-18\n").state == State::late);
  const std::string ended = "employee: {employment: fixed_term, employment_end: 2026-09-30}\nreintegratieverslag: ";
  CHECK(row(Step::reintegratieverslag, ended + "2026-10-04\n").state == State::met);
  CHECK(row(Step::reintegratieverslag, ended + "2026-10-05\n").state == State::late);
}

TEST_CASE("the next evaluation stands where the evaluations do") {
  // The second line, from its first column.
  const Deadline next = row(Step::evaluatie, "evaluations: [2025-03-31]\n", "2025-04-01"_date);
  CHECK(next.place.span.begin.line == 2);
  CHECK(next.place.span.begin.column == 1);
}

// The plan of 21 February 2025 + 42 = 4 April is the day of the next evaluation.
TEST_CASE("an evaluation on a day that nobody knows may be the one that was due") {
  const std::string plan = "plan_van_aanpak: {on: 2025-02-21}\n";
  const auto state = [&](const std::string& list, Date as_of) {
    return row(Step::evaluatie, plan + "evaluations: " + list + "\n", as_of).state;
  };
  CHECK(state("[]", "2025-04-04"_date) == State::due);
  CHECK(state("[unknown]", "2025-04-04"_date) == State::unknown);
  CHECK(state("[unknown]", "2025-04-05"_date) == State::unknown);
  CHECK(state("[]", "2025-04-05"_date) == State::missed);
  CHECK(row(Step::evaluatie, "evaluations: [unknown]\n", "2025-04-05"_date).state != State::missed);
}

// A plan that is not there was due on 17 February + 14 = 3 March 2025 if the analysis was in time: + 42 = 14 April.
TEST_CASE("the first evaluation is not missed while it is not known when the plan had to be there") {
  CHECK(row(Step::evaluatie, "", "2025-04-15"_date).state == State::missed);
  CHECK(row(Step::evaluatie, "probleemanalyse: unknown\n", "2025-04-15"_date).state == State::unknown);
}

// W - 91 = 4 October 2026; an extension up to 3 July 2027 would give 3 April 2027. Absent is unknown in a partial file.
TEST_CASE("an extension counts unless its request was not made, and as none while that is not known") {
  const auto due = [](const std::string& requested, const std::string& more = "") {
    return row(Step::reintegratieverslag, more + "voluntary_extension: {" + requested + "until: 2027-07-03}\n", "2026-11-01"_date)
        .due;
  };
  CHECK(due("", "completeness: partial\n") == "2026-10-04"_date);
  CHECK(due("requested_on: 2026-09-01, ") == "2027-04-03"_date);
  CHECK(due("") == "2027-04-03"_date);
  CHECK(due("requested_on: unknown, ") == "2026-10-04"_date);
  CHECK(due("requested_on: not_done, ") == "2026-10-04"_date);
}

// UWV's last day is 3 January 2027.
TEST_CASE("whether or when UWV gave a sanction weighs once it no longer can") {
  const auto hides = [](const std::string& facts, Date as_of) {
    const Timeline timeline = timeline::timeline_of("first_sick_day: 2025-01-06\nwia_aanvraag: 2026-10-01\n" + facts, as_of);
    return timeline.hides(timeline.at(Step::loonsanctie_einde));
  };
  CHECK_FALSE(hides("loonsanctie: {received_on: 2026-12-14}\n", "2027-01-03"_date));
  CHECK(hides("loonsanctie: {received_on: 2026-12-14}\n", "2027-01-04"_date));
  CHECK(hides("loonsanctie: unknown\n", "2027-01-04"_date));
  CHECK_FALSE(hides("", "2027-01-04"_date));
  CHECK_FALSE(hides("loonsanctie: {sent_on: 2026-12-14}\n", "2027-01-04"_date));
}

// A plan is due 17 February + 14 = 3 March 2025, behind the end of the employment.
TEST_CASE("a plan with a day stays though the analysis is not known and the employment ended before its term") {
  const std::string left = "employee: {employment: fixed_term, employment_end: 2025-02-28}\nprobleemanalyse: unknown\n";
  CHECK(row(Step::plan_van_aanpak, left + "plan_van_aanpak: {on: 2025-02-20}\n", "2025-03-10"_date).state == State::unknown);
  CHECK(row(Step::plan_van_aanpak, left, "2025-03-10"_date).state == State::not_applicable);
}
