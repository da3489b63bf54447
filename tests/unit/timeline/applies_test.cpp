#include <string>
#include <string_view>

#include "doctest/doctest.h"
#include "unit/timeline/written.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using timeline::Reason;
using timeline::Step;

// F is Monday 6 January 2025. Days on paper, none of them moved by recovery or leave:
//   probleemanalyse F+42 = 17 Feb 2025        plan_van_aanpak 17 Feb + 14 = 3 Mar 2025
//   evaluatie 3 Mar + 42 = 14 Apr 2025        melding_42_weken F+294 = 27 Oct 2025
//   eerstejaarsevaluatie F+364 = 5 Jan 2026   ad_onderzoek, last day of its window F+363 = 4 Jan 2026
//   spoor2_start, outer F+406 = 16 Feb 2026   vervroegde_iva F+475 = 26 Apr 2026
//   wia_brief_uwv F+622 = 20 Sep 2026         reintegratieverslag F+636 = 4 Oct 2026
//   wia_aanvraag F+650 = 18 Oct 2026          E = W = F+727 = 3 Jan 2027
//   einde_opzegverbod, the day before 6 Jan 2027: 5 Jan 2027
namespace {

constexpr std::string_view sanction = "loonsanctie: {decided_on: 2026-11-02, weeks: 52}\n";
constexpr std::string_view reported =
    "loonsanctie: {decided_on: 2026-11-02, weeks: 52, shortenings: [{notified_on: 2027-01-04}]}\n";
constexpr std::string_view granted =
    "loonsanctie: {decided_on: 2026-11-02, weeks: 52, shortenings: [{notified_on: 2026-12-01, decided_on: 2026-12-15, granted: "
    "yes}]}\n";

/// An event that ends a row: the day on which it still does, and the next one, on which it does not.
struct Boundary {
  Step step;
  std::string_view event;   // the fact before its day
  std::string_view ends;    // the last (or first) day with which the row does not apply
  std::string_view leaves;  // the day beside it, with which it applies
  Reason reason;
  Date as_of = "2027-02-01"_date;
  std::string_view facts = {};  // without which the row would not be there
};

std::string file(std::string_view event, std::string_view day, std::string_view facts) {
  const std::string_view closing = event.find("[{") != std::string_view::npos ? "}]\n" : "}\n";
  return "first_sick_day: 2025-01-06\n" + std::string(facts) + std::string(event) + std::string(day) + std::string(closing);
}

Reason reason_of(Step step, const std::string& text, Date as_of) { return timeline::timeline_of(text, as_of).at(step).reason; }

void check(const Boundary& row) {
  CAPTURE(name(row.step));
  CAPTURE(row.event);
  CHECK(name(reason_of(row.step, file(row.event, row.ends, row.facts), row.as_of)) == name(row.reason));
  CHECK(name(reason_of(row.step, file(row.event, row.leaves, row.facts), row.as_of)) == "none");
}

constexpr std::string_view recovered = "interruptions: [{recovered_on: ";
constexpr std::string_view last_day = "employee: {employment: fixed_term, employment_end: ";
constexpr std::string_view aow = "employee: {aow_date: ";
constexpr std::string_view early_iva = "vervroegde_iva: {granted_on: ";

}  // namespace

TEST_CASE("a step of the process ends with a recovery on or before its day") {
  for (const Boundary& row : {
           Boundary{Step::probleemanalyse, recovered, "2025-02-17", "2025-02-18", Reason::recovered},
           {Step::plan_van_aanpak, recovered, "2025-03-03", "2025-03-04", Reason::recovered},
           {Step::evaluatie, recovered, "2025-04-14", "2025-04-15", Reason::recovered},
           {Step::melding_42_weken, recovered, "2025-10-27", "2025-10-28", Reason::recovered},
           {Step::eerstejaarsevaluatie, recovered, "2026-01-05", "2026-01-06", Reason::recovered},
           {Step::ad_onderzoek, recovered, "2026-01-04", "2026-01-05", Reason::recovered},
           {Step::spoor2_start, recovered, "2026-02-16", "2026-02-17", Reason::recovered},
           {Step::wia_brief_uwv, recovered, "2026-09-20", "2026-09-21", Reason::recovered},
           {Step::reintegratieverslag, recovered, "2026-10-04", "2026-10-05", Reason::recovered},
           {Step::wia_aanvraag, recovered, "2026-10-18", "2026-10-19", Reason::recovered},
       }) {
    check(row);
  }
}

