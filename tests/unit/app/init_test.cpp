#include <doctest/doctest.h>

#include <sstream>

#include "app/output/exit_code.hpp"
#include "unit/app/memory_world.hpp"

using namespace poortwachter::app;

static bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("the file that init writes passes check at once, in both languages") {
  for (const std::string lang : {"nl", "en"}) {
    MemoryWorld world;
    REQUIRE(world.run({"init", "--lang", lang}) == in_order);
    world.files["new.yaml"] = world.out;
    CHECK(world.run({"check", "new.yaml"}) == in_order);
  }
}

TEST_CASE("a first sick day long ago passes too, since what is absent is unknown") {
  MemoryWorld world;
  REQUIRE(world.run({"init", "--from", "2025-01-06"}) == in_order);
  world.files["new.yaml"] = world.out;
  CHECK(world.run({"check", "new.yaml"}) == in_order);
}

TEST_CASE("init uses the keys of the language; terms of art are Dutch in both") {
  MemoryWorld world;
  REQUIRE(world.run({"init", "--lang", "nl"}) == in_order);
  CHECK(holds(world.out, "\neerste_ziektedag: 2026-03-16\n"));
  CHECK(holds(world.out, "\nvolledigheid: gedeeltelijk\n"));
  CHECK(holds(world.out, "\n# probleemanalyse:"));
  CHECK(holds(world.out, "\n# belastbaarheid:"));
  REQUIRE(world.run({"init", "--lang", "en"}) == in_order);
  CHECK(holds(world.out, "\nfirst_sick_day: 2026-03-16\n"));
  CHECK(holds(world.out, "\ncompleteness: partial\n"));
  CHECK(holds(world.out, "\n# probleemanalyse:"));
  CHECK(holds(world.out, "\n# capacity:"));
}

TEST_CASE("init tells an editor where the schema is") {
  MemoryWorld world;
  REQUIRE(world.run({"init"}) == in_order);
  CHECK(world.out.starts_with("# yaml-language-server: $schema=poortwachter.schema.json\n# $schema: poortwachter.schema.json\n"));
}

TEST_CASE("with a first sick day init gives the days that follow from it") {
  // Six weeks after Monday 6 January 2025 is 17 February; the 42nd week ends the report's term on 27 October 2025.
  MemoryWorld world;
  REQUIRE(world.run({"init", "--from", "2025-01-06", "--lang", "en"}) == in_order);
  CHECK(holds(world.out, "\nfirst_sick_day: 2025-01-06\n"));
  CHECK(holds(world.out, "#   2025-02-17  Probleemanalyse\n"));
  CHECK(holds(world.out, "# at the latest 2025-02-17; "));
  REQUIRE(world.run({"init", "--lang", "en"}) == in_order);
  CHECK_FALSE(holds(world.out, "# at the latest"));
}

TEST_CASE("a file with the hash signs taken away has no key that check does not know") {
  MemoryWorld world;
  REQUIRE(world.run({"init", "--from", "2025-01-06"}) == in_order);
  std::istringstream lines(world.out);
  std::string uncommented, line;
  bool fields = false;
  while (std::getline(lines, line)) {
    fields = fields || line.starts_with("# dossier:");
    if (fields && line.starts_with("# ")) uncommented += line.substr(2) + "\n";
  }
  world.files["all.yaml"] = "eerste_ziektedag: 2025-01-06\n" + uncommented;
  CHECK(world.run({"check", "all.yaml", "--format", "concise"}) == not_evaluated);
  // The placeholders are no values; everything else holds.
  CHECK(holds(world.out, "[E004]"));
  for (const std::string_view code : {"[E001]", "[E002]", "[E003]", "[E005]", "[E006]", "[E007]", "[E008]"})
    CHECK_FALSE(holds(world.out, code));
}

TEST_CASE("init takes no path and only a date that exists") {
  MemoryWorld world;
  CHECK(world.run({"init", "a.yaml"}) == usage);
  CHECK(world.run({"init", "--from", "2025-02-30"}) == usage);
  CHECK(world.out.empty());
}
