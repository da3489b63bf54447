#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/input/check_one.hpp"
#include "doctest/doctest.h"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/formats.hpp"
#include "property/generator.hpp"
#include "property/judged.hpp"
#include "unit/report/whole.hpp"

using namespace poortwachter;
using report::Checked;
using text::Lang;

static std::vector<Checked> checked(std::string_view bytes) {
  const app::AsOf as_of{std::nullopt, calendar::parse_iso("2026-06-01").value()};
  return app::check_one("case.yaml", bytes, app::Layout::stream, as_of);
}

// Every form in which a check is printed, one after another.
static std::string printed(const std::vector<Checked>& cases, Lang lang) {
  report::Options options;
  options.lang = lang;
  options.as_of = calendar::parse_iso("2026-06-01").value();
  report::Buffer out;
  for (const Checked& one : cases) {
    report::text_case(one, options, out);
    report::concise_case(one, options, out);
    report::json_line(one, options, out);
    if (one.evaluated()) report::timeline_json(one, options, out);
  }
  for (const Checked& one : cases) report::json_case(one, options, out);
  return {out.data(), out.size()};
}

static std::set<std::string> codes_of(const Checked& one) {
  std::set<std::string> codes;
  for (const Finding& finding : report::findings_of(one)) codes.emplace(finding.rule->code);
  return codes;
}

static std::string concise(const Checked& one, Lang lang) {
  report::Options options;
  options.lang = lang;
  report::Buffer out;
  report::concise_case(one, options, out);
  return {out.data(), out.size()};
}

using Named = std::multiset<std::tuple<std::string, std::uint32_t, std::uint32_t>>;

static Named named_by_case(const Checked& one) {
  Named named;
  for (const Finding& finding : report::findings_of(one))
    named.emplace(finding.rule->code, finding.place.span.begin.line, finding.place.span.begin.column);
  return named;
}

// "file:line:column: severity: message [code marks]"
static Named named_in_concise(const std::string& text) {
  Named named;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = text.find('\n', first);
    const std::string line = text.substr(first, end - first);
    first = end + 1;
    const std::size_t at = line.find(':'), column = line.find(':', at + 1);
    named.emplace(line.substr(line.rfind('[') + 1, 4), std::stoul(line.substr(at + 1)), std::stoul(line.substr(column + 1)));
  }
  return named;
}

static Named named_in_json(const std::string& text) {
  Named named;
  const auto report = nlohmann::json::parse(text);
  for (const auto& one : report.at("cases"))
    for (const auto& finding : one.at("findings"))
      named.emplace(finding.at("code"), finding.at("location").at("line"), finding.at("location").at("column"));
  return named;
}

static Named named_in_sarif(const std::string& text) {
  Named named;
  const auto log = nlohmann::json::parse(text);
  for (const auto& result : log.at("runs").at(0).at("results")) {
    const auto& region = result.at("locations").at(0).at("physicalLocation").at("region");
    named.emplace(result.at("ruleId"), region.at("startLine"), region.at("startColumn"));
  }
  return named;
}

static std::vector<std::string> examples() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(POORTWACHTER_ROOT "/examples")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

TEST_CASE("no form in which a check is printed shows a BSN, wherever it stands") {
  const char* dossiers[] = {
      "first_sick_day: 2025-01-06\nemployee: {reference: 123456782}\n",
      "case: 123456782\nfirst_sick_day: 2025-01-06\n",
      "first_sick_day: 2025-01-06\n123456782: yes\n",
      "first_sick_day: 2025-01-06\nunknown_key: 123456782\n",
      "first_sick_day: 123456782\n",
      "first_sick_day: 2025-01-06\nprobleemanalyse: {on: 2025-02-10, deviation_reason: nummer 123.456.782}\n",
      "first_sick_day: 2025-01-06\nemployer: {name: [123456782]}\n",
      "first_sick_day: 2025-01-06\nemployee: {reference: 123 456 782\n",
  };
  for (const char* dossier : dossiers) {
    for (const Lang lang : {Lang::nl, Lang::en}) {
      const std::string out = printed(checked(dossier), lang);
      CAPTURE(dossier);
      CAPTURE(out);
      CHECK_GT(out.size(), 100u);
      for (const std::string_view spelling : {"123456782", "123.456.782", "123 456 782"})
        CHECK_EQ(out.find(spelling), std::string::npos);
    }
  }
}

TEST_CASE("a report for people in both languages and its JSON name the findings of the case") {
  std::size_t seen = 0;
  for (const std::string& bytes : examples()) {
    for (const Checked& one : checked(bytes)) {
      const std::set<std::string> codes = codes_of(one);
      CAPTURE(bytes.substr(0, 80));
      CHECK(named_in_concise(concise(one, Lang::nl)) == named_by_case(one));
      CHECK(named_in_concise(concise(one, Lang::en)) == named_by_case(one));
      report::Buffer out;
      report::json_line(one, {}, out);
      const std::string json(out.data(), out.size());
      for (const std::string& code : codes) CHECK_NE(json.find('"' + code + '"'), std::string::npos);
      seen += codes.size();
    }
  }
  CHECK_GE(seen, 10u);
}

TEST_CASE("text, JSON and SARIF of a random dossier name the same findings at the same places in both languages") {
  property::for_many_seeds(9, 300, [](unsigned seed) {
    CAPTURE(seed);
    property::Dice dice(seed);
    const std::string bytes = property::text_of(property::random_dossier(dice), property::random_first_day(dice));
    CAPTURE(bytes);
    const std::vector<Checked> cases = checked(bytes);
    REQUIRE(cases.size() == 1);
    const Named named = named_by_case(cases[0]);
    CHECK(named_in_concise(concise(cases[0], Lang::nl)) == named);
    CHECK(named_in_concise(concise(cases[0], Lang::en)) == named);
    report::Buffer json, sarif;
    whole::json(cases, {}, {}, json);
    CHECK(named_in_json({json.data(), json.size()}) == named);
    whole::sarif(cases[0], {}, {}, sarif);
    CHECK(named_in_sarif({sarif.data(), sarif.size()}) == named);
  });
}
