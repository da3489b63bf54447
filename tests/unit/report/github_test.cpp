#include <doctest/doctest.h>

#include "poortwachter/report/formats.hpp"
#include "samples.hpp"

using namespace samples;

static std::string lines_of(const report::Checked& checked) {
  report::Buffer out;
  report::github_case(checked, {.lang = report::Lang::nl}, out);
  return fmt::to_string(out);
}

static const std::string told = "de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)\n";

TEST_CASE("a finding is one annotation at its place") {
  CHECK(lines_of(checked()) == "::warning file=dossiers/a.yaml,line=3,col=18,title=P102 closed::" + told);
  report::Checked sample = checked();
  sample.judgement->findings[0].severity = Severity::error;
  CHECK(lines_of(sample).starts_with("::error file=dossiers/a.yaml,"));
  sample.judgement->findings[0].severity = Severity::note;
  CHECK(lines_of(sample).starts_with("::notice file=dossiers/a.yaml,"));
}

TEST_CASE("marks that end a property are escaped in a path") {
  report::Checked sample = checked();
  sample.path = "50%, a:b.yaml";
  CHECK(lines_of(sample) == "::warning file=50%25%2C a%3Ab.yaml,line=3,col=18,title=P102 closed::" + told);
}

TEST_CASE("a percent sign in a message is escaped") {
  report::Checked sample = checked();
  sample.judgement->findings[0].arguments[0].value = std::string("50% later");
  CHECK(lines_of(sample).find("::de probleemanalyse is van 50%25 later;") != std::string::npos);
}

TEST_CASE("what was accepted has no annotation; what is suspended or known is a notice") {
  report::Checked sample = checked();
  sample.known = std::vector<bool>{true};
  CHECK(lines_of(sample).starts_with("::notice "));
  sample.known = std::vector<bool>{false};
  CHECK(lines_of(sample).starts_with("::warning "));
  sample.judgement->findings[0].suspended = true;
  CHECK(lines_of(sample).starts_with("::notice "));
  sample.judgement->findings[0].accepted = 0;
  CHECK(lines_of(sample).empty());
}

TEST_CASE("a file that could not be read has an annotation of its own") {
  report::Checked sample = checked();
  sample.judgement.reset();
  CHECK(lines_of(sample) == "::error file=dossiers/a.yaml::dit bestand kan niet worden gelezen\n");
}
