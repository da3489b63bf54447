#include <doctest/doctest.h>
#include <algorithm>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "poortwachter/source/tree.hpp"
#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

using Json = nlohmann::json;

namespace {

// What a person expects of a question, as the file has it: text, lists and names with values.
Json json_of(const source::Document& document, const source::Node& node) {
  if (node.kind == source::Kind::scalar) return std::string(document.value(node));
  Json out = node.kind == source::Kind::sequence ? Json::array() : Json::object();
  for (std::uint32_t at = node.first_child; at != source::none; at = document.nodes[at].next) {
    const source::Node& child = document.nodes[at];
    if (node.kind == source::Kind::sequence)
      out.push_back(json_of(document, child));
    else
      out[std::string(document.key(child))] = json_of(document, child);
  }
  return out;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Question {
  std::string name, dossier;
  Json expected;
};

std::vector<Question> questions() {
  std::vector<Question> out;
  for (const auto& entry : std::filesystem::directory_iterator(POORTWACHTER_ROOT "/tests/what_if")) {
    const std::string path = entry.path().generic_string();
    constexpr std::string_view end = ".expected.yaml";
    if (!path.ends_with(end)) continue;
    const auto documents = source::parse_yaml(text_of(path));
    const std::string stem = path.substr(0, path.size() - end.size());
    const Json expected = json_of(documents.front(), documents.front().nodes.front());
    const std::string dossier = stem.substr(0, stem.rfind('/') + 1) + expected["dossier"].get<std::string>() + ".yaml";
    out.push_back({stem.substr(stem.rfind('/') + 1), text_of(dossier), expected});
  }
  std::ranges::sort(out, {}, &Question::name);
  return out;
}

struct Answer {
  int exit_code;
  std::string out, err;
  Json json() const { return Json::parse(out)["cases"][0]; }
};

Answer ask(const Question& question, const std::vector<std::string>& suppose, const std::string& format) {
  MemoryWorld world;
  world.files["case.yaml"] = question.dossier;
  std::vector<std::string> words = {"what-if", "case.yaml", "--format", format, "--as-of", question.expected["as_of"]};
  words.insert(words.end(), suppose.begin(), suppose.end());
  const int exit_code = world.run(words);
  CHECK(world.files["case.yaml"] == question.dossier);
  return {exit_code, world.out, world.err};
}

std::string shown(const Json& value) { return value.is_null() ? "none" : value.get<std::string>(); }

Json codes(const Json& findings) {
  Json out = Json::array();
  for (const Json& one : findings) out.push_back(one["code"]);
  std::sort(out.begin(), out.end());
  return out;
}

// Rows by their identifier, each with what was and would be.
Json pairs(const Json& rows) {
  Json out = Json::object();
  for (const Json& row : rows) out[row["id"].get<std::string>()] = {shown(row["before"]), shown(row["after"])};
  return out;
}

Json pair_of(const Json& one) { return {shown(one["before"]), shown(one["after"])}; }

Json maximum(const Json& cost) {
  const auto of = [&](const char* side) { return cost[side].is_null() ? "none" : cost[side]["maximum"].get<std::string>(); };
  return {of("before"), of("after")};
}

void check_days(const Json& expected, const Json& changes) {
  const auto compare = [&](const char* key, const Json& moved) {
    const Json rows = expected.value(key, Json::object());
    for (const auto& entry : rows.items()) {
      const Json actual = moved.value(entry.key(), Json());
      CHECK_MESSAGE(actual == entry.value(), entry.key(), ": ", actual.dump());
    }
  };
  compare("days", pairs(changes["deadlines"]));
  compare("window_days", pairs(changes["spoor2_window"]["days"]));
  if (expected.contains("moved")) CHECK(std::to_string(changes["deadlines"].size()) == expected["moved"]);
  if (!expected.contains("all_by")) return;
  for (const Json& row : changes["deadlines"])
    CHECK_MESSAGE(std::to_string(row["days"].is_null() ? 0 : row["days"].get<int>()) == expected["all_by"], row.dump());
}

void check_changes(const Json& expected, const Json& changes) {
  check_days(expected, changes);
  CHECK_MESSAGE(pairs(changes["steps"]) == expected.value("steps", Json::object()), pairs(changes["steps"]).dump());
  for (const char* key : {"new", "resolved", "changed"})
    CHECK_MESSAGE(codes(changes["findings"][key]) == expected.value(key, Json::array()), key,
                  codes(changes["findings"][key]).dump());
  CHECK_MESSAGE(pair_of(changes["risk"]) == expected["risk"], pair_of(changes["risk"]).dump());
  if (expected.contains("cost")) CHECK_MESSAGE(maximum(changes["cost"]) == expected["cost"], maximum(changes["cost"]).dump());
  if (expected.contains("window")) CHECK(pair_of(changes["spoor2_window"]) == expected["window"]);
}

}  // namespace

TEST_CASE("every question is answered as the person who wrote it reckoned") {
  const std::vector<Question> all = questions();
  CHECK(all.size() >= 20);
  for (const Question& question : all) {
    const Json& expected = question.expected;
    CAPTURE(question.name);
    CAPTURE(expected.value("why", ""));
    CHECK(!expected.value("why", "").empty());
    const auto suppose = expected["suppose"].get<std::vector<std::string>>();
    const Answer answer = ask(question, suppose, "json");
    CHECK(std::to_string(answer.exit_code) == expected["exit"]);
    if (expected.contains("refused")) {
      CHECK(answer.out.empty());
      CHECK_MESSAGE(answer.err.find(expected["refused"].get<std::string>()) != std::string::npos, answer.err);
      continue;
    }
    REQUIRE_MESSAGE(!answer.out.empty(), answer.err);
    check_changes(expected, answer.json()["changes"]);
  }
}

TEST_CASE("what stands there already changes nothing, and the order of what is asked does not matter") {
  for (const Question& question : questions()) {
    if (question.expected.contains("refused")) continue;
    CAPTURE(question.name);
    auto suppose = question.expected["suppose"].get<std::vector<std::string>>();
    const Json answer = ask(question, suppose, "json").json();
    std::ranges::reverse(suppose);
    const bool fills_one_entry = question.expected.value("ordered", "no") == "no";
    if (fills_one_entry) CHECK(ask(question, suppose, "json").json()["after"] == answer["after"]);
    const Json same = ask(question, {"first_sick_day=" + answer["before"]["first_sick_day"].get<std::string>()}, "json").json();
    CHECK(same["before"] == same["after"]);
    CHECK(same["changes"]["findings"] == Json{{"new", Json::array()}, {"resolved", Json::array()}, {"changed", Json::array()}});
    const std::string text = ask(question, {"completeness=complete"}, "text").out;
    CHECK(text.find("Er verandert niets.") != std::string::npos);
  }
}

}  // namespace poortwachter::app
