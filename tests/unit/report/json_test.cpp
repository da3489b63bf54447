#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "samples.hpp"
#include "whole.hpp"

using namespace samples;
using Json = nlohmann::ordered_json;

static const report::Options options{.lang = report::Lang::nl, .as_of = "2026-03-16"_date};

static Json line_of(const report::Checked& checked) {
  report::Buffer out;
  report::json_line(checked, options, out);
  const std::string text = fmt::to_string(out);
  REQUIRE(text.find('\n') == text.size() - 1);
  return Json::parse(text);
}

static std::vector<std::string> keys_of(const Json& json) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

TEST_CASE("a line has the schema version and then the keys of a case in their fixed order") {
  CHECK(keys_of(line_of(checked())) == Keys{"schema_version", "path", "case", "document", "status", "as_of", "verdict", "assessed",
                                            "first_sick_day", "effective_first_sick_day", "shift_days", "waiting_period", "actions",
                                            "ahead", "deadlines", "spoor2_window", "trajectory", "findings", "sanction_risk"});
}

TEST_CASE("an evaluated case gives its days") {
  const Json json = line_of(checked());
  CHECK(json["schema_version"] == 1);
  CHECK(json["path"] == "dossiers/a.yaml");
  CHECK(json["case"] == "voorbeeld-1");
  CHECK(json["document"] == 1);
  CHECK(json["status"] == "evaluated");
  CHECK(json["as_of"] == "2025-03-01");
  CHECK(json["first_sick_day"] == "2025-01-06");
  CHECK(json["effective_first_sick_day"] == "2025-01-06");
  CHECK(json["shift_days"] == 0);
  CHECK(json["waiting_period"].dump() ==
        R"({"last_day":"2027-01-03","wia_start":"2027-01-04","wage_until":"2027-01-03","benefit_until":null,"week":8})");
  CHECK(json["spoor2_window"].dump() ==
        R"({"earliest":"2025-03-03","target":"2026-01-05","strict":"2026-02-16","outer":"2026-02-16","closes":"2026-10-04",)"
        R"("started_on":null,"days_late":0,"state":"open","moved_by":[]})");
}

TEST_CASE("a deadline has every field, with null where there is nothing") {
  const Json json = line_of(checked());
  REQUIRE(json["deadlines"].size() == timeline::step_count);
  CHECK(json["deadlines"][0].dump() ==
        R"({"id":"probleemanalyse","due":"2025-02-17","practice_due":"2025-02-16","advice":"2025-02-14",)"
        R"("basis":"ministerial_regulation","law":["Regeling procesgang art. 2 lid 2"],"who":"employer","done_on":"2025-02-18",)"
        R"("days_late":1,"state":"late","reason":null,"how":"2025-01-06 + 6 weken"})");
  CHECK(json["deadlines"][1].dump() ==
        R"({"id":"plan_van_aanpak","due":null,"practice_due":null,"advice":null,"basis":"act","law":[],"who":null,)"
        R"("done_on":null,"days_late":0,"state":"not_applicable","reason":"not_requested","how":null})");
}

TEST_CASE("only the row of the arbeidsdeskundige has a window") {
  report::Checked sample = checked();
  const auto ad = index(timeline::Step::ad_onderzoek);
  CHECK(line_of(sample)["deadlines"][ad]["window_from"].is_null());
  sample.judgement->timeline.deadlines[ad].window = Period{"2025-10-13"_date, "2026-01-04"_date};
  const Json json = line_of(sample);
  CHECK(json["deadlines"][ad]["window_from"] == "2025-10-13");
  CHECK(json["deadlines"][ad]["window_until"] == "2026-01-04");
  CHECK(!json["deadlines"][0].contains("window_from"));
}

