#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/input/check_one.hpp"
#include "doctest/doctest.h"
#include "poortwachter/report/formats.hpp"

using namespace poortwachter;
using nlohmann::json;
using report::Checked;

static std::vector<Checked> all_cases(const app::AsOf& as_of) {
  std::vector<Checked> out;
  for (const char* folder : {POORTWACHTER_ROOT "/examples", POORTWACHTER_ROOT "/tests/cases"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      const std::string path = entry.path().generic_string();
      if (!path.ends_with(".yaml") || path.ends_with(".expected.yaml")) continue;
      std::ifstream in(path, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      for (Checked& one : app::check_one(path, bytes, app::Layout::stream, as_of)) out.push_back(std::move(one));
    }
  }
  return out;
}

static json checked_json(const Checked& one, int horizon) {
  report::Buffer out;
  report::json_case(one, {.horizon = horizon}, out);
  return json::parse(std::string(out.data(), out.size()));
}

static json agenda_of(const Checked& one, int within) {
  report::Agenda agenda;
  agenda.within = Days{within};
  agenda.add(one);
  agenda.sort();
  report::Buffer out;
  report::agenda_json(agenda, {}, out);
  return json::parse(std::string(out.data(), out.size())).at("actions");
}

static bool is_untold(const json& action, const Checked& one) {
  const auto& rows = one.judgement->timeline.deadlines;
  const auto is_it = [&](const timeline::Deadline& row) {
    return action["step"] == timeline::name(row.step) && row.state == timeline::State::unknown;
  };
  return action["kind"] == "deadline" && std::any_of(rows.begin(), rows.end(), is_it);
}

// An agenda has one thing more than the actions of a dossier: the day of a step of which the file does not say whether it was done.
// None of those is an action of the dossier.
static json without_untold(const json& agenda, const json& check, const Checked& one) {
  json out = json::array();
  for (const json& action : agenda)
    if (!is_untold(action, one)) out.push_back(action);
  for (const json& action : check) CHECK_FALSE(is_untold(action, one));
  return out;
}

// What is asked of somebody of the file, without what an agenda says of the dossier; in an order that is nobody's.
static std::vector<json> asked(const json& actions) {
  std::vector<json> out;
  for (json action : actions) {
    if (action["who"].is_null() || action["who"] == "UWV") continue;
    for (const char* key : {"path", "case", "document", "as_of", "level"}) action.erase(key);
    out.push_back(std::move(action));
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The first day on which something is due that has not been missed.
static std::string next_day(const json& actions) {
  std::string first;
  for (const json& action : actions) {
    if (action.at("kind") == "finding" || action.at("who").is_null() || action.at("who") == "UWV") continue;
    const std::string by = action.at("by");
    if (first.empty() || by < first) first = by;
  }
  return first;
}

TEST_CASE("check and agenda agree on what is to be done and on what comes next") {
  int compared = 0, with_actions = 0;
  std::size_t untold = 0;
  for (const char* day : {"2025-06-02", "2026-03-16", "2026-11-28"}) {
    for (const Checked& one : all_cases({calendar::parse_iso(day).value(), calendar::parse_iso(day).value()})) {
      if (!one.evaluated()) continue;
      for (const int within : {14, 60}) {
        const json check = checked_json(one, within).at("actions"), all = agenda_of(one, within);
        const json agenda = without_untold(all, check, one);
        untold += all.size() - agenda.size();
        CAPTURE(one.path);
        CAPTURE(day);
        CHECK(asked(check) == asked(agenda));
        CHECK(next_day(check) == next_day(agenda));
        ++compared;
        with_actions += check.empty() ? 0 : 1;
      }
    }
  }
  CHECK_GT(compared, 1000);
  CHECK_GT(with_actions, 500);
  CHECK_GT(untold, 10);
}
