#include <doctest/doctest.h>

#include "unit/dossier/reading.hpp"

using namespace poortwachter;
using namespace poortwachter::dossier;
using namespace poortwachter::calendar::literals;

TEST_CASE("a date alone stands for a document") {
  const Reading reading("first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-14\n");
  const auto& analysis = reading.facts().probleemanalyse;
  CHECK(reading.problems() == "");
  CHECK(analysis.here.given());
  CHECK(*analysis.on == "2025-02-14"_date);
  CHECK(reading.where(analysis.on.place) == "2:18-2:28 /probleemanalyse");
  CHECK(reading.where(analysis.here.place).ends_with(" /probleemanalyse"));
  CHECK(analysis.here.place.span.begin == source::Mark{2, 1});
  CHECK(analysis.revisions.known == Known::absent);
  CHECK(reading.facts().pointer(analysis.revisions.place) == "/probleemanalyse/revisions");
}

TEST_CASE("a document without its day counts as an absent date beside the other facts") {
  const Reading reading("first_sick_day: 2025-01-06\nprobleemanalyse:\n  deviation_reason: late advice\n");
  const auto& analysis = reading.facts().probleemanalyse;
  CHECK(analysis.here.given());
  CHECK(analysis.on.known == Known::absent);
  CHECK(*analysis.deviation_reason == "late advice");
  CHECK(reading.facts().pointer(analysis.on.place) == "/probleemanalyse/on");
  CHECK(analysis.on.place.leaf == "on");
  CHECK(analysis.on.place.span == analysis.here.place.span);
}

TEST_CASE("unknown in place of a mapping holds for everything inside it") {
  const Reading reading("first_sick_day: 2025-01-06\nspoor2: onbekend\n");
  const auto& spoor2 = reading.facts().spoor2;
  CHECK(reading.problems() == "");
  CHECK(spoor2.here.known == Known::unknown);
  CHECK(spoor2.intake_on.known == Known::unknown);
  CHECK(spoor2.plan.on.known == Known::unknown);
  CHECK(spoor2.plan.search_profile.reasoned.known == Known::unknown);
  CHECK(spoor2.activities.known == Known::unknown);
  CHECK(spoor2.extra_guidance.value == Tri::unknown);
  CHECK(reading.where(spoor2.plan.search_profile.reasoned.place) == "2:9-2:17 /spoor2");
}

TEST_CASE("not done in place of a mapping, a document, a date and a list is known as not done") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nspoor1: not_done\nwia_aanvraag: niet_gedaan\nevaluations: not_done\n"
      "spoor2: {intake_on: not_done, reports: unknown}\n");
  const auto& facts = reading.facts();
  CHECK(reading.problems() == "");
  CHECK(facts.spoor1.prospect.basis.known == Known::not_done);
  CHECK(facts.spoor1.task_inventory.value == Tri::no);
  CHECK(facts.spoor1.task_inventory.known == Known::not_done);
  CHECK(facts.wia_aanvraag.on.known == Known::not_done);
  CHECK(facts.wia_aanvraag.here.known == Known::not_done);
  CHECK(facts.evaluations.known == Known::not_done);
  CHECK(facts.spoor2.intake_on.known == Known::not_done);
  CHECK(facts.spoor2.reports.known == Known::unknown);
  CHECK(facts.missing(facts.spoor2.intake_on));
}

TEST_CASE("null and an empty value are as absent, a quoted null is text") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nprobleemanalyse: ~\nevaluations:\nemployee: null\nspoor2: {language: \"null\", intake_on: }\n");
  const auto& facts = reading.facts();
  CHECK(reading.problems() == "");
  CHECK(facts.probleemanalyse.here.known == Known::absent);
  CHECK(facts.probleemanalyse.on.known == Known::absent);
  CHECK(facts.evaluations.known == Known::absent);
  CHECK(facts.employee.reference.known == Known::absent);
  CHECK(*facts.spoor2.language == "null");
  CHECK(facts.spoor2.intake_on.known == Known::absent);
  CHECK(facts.probleemanalyse.on.place.span.begin == source::Mark{2, 1});
}

