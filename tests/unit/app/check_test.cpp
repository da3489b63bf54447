#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static MemoryWorld dossiers() {
  MemoryWorld world;
  world.files = {{"good.yaml", just_ill}, {"bad.yaml", nothing_done}, {"broken.yaml", unreadable}};
  return world;
}

TEST_CASE("the exit code tells the worst that happened, by its precedence") {
  MemoryWorld world = dossiers();
  CHECK(world.run({"check", "good.yaml"}) == 0);
  CHECK(world.run({"check", "good.yaml", "bad.yaml"}) == 1);
  CHECK(world.run({"check", "good.yaml", "broken.yaml"}) == 3);
  CHECK(world.run({"check", "bad.yaml", "broken.yaml"}) == 3);
  CHECK(world.run({"check", "bad.yaml", "broken.yaml", "missing.yaml"}) == 2);
  CHECK(world.out.empty());
}

TEST_CASE("--fail-on and --risk-at decide between 0 and 1") {
  MemoryWorld world = dossiers();
  CHECK(world.run({"check", "bad.yaml", "--fail-on", "never"}) == 0);
  CHECK(world.run({"check", "bad.yaml", "--fail-on", "never", "--risk-at", "elevated"}) == 1);
  CHECK(world.run({"check", "bad.yaml", "--select", "P133", "--fail-on", "warning"}) == 0);
  // 2025-02-18 is one day late: a warning.
  world.files["late.yaml"] = "first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-18\n";
  CHECK(world.run({"check", "late.yaml", "--select", "P102"}) == 0);
  CHECK(world.run({"check", "late.yaml", "--select", "P102", "--fail-on", "warning"}) == 1);
  CHECK(world.run({"check", "late.yaml", "--select", "P102", "--fail-on", "note"}) == 1);
}

TEST_CASE("an accepted finding is shown and does not decide the exit code") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done + "accepted: [{rule: P101, reason: dossier van de vorige werkgever}]\n"}};
  CHECK(world.run({"check", "a.yaml", "--select", "P101", "--format", "concise"}) == 0);
  CHECK(world.out.find("[P101 accepted]") != std::string::npos);
  CHECK(world.run({"check", "a.yaml", "--select", "P111"}) == 1);
}

TEST_CASE("what makes a file unreadable is shown whatever is selected") {
  MemoryWorld world = dossiers();
  CHECK(world.run({"check", "broken.yaml", "--select", "P101", "--ignore", "E", "--format", "concise"}) == 3);
  CHECK(world.out.starts_with("broken.yaml:1:17: error: "));
  CHECK(world.out.find("[E004]") != std::string::npos);
}

TEST_CASE("the day of judgement is the flag's, else the file's, else today") {
  MemoryWorld world;
  world.files = {{"own.yaml", "first_sick_day: 2025-01-06\nas_of: 2025-02-10\n"}, {"plain.yaml", nothing_done}};
  CHECK(world.run({"check", "own.yaml", "--format", "jsonl"}) == 0);
  CHECK(world.out.find("\"as_of\":\"2025-02-10\"") != std::string::npos);
  CHECK(world.run({"check", "own.yaml", "--as-of", "2025-03-03", "--format", "jsonl"}) == 1);
  CHECK(world.out.find("\"as_of\":\"2025-03-03\"") != std::string::npos);
  CHECK(world.run({"check", "plain.yaml", "--format", "jsonl"}) == 1);
  CHECK(world.out.find("\"as_of\":\"2026-03-16\"") != std::string::npos);
}

TEST_CASE("no file found is never a success") {
  MemoryWorld world;
  world.files = {{"dir/readme.txt", ""}, {"dir/.hidden.yaml", just_ill}};
  CHECK(world.run({"check", "dir"}) == 2);
  CHECK(world.err ==
        "poortwachter check: geen dossiers gevonden in 'dir' (gezocht: *.yaml, *.yml, *.json, *.jsonl, *.ndjson, *.csv); "
        "overgeslagen: 1 verborgen, 1 met een andere extensie\n");
}

