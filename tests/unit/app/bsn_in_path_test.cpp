#include <doctest/doctest.h>

#include "app/command_line/commands.hpp"
#include "app/command_line/flags.hpp"
#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// Both pass the test: 9x1 + 8x2 + 7x3 + 6x4 + 5x5 + 4x6 + 3x7 + 2x8 - 2 = 154 = 14 x 11, and so with hyphens between.
static const std::string folder = "d/123456782";
static const std::string plain = folder + "/jansen-1234-56-782.yaml";
static const std::string shown = "d/*********/jansen-*********.yaml";

// Every command that reads dossiers, with every format that it has.
static const std::vector<std::vector<std::string>> commands = [] {
  std::vector<std::vector<std::string>> out;
  for (const CommandRow& row : all_commands()) {
    if (!find_flag("--output")->fits(row.command)) continue;
    for (const std::string_view format : row.formats()) {
      const std::string name(row.name);
      const bool has_flag = find_flag("--format")->fits(row.command);
      out.push_back(has_flag ? std::vector<std::string>{name, "--format", std::string(format)} : std::vector<std::string>{name});
      out.push_back({name, "-o", std::string(format) + "=out"});
    }
  }
  return out;
}();

static bool is_told(const MemoryWorld& world) {
  const auto written = world.files.find("out");
  const std::string all = world.out + world.err + (written == world.files.end() ? "" : written->second);
  return all.find("123456782") != std::string::npos || all.find("1234-56-782") != std::string::npos ||
         all.find("12345678") != std::string::npos;
}

TEST_CASE("a BSN in a path stands in no report, in whatever format") {
  for (const std::string& bytes : std::vector<std::string>{just_ill, nothing_done, unreadable, ""}) {
    for (const auto& command : commands) {
      MemoryWorld world;
      world.files = {{plain, bytes}};
      world.files["123456782.yaml"] = bytes;
      std::vector<std::string> words = command;
      words.push_back(command[0] == "check" || command[0] == "agenda" ? folder : plain);
      if (command[0] == "check") words.insert(words.end(), {"123456782.yaml", "--files", "--stats"});
      if (command[0] == "agenda") words.insert(words.end(), {"123456782.yaml", "--files"});
      world.run(words);
      CAPTURE(words[0]);
      CAPTURE(words.size() > 2 ? words[2] : "");
      CAPTURE(world.out);
      // Who has just fallen ill has nothing to do for weeks.
      CHECK((bytes == just_ill || !(world.out + world.err + world.files["out"]).empty()));
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

TEST_CASE("no message on a command line repeats it") {
  MemoryWorld world;
  world.files = {{"a.yaml", just_ill}, {"123456782.yaml", just_ill}, {"123456782.txt", "x"}, {"123456782/b.yaml", just_ill}};
  world.files["skipped/123456782.json"] = "{\"schema_version\": 1}";
  world.locked = {"123456782/b.yaml"};
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"123456782"},
                                             {"check", "--123456782"},
                                             {"check", "a.yaml", "--as-of", "123456782"},
                                             {"check", "a.yaml", "--select", "123456782"},
                                             {"check", "a.yaml", "--format", "123456782"},
                                             {"check", "a.yaml", "--baseline", "123456782.json"},
                                             {"check", "a.yaml", "--baseline", "123456782.txt"},
                                             {"check", "123456782.yaml", "--exclude", "1*"},
                                             {"check", "123456782.yaml", "-o", "json=123456782.yaml"},
                                             {"check", "a.yaml", "-o", "json=123456782.txt"},
                                             {"check", "a.yaml", "-o", "json=123456782"},
                                             {"check", "a.yaml", "-o", "json=123456782.new", "-o", "sarif=123456782.new"},
                                             {"check", "skipped"},
                                             {"check", "skipped", "--files"},
                                             {"check", "123456782"},
                                             {"check", "123456782/123456782.yaml"},
                                             {"timeline", "123456782/c.yaml"},
                                             {"report", "123456782/b.yaml"},
                                             {"explain", "123456782"},
                                             {"schema", "123456782"},
                                             {"init", "123456782"}}) {
    CAPTURE(words.front());
    CAPTURE(words.back());
    CHECK(world.run(words) >= 2);
    CHECK_FALSE(world.err.empty());
    CHECK_FALSE(is_told(world));
  }
}

}  // namespace poortwachter::app
