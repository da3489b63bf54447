#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>

#include "tree/sources.hpp"

namespace poortwachter::tree {

static constexpr std::array<std::string_view, 12> modules = {"base",     "calendar", "law",       "source", "finding", "dossier",
                                                             "timeline", "rules",    "judgement", "text",   "report",  "app"};

static std::optional<std::size_t> rank(std::string_view module) {
  const auto it = std::ranges::find(modules, module);
  if (it == modules.end()) return std::nullopt;
  return static_cast<std::size_t>(it - modules.begin());
}

static std::string_view first_part(std::string_view path) { return path.substr(0, path.find('/')); }

static std::string_view module_of(std::string_view path) {
  for (const std::string_view prefix : {"include/poortwachter/", "src/"})
    if (path.starts_with(prefix)) return first_part(path.substr(prefix.size()));
  return {};
}

/// The module that an include names; empty for a package or the standard library.
static std::string_view included_module(std::string_view include) {
  if (include.starts_with("poortwachter/")) return first_part(include.substr(std::string_view("poortwachter/").size()));
  return rank(first_part(include)) && include.find('/') != std::string_view::npos ? first_part(include) : std::string_view{};
}

static bool may_include(std::string_view from, std::string_view to) {
  const auto left = rank(to), right = rank(from);
  return left && right && *left <= *right;
}

TEST_CASE("a module may include itself and what stands to its left, nothing else") {
  CHECK(may_include("rules", "rules"));
  CHECK(may_include("rules", "timeline"));
  CHECK_FALSE(may_include("timeline", "rules"));
  CHECK(may_include("judgement", "rules"));
  CHECK_FALSE(may_include("rules", "judgement"));
  CHECK_FALSE(may_include("law", "strange"));
  CHECK(included_module("poortwachter/law/table.hpp") == "law");
  CHECK(included_module("rules/found.hpp") == "rules");
  CHECK(included_module("yaml-cpp/parser.h").empty());
}

TEST_CASE("no file of the program includes a module to the right of its own") {
  for (const SourceFile& file : program_sources()) {
    const std::string_view module = module_of(file.path);
    CHECK_MESSAGE(rank(module), file.path << " is in no module");
    for (const std::string& include : lex(file.text).includes) {
      const std::string_view to = included_module(include);
      if (!to.empty()) CHECK_MESSAGE(may_include(module, to), file.path << " includes " << include);
    }
  }
}

TEST_CASE("a private header is included only within its own module") {
  for (const SourceFile& file : program_sources()) {
    for (const std::string& include : lex(file.text).includes) {
      if (include.starts_with("poortwachter/") || included_module(include).empty()) continue;
      CHECK_MESSAGE(included_module(include) == module_of(file.path), file.path << " includes " << include);
    }
  }
}

namespace {
struct Door {
  std::string_view package, module;
};
}  // namespace

static constexpr std::array doors = {Door{"yaml-cpp/", "source"}, Door{"simdjson", "source"}, Door{"csv.h", "source"},
                                     Door{"CLI/", "app"}, Door{"nlohmann/", "report"}};

TEST_CASE("each package stands behind the door of one module") {
  for (const SourceFile& file : program_sources()) {
    for (const std::string& include : lex(file.text).includes) {
      for (const Door& door : doors)
        if (include.starts_with(door.package))
          CHECK_MESSAGE(module_of(file.path) == door.module, file.path << " includes " << include);
    }
  }
}

TEST_CASE("CLI11, the slowest header, is compiled once") {
  const auto includes_cli = [](const SourceFile& file) {
    return std::ranges::any_of(lex(file.text).includes, [](const std::string& include) { return include.starts_with("CLI/"); });
  };
  CHECK(std::ranges::count_if(program_sources(), includes_cli) == 1);
}

}  // namespace poortwachter::tree
