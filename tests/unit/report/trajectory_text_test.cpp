#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/judgement_words.hpp"
#include "unit/report/samples.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using judgement::TrajectoryOverview;

static judgement::Judgement judged(const std::string& bytes, Date as_of) {
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  return judgement::judge(read.dossier, document, law::table(), as_of);
}

static std::optional<TrajectoryOverview> overview(const std::string& bytes, Date as_of) { return judged(bytes, as_of).trajectory; }

static const std::string started =
    "first_sick_day: 2025-01-06\n"
    "spoor2:\n"
    "  intake_on: 2026-02-02\n"
    "  plan: {on: 2026-02-16, planned_end: 2026-10-31}\n"
    "  activities: [{on: 2026-02-20, kind: cv}, {on: 2026-03-02, kind: coaching}, {on: 2026-03-09, kind: referral}]\n"
    "  not_yet_employable: [{from: 2026-05-15, until: 2026-05-20, reason: agreed}]\n"
    "  applications: [{on: 2026-04-13}, {on: 2026-05-10}, {on: 2026-05-11}]\n"
    "  reports: [{on: 2026-03-30}, {on: 2026-05-25}]\n";

TEST_CASE("without an intake there is no overview") { CHECK_FALSE(overview("first_sick_day: 2025-01-06\n", "2026-06-30"_date)); }

TEST_CASE("the overview counts length, activities by type, and the last report") {
  const auto found = overview(started, "2026-06-30"_date);
  REQUIRE(found);
  CHECK(found->so_far == Period{"2026-02-02"_date, "2026-06-30"_date});
  CHECK(*found->planned_end == "2026-10-31"_date);
  CHECK(found->activities == std::array{1, 1, 0});
  CHECK(*found->last_report == "2026-05-25"_date);
  // Six days are left of May, thirty of June.
  CHECK(found->since_report == Days{36});
}

TEST_CASE("a part of the plan that nobody knows is told as unknown, one that is not there as absent") {
  const auto found = overview(
      "first_sick_day: 2025-01-06\n"
      "spoor2:\n"
      "  intake_on: 2026-02-02\n"
      "  plan: {on: 2026-02-16, person_profile: unknown, start_position: no, planned_end: 2026-10-31}\n",
      "2026-06-30"_date);
  REQUIRE(found);
  const auto has = [](const auto& parts, std::string_view part) { return std::ranges::find(parts, part) != parts.end(); };
  CHECK(has(found->unknown, "person_profile"));
  CHECK_FALSE(has(found->absent, "person_profile"));
  CHECK(has(found->absent, "start_position"));
  CHECK_FALSE(has(found->unknown, "start_position"));
}

TEST_CASE("activities are told by their type") {
  TrajectoryOverview some;
  some.activities = {3, 2, 1};
  CHECK(report::activities_words(some, report::Lang::en) == "3 development, 2 coaching, 1 mediation");
}

TEST_CASE("applications are counted in stretches of 28 days from 56 days after the plan; both ends count") {
  const auto found = overview(started, "2026-06-30"_date);
  REQUIRE(found);
  REQUIRE(found->blocks.size() == 3);
  CHECK(found->blocks[0].days == Period{"2026-04-13"_date, "2026-05-10"_date});
  CHECK(found->blocks[0].applications == 2);
  CHECK_FALSE(found->blocks[0].excused);
  CHECK(found->blocks[1].applications == 1);
  CHECK(found->blocks[1].excused);
  CHECK(found->blocks[2].days == Period{"2026-06-08"_date, "2026-06-30"_date});
  CHECK(found->blocks[2].running);
}

TEST_CASE("a stretch that ends on the day of judgement is whole") {
  const auto found = overview(started, "2026-05-10"_date);
  REQUIRE(found);
  REQUIRE(found->blocks.size() == 1);
  CHECK_FALSE(found->blocks[0].running);
}

TEST_CASE("an ended trajectory is as long as it was") {
  const auto found = overview(started + "  ended_on: 2026-06-01\n", "2026-06-30"_date);
  REQUIRE(found);
  CHECK(found->so_far.last == "2026-06-01"_date);
  CHECK(found->blocks.back().days.last == "2026-06-01"_date);
}

TEST_CASE("what a complete file leaves out is absent, what a partial file leaves out is unknown") {
  using Names = std::vector<std::string_view>;
  const std::string bare = "first_sick_day: 2025-01-06\nspoor2: {intake_on: 2026-02-02}\n";
  const Names all{"plan", "development", "coaching", "mediation", "applications", "agencies", "reports", "feasibility_checks"};
  const auto complete = overview(bare, "2026-06-30"_date);
  REQUIRE(complete);
  CHECK(complete->absent == all);
  CHECK(complete->unknown.empty());
  const auto partial = overview(bare + "completeness: partial\n", "2026-06-30"_date);
  REQUIRE(partial);
  CHECK(partial->absent.empty());
  CHECK(partial->unknown == all);
}

