#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// The day of the world in memory is 2026-03-16.
static const std::string due_today = "first_sick_day: 2026-02-02\n";

static MemoryWorld folder() {
  MemoryWorld world;
  world.files = {{"d/a.yaml", due_today},
                 {"d/b.yaml", nothing_done},
                 {"d/c.yaml", unreadable},
                 {"d/e/f.yaml", "first_sick_day: 2025-06-02\ncompleteness: partial\nemployer: {name: Bakker Bouw}\n"}};
  return world;
}

static std::size_t at(const std::string& text, std::string_view part) {
  const std::size_t found = text.find(part);
  CHECK_MESSAGE(found != std::string::npos, part);
  return found;
}

TEST_CASE("one line a dossier: what could not be read first, then by urgency, and how many of each level") {
  MemoryWorld world = folder();
  CHECK(world.run({"overview", "d", "--width", "120"}) == 3);
  const std::size_t unread = at(world.out, "\nniet gelezen"), high = at(world.out, "\nhoog            b");
  const std::size_t open = at(world.out, "\nniet te beoord. f"), low = at(world.out, "\nlaag            a");
  CHECK(unread < high);
  CHECK(high < open);
  CHECK(open < low);
  CHECK(world.out.find("4 dossiers: 1 niet gelezen - 1 hoog - 1 niet te beoord. - 1 laag - peildatum 2026-03-16") !=
        std::string::npos);
  CHECK(world.err.find("d/c.yaml:") != std::string::npos);
}

TEST_CASE("no line is wider than the terminal, and each dossier has one") {
  MemoryWorld world = folder();
  world.files["d/long.yaml"] = "case: een-heel-lange-verwijzing-naar-een-dossier-van-een-grote-organisatie\n" + nothing_done;
  for (const int width : {80, 120}) {
    CHECK(world.run({"overview", "d", "--width", std::to_string(width), "--ascii"}) == 3);
    std::size_t lines = 0, begin = 0;
    for (std::size_t end = world.out.find('\n'); end != std::string::npos; end = world.out.find('\n', begin)) {
      CHECK(end - begin <= static_cast<std::size_t>(width));
      ++lines;
      begin = end + 1;
      if (world.out[begin] == '\n') break;
    }
    CHECK(lines == 6);  // the titles and five dossiers
  }
}

TEST_CASE("only dossiers at or above a level, and how many are not shown") {
  MemoryWorld world = folder();
  CHECK(world.run({"overview", "d", "--only-risk", "high", "--lang", "en"}) == 3);
  CHECK(world.out.find("\nlow ") == std::string::npos);
  CHECK(world.out.find("2 not shown (risk below high, or not known)") != std::string::npos);
  CHECK(world.run({"overview", "d", "--only-risk", "huge"}) == 2);
}

TEST_CASE("the exit code is that of check") {
  MemoryWorld world;
  world.files = {
      {"a.yaml", due_today}, {"b.yaml", nothing_done}, {"c.yaml", "first_sick_day: 2025-06-02\ncompleteness: partial\n"}};
  CHECK(world.run({"overview", "a.yaml"}) == 0);
  CHECK(world.run({"overview", "b.yaml"}) == 1);
  CHECK(world.run({"overview", "b.yaml", "--fail-on", "never"}) == 0);
  CHECK(world.run({"overview", "b.yaml", "--fail-on", "never", "--risk-at", "high"}) == 1);
  CHECK(world.run({"overview", "c.yaml"}) == 0);
  CHECK(world.run({"overview", "c.yaml", "--fail-on-unassessed"}) == 1);
  CHECK(world.run({"overview", "b.yaml", "--select", "D"}) == 0);
  CHECK(world.out.find("op de gekozen regels") != std::string::npos);
}

TEST_CASE("a table for each employer or folder, with its counts") {
  MemoryWorld world = folder();
  world.run({"overview", "d", "--group-by", "employer"});
  CHECK(world.out.find("Bakker Bouw: 1 niet te beoord.\n") != std::string::npos);
  CHECK(world.out.find("(geen werkgever ingevuld): 1 niet gelezen - 1 hoog - 1 laag\n") != std::string::npos);
  world.run({"overview", "d", "--group-by", "folder"});
  CHECK(at(world.out, "d: 1 niet gelezen") < at(world.out, "d/e: 1 niet te beoord."));
}

