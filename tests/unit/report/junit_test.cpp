#include <doctest/doctest.h>

#include "poortwachter/rules/rules.hpp"
#include "samples.hpp"
#include "whole.hpp"

using namespace samples;

static report::Options options_with(std::optional<Severity> fail_on) {
  report::Options options{.lang = report::Lang::nl};
  options.fail_on = fail_on;
  options.rules = {rules::find("P101"), rules::find("P102"), rules::find("E001")};
  return options;
}

static std::string document_of(const report::Checked& checked, std::optional<Severity> fail_on = Severity::warning) {
  report::Buffer out;
  whole::junit(checked, options_with(fail_on), out);
  return fmt::to_string(out);
}

static bool has(const std::string& document, std::string_view part) {
  CAPTURE(document);
  return document.find(part) != std::string::npos;
}

static const std::string line =
    "dossiers/a.yaml:3:18: warning: de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat) "
    "[P102 closed]\n";

TEST_CASE("a suite is a case and a test is a rule that was judged; the reader's rules are no tests") {
  CHECK(
      document_of(checked()) ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      "  <testsuite id=\"0\" package=\"poortwachter\" name=\"dossiers/a.yaml\" timestamp=\"2025-03-01T00:00:00\" "
      "hostname=\"localhost\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
      "    <properties/>\n"
      "    <testcase classname=\"voorbeeld-1\" name=\"P101 probleemanalyse-ontbreekt\" time=\"0\"/>\n"
      "    <testcase classname=\"voorbeeld-1\" name=\"P102 probleemanalyse-te-laat\" time=\"0\">"
      "<failure type=\"P102\" message=\"de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)\">" +
          line +
          "</failure></testcase>\n"
          "    <system-out></system-out>\n    <system-err/>\n  </testsuite>\n</testsuites>\n");
}

TEST_CASE("what does not decide the exit code is no failure, and is told all the same") {
  report::Checked sample = checked();
  const std::string below = document_of(sample, Severity::error);
  CHECK(has(below, "tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"0\""));
  CHECK(has(below, "<system-out>" + line + "</system-out>"));
  CHECK(has(document_of(sample, std::nullopt), "failures=\"0\""));
  sample.known = std::vector<bool>{true};
  CHECK(has(document_of(sample), "failures=\"0\""));
  sample.known = std::vector<bool>{false};
  CHECK(has(document_of(sample), "failures=\"1\""));
  CHECK(has(document_of(sample), "[P102 new closed]\n</failure>"));
  sample.judgement->findings[0].suspended = true;
  CHECK(has(document_of(sample), "failures=\"0\""));
}

TEST_CASE("what was accepted is skipped, with its reason") {
  report::Checked sample = checked();
  sample.written.accepted.items.resize(1);
  sample.written.accepted.items[0].reason.value = "met \"A & B\" afgesproken";
  sample.judgement->findings[0].accepted = 0;
  const std::string document = document_of(sample);
  CHECK(has(document, "failures=\"0\" errors=\"0\" skipped=\"1\""));
  CHECK(has(document, "<skipped message=\"met &quot;A &amp; B&quot; afgesproken\">"));
}

TEST_CASE("a rule that could not be judged is skipped, with the field that would tell") {
  report::Checked sample = checked();
  sample.judgement->not_assessed = {{.rule = rules::find("P101"), .field = "probleemanalyse"}};
  const std::string document = document_of(sample);
  CHECK(has(document, "failures=\"1\" errors=\"0\" skipped=\"1\""));
  CHECK(has(document, "<skipped message=\"niet beoordeeld: probleemanalyse\">"));
}

TEST_CASE("a case that cannot be read is one test with an error") {
  report::Checked sample = checked();
  sample.judgement.reset();
  CHECK(has(document_of(sample), "tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\""));
  CHECK(has(document_of(sample), "<error type=\"E\" message=\"dit bestand kan niet worden gelezen\">"));
  Finding problem;
  problem.rule = &bare;
  problem.severity = Severity::error;
  sample.problems = {problem};
  CHECK(has(document_of(sample),
            "<error type=\"E999\" message=\"zonder-pagina\">dossiers/a.yaml:1:1: error: zonder-pagina [E999]\n<"));
}

TEST_CASE("no path makes the document something else than XML") {
  report::Checked sample = checked();
  sample.path = "a&\"<b>\x01\xEF\xBF\xBF.yaml";
  const std::string document = document_of(sample);
  CHECK(has(document, "name=\"a&amp;&quot;&lt;b&gt;"));
  CHECK(document.find('\x01') == std::string::npos);
  CHECK(document.find("\xEF\xBF\xBF") == std::string::npos);
}

TEST_CASE("the test of a file that cannot be read has one name in both languages") {
  report::Checked sample = checked();
  sample.judgement.reset();
  sample.problems = {late_finding()};
  report::Buffer dutch, english;
  whole::junit(sample, {.lang = report::Lang::nl}, dutch);
  whole::junit(sample, {.lang = report::Lang::en}, english);
  CHECK(has(fmt::to_string(dutch), "<testcase classname=\"voorbeeld-1\" name=\"leesbaar\""));
  CHECK(has(fmt::to_string(english), "<testcase classname=\"voorbeeld-1\" name=\"leesbaar\""));
}
