#include <doctest/doctest.h>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// Both pass the test: 9x1 + 8x2 + 7x3 + 6x4 + 5x5 + 4x6 + 3x7 + 2x8 - 2 = 154 = 14 x 11, and so with hyphens between.
static const std::string folder = "d/123456782";
static const std::string plain = folder + "/jansen-1234-56-782.yaml";
static const std::string shown = "d/*********/jansen-*********.yaml";

static const std::vector<std::vector<std::string>> commands = [] {
  std::vector<std::vector<std::string>> out{{"report"}};
  for (const char* format : {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown"})
    out.push_back({"check", "--format", format});
  for (const char* format : {"text", "list", "json", "markdown", "ics"}) out.push_back({"timeline", "--format", format});
  for (const char* format : {"text", "list", "json", "csv", "ics"}) out.push_back({"agenda", "--format", format});
  return out;
}();

static bool is_told(const MemoryWorld& world) {
  const std::string all = world.out + world.err;
  return all.find("123456782") != std::string::npos || all.find("1234-56-782") != std::string::npos ||
         all.find("12345678") != std::string::npos;
}

TEST_CASE("a BSN in a path stands in no report, in whatever format") {
  for (const std::string& bytes : std::vector<std::string>{just_ill, nothing_done, unreadable, ""}) {
    for (const auto& command : commands) {
      MemoryWorld world;
      world.files = {{plain, bytes}};
      std::vector<std::string> words = command;
      words.push_back(plain);
      world.run(words);
      CAPTURE(words[0]);
      CAPTURE(words.size() > 2 ? words[2] : "");
      CAPTURE(world.out);
      // Who has just fallen ill has nothing to do for weeks.
      CHECK((bytes == just_ill || !(world.out + world.err).empty()));
      CHECK_FALSE(is_told(world));
    }
  }
}

TEST_CASE("nine asterisks stand for it, also where the file cannot be read") {
  MemoryWorld world;
  world.files = {{plain, just_ill}};
  CHECK(world.run({"check", plain, "--format", "jsonl"}) == 1);
  CHECK(world.out.find("\"path\":\"" + shown + "\"") != std::string::npos);
  CHECK(world.out.find("\"code\":\"D906\"") != std::string::npos);
  CHECK(world.run({"check", folder + "/missing.yaml"}) == 2);
  CHECK(world.err.find("d/*********/missing.yaml") != std::string::npos);
}

}  // namespace poortwachter::app