TEST_CASE("a directory is read in byte order, without hidden entries, linked directories and other endings") {
  MemoryWorld world;
  world.files = {{"d/b.yml", just_ill}, {"d/B.yaml", just_ill},  {"d/a/x.json", "{\"first_sick_day\": \"2026-03-10\"}"},
                 {"d/notes.md", "no"},  {"d/.git/c.yaml", "no"}, {"d/old.yaml", just_ill}};
  world.links["d"] = {{"linked", true, true}};
  CHECK(world.run({"check", "d", "--format", "jsonl", "--exclude", "old*"}) == 0);
  std::string paths;
  for (std::size_t at = world.out.find("\"path\":\""); at != std::string::npos; at = world.out.find("\"path\":\"", at + 1))
    paths += world.out.substr(at + 8, world.out.find('"', at + 8) - at - 8) + ' ';
  CHECK(paths == "d/B.yaml d/a/x.json d/b.yml ");
}

TEST_CASE("a pattern with a slash is about the path as given, or from the searched directory on") {
  for (const std::string_view pattern : {"old/*", "d/old/*", "old/a.yaml", "d/old", "d/old/", "*/a.yaml"}) {
    CAPTURE(pattern);
    MemoryWorld world;
    world.files = {{"d/b.yaml", just_ill}, {"d/old/a.yaml", just_ill}};
    CHECK(world.run({"check", "d", "--format", "jsonl", "--exclude", std::string(pattern)}) == 0);
    CHECK(world.out.find("d/b.yaml") != std::string::npos);
    CHECK(world.out.find("d/old/a.yaml") == std::string::npos);
  }
  MemoryWorld world;
  world.files = {{"d/b.yaml", just_ill}, {"d/old/a.yaml", just_ill}};
  CHECK(world.run({"check", "d", "--format", "jsonl", "--exclude", "ld/a.yaml"}) == 0);
  CHECK(world.out.find("d/old/a.yaml") != std::string::npos);
}

TEST_CASE("a file or directory without access is not evaluated, and the others are") {
  MemoryWorld world = dossiers();
  world.locked = {"good.yaml"};
  CHECK(world.run({"check", "good.yaml", "bad.yaml", "--format", "concise", "--select", "P101"}) == 3);
  CHECK(world.err.starts_with("poortwachter check: 'good.yaml' is niet gelezen: geen toegang\n"));
  CHECK(world.out.starts_with("bad.yaml:"));
  world.files["d/a.yaml"] = just_ill;
  world.locked = {"d"};
  CHECK(world.run({"check", "d"}) == 3);
}

TEST_CASE("the output is the same for every number of workers") {
  MemoryWorld world;
  for (int i = 0; i < 40; ++i) world.files["d/" + std::to_string(i) + ".yaml"] = i % 3 == 0 ? unreadable : nothing_done;
  for (const char* format : {"text", "json", "jsonl"}) {
    CHECK(world.run({"check", "d", "-j1", "--format", format}) == 3);
    const std::string alone = world.out;
    CHECK_FALSE(alone.empty());
    CHECK(world.run({"check", "d", "-j", "4", "--format", format}) == 3);
    CHECK(world.out == alone);
  }
}

TEST_CASE("a closed pipe ends quietly with the exit code as computed") {
  MemoryWorld world = dossiers();
  world.write_error = EPIPE;
  CHECK(world.run({"check", "bad.yaml", "good.yaml"}) == 1);
  CHECK(world.err.empty());
  CHECK(world.writes == 1);
}

TEST_CASE("a full disk is told and has exit code 2") {
  MemoryWorld world = dossiers();
  world.write_error = ENOSPC;
  CHECK(world.run({"check", "broken.yaml"}) == 2);
  CHECK(world.err == "poortwachter check: de standaarduitvoer kan niet worden geschreven: de schijf is vol\n");
  world.write_error = 0;
  world.replace_error = EACCES;
  CHECK(world.run({"check", "good.yaml", "-o", "json=out.json"}) == 2);
  CHECK(world.err == "poortwachter check: 'out.json' kan niet worden geschreven: geen toegang\n");
  CHECK_FALSE(world.files.contains("out.json"));
}

TEST_CASE("--output writes further formats beside standard output") {
  MemoryWorld world = dossiers();
  CHECK(world.run({"check", "bad.yaml", "-o", "jsonl=one.jsonl", "--output=concise=two.txt", "-q"}) == 1);
  CHECK(world.files["one.jsonl"].starts_with("{\"schema_version\":1,"));
  CHECK(world.files["two.txt"].starts_with("bad.yaml:1:1: "));
  CHECK(world.out.find("P101") != std::string::npos);
}

