#include <doctest/doctest.h>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

TEST_CASE("a first sick day alone gives the deadlines, each computed by hand") {
  MemoryWorld world;
  CHECK(world.run({"timeline", "--from", "2025-01-06", "--as-of", "2025-02-03", "--format", "list"}) == 0);
  // 2025-01-06 + 6 weeks = 2025-02-17, fourteen days from 2025-02-03; 104 weeks end on 2027-01-03.
  CHECK(world.out.starts_with("2025-02-17\t7\tover 14 dagen\tProbleemanalyse\n"));
  CHECK(world.out.find("\n2027-01-03\t104\tkomt\tEinde wachttijd\n") != std::string::npos);
  CHECK(world.run({"timeline", "--from", "2025-01-06", "--as-of", "2025-02-03", "--format", "list", "--horizon", "13"}) == 0);
  CHECK(world.out.starts_with("2025-02-17\t7\tkomt\tProbleemanalyse\n"));
}

TEST_CASE("of a first sick day alone nothing is said to be missing: what has gone by is past") {
  MemoryWorld world;
  std::vector<std::string> args = {"timeline", "--from", "2025-01-06", "--as-of", "2025-02-18", "--format", "list"};
  CHECK(world.run(args) == 0);
  CHECK(world.out.starts_with("2025-02-17\t7\tvoorbij\tProbleemanalyse\n"));
  args[4] = "2026-03-16";
  for (const char* format : {"list", "text", "markdown"}) {
    args[6] = format;
    CHECK(world.run(args) == 0);
    for (const char* verdict : {"ontbreekt", "niet gestart", "te laat"})
      CHECK_MESSAGE(world.out.find(verdict) == std::string::npos, format << ": " << verdict);
    CHECK(world.out.find("voorbij") != std::string::npos);
  }
  CHECK(world.out.find("- **spoor 2**: uiterlijk 2026-02-16 (beide lezingen)") != std::string::npos);
}

TEST_CASE("a timeline is of one dossier") {
  MemoryWorld world;
  world.files = {{"a.yaml", just_ill}, {"two.yaml", just_ill + "---\n" + just_ill}, {"broken.yaml", unreadable}};
  CHECK(world.run({"timeline", "a.yaml"}) == 0);
  CHECK(world.run({"timeline", "a.yaml", "two.yaml"}) == 2);
  CHECK(world.run({"timeline", "a.yaml", "--from", "2025-01-06"}) == 2);
  CHECK(world.run({"timeline", "two.yaml"}) == 2);
  CHECK(world.run({"timeline", "b.yaml"}) == 2);
  CHECK(world.run({"timeline", "broken.yaml"}) == 3);
  CHECK(world.out.empty());
  CHECK(world.err.find("E004") != std::string::npos);
}

TEST_CASE("a dossier from before the law table is not passed over in silence, whatever the format") {
  MemoryWorld world;
  const std::vector<std::string> args = {"timeline", "--from", "2005-01-06", "--lang", "en"};
  CHECK(world.run(args) == 0);
  const std::string said = world.out;
  CHECK(said == "outside the range of the law table; nothing was computed\n");
  CHECK(world.run({"timeline", "--from", "2005-01-06", "--lang", "en", "--format", "list"}) == 0);
  CHECK(world.out.empty());
  CHECK(world.err == "poortwachter timeline: " + said);
}

TEST_CASE("below sixty columns, and for a screen reader, the list replaces the chart") {
  MemoryWorld world;
  const std::vector<std::string> args = {"timeline", "--from", "2025-01-06"};
  CHECK(world.run({"timeline", "--from", "2025-01-06", "--format", "list"}) == 0);
  const std::string list = world.out;
  CHECK(world.run({"timeline", "--from", "2025-01-06", "--width", "59"}) == 0);
  CHECK(world.out == list);
  world.variables = {{"ACCESSIBLE", "1"}};
  CHECK(world.run(args) == 0);
  CHECK(world.out == list);
}

TEST_CASE("only a terminal that speaks UTF-8 gets drawings, and the flag comes before the environment") {
  MemoryWorld world;
  const std::vector<std::string> args = {"timeline", "--from", "2025-01-06"};
  world.variables = {{"LANG", "nl_NL.UTF-8"}, {"TERM", "xterm"}, {"COLUMNS", "120"}};
  CHECK(world.run(args) == 0);
  CHECK(world.out.find("┬") == std::string::npos);
  world.terminal = true;
  CHECK(world.run(args) == 0);
  CHECK(world.out.find("┬") != std::string::npos);
  CHECK(world.out.find("\x1b[") != std::string::npos);
  world.variables["NO_COLOR"] = "1";
  CHECK(world.run(args) == 0);
  CHECK(world.out.find("\x1b[") == std::string::npos);
  CHECK(world.run({"timeline", "--from", "2025-01-06", "--color", "always", "--ascii"}) == 0);
  CHECK(world.out.find("\x1b[") != std::string::npos);
  CHECK(world.out.find("┬") == std::string::npos);
}

}  // namespace poortwachter::app