TEST_CASE("a finding has every field in their fixed order") {
  Json finding = line_of(checked())["findings"][0];
  CHECK(finding["fingerprint"].get<std::string>().starts_with("v1:"));
  finding["fingerprint"] = "v1:";
  CHECK(
      finding.dump() ==
      R"json({"code":"P102","name":"probleemanalyse-te-laat","severity":"warning","kind":"procedural","risk":"low",)json"
      R"json("certainty":"computed","open":false,"suspended":false,"message":"de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)",)json"
      R"json("args":{"date":"2025-02-18","due":"2025-02-17","days_late":1},)json"
      R"json("location":{"line":3,"column":18,"end_line":3,"end_column":28,"pointer":"/probleemanalyse"},)json"
      R"json("related":[{"line":2,"column":17,"pointer":"/first_sick_day","message":"termijn telt vanaf deze datum"}],)json"
      R"json("law":["Regeling procesgang art. 2 lid 2","Regeling procesgang art. 5"],"repairable":false,"repair_by":null,)json"
      R"json("mitigated_by":null,"accepted":null,"fingerprint":"v1:","baseline":null})json");
}

TEST_CASE("arguments keep their type, and stand in the order of the rule") {
  report::Checked sample = checked();
  Finding& finding = sample.judgement->findings[0];
  finding.arguments = {
      {"count", 3},           {"ground", Word{"gbm"}},    {"wage", Cents{330750}}, {"text", std::string("111222333")},
      {"days_late", Days{1}}, {"date", "2025-02-18"_date}};
  CHECK(line_of(sample)["findings"][0]["args"].dump() ==
        R"({"date":"2025-02-18","days_late":1,"count":3,"ground":"gbm","wage":"3307.50","text":"*********"})");
}

TEST_CASE("what weighs less says why, and an acceptance says who") {
  report::Checked sample = checked();
  sample.written.accepted.items.resize(1);
  dossier::Accepted& accepted = sample.written.accepted.items[0];
  accepted.reason.value = "afgesproken";
  sample.judgement->findings[0].accepted = 0;
  sample.judgement->findings[0].mitigated_by = Mitigation::deviation_reason;
  sample.judgement->findings[0].repair_by = "2026-10-18"_date;
  Json finding = line_of(sample)["findings"][0];
  CHECK(finding["accepted"].dump() == R"({"reason":"afgesproken","until":null,"by":null})");
  CHECK(finding["mitigated_by"] == "deviation_reason");
  CHECK(finding["repair_by"] == "2026-10-18");
  accepted.until = {.known = dossier::Known::given, .value = "2026-05-01"_date, .place = {}};
  accepted.by = {.known = dossier::Known::given, .value = "jdv", .place = {}};
  CHECK(line_of(sample)["findings"][0]["accepted"].dump() == R"({"reason":"afgesproken","until":"2026-05-01","by":"jdv"})");
}

TEST_CASE("the sanction risk says what was not assessed, and what it would cost") {
  report::Checked sample = checked();
  sample.judgement->not_assessed = {{&late, "probleemanalyse"}};
  sample.judgement->timeline.assumed_none = {"leave", "interruptions"};
  sample.judgement->risk.cost = judgement::Cost{.per_month = {330750},
                                                .maximum = {3969000},
                                                .months = 12,
                                                .monthly_wage = {350000},
                                                .capped_wage = {350000},
                                                .maximum_daily_wage = {29067},
                                                .wage_pct = 70,
                                                .holiday_pay_pct = 8,
                                                .charges_pct = 25.5,
                                                .value_of_work = {0},
                                                .daily_wage = std::nullopt,
                                                .amounts_from = "2025-01-01"_date};
  const Json risk = line_of(sample)["sanction_risk"];
  CHECK(keys_of(risk) == Keys{"level", "because", "not_assessed", "uwv_decision_due", "uwv_last_day", "reason", "cost"});
  CHECK(risk["level"] == "low");
  CHECK(risk["because"].dump() == R"(["P102"])");
  CHECK(risk["not_assessed"][0].dump() ==
        R"({"code":"P102","field":"probleemanalyse","message":"P102: probleemanalyse onbekend"})");
  CHECK(risk["not_assessed"][1].dump() ==
        R"({"code":null,"field":null,"message":"onbekend en daarom als niet aanwezig gerekend: verlof, onderbrekingen"})");
  CHECK(risk["not_assessed"].size() == 3);
  CHECK(risk["uwv_decision_due"] == "2026-11-22");
  CHECK(risk["uwv_last_day"] == "2027-01-03");
  CHECK(risk["reason"].is_null());
  CHECK(
      risk["cost"].dump() ==
      R"({"per_month":"3307.50","maximum":"39690.00","months":12,"factors":{"monthly_wage":"3500.00","capped_wage":"3500.00",)"
      R"("maximum_daily_wage":"290.67","wage_pct":70,"holiday_pay_pct":8,"charges_pct":25.5,"value_of_work":"0.00"},"amounts_from":"2025-01-01"})");
  sample.judgement->risk.cost->daily_wage = Cents{14897};
  CHECK(line_of(sample)["sanction_risk"]["cost"]["factors"]["daily_wage"] == "148.97");
}

