#include <doctest/doctest.h>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// Two dossiers, and the JSON report of the first one with nothing done.
static MemoryWorld compared() {
  MemoryWorld world;
  world.files = {{"d/a.yaml", nothing_done}, {"d/b.yaml", just_ill}};
  world.run({"check", "d", "-o", "json=before.json"});
  REQUIRE(world.files.contains("before.json"));
  return world;
}

TEST_CASE("only what is new since the earlier report decides the exit code") {
  MemoryWorld world = compared();
  CHECK(world.run({"check", "d"}) == 1);
  CHECK(world.run({"check", "d", "--baseline", "before.json"}) == 0);
  CHECK(world.run({"check", "d", "--baseline", "before.json", "--risk-at", "low"}) == 0);
  CHECK(world.run({"check", "d", "--risk-at", "low", "--fail-on", "never"}) == 1);
  world.files["d/b.yaml"] = nothing_done;
  CHECK(world.run({"check", "d", "--baseline", "before.json"}) == 1);
  CHECK(world.run({"check", "d", "--baseline", "before.json", "--fail-on", "never"}) == 0);
  CHECK(world.run({"check", "d", "--baseline", "before.json", "--fail-on", "never", "--risk-at", "low"}) == 1);
}

TEST_CASE("a dossier that cannot be read stays exit 3") {
  MemoryWorld world = compared();
  world.files["d/b.yaml"] = unreadable;
  CHECK(world.run({"check", "d", "--baseline", "before.json"}) == 3);
}

TEST_CASE("the closing line counts what is new and what was resolved") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}, {"b.yaml", just_ill}};
  CHECK(world.run({"check", "a.yaml", "b.yaml", "--select", "P101", "-o", "json=before.json"}) == 1);
  CHECK(world.run({"check", "a.yaml", "b.yaml", "--select", "P101", "--baseline", "before.json"}) == 0);
  CHECK(world.out.find(", 0 nieuw, 0 opgelost sinds before.json - peildatum 2026-03-16\n") != std::string::npos);
  world.files = {{"a.yaml", just_ill}, {"b.yaml", nothing_done}, {"before.json", world.files["before.json"]}};
  CHECK(world.run({"check", "a.yaml", "b.yaml", "--select", "P101", "--baseline", "before.json"}) == 1);
  CHECK(world.out.find(", 1 nieuw, 1 opgelost sinds before.json - peildatum 2026-03-16\n") != std::string::npos);
  CHECK(world.out.find("nieuw: deze bevinding stond niet in het eerdere rapport") != std::string::npos);
  CHECK(world.run({"check", "a.yaml", "b.yaml", "--select", "P111", "--baseline", "before.json"}) == 1);
  CHECK(world.out.find(", 0 opgelost sinds ") != std::string::npos);
}

TEST_CASE("a baseline that is no report is a usage error, before anything is read or written") {
  MemoryWorld world = compared();
  world.files["bad.json"] = "{}";
  CHECK(world.run({"check", "d", "--baseline", "bad.json", "-o", "json=out.json"}) == 2);
  CHECK(world.err == "poortwachter check: 'bad.json' is geen JSON-rapport van poortwachter check (versie 1)\n");
  CHECK_FALSE(world.files.contains("out.json"));
  CHECK(world.run({"check", "d", "--baseline", "none.json"}) == 2);
  CHECK(world.err == "poortwachter check: 'none.json' is niet gelezen: het pad bestaat niet\n");
  CHECK(world.out.empty());
}

TEST_CASE("the earlier report may be replaced by the new one") {
  MemoryWorld world = compared();
  world.files["d/b.yaml"] = nothing_done;
  CHECK(world.run({"check", "d", "--baseline", "before.json", "-o", "json=before.json"}) == 1);
  CHECK(world.run({"check", "d", "--baseline", "before.json"}) == 0);
}

TEST_CASE("--stats stands before the closing line of the text, and on standard error beside other formats") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}, {"b.yaml", just_ill}, {"c.yaml", unreadable}};
  const std::string stats =
      "bevindingen per regel:\n"
      "      1  E004 ongeldige-waarde\n"
      "      1  P101 probleemanalyse-ontbreekt\n\n"
      "dossiers per loonsanctierisico:\n";
  CHECK(world.run({"check", "a.yaml", "b.yaml", "c.yaml", "--select", "P101", "--stats"}) == 3);
  CHECK(world.out.find(stats) != std::string::npos);
  CHECK(world.out.find("      1  onleesbaar\n\n3 dossiers: ") != std::string::npos);
  CHECK(world.err.empty());
  CHECK(world.run({"check", "a.yaml", "b.yaml", "c.yaml", "--select", "P101", "--stats", "--format", "jsonl"}) == 3);
  CHECK(world.err.find(stats) != std::string::npos);
  CHECK(world.err.starts_with("stap "));
  CHECK(world.out.find("bevindingen per regel") == std::string::npos);
}

}  // namespace poortwachter::app
