#include <doctest/doctest.h>

#include "unit/dossier/reading.hpp"

using namespace poortwachter;
using namespace poortwachter::dossier;
using namespace poortwachter::calendar::literals;

static std::string pointers(const Dossier& dossier, const std::vector<GivenDate>& dates) {
  std::string text;
  for (const GivenDate& date : dates) text += dossier.pointer(date.place) + " ";
  return text;
}

// Whether there is anything to hide is told beforehand.
static Visible seen_on(const Dossier& dossier, Date as_of) {
  Visible visible = visible_on(dossier, as_of);
  CHECK(has_later(dossier, as_of) == !visible.ignored.empty());
  return visible;
}

TEST_CASE("a step after the day of judgement is as not done, on the day itself it counts") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-14\nplan_van_aanpak: {on: 2025-03-02, revisions: [2025-03-01, "
      "2025-04-01]}\n");
  const Visible visible = seen_on(reading.facts(), "2025-03-01"_date);
  CHECK(visible.dossier.probleemanalyse.on.given());
  CHECK(visible.dossier.plan_van_aanpak.on.known == Known::not_done);
  CHECK(visible.dossier.plan_van_aanpak.revisions.size() == 1);
  CHECK(pointers(visible.dossier, visible.ignored) == "/plan_van_aanpak/on /plan_van_aanpak/revisions/1 ");
}

TEST_CASE("of a step that is not there yet only what means something by itself stays") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nprobleemanalyse: {on: 2025-03-02, deviation_reason: abroad}\n"
      "eerstejaarsevaluatie: {on: 2025-12-29, spoor2_decision: start}\n");
  const Visible visible = seen_on(reading.facts(), "2025-03-01"_date);
  CHECK(visible.dossier.probleemanalyse.deviation_reason.given());
  CHECK(visible.dossier.eerstejaarsevaluatie.spoor2_decision.known == Known::not_done);
}

TEST_CASE("planned days are never ignored") {
  const Reading reading(
      "first_sick_day: 2026-01-06\nemployee: {aow_date: 2026-01-01, employment_end: 2026-06-01}\nleave: [{from: 2026-02-01, until: "
      "2026-05-01}]\n"
      "voluntary_extension: {until: 2027-01-01}\nstated: {wia_starts_on: 2027-01-01}\nspoor1: {prospect: {expected_on: "
      "2026-03-01}}\n"
      "spoor2: {plan: {planned_end: 2026-09-01}, placement: {aftercare_until: 2026-12-01}}\n"
      "loonsanctie: {shortenings: [{effective_on: 2026-07-01}]}\nwork: [{from: 2025-12-01, until: 2026-12-01}]\n");
  const Visible visible = seen_on(reading.facts(), "2025-12-31"_date);
  CHECK(reading.problems() == "");
  CHECK(visible.ignored.empty());
  CHECK(visible.dossier.first_sick_day.given());
  CHECK(visible.dossier.leave.size() == 1);
  CHECK(visible.dossier.loonsanctie.shortenings.size() == 1);
  CHECK(*visible.dossier.work.items[0].period.until == "2026-12-01"_date);
}

TEST_CASE("entries that begin later are left out and counted") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nevaluations: [2025-03-01, 2025-04-15]\ncapacity:\n  - {from: 2025-01-10, state: none, reviews: "
      "[2025-02-01, 2025-05-01]}\n"
      "  - {from: 2025-06-01, state: full}\nspoor2:\n  activities:\n    - {on: 2025-02-01, kind: cv}\n    - {on: 2025-07-01, kind: "
      "cv}\n"
      "    - {on: {from: 2025-03-01, until: 2025-08-01}, kind: cv}\n    - {on: {from: 2025-08-01, until: 2025-09-01}, kind: cv}\n"
      "deskundigenoordelen: [{requested_on: 2025-03-01, on: 2025-05-01}]\n");
  const Visible visible = seen_on(reading.facts(), "2025-03-31"_date);
  CHECK(visible.dossier.evaluations.size() == 1);
  REQUIRE(visible.dossier.capacity.size() == 1);
  CHECK(visible.dossier.capacity.items[0].reviews.size() == 1);
  REQUIRE(visible.dossier.spoor2.activities.size() == 2);
  CHECK(visible.dossier.spoor2.activities.items[1].period.from.given());
  REQUIRE(visible.dossier.deskundigenoordelen.size() == 1);
  CHECK(visible.dossier.deskundigenoordelen.items[0].on.known == Known::not_done);
  CHECK(pointers(visible.dossier, visible.ignored) ==
        "/capacity/0/reviews/1 /capacity/1/from /evaluations/1 /spoor2/activities/1/on /spoor2/activities/3/on/from "
        "/deskundigenoordelen/0/on ");
}