TEST_CASE("a step of the process ends with an employment that ends before its day") {
  for (const Boundary& row : {
           Boundary{Step::probleemanalyse, last_day, "2025-02-16", "2025-02-17", Reason::employment_ended},
           {Step::plan_van_aanpak, last_day, "2025-03-02", "2025-03-03", Reason::employment_ended},
           {Step::evaluatie, last_day, "2025-04-13", "2025-04-14", Reason::employment_ended, "2025-04-14"_date},
           {Step::melding_42_weken, last_day, "2025-10-26", "2025-10-27", Reason::employment_ended},
           {Step::eerstejaarsevaluatie, last_day, "2026-01-04", "2026-01-05", Reason::employment_ended},
           {Step::ad_onderzoek, last_day, "2026-01-03", "2026-01-04", Reason::employment_ended},
           {Step::spoor2_start, last_day, "2026-02-15", "2026-02-16", Reason::employment_ended},
           {Step::reintegratieverslag, last_day, "2026-10-03", "2026-10-04", Reason::employment_ended},
       }) {
    check(row);
  }
}

TEST_CASE("the wait of the employee goes on after the employment") {
  const std::string text = file(last_day, "2025-02-01", {});
  for (const Step step : {Step::wia_brief_uwv, Step::wia_aanvraag, Step::einde_wachttijd}) {
    CAPTURE(name(step));
    CHECK(reason_of(step, text, "2027-02-01"_date) == Reason::none);
  }
}

TEST_CASE("the AOW age ends what falls on or after it, but not the probleemanalyse") {
  for (const Boundary& row : {
           Boundary{Step::plan_van_aanpak, aow, "2025-03-03", "2025-03-04", Reason::aow},
           {Step::evaluatie, aow, "2025-04-14", "2025-04-15", Reason::aow, "2025-04-14"_date},
           {Step::melding_42_weken, aow, "2025-10-27", "2025-10-28", Reason::aow},
           {Step::eerstejaarsevaluatie, aow, "2026-01-05", "2026-01-06", Reason::aow},
           {Step::ad_onderzoek, aow, "2026-01-04", "2026-01-05", Reason::aow},
           {Step::spoor2_start, aow, "2026-02-16", "2026-02-17", Reason::aow},
       }) {
    check(row);
  }
  // Reached on F itself: nothing but the opinion and the wage of six weeks.
  CHECK(reason_of(Step::plan_van_aanpak, file(aow, "2025-01-06", {}), "2025-02-01"_date) == Reason::aow);
  CHECK(reason_of(Step::probleemanalyse, file(aow, "2025-01-06", {}), "2025-02-01"_date) == Reason::none);
}

TEST_CASE("what leads to the WIA ends with an AOW age up to the first WIA day") {
  for (const Boundary& row : {
           Boundary{Step::wia_brief_uwv, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::reintegratieverslag, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::wia_aanvraag, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::einde_wachttijd, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::einde_loondoorbetaling, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::loonsanctie_besluit, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::loonsanctie_uiterste_dag, aow, "2027-01-04", "2027-01-05", Reason::aow},
           {Step::loonsanctie_einde, aow, "2027-01-04", "2027-01-05", Reason::aow, "2027-02-01"_date, sanction},
           {Step::bekorting_besluit, aow, "2027-01-04", "2027-01-05", Reason::aow, "2027-02-01"_date, reported},
           {Step::bekorting_einde, aow, "2027-01-04", "2027-01-05", Reason::aow, "2027-02-01"_date, granted},
       }) {
    check(row);
  }
}

