#include <doctest/doctest.h>

#include <algorithm>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static const std::string json_case = "{\"first_sick_day\": \"2026-03-10\"}\n";
static const std::string schema = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\"}";

static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// What a command writes to standard output, as a file that stands among the dossiers.
static std::string output_of(const std::vector<std::string>& args) {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}};
  world.run(args);
  return world.out;
}

TEST_CASE("an ending counts in capitals too, for what is read and for how") {
  MemoryWorld world;
  world.files = {{"d/A.YAML", nothing_done}, {"d/b.Yml", just_ill},     {"d/c.JSON", json_case},
                 {"d/d.JsonL", json_case},   {"d/e.NDJSON", json_case}, {"d/f.YAMLX", "no"}};
  world.files["d/d.JsonL"] += json_case;
  CHECK(world.run({"check", "d", "--format", "jsonl"}) == 1);
  CHECK(std::ranges::count(world.out, '\n') == 6);
  CHECK(has(world.out, "\"path\":\"d/A.YAML\""));
  CHECK_FALSE(has(world.out, "YAMLX"));
}

TEST_CASE("reports of this program and schemas in a folder are skipped and counted") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", just_ill},
                 {"d/r.json", output_of({"check", "a.yaml", "--format", "json"})},
                 {"d/r.jsonl", output_of({"check", "a.yaml", "--format", "jsonl"})},
                 {"d/t.json", output_of({"timeline", "a.yaml", "--format", "json"})},
                 {"d/g.json", output_of({"agenda", "a.yaml", "--format", "json"})},
                 {"d/sarif.json", output_of({"check", "a.yaml", "--format", "sarif"})},
                 {"d/poortwachter.schema.json", output_of({"schema"})},
                 {"d/check.schema.json", output_of({"schema", "check"})}};
  CHECK(world.run({"check", "d", "--format", "jsonl"}) == 0);
  CHECK(std::ranges::count(world.out, '\n') == 1);
  CHECK(world.err == "poortwachter check: overgeslagen: 5 als rapport van dit programma, 2 als schema; --files noemt ze\n");
  CHECK(world.run({"agenda", "d", "--lang", "en"}) == 0);
  CHECK(world.err == "poortwachter agenda: skipped: 5 as a report of this program, 2 as a schema; --files names them\n");
  CHECK(world.run({"check", "d", "-q"}) == 0);
  CHECK(world.err.empty());
  CHECK(world.run({"check", "d/r.json"}) == 3);
}

TEST_CASE("a case file is none of these, whatever it looks like") {
  for (const std::string_view text :
       {"{\"$schema\": \"poortwachter.schema.json\", \"first_sick_day\": \"2026-03-10\"}",
        "{\"$schema\": \"poortwachter.schema.json\", \"eerste_ziektedag\": \"2026-03-10\"}",
        "{\"$schema\": \"poortwachter.schema.json\", \"first_sickday\": \"2026-03-10\", \"case\": \"with a slip\"}",
        "{\"$schema\": \"poortwachter.schema.json\", broken", "{\"note\": \"schema_version\", \"x\": {\"schema_version\": 1}}",
        "[{\"schema_version\": 1}]", "", "\"schema_version\""}) {
    CAPTURE(text);
    MemoryWorld world;
    world.files = {{"d/a.json", std::string(text)}};
    const int exit_code = world.run({"check", "d", "--format", "jsonl"});
    CHECK((exit_code == 0 || exit_code == 3));
    CHECK(has(world.out, "\"path\":\"d/a.json\""));
    CHECK_FALSE(has(world.err, "overgeslagen"));
  }
}

TEST_CASE("of a large file the beginning decides") {
  MemoryWorld world;
  const std::string large = "\", \"description\": \"" + std::string(200000, 'x') + "\"}";
  world.files = {{"d/a.json", json_case}, {"d/b.json", "{\"$schema\": \"s" + large}, {"d/c.json", "{\"case\": \"c" + large}};
  CHECK(world.run({"check", "d", "--format", "jsonl"}) == 3);
  CHECK(std::ranges::count(world.out, '\n') == 2);
  CHECK_FALSE(has(world.out, "d/b.json"));
}

TEST_CASE("a folder with nothing but these is no success, and what was skipped is counted") {
  MemoryWorld world;
  world.files = {{"d/poortwachter.schema.json", schema}, {"d/old.yaml", just_ill}};
  CHECK(world.run({"check", "d", "--exclude", "old*", "-q"}) == 2);
  CHECK(world.err ==
        "poortwachter check: geen dossiers gevonden in 'd' (gezocht: *.yaml, *.yml, *.json, *.jsonl, *.ndjson, *.csv); "
        "overgeslagen: 1 als schema, 1 uitgesloten met --exclude\n");
}

TEST_CASE("a path that is given and excluded is said to be excluded") {
  MemoryWorld world;
  world.files = {{"a.yaml", just_ill}, {"b.yaml", just_ill}};
  CHECK(world.run({"check", "a.yaml", "--exclude", "a.*"}) == 2);
  CHECK(world.err == "poortwachter check: 'a.yaml' is uitgesloten met --exclude; er blijft geen dossier over\n");
  CHECK(world.run({"agenda", "a.yaml", "b.yaml", "--exclude", "*.yaml", "--lang", "en"}) == 2);
  CHECK(world.err == "poortwachter agenda: 'a.yaml', 'b.yaml' are excluded by --exclude; no dossier is left\n");
  CHECK(world.run({"check", "a.yaml", "b.yaml", "--exclude", "a.*"}) == 0);
  CHECK(world.err.empty());
}

TEST_CASE("--files names what is read and what is skipped, and why") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", just_ill},     {"d/.git/x.yaml", "no"}, {"d/notes.md", "no"},
                 {"d/old/b.yaml", just_ill}, {"d/s.json", schema},    {"d/r.json", "{\"schema_version\": 1}"}};
  world.links["d"] = {{"linked", true, true}, {"pipe.yaml", false, false, true}};
  for (const char* command : {"check", "agenda"}) {
    const std::string name = "poortwachter " + std::string(command) + ": ";
    CHECK(world.run({command, "d", "--exclude", "old", "--files"}) == 0);
    std::string told;
    for (const std::string_view line :
         {"leest 'd/a.yaml'", "slaat 'd/.git' over: verborgen", "slaat 'd/linked' over: een map achter een koppeling",
          "slaat 'd/notes.md' over: een andere extensie", "slaat 'd/old' over: uitgesloten met --exclude",
          "slaat 'd/pipe.yaml' over: geen gewoon bestand", "slaat 'd/r.json' over: een rapport van dit programma",
          "slaat 'd/s.json' over: een schema, geen dossier"})
      told += name + std::string(line) + '\n';
    CHECK(world.err == told);
  }
  CHECK(world.run({"check", "d", "--exclude", "old", "--files", "--lang", "en", "-q"}) == 0);
  CHECK(world.err.starts_with("poortwachter check: reads 'd/a.yaml'\npoortwachter check: skips 'd/.git': hidden\n"));
  CHECK(world.run({"check", "d/a.yaml", "--exclude", "a.*", "--files"}) == 2);
  CHECK(has(world.err, "slaat 'd/a.yaml' over: uitgesloten met --exclude\n"));
}

}  // namespace poortwachter::app
