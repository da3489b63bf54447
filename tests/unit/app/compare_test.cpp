#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static MemoryWorld reported(const std::string& format) {
  MemoryWorld world;
  world.files = {{"a.yaml", "case: A\nfirst_sick_day: 2025-01-06\ncompleteness: complete\n"},
                 {"b.yaml", "case: B\nfirst_sick_day: 2025-01-06\n"}};
  world.run({"check", "a.yaml", "b.yaml", "--as-of", "2025-02-17", "--format", format, "-o", format + "=old." + format});
  world.files["c.yaml"] = "case: C\nfirst_sick_day: 2025-01-06\n";
  world.run({"check", "a.yaml", "c.yaml", "--as-of", "2025-02-18", "--format", format, "-o", format + "=new." + format});
  world.out.clear();
  world.err.clear();
  return world;
}

// Of A the probleemanalyse was due on 17 February 2025 and is missed on the day after; B is gone and C is new.
TEST_CASE("two reports are compared case by case, of either form") {
  for (const std::string format : {"json", "jsonl"}) {
    CAPTURE(format);
    MemoryWorld world = reported(format);
    CHECK(world.run({"compare", "old." + format, "new." + format, "--format", "json"}) == 1);
    const auto json = nlohmann::json::parse(world.out);
    CHECK(json.at("as_of") == "2025-02-18");
    REQUIRE(json.at("cases").size() == 3);
    CHECK(json["cases"][0]["case"] == "A");
    CHECK(json["cases"][0]["worse"] == true);
    CHECK(json["cases"][0]["changes"]["steps"][0] ==
          nlohmann::json{{"id", "probleemanalyse"}, {"before", "due"}, {"after", "missed"}});
    CHECK(json["cases"][1]["case"] == "C");
    CHECK(json["cases"][1]["before"].is_null());
    CHECK(json["cases"][2]["case"] == "B");
    CHECK(json["cases"][2]["after"].is_null());
    CHECK(json["summary"]["new"] == 1);
    CHECK(json["summary"]["gone"] == 1);
    CHECK(json["summary"]["worse"] == 1);
  }
}

TEST_CASE("a report beside itself is the same, and what is no report is refused") {
  MemoryWorld world = reported("json");
  CHECK(world.run({"compare", "new.json", "new.json"}) == 0);
  CHECK(world.out.starts_with("2 dossiers vergeleken\n"));
  CHECK(world.run({"compare", "new.json", "a.yaml"}) == 2);
  CHECK(world.err == "poortwachter compare: 'a.yaml' is geen uitvoer van check --format json of jsonl\n");
  CHECK(world.run({"compare", "new.json"}) == 2);
  CHECK(world.run({"compare", "new.json", "none.json"}) == 2);
}

// Of A the probleemanalyse is due on 17 February 2025, 42 days after 6 January; of a law of 49 days it is 24 February.
TEST_CASE("of the same files under two law tables it is said which days the law moved") {
  MemoryWorld world;
  world.files = {{"a.yaml", "case: A\nfirst_sick_day: 2025-01-06\n"}};
  world.run({"check", "a.yaml", "--as-of", "2025-02-01", "--format", "json", "-o", "json=old.json"});
  auto json = nlohmann::ordered_json::parse(world.files["old.json"]);
  REQUIRE(json["cases"][0]["deadlines"][0]["due"] == "2025-02-17");
  json["cases"][0]["deadlines"][0]["due"] = "2025-02-24";
  json["tool"]["law_digest"] = "v1:0000000000000000";
  world.files["new.json"] = json.dump();
  CHECK(world.run({"compare", "old.json", "new.json"}) == 0);
  std::ranges::replace(world.out, '\n', ' ');
  const std::string day = json["tool"]["law_table"];
  CHECK(world.out.find("de wet verschoof deze dagen") != std::string::npos);
  CHECK(world.out.find("17 feb 2025  24 feb 2025  7 dagen later") != std::string::npos);
  CHECK(world.out.find("al zijn beide van " + day + "; in dossiers waarin verder niets veranderde, verschoof de wet dagen: 1.") !=
        std::string::npos);
}

static std::string compared(MemoryWorld& world) {
  world.run({"compare", "old.json", "new.json"});
  std::string out = world.out;
  std::ranges::replace(out, '\n', ' ');
  return out;
}

static MemoryWorld with_days(const std::string& of_a, const std::string& of_b, const std::string& later_of_a) {
  MemoryWorld world;
  const auto file = [](const std::string& name, const std::string& day) {
    return "case: " + name + "\nfirst_sick_day: 2025-01-06\nas_of: " + day + "\n";
  };
  world.files = {{"a.yaml", file("A", of_a)}, {"b.yaml", file("B", of_b)}};
  world.run({"check", "a.yaml", "b.yaml", "--format", "json", "-o", "json=old.json"});
  world.files["a.yaml"] = file("A", later_of_a);
  world.run({"check", "a.yaml", "b.yaml", "--format", "json", "-o", "json=new.json"});
  world.out.clear();
  return world;
}

TEST_CASE("the as-of date that is compared is the one on which the cases were judged") {
  MemoryWorld world;
  world.files = {{"a.yaml", "case: A\nfirst_sick_day: 2025-01-06\nas_of: 2025-02-01\n"}};
  world.run({"check", "a.yaml", "--format", "json", "-o", "json=old.json"});
  world.run({"check", "a.yaml", "--format", "json", "--as-of", "2025-02-01", "-o", "json=new.json"});
  world.out.clear();
  CHECK(compared(world).find("peildatum") == std::string::npos);
  world.run({"check", "a.yaml", "--format", "json", "--as-of", "2025-03-01", "-o", "json=new.json"});
  world.out.clear();
  CHECK(compared(world).find("  peildatum") != std::string::npos);
  CHECK(world.out.find("1 feb 2025 -> 1 mrt 2025") != std::string::npos);
}

TEST_CASE("an as-of date that did not move for all cases alike is told of the case that it moved for") {
  MemoryWorld world = with_days("2025-02-01", "2025-02-01", "2025-03-01");
  const std::string out = compared(world);
  const std::size_t of_a = out.find("1 feb 2025 -> 1 mrt 2025");
  CHECK(out.starts_with("A"));
  REQUIRE(of_a != std::string::npos);
  CHECK(of_a < out.find("2 dossiers vergeleken"));
  CHECK(out.find("1 feb 2025 -> 1 mrt 2025", of_a + 1) == std::string::npos);
  CHECK(out.find("verschilt bij 1 van de 2 dossiers") != std::string::npos);
}

TEST_CASE("a report with a case that is none is refused, by its name") {
  MemoryWorld world = reported("jsonl");
  std::string& later = world.files["new.jsonl"];
  later.replace(later.find("\"deadlines\":"), 12, "\"deadlines\" ");
  CHECK(world.run({"compare", "old.jsonl", "new.jsonl"}) == 2);
  CHECK(world.err == "poortwachter compare: 'new.jsonl' is geen uitvoer van check --format json of jsonl\n");
}

TEST_CASE("a case that moved to another folder is known by its reference") {
  MemoryWorld world = reported("json");
  std::string& moved = world.files["new.json"];
  moved.replace(moved.find("\"a.yaml\""), 8, "\"z.yaml\"");
  world.run({"compare", "old.json", "new.json", "--format", "json"});
  CHECK(nlohmann::json::parse(world.out)["summary"]["new"] == 1);
}

}  // namespace poortwachter::app
