#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "app/command_line/commands.hpp"
#include "app/command_line/flags.hpp"
#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static constexpr std::array<std::string_view, 4> without_mark = {"text", "concise", "list", "github"};

static MemoryWorld one_dossier() {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}};
  return world;
}

static std::vector<std::string> compared_as(std::string_view format, MemoryWorld& world) {
  world.run({"check", "a.yaml", "-o", "json=old.json"});
  world.out.clear();
  return {"compare", "old.json", "old.json", "-o", std::string(format) + "=out"};
}

TEST_CASE("what this program wrote may be written again, where it can be told; other files never") {
  int formats = 0;
  for (const CommandRow& row : all_commands()) {
    if (!find_flag("--output")->fits(row.command)) continue;
    for (const std::string_view format : row.formats()) {
      ++formats;
      CAPTURE(row.name);
      CAPTURE(format);
      const bool marked = std::ranges::find(without_mark, format) == without_mark.end();
      MemoryWorld world = one_dossier();
      std::vector<std::string> args = {std::string(row.name), "a.yaml", "-o", std::string(format) + "=out"};
      if (row.command == Command::what_if) args.emplace_back("employer.size=9");
      if (row.command == Command::compare) args = compared_as(format, world);
      CHECK(world.run(args) != 2);
      REQUIRE_FALSE(world.files["out"].empty());
      const auto written = world.files;
      CHECK((world.run(args) == 2) != marked);
      if (marked) CHECK(world.run({"check", "a.yaml", "-o", "json=out"}) == 1);
      for (const std::string_view other : {"first_sick_day: 2025-01-06\n", "{\"a\": \"poortwachter\"}", "<!DOCTYPE html>\n<p>x",
                                           "BEGIN:VCALENDAR\r\nPRODID:-//other//\r\n", "\"date\",\"amount\"\r\n", "# Notes\n"}) {
        world.files["out"] = other;
        CHECK(world.run(args) == 2);
        CHECK(world.files["out"] == other);
        CHECK(world.out.empty());
      }
      world.files["out"].clear();
      CHECK(world.run(args) != 2);
      CHECK(world.files == written);
    }
  }
  CHECK(formats >= 19);
}

TEST_CASE("a file of others is refused with a message before anything is done") {
  MemoryWorld world = one_dossier();
  world.files["notes.txt"] = "mine";
  CHECK(world.run({"check", "a.yaml", "-o", "json=new", "-o", "json=notes.txt"}) == 2);
  CHECK(world.err ==
        "poortwachter check: 'notes.txt' bestaat al en is niet te herkennen als uitvoer van dit programma; kies een ander pad "
        "voor --output, of verwijder het\n");
  CHECK_FALSE(world.files.contains("new"));
  CHECK(world.run({"timeline", "--from", "2025-01-06", "-o", "json=notes.txt", "--lang", "en"}) == 2);
  CHECK(world.err ==
        "poortwachter timeline: 'notes.txt' exists and cannot be told to be output of this program; choose another path for "
        "--output, or remove it\n");
  world.files["d/x.yaml"] = just_ill;
  CHECK(world.run({"check", "a.yaml", "-o", "json=d"}) == 2);
  CHECK(world.err == "poortwachter check: 'd' kan niet worden geschreven: het is een map\n");
  world.locked = {"notes.txt"};
  CHECK(world.run({"check", "a.yaml", "-o", "json=notes.txt"}) == 2);
  CHECK(world.files["notes.txt"] == "mine");
}

TEST_CASE("two outputs into one file are refused by what the file is, not by its name") {
  MemoryWorld memory = one_dossier();
  World world = memory.world();
  world.identity = [](const std::string& path) { return std::optional(path.substr(path.rfind('/') + 1)); };
  CHECK(run(std::vector<std::string>{"check", "a.yaml", "-o", "json=r1", "-o", "sarif=./r1"}, world) == 2);
  CHECK(memory.err == "poortwachter check: './r1' en 'r1' zijn hetzelfde bestand; geef elke --output een eigen bestand\n");
  CHECK(memory.files.size() == 1);
  CHECK(memory.out.empty());
}

}  // namespace poortwachter::app