TEST_CASE("an early IVA ends what falls on or after the day on which it is granted") {
  for (const Boundary& row : {
           Boundary{Step::probleemanalyse, early_iva, "2025-02-17", "2025-02-18", Reason::early_iva},
           {Step::plan_van_aanpak, early_iva, "2025-03-03", "2025-03-04", Reason::early_iva},
           {Step::evaluatie, early_iva, "2025-04-14", "2025-04-15", Reason::early_iva, "2025-04-15"_date},
           {Step::melding_42_weken, early_iva, "2025-10-27", "2025-10-28", Reason::early_iva},
           {Step::eerstejaarsevaluatie, early_iva, "2026-01-05", "2026-01-06", Reason::early_iva},
           {Step::ad_onderzoek, early_iva, "2026-01-04", "2026-01-05", Reason::early_iva},
           {Step::spoor2_start, early_iva, "2026-02-16", "2026-02-17", Reason::early_iva},
       }) {
    check(row);
  }
}

TEST_CASE("an early IVA that is granted leaves no wait, no application and no sanction") {
  for (const Step step : {Step::wia_brief_uwv, Step::reintegratieverslag, Step::wia_aanvraag, Step::einde_wachttijd,
                          Step::loonsanctie_besluit, Step::loonsanctie_uiterste_dag}) {
    check({step, early_iva, "2027-02-01", "2027-02-02", Reason::early_iva});
  }
  check({Step::loonsanctie_einde, early_iva, "2027-02-01", "2027-02-02", Reason::early_iva, "2027-02-01"_date, sanction});
  check({Step::bekorting_besluit, early_iva, "2027-02-01", "2027-02-02", Reason::early_iva, "2027-02-01"_date, reported});
  check({Step::bekorting_einde, early_iva, "2027-02-01", "2027-02-02", Reason::early_iva, "2027-02-01"_date, granted});
}

TEST_CASE("a sanction ends with a recovery within the wait and with an employment within the wage period") {
  for (const auto& [step, facts] : {std::pair{Step::loonsanctie_besluit, std::string_view{}},
                                    {Step::loonsanctie_uiterste_dag, {}},
                                    {Step::loonsanctie_einde, sanction},
                                    {Step::bekorting_besluit, reported},
                                    {Step::bekorting_einde, granted}}) {
    check({step, recovered, "2027-01-03", "2027-01-04", Reason::recovered, "2027-02-01"_date, facts});
    check({step, last_day, "2027-01-03", "2027-01-04", Reason::employment_ended, "2027-02-01"_date, facts});
  }
}

TEST_CASE("the ends of wait, wage and dismissal ban") {
  for (const Boundary& row : {
           Boundary{Step::einde_wachttijd, recovered, "2027-01-03", "2027-01-04", Reason::recovered},
           {Step::einde_loondoorbetaling, recovered, "2027-01-03", "2027-01-04", Reason::recovered},
           {Step::einde_opzegverbod, recovered, "2027-01-05", "2027-01-06", Reason::recovered},
           {Step::einde_loondoorbetaling, last_day, "2027-01-02", "2027-01-03", Reason::employment_ended},
           {Step::einde_opzegverbod, last_day, "2027-01-04", "2027-01-05", Reason::employment_ended},
       }) {
    check(row);
  }
}

TEST_CASE("the end of the wage by AOW age") {
  // Reached on 2 June 2025: 28 days to the 30th, 13 more: 13 July.
  const std::string_view ill = "interruptions: [{recovered_on: ";
  const std::string_view with_aow = "employee: {aow_date: 2025-06-02}\n";
  check({Step::einde_loon_aow, ill, "2025-07-13", "2025-07-14", Reason::recovered, "2027-02-01"_date, with_aow});
  const std::string_view ends = "employee: {aow_date: 2025-06-02, employment: fixed_term, employment_end: ";
  check({Step::einde_loon_aow, ends, "2025-07-12", "2025-07-13", Reason::employment_ended});
  // After the first WIA day nothing ends by it.
  check({Step::einde_loon_aow, aow, "2027-01-05", "2027-01-04", Reason::no_aow});
}