TEST_CASE("every step is counted once a dossier, and the share in time is met by all whose day has come") {
  MemoryWorld world;
  // Six weeks after 2025-01-06 is 2025-02-17: one on that day, one a day later, one never, one not yet.
  world.files = {{"s/a.yaml", "first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-17\nemployer: {name: A}\n"},
                 {"s/b.yaml", "first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-18\nemployer: {name: A}\n"},
                 {"s/c.yaml", "first_sick_day: 2025-01-06\nemployer: {name: B}\n"},
                 {"s/d.yaml", due_today}};
  world.run({"overview", "s", "--stats", "--format", "json"});
  const auto stats = nlohmann::json::parse(world.out).at("stats");
  const auto step = stats.at("steps").at(0);
  CHECK(step.at("id") == "probleemanalyse");
  CHECK(step.at("met") == 1);
  CHECK(step.at("late") == 1);
  CHECK(step.at("missed") == 1);
  CHECK(step.at("due") == 1);
  CHECK(step.at("share").get<double>() == doctest::Approx(1.0 / 3));
  CHECK(stats.at("employers").size() == 3);
  CHECK(stats.at("employers").at(1).at("name") == "A");
  CHECK(stats.at("employers").at(1).at("steps").at(0).at("share").get<double>() == doctest::Approx(0.5));
  world.run({"check", "s", "--stats", "--format", "json"});
  CHECK(nlohmann::json::parse(world.out).at("stats") == stats);
  world.run({"overview", "s", "--stats", "--format", "csv"});
  CHECK(world.out.find("\"\",\"probleemanalyse\",1,1,1,1,0,0,0.3333\r\n") != std::string::npos);
  CHECK(world.out.find("\"A\",\"probleemanalyse\",1,1,0,0,0,0,0.5000\r\n") != std::string::npos);
}

TEST_CASE("JSON has a dossier's verdict and actions, and of one that could not be read what is wrong") {
  MemoryWorld world = folder();
  CHECK(world.run({"overview", "d", "--format", "json"}) == 3);
  const auto json = nlohmann::json::parse(world.out);
  const auto& dossiers = json.at("dossiers");
  CHECK(dossiers.size() == 4);
  CHECK(dossiers.at(0).at("status") == "invalid");
  CHECK(dossiers.at(0).at("verdict").is_null());
  CHECK_FALSE(dossiers.at(0).at("problem").get<std::string>().empty());
  CHECK(dossiers.at(1).at("level") == "high");
  CHECK_FALSE(dossiers.at(1).at("actions").empty());
  CHECK(dossiers.at(2).at("assessed") == false);
  CHECK(json.at("summary").at("exit_code") == 3);
}

TEST_CASE("the same for every number of threads") {
  MemoryWorld world = folder();
  for (int i = 0; i < 40; ++i) world.files["d/x" + std::to_string(i) + ".yaml"] = i % 2 == 0 ? nothing_done : due_today;
  world.run({"overview", "d", "--jobs", "1", "--format", "json"});
  const std::string one = world.out;
  world.run({"overview", "d", "--jobs", "4", "--format", "json"});
  CHECK(world.out == one);
}

TEST_CASE("the page tells a dossier's verdict, and nothing of a file is taken for its own") {
  MemoryWorld world = folder();
  world.files["d/evil.yaml"] =
      "case: \"<script>hit()</script>\"\nemployer: {name: \"</title><img src=x onerror=hit()>\"}\n" + nothing_done;
  CHECK(world.run({"overview", "d", "--format", "html", "--group-by", "employer"}) == 3);
  CHECK(world.out.find("<h1>Overzicht van 5 dossiers</h1>") != std::string::npos);
  CHECK(world.out.find("<script>hit()") == std::string::npos);
  CHECK(world.out.find("<img") == std::string::npos);
  CHECK(world.out.find("script-src 'sha256-") != std::string::npos);
  CHECK(world.out.find("http") == world.out.find("http-equiv"));  // nothing to load
}

TEST_CASE("a table for Dutch Excel is known for this program's own, and the flag asks for a table") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", just_ill}};
  CHECK(world.run({"overview", "d", "--csv-for", "excel-nl", "-o", "csv=d/o.csv"}) == 0);
  CHECK(world.files["d/o.csv"].starts_with("\xEF\xBB\xBF\"risk\";\"dossier\";"));
  CHECK(world.run({"check", "d", "--csv-for", "excel-nl", "-o", "csv=d/c.csv", "-q"}) == 0);
  CHECK(world.files["d/c.csv"].starts_with("\xEF\xBB\xBF\"dossier\";\"risk_level\";"));
  // Both lie among the dossiers now, are skipped, and may be written again.
  CHECK(world.run({"overview", "d", "--csv-for", "excel-nl", "-o", "csv=d/o.csv"}) == 0);
  world.err.clear();
  CHECK(world.run({"overview", "d", "--csv-for", "excel-nl"}) == 2);
  CHECK(world.err.find("--csv-for") != std::string::npos);
  CHECK(world.run({"overview", "d", "--csv-for", "excel-de", "--format", "csv"}) == 2);
}

}  // namespace poortwachter::app