TEST_CASE("an empty text is as absent where a date, number or word is wanted") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nas_of: ''\nsafety_net: \"\"\nprobleemanalyse: ''\nad_report: {ordered_on: '', conclusion: "
      "{spoor2: ''}}\n"
      "employee: {gross_monthly_wage: '', hours_per_week: '', domestic: '', reference: ''}\n"
      "plan_van_aanpak: {employer_view: ''}\nspoor2: {activities: [{on: '', kind: ''}]}\n");
  const auto& facts = reading.facts();
  CHECK(reading.problems() == "");
  CHECK(facts.as_of.known == Known::absent);
  CHECK(facts.safety_net.known == Known::absent);
  CHECK(facts.probleemanalyse.here.known == Known::absent);
  CHECK(facts.probleemanalyse.on.known == Known::absent);
  CHECK(facts.ad_report.ordered_on.known == Known::absent);
  CHECK(facts.ad_report.conclusion.spoor2.known == Known::absent);
  CHECK(facts.employee.gross_monthly_wage.known == Known::absent);
  CHECK(facts.employee.hours_per_week.known == Known::absent);
  CHECK(facts.employee.domestic.known == Known::absent);
  CHECK(facts.spoor2.activities.items[0].day.known == Known::absent);
  CHECK(facts.spoor2.activities.items[0].kind.known == Known::absent);
  CHECK(facts.employee.reference.given());
  CHECK(facts.plan_van_aanpak.employer_view.value.held == Tri::no);
}

TEST_CASE("an absent fact points where it would stand") {
  const Reading reading("case: a\nfirst_sick_day: 2025-01-06\nspoor2:\n  provider: {name: Voorbeeld}\n");
  const auto& facts = reading.facts();
  CHECK(reading.facts().pointer(facts.probleemanalyse.on.place) == "/probleemanalyse");
  CHECK(facts.probleemanalyse.on.place.leaf == "probleemanalyse");
  CHECK(facts.probleemanalyse.on.place.span.begin == source::Mark{1, 1});
  CHECK(facts.pointer(facts.spoor2.intake_on.place) == "/spoor2/intake_on");
  CHECK(facts.spoor2.intake_on.place.span.begin == source::Mark{3, 1});
  CHECK(facts.pointer(facts.spoor2.plan.search_profile.reasoned.place) == "/spoor2/plan/search_profile/reasoned");
  CHECK(facts.spoor2.plan.search_profile.reasoned.place.span.begin == source::Mark{3, 1});
  CHECK(facts.pointer(facts.spoor2.provider.kind.place) == "/spoor2/provider/kind");
  CHECK(facts.spoor2.provider.kind.place.span.begin == source::Mark{4, 3});
  CHECK(facts.pointer(facts.loonsanctie.shortenings.place) == "/loonsanctie/shortenings");
}

TEST_CASE("the place of a section is its key, of an entry its first key, of a value the value") {
  const Reading reading("first_sick_day: 2025-01-06\nwork:\n  - from: 2025-03-01\n    kind: eigen\n  - kind: ander\n");
  const auto& work = reading.facts().work;
  REQUIRE(work.size() == 2);
  CHECK(work.place.span.begin == source::Mark{2, 1});
  CHECK(reading.facts().pointer(work.items[1].here.place) == "/work/1");
  CHECK(work.items[1].here.place.span.begin == source::Mark{5, 5});
  CHECK(reading.where(work.items[0].kind.place) == "4:11-4:16 /work/0/kind");
  CHECK(work.items[0].kind.value == WorkKind::own);
  CHECK(work.items[1].period.from.place.span == work.items[1].here.place.span);
  CHECK(reading.facts().pointer(work.items[1].period.from.place) == "/work/1/from");
}