TEST_CASE("an unreadable case has its problems and null elsewhere") {
  report::Checked sample = checked();
  sample.judgement.reset();
  sample.problems = {late_finding()};
  const Json json = line_of(sample);
  CHECK(json["status"] == "invalid");
  CHECK(json["findings"].size() == 1);
  for (const char* key : {"first_sick_day", "effective_first_sick_day", "shift_days", "waiting_period", "deadlines",
                          "spoor2_window", "trajectory", "sanction_risk"}) {
    CAPTURE(key);
    CHECK(json.contains(key));
    CHECK(json[key].is_null());
  }
}

TEST_CASE("a case before the law table has no deadlines, no waiting period and no window") {
  report::Checked sample = checked();
  sample.judgement->covered = false;
  sample.judgement->timeline = {};
  sample.judgement->timeline.first_sick_day = "2011-12-31"_date;
  const Json json = line_of(sample);
  CHECK(json["status"] == "evaluated");
  CHECK(json["deadlines"].dump() == "[]");
  CHECK(json["waiting_period"].is_null());
  CHECK(json["spoor2_window"].is_null());
  CHECK(json["effective_first_sick_day"] == "2011-12-31");
}

TEST_CASE("the whole document has the receipt, the sums and every case") {
  const report::Checked cases[] = {checked(), checked()};
  const report::Summary summary{.cases = 2,
                                .evaluated = 2,
                                .invalid = 0,
                                .error = 0,
                                .warning = 2,
                                .note = 0,
                                .accepted = 0,
                                .in_order = 0,
                                .with_findings = 2,
                                .exit_code = 1};
  report::Buffer out;
  whole::json(cases, summary, options, out);
  const std::string text = fmt::to_string(out);
  const Json json = Json::parse(text);
  CHECK(keys_of(json) == Keys{"schema_version", "tool", "as_of", "cases", "summary"});
  CHECK(keys_of(json["tool"]) == Keys{"name", "version", "law_table", "law_digest"});
  CHECK(json["tool"]["name"] == "poortwachter");
  CHECK(json["tool"]["version"] == std::string(report::version()));
  CHECK(json["as_of"] == "2026-03-16");
  CHECK(json["summary"].dump() ==
        R"({"cases":2,"evaluated":2,"in_order":0,"with_findings":2,"not_assessable":0,"invalid":0,"error":0,"warning":2,"note":0,)"
        R"("accepted":0,"suspended":0,"selected":null,"exit_code":1})");
  REQUIRE(json["cases"].size() == 2);
  CHECK(keys_of(json["cases"][0])[0] == "path");
  // The document is indented as a whole, and ends its last line.
  CHECK(text == json.dump(2) + "\n");
}

TEST_CASE("a run without cases is a document too") {
  report::Buffer out;
  whole::json({}, {}, options, out);
  const std::string text = fmt::to_string(out);
  CHECK(text == Json::parse(text).dump(2) + "\n");
}

TEST_CASE("bytes in a path that are no UTF-8 do not break the document") {
  report::Checked sample = checked();
  sample.path = "dossiers/\xE9.yaml";
  CHECK(line_of(sample)["path"] == "dossiers/\xEF\xBF\xBD.yaml");
}
