#include "property/json_door.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/input/check_one.hpp"
#include "doctest/doctest.h"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/formats.hpp"

using namespace poortwachter;

static std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

static std::vector<std::filesystem::path> dossiers() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(POORTWACHTER_ROOT "/tests/cases")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".yaml") && !name.ends_with(".expected.yaml")) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

// Everything but the places, of which two ways of writing have their own. Findings are in the order of their places, which is the
// same in both.
static std::string told(const report::Checked& checked) {
  const auto lang = text::Lang::en;
  std::string out = checked.reference + (checked.evaluated() ? " evaluated " : " invalid ") + calendar::iso(checked.as_of) + '\n';
  std::vector<std::string> findings;
  for (const Finding& finding : report::findings_of(checked)) {
    std::string line = std::string(finding.rule->code) + ' ' + std::string(name(finding.severity)) + ' ';
    line += std::string(finding.variant) + ' ' + report::message(finding, lang) + ' ' + checked.written.pointer(finding.place);
    for (const Related& related : finding.related) line += " <- " + checked.written.pointer(related.place);
    findings.push_back(line + (finding.accepted ? " accepted\n" : "\n"));
  }
  std::ranges::sort(findings);
  for (const std::string& finding : findings) out += finding;
  report::Buffer days;
  report::timeline_json(checked, {.lang = lang}, days);
  return out.append(days.data(), days.size());
}

static const app::AsOf as_of = {.flag = {}, .today = *Date::from_ymd(2026, 3, 16)};

TEST_CASE("every dossier of the corpus comes out the same as JSON, in a file and as a line") {
  std::size_t compared = 0;
  for (const auto& path : dossiers()) {
    const std::string bytes = bytes_of(path);
    const std::string name = path.stem().string() + ".yaml";
    const auto documents = source::parse_yaml(bytes);
    const auto yaml = app::check_one(name, bytes, app::Layout::stream, as_of);
    REQUIRE(yaml.size() == documents.size());
    for (std::size_t at = 0; at < documents.size(); ++at) {
      // A key that stands there twice is kept in both.
      if (documents[at].nodes.empty()) continue;
      // JSON has no comments, in which a number may stand.
      if (!documents[at].comments.empty()) continue;
      CAPTURE(path.string());
      const std::string json = property::json_of(documents[at]);
      const auto file = app::check_one(name, json, app::Layout::json, as_of);
      const auto lines = app::check_one(name, "\n" + json + "\n{}\n", app::Layout::lines, as_of);
      REQUIRE(file.size() == 1);
      REQUIRE(lines.size() == 2);
      CHECK(told(file[0]) == told(yaml[at]));
      CHECK(told(lines[0]) == told(yaml[at]));
      CHECK(lines[0].first_line == 2);
      ++compared;
    }
  }
  CHECK(compared >= 300);
}