TEST_CASE("standard input has the name it is given, and a case its stem") {
  MemoryWorld world;
  world.input = just_ill;
  CHECK(world.run({"check", "-", "--stdin-filename", "map/zaak.yaml", "--format", "jsonl"}) == 0);
  CHECK(world.out.find("\"path\":\"map/zaak.yaml\",\"case\":\"zaak\"") != std::string::npos);
}

TEST_CASE("--output never writes over a file that is read, by whatever name, nor twice to one path") {
  for (const std::string_view path : {"bad.yaml", "./bad.yaml"}) {
    CAPTURE(path);
    MemoryWorld memory = dossiers();
    memory.files["./bad.yaml"] = memory.files["bad.yaml"];
    app::World world = memory.world();
    world.identity = [](const std::string& one) { return std::optional(one.substr(one.rfind('/') + 1)); };
    const auto before = memory.files;
    const std::vector<std::string> args = {"check", "good.yaml", "bad.yaml", "-o", "json=" + std::string(path)};
    CHECK(app::run(args, world) == 2);
    CHECK(memory.files == before);
    CHECK(memory.err ==
          "poortwachter check: '" + std::string(path) + "' is een dossier dat wordt gelezen; kies een ander pad voor --output\n");
  }
  MemoryWorld world = dossiers();
  CHECK(world.run({"report", "bad.yaml", "-o", "html=bad.yaml"}) == 2);
  CHECK(world.run({"timeline", "bad.yaml", "-o", "ics=bad.yaml"}) == 2);
  CHECK(world.run({"agenda", "bad.yaml", "-o", "csv=bad.yaml"}) == 2);
  CHECK(world.run({"check", "bad.yaml", "-o", "json=x", "-o", "sarif=x"}) == 2);
  CHECK(world.err == "poortwachter check: 'x' staat twee keer bij --output\n");
  CHECK(world.run({"check", "bad.yaml", "-o", "json=-"}) == 2);
  CHECK(world.err == "poortwachter check: --output schrijft naar een bestand; naar standaarduitvoer schrijft --format\n");
  CHECK(world.files == dossiers().files);
}

TEST_CASE("an input line gives one output line, with marks in the file") {
  MemoryWorld world;
  world.files = {
      {"a.jsonl", "{\"first_sick_day\": \"2026-03-10\"}\n\n{\"first_sick_day\": 1}\n{\"first_sick_day\": \"2026-03-10\"}\n"}};
  CHECK(world.run({"check", "a.jsonl", "--format", "jsonl"}) == 3);
  CHECK(std::ranges::count(world.out, '\n') == 3);
  CHECK(world.run({"check", "a.jsonl", "--format", "concise"}) == 3);
  CHECK(world.out.starts_with("a.jsonl:3:20: error: "));
  world.files = {{"empty.jsonl", "\n \n"}};
  CHECK(world.run({"check", "empty.jsonl"}) == 3);
}

TEST_CASE("the summary of concise is on standard error, the closing line of text on standard output") {
  MemoryWorld world = dossiers();
  CHECK(world.run({"check", "good.yaml", "--format", "concise"}) == 0);
  CHECK(world.out.empty());
  CHECK(world.err == "1 dossier in orde - peildatum 2026-03-16\n");
  CHECK(world.run({"check", "good.yaml"}) == 0);
  CHECK(world.out.ends_with("1 dossier in orde - peildatum 2026-03-16\n"));
  CHECK(world.err.empty());
}

TEST_CASE("an exception of the world is an internal error with the version") {
  MemoryWorld memory = dossiers();
  World world = memory.world();
  world.open_file = [](const std::string&) -> Result<Chunks, Failure> { throw std::runtime_error("out of luck"); };
  const std::vector<std::string> args = {"check", "good.yaml", "bad.yaml", "-j", "2"};
  CHECK(run(args, world) == 4);
  CHECK(memory.err.starts_with("poortwachter: interne fout in versie 0."));
  CHECK(memory.err.find("out of luck") != std::string::npos);
}

}  // namespace poortwachter::app
