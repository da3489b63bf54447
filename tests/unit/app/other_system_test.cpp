#include <doctest/doctest.h>

#include <algorithm>

#include "app/output/exit_code.hpp"
#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// A world in memory in the way of a system with '\' in its paths, a shell that leaves patterns to the program, and a console.
static int run_there(MemoryWorld& memory, const std::vector<std::string>& args, bool draws = false) {
  memory.out.clear();
  memory.err.clear();
  World world = memory.world();
  world.as_path = [](const std::string& word) {
    std::string path = word;
    std::ranges::replace(path, '\\', '/');
    return path;
  };
  world.files_matching = [](const std::string& path) {
    return path == "d/*.yaml" ? std::vector<std::string>{"d/a.yaml", "d/b.yaml"} : std::vector{path};
  };
  world.full_path = [](const std::string& path) { return "C:\\Mijn map\\" + path; };
  world.out.draws = draws;
  return run(args, world);
}

static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("every path of the command line is written with '/' before anybody looks at it") {
  MemoryWorld memory{.files = {{"d/a.yaml", just_ill}, {"d/oud/b.yaml", just_ill}, {"d/standaard.yaml", "employer: {name: A}\n"}}};
  CHECK(run_there(memory, {"check", "d\\a.yaml", "--format", "jsonl", "-o", "json=uit\\a.json"}) == in_order);
  CHECK(has(memory.out, "\"path\":\"d/a.yaml\""));
  CHECK(memory.files.contains("uit/a.json"));
  CHECK(run_there(memory, {"check", "d", "--exclude", "d\\oud\\*", "--defaults", "d\\standaard.yaml", "--format", "jsonl"}) ==
        in_order);
  CHECK(std::ranges::count(memory.out, '\n') == 1);
  CHECK(run_there(memory, {"check", "d\\weg.yaml"}) == usage);
  CHECK(has(memory.err, "d/weg.yaml"));
}

TEST_CASE("of what-if only the first word is a path, and no word of explain is one") {
  MemoryWorld memory{.files = {{"d/a.yaml", just_ill}}};
  CHECK(run_there(memory, {"what-if", "d\\a.yaml", "case=x\\y", "--format", "json"}) == in_order);
  CHECK(has(memory.out, "x\\\\y"));
  CHECK(run_there(memory, {"explain", "S2\\"}) == usage);
  CHECK(has(memory.err, "S2\\"));
}

TEST_CASE("a pattern is looked for where the shell has not done so") {
  MemoryWorld memory{.files = {{"d/a.yaml", just_ill}, {"d/b.yaml", just_ill}, {"d/c.json", "{}"}}};
  CHECK(run_there(memory, {"check", "d\\*.yaml", "--format", "jsonl"}) == in_order);
  CHECK(std::ranges::count(memory.out, '\n') == 2);
  CHECK(run_there(memory, {"check", "d\\*.yml"}) == usage);
  CHECK(has(memory.err, "d/*.yml"));
}

TEST_CASE("report tells a person where the page lies, on a line that stays whole") {
  MemoryWorld memory{.files = {{"a.yaml", nothing_done}}, .err_terminal = true, .columns = 20};
  CHECK(run_there(memory, {"report", "a.yaml", "-o", "html=een pagina.html"}) == in_order);
  CHECK(memory.err == "poortwachter report: de pagina staat in C:\\Mijn map\\een pagina.html\n");
  memory.files["b.yaml"] = just_ill;
  CHECK(run_there(memory, {"report", "a.yaml", "b.yaml", "-o", "html=alle.html", "--lang", "en"}) == in_order);
  CHECK(memory.err == "poortwachter report: the page is C:\\Mijn map\\alle.html\n");
}

TEST_CASE("report tells no place of a page that was not written, nor to a file") {
  MemoryWorld memory{.files = {{"a.yaml", nothing_done}}, .err_terminal = true};
  CHECK(run_there(memory, {"report", "a.yaml"}) == in_order);
  CHECK(memory.err.empty());
  memory.replace_error = ENOSPC;
  CHECK(run_there(memory, {"report", "a.yaml", "-o", "html=a.html"}) == usage);
  CHECK_FALSE(has(memory.err, "Mijn map"));
  memory.replace_error = 0;
  memory.err_terminal = false;
  CHECK(run_there(memory, {"report", "a.yaml", "-o", "html=a.html"}) == in_order);
  CHECK(memory.err.empty());
}

TEST_CASE("a console that draws gets colour and drawings without a variable that says so, unless one says no") {
  MemoryWorld memory{.files = {{"a.yaml", nothing_done}}, .terminal = true, .columns = 100};
  const std::vector<std::string> args = {"timeline", "a.yaml"};
  CHECK(run_there(memory, args, true) == in_order);
  CHECK(has(memory.out, "\x1B["));
  CHECK(has(memory.out, "\xE2\x96"));
  CHECK(run_there(memory, args, false) == in_order);
  CHECK_FALSE(has(memory.out, "\x1B["));
  CHECK_FALSE(has(memory.out, "\xE2\x96"));
  memory.variables["NO_COLOR"] = "1";
  CHECK(run_there(memory, args, true) == in_order);
  CHECK_FALSE(has(memory.out, "\x1B["));
  memory.terminal = false;
  CHECK(run_there(memory, args, true) == in_order);
  CHECK_FALSE(has(memory.out, "\xE2\x96"));
}

TEST_CASE("a file that another program has open is said to be so") {
  MemoryWorld memory{.files = {{"a.yaml", just_ill}}, .replace_error = EBUSY};
  CHECK(run_there(memory, {"check", "a.yaml", "-o", "csv=a.csv", "--lang", "en"}) == usage);
  CHECK(has(memory.err, "another program has it open"));
}

TEST_CASE("what is hidden by more than its name is skipped as hidden") {
  MemoryWorld memory{.files = {{"d/a.yaml", just_ill}}, .links = {{"d", {{.name = "~$a.csv", .hidden = true}}}}};
  CHECK(memory.run({"check", "d", "--files"}) == in_order);
  CHECK(has(memory.err, "d/~$a.csv"));
  CHECK(has(memory.err, "verborgen"));
}

TEST_CASE("the version tells the libraries inside when it is asked to") {
  MemoryWorld memory;
  CHECK(memory.run({"--version"}) == in_order);
  const std::string brief = memory.out;
  CHECK(std::ranges::count(brief, '\n') == 1);
  CHECK(memory.run({"--version", "--verbose"}) == in_order);
  CHECK(memory.out.starts_with(brief));
  for (const std::string_view name : {"CLI11", "fmt", "libcsv", "nlohmann-json", "simdjson", "utf8proc", "yaml-cpp"})
    CHECK_MESSAGE(has(memory.out, "\n  " + std::string(name) + ' '), name);
  CHECK(has(memory.out, "(LGPL-2.1-or-later)\n"));
}

}  // namespace poortwachter::app
