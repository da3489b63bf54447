#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "app/output/exit_code.hpp"
#include "unit/app/memory_world.hpp"

using namespace poortwachter::app;

static bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("with a first sick day what init writes passes check at once, in both languages and with all fields") {
  for (const std::string lang : {"nl", "en"}) {
    for (const bool all : {false, true}) {
      MemoryWorld world;
      std::vector<std::string> args = {"init", "--from", "2025-01-06", "--lang", lang};
      if (all) args.emplace_back("--all");
      REQUIRE(world.run(args) == in_order);
      world.files["new.yaml"] = world.out;
      CHECK(world.run({"check", "new.yaml"}) == in_order);
    }
  }
}

TEST_CASE("without a first sick day check says that it is to be filled in first, and nothing else") {
  for (const std::vector<std::string>& args : {std::vector<std::string>{"init"}, {"init", "--all"}}) {
    MemoryWorld world;
    REQUIRE(world.run(args) == in_order);
    CHECK(holds(world.out, "\neerste_ziektedag:  "));
    world.files["new.yaml"] = world.out;
    CHECK(world.run({"check", "new.yaml", "--format", "concise"}) == not_evaluated);
    CHECK(holds(world.out, ": error: 'eerste_ziektedag' is leeg [E003]\n"));
    CHECK(std::ranges::count(world.out, '\n') == 1);
  }
}

TEST_CASE("check on an untouched file says what to fill in next") {
  MemoryWorld world;
  REQUIRE(world.run({"init", "--from", "2025-01-06"}) == in_order);
  world.files["new.yaml"] = world.out;
  CHECK(world.run({"check", "new.yaml", "--as-of", "2025-06-01"}) == in_order);
  CHECK(holds(world.out, "Vul aan: probleemanalyse, plan van aanpak"));
}

// What is found, without the places in the file.
static std::multiset<std::string> found_in(MemoryWorld& world, const std::string& text, const std::string& day) {
  world.files["a.yaml"] = text;
  world.run({"check", "a.yaml", "--format", "concise", "--as-of", day});
  std::istringstream lines(world.out);
  std::multiset<std::string> out;
  std::string line;
  while (std::getline(lines, line)) out.insert(line.substr(line.find(": ")));
  return out;
}

static std::string without(std::string text, const std::string& key) {
  const std::size_t at = text.find("\n" + key) + 1;
  return text.erase(at, text.find('\n', at) + 1 - at);
}

TEST_CASE("nothing that init writes counts as a fact, also when the file is said to be complete") {
  for (const std::vector<std::string>& args : {std::vector<std::string>{"init", "--from", "2025-01-06"},
                                               {"init", "--all", "--from", "2025-01-06"},
                                               {"init", "--all", "--from", "2025-01-06", "--lang", "en"}}) {
    MemoryWorld world;
    REQUIRE(world.run(args) == in_order);
    const std::string written = without(without(world.out, "volledigheid:"), "completeness:");
    for (const std::string day : {"2025-06-01", "2026-12-01", "2027-06-01"}) {
      const auto plain = found_in(world, "eerste_ziektedag: 2025-01-06\n", day);
      CHECK(plain.size() > 1);
      CHECK(found_in(world, written, day) == plain);
    }
  }
}

TEST_CASE("init is short, with --all it has every key, with --fields those of one part") {
  MemoryWorld world;
  REQUIRE(world.run({"init"}) == in_order);
  CHECK(std::ranges::count(world.out, '\n') <= 50);
  CHECK_FALSE(holds(world.out, "\nloonsanctie:"));
  REQUIRE(world.run({"init", "--all"}) == in_order);
  CHECK(holds(world.out, "\nloonsanctie:"));
  REQUIRE(world.run({"init", "--fields", "werknemer", "--lang", "en"}) == in_order);
  CHECK(holds(world.out, "\nemployee:"));
  CHECK(holds(world.out, "\n  birth_date:"));
  CHECK_FALSE(holds(world.out, "sick_day:"));
  CHECK(world.run({"init", "--fields", "spor2"}) == usage);
  CHECK(holds(world.err, "bedoelde u 'spoor2'?"));
}

TEST_CASE("init uses the keys and the words of the language; terms of art are Dutch in both") {
  MemoryWorld world;
  REQUIRE(world.run({"init", "--all", "--lang", "nl"}) == in_order);
  CHECK(holds(world.out, "\nvolledigheid: gedeeltelijk "));
  CHECK(holds(world.out, "\nprobleemanalyse: "));
  CHECK(holds(world.out, "\nbelastbaarheid: "));
  CHECK(holds(world.out, "vast | bepaalde_tijd"));
  REQUIRE(world.run({"init", "--all", "--from", "2025-01-06", "--lang", "en"}) == in_order);
  CHECK(holds(world.out, "\nfirst_sick_day: 2025-01-06 "));
  CHECK(holds(world.out, "\ncompleteness: partial "));
  CHECK(holds(world.out, "\nprobleemanalyse: "));
  CHECK(holds(world.out, "\ncapacity: "));
  CHECK(holds(world.out, "permanent | fixed_term"));
}

TEST_CASE("init tells an editor where the schema is") {
  MemoryWorld world;
  REQUIRE(world.run({"init"}) == in_order);
  CHECK(world.out.starts_with("# yaml-language-server: $schema=poortwachter.schema.json\n# $schema: poortwachter.schema.json\n"));
}

TEST_CASE("with a first sick day init gives the days that follow from it") {
  // Six weeks after Monday 6 January 2025 is 17 February.
  MemoryWorld world;
  REQUIRE(world.run({"init", "--all", "--from", "2025-01-06", "--lang", "en"}) == in_order);
  CHECK(holds(world.out, "#   2025-02-17  Probleemanalyse\n"));
  CHECK(holds(world.out, "# at the latest 2025-02-17; "));
  REQUIRE(world.run({"init", "--from", "2025-01-06", "--lang", "en"}) == in_order);
  CHECK(holds(world.out, "; at the latest 2025-02-17; "));
  REQUIRE(world.run({"init", "--lang", "en"}) == in_order);
  CHECK_FALSE(holds(world.out, "at the latest"));
}

TEST_CASE("with the hash signs taken away there is no key that check does not know") {
  MemoryWorld world;
  REQUIRE(world.run({"init", "--all", "--from", "2025-01-06"}) == in_order);
  std::istringstream lines(world.out.substr(world.out.find("\ndossier:")));
  std::string uncommented, line;
  while (std::getline(lines, line)) uncommented += (line.starts_with("# ") ? line.substr(2) : line) + "\n";
  world.files["all.yaml"] = "eerste_ziektedag: 2025-01-06\n" + uncommented;
  CHECK(world.run({"check", "all.yaml", "--format", "concise"}) == not_evaluated);
  // What an entry cannot do without is empty; everything else holds.
  CHECK(holds(world.out, "'reden' is leeg [E003]"));
  for (const std::string_view code : {"[E001]", "[E002]", "[E004]", "[E005]", "[E006]", "[E007]", "[E008]"})
    CHECK_FALSE(holds(world.out, code));
}

TEST_CASE("init takes no path and only a date that exists") {
  MemoryWorld world;
  CHECK(world.run({"init", "a.yaml"}) == usage);
  CHECK(world.run({"init", "--from", "2025-02-30"}) == usage);
  CHECK(world.out.empty());
}