TEST_CASE("an activity has a day or a period") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nspoor2:\n  activities:\n    - {on: 2026-02-01, kind: cv}\n"
      "    - {on: {van: 2026-02-01, until: 2026-02-28}, soort: begeleiding_sollicitaties}\n    - {on: unknown, kind: cv}\n    - "
      "kind: cv\n");
  CHECK(reading.problems() == "");
  const auto& activities = reading.facts().spoor2.activities.items;
  REQUIRE(activities.size() == 4);
  CHECK(*activities[0].day == "2026-02-01"_date);
  CHECK_FALSE(activities[0].period.from.given());
  CHECK_FALSE(activities[1].day.given());
  CHECK(*activities[1].period.until == "2026-02-28"_date);
  CHECK(reading.facts().pointer(activities[1].period.from.place) == "/spoor2/activities/1/on/from");
  CHECK(*activities[1].kind == ActivityKind::application_coaching);
  CHECK(activities[2].day.known == Known::unknown);
  CHECK(reading.facts().pointer(activities[3].day.place) == "/spoor2/activities/3/on");
}

TEST_CASE("an empty list is given, and an entry may be unknown") {
  const Reading reading("first_sick_day: 2025-01-06\nmeasures: []\nevaluations: [2025-03-31, onbekend]\n");
  const auto& facts = reading.facts();
  CHECK(reading.problems() == "");
  CHECK(facts.measures.given());
  CHECK(facts.measures.empty());
  REQUIRE(facts.evaluations.size() == 2);
  CHECK(*facts.evaluations.items[0].on == "2025-03-31"_date);
  CHECK(facts.evaluations.items[1].on.known == Known::unknown);
  CHECK(facts.pointer(facts.evaluations.items[1].on.place) == "/evaluations/1");
}

TEST_CASE("an unknown tri and view are known as unknown, a view of no is given as none") {
  const Reading reading(
      "first_sick_day: 2025-01-06\nplan_van_aanpak: {employer_view: nee, employee_view: unknown, case_manager: onbekend}\n"
      "eerstejaarsevaluatie: {employer_view: not_done, employee_view: agrees}\n");
  const auto& plan = reading.facts().plan_van_aanpak;
  CHECK(reading.problems() == "");
  CHECK(plan.employer_view.given());
  CHECK(plan.employer_view.value.held == Tri::no);
  CHECK(plan.employee_view.known == Known::unknown);
  CHECK(plan.case_manager.known == Known::unknown);
  CHECK(reading.facts().eerstejaarsevaluatie.employer_view.known == Known::not_done);
  CHECK(reading.facts().eerstejaarsevaluatie.employee_view.value.held == Tri::yes);
}

TEST_CASE("an absent fact is missing in a complete file and unknown in a partial one") {
  const Reading complete("first_sick_day: 2025-01-06\n");
  CHECK(complete.facts().missing(complete.facts().probleemanalyse.on));
  CHECK_FALSE(complete.facts().unknown(complete.facts().probleemanalyse.on));
  const Reading partial("eerste_ziektedag: 2025-01-06\nvolledigheid: gedeeltelijk\n");
  CHECK(partial.facts().unknown(partial.facts().probleemanalyse.on));
  CHECK_FALSE(partial.facts().missing(partial.facts().probleemanalyse.on));
}

TEST_CASE("the quotes of a date make no difference") {
  const Reading reading("first_sick_day: \"2025-01-06\"\nas_of: '2025-03-01'\n");
  CHECK(reading.problems() == "");
  CHECK(*reading.facts().first_sick_day == "2025-01-06"_date);
  CHECK(*reading.facts().as_of == "2025-03-01"_date);
}

TEST_CASE("the pointer of the root is empty") {
  CHECK(Dossier{}.pointer({}) == "");
  const Reading reading("first_sick_day: 2025-01-06\n");
  CHECK(reading.facts().pointer(reading.facts().here.place) == "");
}
