#include <doctest/doctest.h>

#include <algorithm>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// Six weeks after 2026-02-02 is 2026-03-16, the day of the world in memory.
static const std::string due_today = "first_sick_day: 2026-02-02\n";

TEST_CASE("the agenda of a directory names what is overdue before what is due") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", due_today}, {"d/sub/b.yaml", nothing_done}};
  CHECK(world.run({"agenda", "d", "--format", "list", "--within", "0"}) == 0);
  // 2025-02-17 lies 11 + 365 + 16 = 392 days before 2026-03-16.
  CHECK(world.out.starts_with("2025-02-17\t-392\tte laat\tvraag de bedrijfsarts nu om de probleemanalyse"));
  CHECK(world.out.ends_with("\n2026-03-16\t0\tkomt\tProbleemanalyse\twerkgever\ta\tlaag\td/a.yaml\n"));
  CHECK(world.err.empty());
}

TEST_CASE("days ahead are thirty unless asked otherwise") {
  MemoryWorld world;
  world.files = {{"a.yaml", due_today}};
  const std::vector<std::string> args = {"agenda", "a.yaml", "--format", "list", "--as-of"};
  const auto on = [&](const std::string& day, const std::vector<std::string>& more = {}) {
    std::vector<std::string> all = args;
    all.push_back(day);
    all.insert(all.end(), more.begin(), more.end());
    CHECK(world.run(all) == 0);
    return world.out.find("Probleemanalyse") != std::string::npos;
  };
  // 2026-02-14 is thirty days before 2026-03-16: fourteen in February and sixteen in March.
  CHECK(on("2026-02-14"));
  CHECK_FALSE(on("2026-02-13"));
  CHECK(on("2026-02-13", {"--within", "31"}));
  CHECK_FALSE(on("2026-02-14", {"--within", "29"}));
}

TEST_CASE("keys of a file stand without marks around them in an agenda and in a calendar") {
  MemoryWorld world;
  // Applying is expected within 84 days after the plan of 2025-11-17, until 2026-02-09.
  world.files = {{"a.yaml", "first_sick_day: 2024-11-04\nspoor2: {intake_on: 2025-11-03, plan: {on: 2025-11-17}}\n"}};
  for (const char* format : {"text", "list", "ics"}) {
    CHECK(world.run({"agenda", "a.yaml", "--format", format, "--width", "120"}) == 0);
    CHECK(world.out.find("niet_bemiddelbaar") != std::string::npos);
    CHECK(world.out.find('`') == std::string::npos);
  }
}

TEST_CASE("only dossiers at or above a risk, and how many are below it") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", due_today}, {"d/b.yaml", nothing_done}};
  CHECK(world.run({"agenda", "d", "--only-risk", "high", "--lang", "en"}) == 0);
  CHECK(world.out.find("Probleemanalyse") == std::string::npos);
  CHECK(world.out.find("1 not shown (risk below high, or not known)") != std::string::npos);
  CHECK(world.run({"agenda", "d", "--only-risk", "huge"}) == 2);
}

TEST_CASE("an unreadable dossier is told on standard error, the others are in the agenda, and the exit code is 3") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", due_today}, {"d/bad.yaml", unreadable}, {"d/shut.yaml", due_today}};
  world.locked = {"d/shut.yaml"};
  CHECK(world.run({"agenda", "d", "--format", "csv"}) == 3);
  CHECK(world.out.find("\"2026-03-16\",0,\"due\",\"probleemanalyse\"") != std::string::npos);
  CHECK(world.err.find("d/bad.yaml:1:17: error: ") != std::string::npos);
  CHECK(world.err.find("'d/shut.yaml'") != std::string::npos);
  CHECK(world.run({"agenda", "d"}) == 3);
  CHECK(world.out.find("3 dossiers: ") != std::string::npos);
  CHECK(world.out.find(", 2 onleesbaar - peildatum 2026-03-16\n") != std::string::npos);
}

TEST_CASE("no files, a path that does not exist and a flag without meaning are usage errors") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", just_ill}};
  CHECK(world.run({"agenda", "d", "--exclude", "a.yaml"}) == 2);
  CHECK(world.run({"agenda", "e"}) == 2);
  CHECK(world.run({"agenda", "d", "--within", "-1"}) == 2);
  CHECK(world.run({"agenda", "d", "--format", "html"}) == 2);
  CHECK(world.out.empty());
}

TEST_CASE("the agenda is the same for every number of threads, in every format") {
  MemoryWorld world;
  for (int i = 0; i < 40; ++i) world.files["d/" + std::to_string(i) + ".yaml"] = i % 3 == 0 ? nothing_done : due_today;
  for (const char* format : {"text", "list", "json", "csv", "ics"}) {
    CHECK(world.run({"agenda", "d", "--format", format, "-j", "1"}) == 0);
    const std::string one = world.out;
    CHECK(world.run({"agenda", "d", "--format", format, "-j", "7"}) == 0);
    CHECK(world.out == one);
    CHECK(one.size() > 100);
  }
}

TEST_CASE("an agenda also goes to files, and a file that cannot be written gives exit code 2") {
  MemoryWorld world;
  world.files = {{"a.yaml", due_today}};
  CHECK(world.run({"agenda", "a.yaml", "-o", "ics=agenda.ics", "-o", "csv=agenda.csv"}) == 0);
  CHECK(world.files["agenda.ics"].starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(world.files["agenda.csv"].starts_with("\"date\","));
  world.replace_error = EACCES;
  CHECK(world.run({"agenda", "a.yaml", "-o", "ics=agenda.ics"}) == 2);
}

TEST_CASE("a line of JSON is a dossier in the agenda too") {
  MemoryWorld world;
  world.files = {{"all.jsonl", "{\"first_sick_day\": \"2026-02-02\"}\n{\"first_sick_day\": \"2026-02-02\"}\n"}};
  CHECK(world.run({"agenda", "all.jsonl", "--format", "list", "--within", "0"}) == 0);
  CHECK(std::ranges::count(world.out, '\n') == 2);
  world.input = world.files["all.jsonl"];
  CHECK(world.run({"agenda", "-", "--input", "jsonl", "--format", "list", "--within", "0"}) == 0);
  CHECK(std::ranges::count(world.out, '\n') == 2);
}

TEST_CASE("check and timeline write Markdown, and timeline a calendar") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}};
  CHECK(world.run({"check", "a.yaml", "--format", "markdown"}) == 1);
  CHECK(world.out.starts_with("<!-- poortwachter -->\n\n## a\n\na.yaml\n\nDossier a, week "));
  CHECK(world.run({"timeline", "a.yaml", "--format", "markdown"}) == 0);
  CHECK(world.out.starts_with("<!-- poortwachter -->\n\n## Dossier a\n"));
  CHECK(world.run({"timeline", "--from", "2026-02-02", "--format", "ics"}) == 0);
  CHECK(world.out.find("DTSTART;VALUE=DATE:20260316\r\n") != std::string::npos);
}

}  // namespace poortwachter::app
