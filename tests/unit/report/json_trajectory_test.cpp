#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "samples.hpp"

using namespace samples;
using Json = nlohmann::ordered_json;

static Json trajectory_of(const std::string& bytes, Date as_of) {
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  report::Checked checked;
  checked.as_of = as_of;
  checked.written = read.dossier;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  report::Buffer out;
  report::json_line(checked, {.lang = report::Lang::en, .as_of = as_of}, out);
  return Json::parse(fmt::to_string(out)).at("trajectory");
}

static const std::string first = "first_sick_day: 2025-01-06\n";

TEST_CASE("before spoor 2 has started there is no trajectory") {
  CHECK(trajectory_of(first, "2026-03-16"_date).is_null());
  CHECK(trajectory_of(first + "spoor2: {intake_on: 2026-03-17}\n", "2026-03-16"_date).is_null());
}

TEST_CASE("before the law table there is no trajectory") {
  const std::string early = "first_sick_day: 2011-12-31\nspoor2: {intake_on: 2013-01-07}\n";
  CHECK(trajectory_of(early, "2013-03-16"_date).is_null());
}

TEST_CASE("the trajectory stands in the report in canonical words, in whole weeks") {
  const Json json = trajectory_of(
      "eerste_ziektedag: 2025-01-06\n"
      "spoor2:\n"
      "  intake_op: 2026-02-02\n"
      "  uitvoerder: {soort: bureau}\n"
      "  taal: Pools\n"
      "  extra_begeleiding: ja\n"
      "  trajectplan: {op: 2026-02-16, geplande_einddatum: 2026-10-31}\n"
      "  activiteiten: [{op: 2026-02-20, soort: cv}, {op: 2026-03-02, soort: coaching}]\n"
      "  sollicitaties: [{op: 2026-04-12}, {op: 2026-04-13}, {op: 2026-05-10}, {op: 2026-05-11}]\n"
      "  rapportages: [{op: 2026-03-30}]\n",
      "2026-05-31"_date);
  // 2 February to 31 May 2026: 27 + 31 + 30 + 31 = 119 days, to 31 October 119 + 30 + 31 + 31 + 30 + 31 = 272 days.
  // 56 days after 16 February is 13 April; 28 days from there end on 10 May.
  CHECK(json.dump() ==
        R"({"started_on":"2026-02-02","weeks":17,"planned_end":"2026-10-31","planned_weeks":38,"provider":"agency",)"
        R"("language":"Pools","extra_guidance":"yes","sector_arrangement":null,"schemes":[],)"
        R"("phases":[{"phase":2,"from":"2026-02-20","until":"2026-03-02"}],)"
        R"("activities":{"development":1,"coaching":1,"mediation":0},"work_experience":[],)"
        R"("applications":{"total":4,"blocks":[{"from":"2026-04-13","until":"2026-05-10","count":2,"full":true},)"
        R"({"from":"2026-05-11","until":"2026-05-31","count":1,"full":false}]},"last_report":"2026-03-30",)"
        R"("missing":["person_profile","search_profile","start_position","end_goal","agencies","feasibility_checks"]})");
}

TEST_CASE("phases go from the first to the last day of their activities, and one that still runs to the day of judgement") {
  const Json json = trajectory_of(first +
                                      "spoor2:\n"
                                      "  intake_on: 2026-02-02\n"
                                      "  activities:\n"
                                      "    - {on: 2026-03-12, kind: networking}\n"
                                      "    - {on: {from: 2026-02-20, until: 2026-03-20}, kind: jobhunting}\n"
                                      "    - {on: 2026-02-02, kind: intake_interview}\n"
                                      "    - {on: {from: 2026-03-02}, kind: aftercare}\n"
                                      "    - {on: unknown, kind: cv}\n",
                                  "2026-03-16"_date);
  CHECK(json["phases"].dump() ==
        R"([{"phase":1,"from":"2026-02-02","until":"2026-02-02"},{"phase":3,"from":"2026-02-20","until":"2026-03-16"},)"
        R"({"phase":4,"from":"2026-03-02","until":"2026-03-16"}])");
}

TEST_CASE("schemes and the arrangement of the sector stand in canonical words, and what is not said is null") {
  const Json json =
      trajectory_of(first +
                        "spoor2:\n"
                        "  intake_op: 2026-02-02\n"
                        "  branche_afspraak: uitwisseling in de bouw\n"
                        "  regelingen: [{soort: no_riskpolis, op: 2026-03-02, uitkomst: toegekend}, {soort: jobcoach}]\n",
                    "2026-03-16"_date);
  CHECK(json["sector_arrangement"] == "uitwisseling in de bouw");
  CHECK(json["schemes"].dump() ==
        R"([{"kind":"no_risk","on":"2026-03-02","outcome":"granted"},{"kind":"job_coach","on":null,"outcome":null}])");
}

TEST_CASE("a place to gain experience has its first day and whether a job is intended") {
  const Json json = trajectory_of(first +
                                      "spoor2:\n"
                                      "  intake_on: 2026-02-02\n"
                                      "  activities:\n"
                                      "    - {on: {from: 2026-03-02}, kind: work_experience_place, with_intention: yes}\n"
                                      "    - {on: 2026-03-09, kind: work_experience_place, with_intention: no}\n"
                                      "    - {on: unknown, kind: work_experience_place}\n",
                                  "2026-03-16"_date);
  CHECK(json["work_experience"].dump() ==
        R"([{"on":"2026-03-02","with_intention":"yes"},{"on":"2026-03-09","with_intention":"no"},)"
        R"({"on":null,"with_intention":"unknown"}])");
}

TEST_CASE("what nobody knows is null, and a number that is known to be none is 0") {
  const std::string begun = "spoor2: {intake_on: 2026-02-02, activities: unknown, applications: unknown}\n";
  const Json unknown = trajectory_of(first + begun, "2026-03-16"_date);
  CHECK(unknown["activities"].dump() == R"({"development":null,"coaching":null,"mediation":null})");
  CHECK(unknown["applications"].dump() == R"({"total":null,"blocks":[]})");
  CHECK(unknown["provider"].is_null());
  CHECK(unknown["planned_weeks"].is_null());
  const Json none = trajectory_of(first + "spoor2: {intake_on: 2026-02-02}\n", "2026-03-16"_date);
  CHECK(none["applications"]["total"] == 0);
  CHECK(none["activities"]["coaching"] == 0);
}

TEST_CASE("a number in the language of the trajectory that may be a BSN is masked") {
  const Json json = trajectory_of(first + "spoor2: {intake_on: 2026-02-02, language: \"111222333\"}\n", "2026-03-16"_date);
  CHECK(json["language"] == "*********");
}

TEST_CASE("what may stand in a part of the file that nobody knows is not missing") {
  const auto parts = [](const std::string& spoor2) {
    return trajectory_of(first + "completeness: partial\nspoor2:\n  intake_on: 2026-02-02\n" + spoor2, "2026-03-16"_date)["missing"]
        .dump();
  };
  const std::string coaching = "  activities: [{on: 2026-02-20, kind: coaching}]\n";
  CHECK(parts(coaching + "  agencies: not_done\n  applications: not_done\n") ==
        R"(["development","mediation","applications","agencies"])");
  CHECK(parts(coaching + "  agencies: not_done\n") == R"(["development","agencies"])");
  CHECK(
      parts(
          "  activities: [{on: 2026-02-20, kind: coaching}, {on: 2026-03-02}]\n  agencies: not_done\n  applications: not_done\n") ==
      R"(["applications","agencies"])");
}