TEST_CASE("the report and the papers at the end of the employment") {
  for (const Boundary& row : {
           Boundary{Step::melding_einde_dienstverband, last_day, "2025-01-05", "2025-01-06", Reason::no_end_of_employment},
           {Step::melding_einde_dienstverband, last_day, "2027-01-04", "2027-01-03", Reason::employment_outlasts_wait},
           {Step::riv_einde_dienstverband, last_day, "2027-01-04", "2027-01-03", Reason::employment_outlasts_wait},
           {Step::riv_einde_dienstverband, last_day, "2025-02-16", "2025-02-17", Reason::short_illness},
       }) {
    check(row);
  }
  const std::string_view ends = "employee: {employment: fixed_term, employment_end: 2025-06-30}\n";
  check({Step::melding_einde_dienstverband, recovered, "2025-06-30", "2025-07-01", Reason::recovered, "2027-02-01"_date, ends});
  check({Step::riv_einde_dienstverband, recovered, "2025-06-30", "2025-07-01", Reason::recovered, "2027-02-01"_date, ends});
  check({Step::riv_einde_dienstverband, early_iva, "2025-06-30", "2025-07-01", Reason::early_iva, "2027-02-01"_date, ends});
  const std::string_view both = "employee: {employment: fixed_term, employment_end: 2025-06-30, aow_date: ";
  check({Step::riv_einde_dienstverband, both, "2025-06-30", "2025-07-01", Reason::aow});
}

TEST_CASE("the report of the safety net ends with a recovery on or before its day") {
  check({Step::melding_vangnet, recovered, "2025-02-17", "2025-02-18", Reason::recovered, "2027-02-01"_date,
         "safety_net: no_risk\n"});
}

TEST_CASE("a step that was done stays done, whatever came after it") {
  const std::string done =
      "first_sick_day: 2025-01-06\nprobleemanalyse: 2025-01-20\nplan_van_aanpak: 2025-01-27\n"
      "interruptions: [{recovered_on: 2025-02-03}]\n";
  CHECK(timeline::timeline_of(done, "2025-06-02"_date).at(Step::plan_van_aanpak).state == timeline::State::met);
  CHECK(reason_of(Step::melding_42_weken, done, "2025-06-02"_date) == Reason::recovered);
}

TEST_CASE("who the person is goes before what happened") {
  const auto reason = [](std::string_view facts, Step step) {
    return reason_of(step, "first_sick_day: 2025-01-06\n" + std::string(facts), "2025-06-02"_date);
  };
  CHECK(reason("employee: {employment: none}\n", Step::probleemanalyse) == Reason::no_employer);
  CHECK(reason("employee: {employment: none}\n", Step::wia_aanvraag) == Reason::none);
  CHECK(reason("employee: {employment: none}\n", Step::loonsanctie_besluit) == Reason::no_employer);
  CHECK(reason("employee: {domestic: yes}\n", Step::einde_wachttijd) == Reason::domestic);
  CHECK(reason("employee: {domestic: yes}\n", Step::melding_42_weken) == Reason::domestic);
  CHECK(reason("safety_net: no_risk\n", Step::melding_42_weken) == Reason::safety_net);
  CHECK(reason("", Step::melding_vangnet) == Reason::no_safety_net);
  CHECK(reason("", Step::vervroegde_iva) == Reason::not_requested);
  const std::string_view agency = "employee: {employment: agency_clause, employment_end: 2025-06-01}\n";
  CHECK(reason(agency, Step::riv_einde_dienstverband) == Reason::agency_clause);
  const std::string_view carrier = "employer: {own_risk_zw: yes}\nemployee: {employment: fixed_term, employment_end: 2025-06-01}\n";
  CHECK(reason(carrier, Step::riv_einde_dienstverband) == Reason::own_risk_carrier);
  CHECK(reason(carrier, Step::eerstejaarsevaluatie) == Reason::none);
  CHECK(reason(carrier, Step::loonsanctie_besluit) == Reason::none);
  CHECK(reason(carrier, Step::melding_42_weken) == Reason::employment_ended);
  CHECK(reason(carrier, Step::einde_loondoorbetaling) == Reason::employment_ended);
  CHECK(reason("employee: {domestic: yes}\n", Step::plan_van_aanpak) == Reason::domestic);
  CHECK(reason("employee: {domestic: yes}\n", Step::probleemanalyse) == Reason::none);
  CHECK(reason("employee: {domestic: yes}\nspoor2: {intake_on: 2025-05-01}\n", Step::spoor2_start) == Reason::domestic);
  CHECK(reason("", Step::bezwaar_loonsanctie) == Reason::no_sanction);
}