TEST_CASE("of a plan that is there, what it leaves out is told part by part") {
  using Names = std::vector<std::string_view>;
  const auto parts = [](const std::string& plan) {
    const auto found =
        overview("first_sick_day: 2025-01-06\nspoor2: {intake_on: 2026-02-02, plan: {" + plan + "}}\n", "2026-06-30"_date);
    REQUIRE(found);
    // Behind them stand the activities, applications, agencies, reports and checks.
    return Names(found->absent.begin(), found->absent.end() - 7);
  };
  CHECK(parts("on: 2026-02-16") == Names{"person_profile", "search_profile", "start_position", "end_goal", "planned_end"});
  CHECK(parts("on: 2026-02-16, person_profile: yes, planned_end: 2026-10-31") ==
        Names{"search_profile", "start_position", "end_goal"});
}

TEST_CASE("the text of check tells the trajectory in a few lines") {
  report::Checked checked = samples::checked();
  checked.judgement = judged(started, "2026-06-30"_date);
  checked.as_of = "2026-06-30"_date;
  const std::string text = samples::text_of(checked, {.lang = report::Lang::nl, .snippet = false, .width = 120});
  const auto holds = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  // From 2 February to 30 June 2026 are 149 days, to 31 October 272.
  CHECK(holds("  traject: 21 weken (2026-02-02 tot en met 2026-06-30); gepland tot en met 2026-10-31 (38 weken); "));
  CHECK(holds("activiteiten: 1 ontwikkeling, 1 begeleiding, 0 bemiddeling\n"));
  CHECK(holds("sollicitaties per 4 weken (streven 4): 2, 1 (telt niet mee), 0 (onvoltooid); 3 in totaal\n"));
  CHECK(holds("laatste rapportage 2026-05-25, daarna 36 dagen zonder (ten hoogste 8 weken)\n"));
  CHECK(holds("nog niet in het dossier: persoonsprofiel, zoekprofiel, beginsituatie, einddoel, uitzendbureaus,"));
}

static std::vector<std::string> told(report::Lang lang) {
  const auto found = overview(
      "first_sick_day: 2025-01-06\n"
      "spoor2:\n"
      "  intake_on: 2026-02-02\n"
      "  provider: {kind: self}\n"
      "  language: Polish\n"
      "  extra_guidance: no\n"
      "  sector_arrangement: exchange in building\n"
      "  plan: {on: 2026-02-16, planned_end: 2026-10-31}\n"
      "  activities:\n"
      "    - {on: 2026-02-02, kind: intake_interview}\n"
      "    - {on: {from: 2026-04-06, until: 2026-05-29}, kind: work_experience_place, with_intention: yes}\n"
      "    - {on: 2026-06-08, kind: learn_work_place_search}\n"
      "  schemes: [{kind: no_risk, outcome: granted, on: 2026-03-02}]\n",
      "2026-06-30"_date);
  REQUIRE(found);
  return report::trajectory_lines(*found, {.lang = lang});
}

TEST_CASE("how a trajectory is run, its phases, places and schemes are told in both languages") {
  const auto has = [](const std::vector<std::string>& lines, std::string_view line) {
    CAPTURE(line);
    CHECK(std::ranges::find(lines, line) != lines.end());
  };
  const auto dutch = told(report::Lang::nl);
  has(dutch, "uitgevoerd door: de werkgever zelf");
  has(dutch, "taal: Polish");
  has(dutch, "extra begeleiding: nee");
  has(dutch, "afspraak in de branche: exchange in building");
  has(dutch, "fasen: 1 intake 2026-02-02; 3 oriënteren en solliciteren 2026-04-06 tot en met 2026-06-08");
  has(dutch, "werkervaringsplaats: 2026-04-06 met de bedoeling van een baan; 2026-06-08 bedoeling van een baan onbekend");
  has(dutch, "regelingen: no-risk toegekend 2026-03-02");
  const auto english = told(report::Lang::en);
  has(english, "carried out by: the employer itself");
  has(english, "extra guidance: no");
  has(english, "phases: 1 intake 2026-02-02; 3 orientation and application 2026-04-06 up to and including 2026-06-08");
  has(english, "schemes: no-risk granted 2026-03-02");
}

TEST_CASE("the planned length stands beside what is usual, and what the file does not tell is not told") {
  const auto found = overview(started, "2026-06-30"_date);
  REQUIRE(found);
  const auto lines = report::trajectory_lines(*found, {.lang = report::Lang::en});
  CHECK(lines[0] ==
        "21 weeks (2026-02-02 up to and including 2026-06-30); planned up to and including 2026-10-31 (38 weeks); "
        "usual: 6 to 12 months");
  for (const std::string& line : lines) CHECK_FALSE(line.starts_with("carried out by"));
}
