#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/input/check_one.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/formats.hpp"

/// What is compared of a dossier that comes in by several doors.
namespace poortwachter::property {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::vector<std::filesystem::path> dossiers() {
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
inline std::string told(const report::Checked& checked) {
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

inline const app::AsOf doors_as_of = {.flag = {}, .today = *Date::from_ymd(2026, 3, 16)};

}  // namespace poortwachter::property