TEST_CASE("an own-risk carrier guides an employee who leaves within the wait") {
  const std::string_view carrier = "employer: {own_risk_zw: yes}\nemployee: {employment: fixed_term, employment_end: ";
  check({Step::reintegratieverslag, carrier, "2025-01-05", "2025-01-06", Reason::employment_ended});
  // An employment that ends with the wait is an ordinary one: the sanction would lie after it.
  check({Step::loonsanctie_besluit, carrier, "2027-01-03", "2027-01-02", Reason::employment_ended});
}

TEST_CASE("what ends a sanction leaves the objection alone") {
  const std::string facts = "first_sick_day: 2025-01-06\n" + std::string(sanction);
  for (const std::string_view end : {"interruptions: [{recovered_on: 2026-11-30}]\n", "employee: {employment_end: 2026-11-30}\n",
                                     "employee: {aow_date: 2026-11-30}\n", "vervroegde_iva: {granted_on: 2026-11-30}\n"}) {
    CAPTURE(end);
    // Decided on 2 November 2026 + 42 = 14 December.
    CHECK(reason_of(Step::loonsanctie_einde, facts + std::string(end), "2026-12-01"_date) != Reason::none);
    CHECK(reason_of(Step::bezwaar_loonsanctie, facts + std::string(end), "2026-12-14"_date) == Reason::none);
    CHECK(reason_of(Step::bezwaar_loonsanctie, facts + std::string(end), "2026-12-15"_date) == Reason::term_over);
  }
}

TEST_CASE("what the end of the case called off keeps the day that it had, and what never was has none") {
  const auto had = [](const std::string& facts, Step step) {
    return timeline::timeline_of("first_sick_day: 2025-01-06\n" + facts, "2026-12-01"_date).at(step).had;
  };
  const std::string ill_no_more = "interruptions: [{recovered_on: 2025-10-20}]\n";
  CHECK(had(ill_no_more, Step::melding_42_weken) == "2025-10-27"_date);
  CHECK(had(ill_no_more, Step::ad_onderzoek) == "2026-01-04"_date);
  CHECK(had(ill_no_more, Step::spoor2_start) == "2026-02-16"_date);
  CHECK(had(ill_no_more, Step::einde_wachttijd) == "2027-01-03"_date);
  CHECK_FALSE(had(ill_no_more, Step::probleemanalyse));
  CHECK_FALSE(had(ill_no_more, Step::vervroegde_iva));
  CHECK(had("employee: {employment_end: 2025-10-20}\n", Step::spoor2_start) == "2026-02-16"_date);
  CHECK(had("employee: {aow_date: 2026-09-01}\n", Step::reintegratieverslag) == "2026-10-04"_date);
  CHECK(had("vervroegde_iva: {requested_on: 2026-01-05, granted_on: 2026-02-02}\n", Step::wia_aanvraag) == "2026-10-18"_date);
  CHECK_FALSE(had("employee: {employment: none}\n", Step::spoor2_start));
  // 52 weeks after 3 January 2027: 364 days, which is 2 January 2028.
  CHECK(had(std::string(sanction) + "interruptions: [{recovered_on: 2026-11-30}]\n", Step::loonsanctie_einde) == "2028-01-02"_date);
}