TEST_CASE("a recovery after the day is no interruption, a relapse after it has not come yet") {
  const Reading reading(
      "first_sick_day: 2025-01-06\ninterruptions:\n  - {recovered_on: 2025-03-01, sick_again_on: 2025-03-10}\n"
      "  - {recovered_on: 2025-05-01, sick_again_on: 2025-05-10}\n  - {recovered_on: 2025-07-01, sick_again_on: 2025-07-10}\n");
  const Visible visible = seen_on(reading.facts(), "2025-05-05"_date);
  REQUIRE(visible.dossier.interruptions.size() == 2);
  CHECK(visible.dossier.interruptions.items[0].sick_again_on.given());
  CHECK(visible.dossier.interruptions.items[1].recovered_on.given());
  CHECK(visible.dossier.interruptions.items[1].sick_again_on.known == Known::absent);
  CHECK(visible.ignored.size() == 3);
}

TEST_CASE("a shortening that is decided on later is not granted yet") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nloonsanctie:\n  shortenings: [{notified_on: 2027-03-01, decided_on: 2027-04-01, granted: "
      "yes}]\n");
  const Visible before = visible_on(reading.facts(), "2027-03-31"_date);
  REQUIRE(before.dossier.loonsanctie.shortenings.size() == 1);
  CHECK(before.dossier.loonsanctie.shortenings.items[0].granted.known == Known::not_done);
  CHECK(before.dossier.loonsanctie.shortenings.items[0].granted.value == Tri::no);
  const Visible on_the_day = visible_on(reading.facts(), "2027-04-01"_date);
  CHECK(on_the_day.dossier.loonsanctie.shortenings.items[0].granted.given());
  CHECK(on_the_day.ignored.empty());
}

TEST_CASE("what was done before a new case is as absent, on its first day it counts") {
  const Reading reading(
      "first_sick_day: 2024-01-08\nprobleemanalyse: 2024-02-16\nplan_van_aanpak: {on: 2025-01-06, case_manager: yes}\n"
      "evaluations: [2024-04-01, 2025-04-01]\nconflict: {since: 2024-05-01}\nemployee: {birth_date: 1990-05-01}\n"
      "deskundigenoordelen: [{on: 2024-05-01}]\nmeasures: [{on: 2025-02-01, announced_on: 2024-12-01}]\n");
  const Dossier current = since(reading.facts(), "2025-01-06"_date);
  CHECK(current.probleemanalyse.on.known == Known::absent);
  CHECK(current.plan_van_aanpak.on.given());
  CHECK(current.evaluations.size() == 1);
  CHECK(current.conflict.since.given());
  CHECK(current.employee.birth_date.given());
  CHECK(current.deskundigenoordelen.size() == 1);
  REQUIRE(current.measures.size() == 1);
  CHECK(current.measures.items[0].announced_on.known == Known::absent);
  CHECK(*current.first_sick_day == "2024-01-08"_date);
}

TEST_CASE("capacity periods are cut at the first day of a new case") {
  const Reading reading(
      "first_sick_day: 2024-01-08\ncapacity:\n  - {from: 2024-01-08, until: 2024-06-30, state: none}\n  - {from: 2024-07-01, "
      "state: partial}\n"
      "  - {from: 2024-12-01, state: marginal}\n  - {from: 2025-02-01, state: full}\nwork: [{from: 2024-03-01, until: "
      "2024-04-01}]\n"
      "non_cooperation: [{from: 2024-03-01, until: 2025-01-05}, {from: 2024-12-01, until: 2025-01-06}]\n");
  const Dossier current = since(reading.facts(), "2025-01-06"_date);
  REQUIRE(current.capacity.size() == 2);
  CHECK(*current.capacity.items[0].state == CapacityState::marginal);
  CHECK(*current.capacity.items[0].period.from == "2025-01-06"_date);
  CHECK(*current.capacity.items[1].period.from == "2025-02-01"_date);
  CHECK(current.work.size() == 1);
  REQUIRE(current.non_cooperation.size() == 1);
  CHECK(*current.non_cooperation.items[0].period.from == "2025-01-06"_date);
}

TEST_CASE("the done-dates leave out exempt and planned days") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nas_of: 2025-06-01\nemployee: {birth_date: 1990-05-01}\nprobleemanalyse: 2025-02-14\nwork: "
      "[{from: 2024-12-01}]\n"
      "evaluations: [{on: 2025-03-31}]\nspoor2: {activities: [{on: {from: 2025-04-01, until: 2025-05-01}}]}\nconflict: {since: "
      "2024-05-01}\n");
  std::string text;
  for (const GivenDate& given : done_dates(reading.facts()))
    text += calendar::iso(given.date) + reading.facts().pointer(given.place) + " ";
  CHECK(text == "2025-02-14/probleemanalyse 2025-03-31/evaluations/0/on 2025-04-01/spoor2/activities/0/on/from ");
}
