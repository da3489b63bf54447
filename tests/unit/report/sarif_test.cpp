#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "poortwachter/rules/rules.hpp"
#include "samples.hpp"
#include "whole.hpp"

using namespace samples;
using Json = nlohmann::ordered_json;

static Json run_of(const report::Checked& checked, const report::Summary& summary = {}) {
  report::Buffer out;
  whole::sarif(checked, summary, {.lang = report::Lang::nl, .as_of = "2026-03-16"_date}, out);
  const Json document = Json::parse(fmt::to_string(out));
  REQUIRE(document["version"] == "2.1.0");
  REQUIRE(document["runs"].size() == 1);
  return document["runs"][0];
}

TEST_CASE("a run names every rule, with its help and its level") {
  const Json run = run_of(checked());
  const Json& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == poortwachter::rules::all().size());
  for (const Json& rule : rules) {
    CAPTURE(rule["id"]);
    CHECK(!rule["help"]["text"].get<std::string>().empty());
    CHECK(!rule["shortDescription"]["text"].get<std::string>().empty());
    CHECK(rule["fullDescription"]["text"].get<std::string>().size() > rule["shortDescription"]["text"].get<std::string>().size());
  }
  const Json& late_rule = rules[run["results"][0]["ruleIndex"].get<std::size_t>()];
  CHECK(late_rule["id"] == "P102");
  CHECK(late_rule["name"] == "probleemanalyse-te-laat");
  CHECK(late_rule["defaultConfiguration"]["level"] == "warning");
  CHECK(late_rule["helpUri"].get<std::string>().starts_with("https://wetten.overheid.nl/BWBR"));
  CHECK(late_rule["help"]["text"].get<std::string>().starts_with(
      "Wat de regel nagaat: Of de probleemanalyse er op de uiterste dag was."));
}

TEST_CASE("a result has its place in code points, what explains it, and a fingerprint") {
  const Json run = run_of(checked());
  CHECK(run["columnKind"] == "unicodeCodePoints");
  REQUIRE(run["results"].size() == 1);
  const Json& result = run["results"][0];
  CHECK(result["ruleId"] == "P102");
  CHECK(result["level"] == "warning");
  CHECK(result["message"]["text"] == "de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)");
  CHECK(result["locations"][0]["physicalLocation"].dump() ==
        R"({"artifactLocation":{"uri":"dossiers/a.yaml"},"region":{"startLine":3,"startColumn":18,"endLine":3,"endColumn":28}})");
  CHECK(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "/probleemanalyse");
  CHECK(result["relatedLocations"][0]["physicalLocation"]["region"].dump() ==
        R"({"startLine":2,"startColumn":17,"endLine":2,"endColumn":27})");
  CHECK("v1:" + result["partialFingerprints"]["poortwachterFinding/v1"].get<std::string>() == report::fingerprints(checked())[0]);
  CHECK(result["suppressions"].empty());
  CHECK(!result.contains("baselineState"));
}

TEST_CASE("every byte of a path with a meaning of its own is written as %XX") {
  report::Checked sample = checked();
  const auto uri = [&](std::string path) {
    sample.path = std::move(path);
    return run_of(sample)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].get<std::string>();
  };
  CHECK(uri("a b/50%#?.yaml") == "a%20b/50%25%23%3F.yaml");
  CHECK(uri("./c:d.yaml") == "c%3Ad.yaml");
  CHECK(uri("\xC3\xA9\xFF\n.yaml") == "%C3%A9%FF%0A.yaml");
  CHECK(uri("/data/a.yaml") == "file:///data/a.yaml");
  CHECK(uri("C:/mijn data/a.yaml") == "file:///C:/mijn%20data/a.yaml");
}

TEST_CASE("what was accepted is suppressed, with its reason") {
  report::Checked sample = checked();
  sample.written.accepted.items.resize(1);
  sample.written.accepted.items[0].reason.value = "afgesproken";
  sample.judgement->findings[0].accepted = 0;
  CHECK(run_of(sample)["results"][0]["suppressions"].dump() ==
        R"([{"kind":"inSource","status":"accepted","justification":"afgesproken"}])");
}

TEST_CASE("what is suspended is a note") {
  report::Checked sample = checked();
  sample.judgement->findings[0].suspended = true;
  CHECK(run_of(sample)["results"][0]["level"] == "note");
}

TEST_CASE("compared with an earlier report, a result is new or unchanged") {
  report::Checked sample = checked();
  sample.known = std::vector<bool>{true};
  CHECK(run_of(sample)["results"][0]["baselineState"] == "unchanged");
  sample.known = std::vector<bool>{false};
  CHECK(run_of(sample)["results"][0]["baselineState"] == "new");
}

TEST_CASE("what an earlier report had and is gone is a result that is absent, where it stood") {
  const report::Resolved resolved{.path = "dossiers/b c.yaml",
                                  .reference = "voorbeeld-2",
                                  .code = "P102",
                                  .severity = "warning",
                                  .message = "een dag te laat",
                                  .fingerprint = "v1:0123456789abcdef",
                                  .span = {.begin = {.line = 3, .column = 18}, .end = {.line = 3, .column = 28}}};
  const Json run = run_of(checked(), {.warning = 1, .baseline = "before.json", .resolved = {resolved}});
  REQUIRE(run["results"].size() == 2);
  const Json& gone = run["results"][1];
  CHECK(gone["baselineState"] == "absent");
  CHECK(gone["ruleId"] == "P102");
  CHECK(gone["ruleIndex"] == run["results"][0]["ruleIndex"]);
  CHECK(gone["level"] == "warning");
  CHECK(gone["message"]["text"] == "een dag te laat");
  CHECK(
      gone["locations"][0]["physicalLocation"].dump() ==
      R"({"artifactLocation":{"uri":"dossiers/b%20c.yaml"},"region":{"startLine":3,"startColumn":18,"endLine":3,"endColumn":28}})");
  CHECK(gone["partialFingerprints"]["poortwachterFinding/v1"] == "0123456789abcdef");
  CHECK(gone["properties"]["case"] == "voorbeeld-2");
}

TEST_CASE("a run with nothing but absent results is a document too") {
  report::Checked sample = checked();
  sample.judgement->findings.clear();
  const Json run = run_of(sample, {.baseline = "before.json", .resolved = {{.path = "a.yaml", .code = "P102"}}});
  REQUIRE(run["results"].size() == 1);
  CHECK(run["results"][0]["baselineState"] == "absent");
}

TEST_CASE("the invocation tells the exit code, and which files could not be read") {
  CHECK(run_of(checked(), {.exit_code = 1})["invocations"].dump() == R"([{"executionSuccessful":true,"exitCode":1}])");
  report::Checked sample = checked();
  sample.judgement.reset();
  const Json run = run_of(sample, {.invalid = 1, .exit_code = 3, .unread = {"dossiers/a.yaml"}});
  CHECK(run["results"].empty());
  const Json& invocation = run["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["exitCode"] == 3);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "dit bestand kan niet worden gelezen");
  CHECK(invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "dossiers/a.yaml");
}
