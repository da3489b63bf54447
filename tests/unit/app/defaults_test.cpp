#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

using Json = nlohmann::json;

static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

static MemoryWorld with_defaults(const std::string& defaults) {
  MemoryWorld world;
  world.files = {{"d/a.yaml", "first_sick_day: 2025-01-06\nemployee: {gross_monthly_wage: 3000.00}\nemployer: {size: 9}\n"},
                 {"d/b.yaml", "first_sick_day: 2025-01-06\nemployee: {gross_monthly_wage: 3000.00}\n"},
                 {"d/org.yaml", defaults}};
  return world;
}

static const std::string organisation =
    "employer: {name: Bakker Bouw, size: 84, charges_pct: 20}\nemployee: {continued_pay: {year2: 100}}\n";

TEST_CASE("defaults count as if the dossier said so, and its JSON says which came from there") {
  MemoryWorld world = with_defaults(organisation);
  CHECK(world.run({"check", "d/b.yaml", "--defaults", "d/org.yaml", "--format", "json"}) == 1);
  const Json laid = Json::parse(world.out)["cases"][0];
  // 3000 x 100 % x 1.08 x 1.20 = 3888 a month.
  CHECK(laid["sanction_risk"]["cost"]["per_month"] == "3888.00");
  CHECK(laid["defaults"] ==
        Json{{"path", "d/org.yaml"},
             {"pointers", {"/employer/name", "/employer/size", "/employer/charges_pct", "/employee/continued_pay/year2"}}});
  CHECK(world.run({"check", "d/b.yaml", "--format", "json"}) == 1);
  CHECK_FALSE(Json::parse(world.out)["cases"][0].contains("defaults"));
  // What was written out gives the same findings and days.
  world.files["d/c.yaml"] =
      "case: b\nfirst_sick_day: 2025-01-06\nemployee: {gross_monthly_wage: 3000.00, continued_pay: {year2: 100}}\n"
      "employer: {name: Bakker Bouw, size: 84, charges_pct: 20}\n";
  CHECK(world.run({"check", "d/c.yaml", "--format", "json"}) == 1);
  const Json written = Json::parse(world.out)["cases"][0];
  for (const char* key : {"verdict", "deadlines", "sanction_risk", "waiting_period", "spoor2_window"})
    CHECK_MESSAGE(written[key] == laid[key], key);
}

TEST_CASE("every output for people says so, and the file is no dossier among others") {
  MemoryWorld world = with_defaults(organisation);
  CHECK(world.run({"check", "d", "--defaults", "d/org.yaml"}) == 1);
  CHECK(has(world.out, "standaard: uit d/org.yaml, voor wat het dossier zelf niet zegt:"));
  CHECK(has(world.out, "2 dossiers"));
  CHECK(world.run({"check", "d", "--defaults", "d/org.yaml", "--format", "markdown", "--lang", "en"}) == 1);
  CHECK(has(world.out, "employee.continued_pay.year2"));
  CHECK(world.run({"report", "d/a.yaml", "--defaults", "d/org.yaml"}) == 0);
  CHECK(has(world.out, "uit d/org.yaml"));
  for (const std::string command : {"overview", "agenda"}) {
    world.run({command, "d", "--defaults", "d/org.yaml"});
    CHECK(has(world.out, "Wat een dossier zelf niet zegt over de werkgever en de loondoorbetaling, komt\nuit d/org.yaml."));
    world.run({command, "d", "--defaults", "d/org.yaml", "--format", "json"});
    CHECK(Json::parse(world.out)["defaults"] == "d/org.yaml");
  }
  world.run({"report", "d", "--defaults", "d/org.yaml"});
  CHECK(has(world.out, "komt uit d/org.yaml."));
  CHECK(world.run({"what-if", "d/b.yaml", "employer.size=3", "--defaults", "d/org.yaml"}) == 1);
  CHECK(has(world.out, "- employer.size: 3 (nu: 84)"));
  CHECK(has(world.out, "uit d/org.yaml"));
  world.files["d/t.csv"] = "case,first_sick_day\nT-1,2025-01-06\n";
  world.run({"check", "d/t.csv", "--defaults", "d/org.yaml", "--format", "json"});
  CHECK(Json::parse(world.out)["cases"][0]["defaults"]["pointers"].size() == 4);
}

TEST_CASE("a dossier that says everything itself takes nothing") {
  MemoryWorld world = with_defaults("employer: {size: 84}\n");
  CHECK(world.run({"check", "d/a.yaml", "--defaults", "d/org.yaml", "--lang", "en"}) == 1);
  CHECK(has(world.out, "defaults: nothing from d/org.yaml; the file says everything itself"));
}

TEST_CASE("a file that is none with defaults is refused with its line, before anything is judged") {
  const auto refused = [](const std::string& defaults) {
    MemoryWorld world = with_defaults(defaults);
    CHECK(world.run({"check", "d", "--defaults", "d/org.yaml", "--lang", "en"}) == 2);
    CHECK(world.out.empty());
    return world.err;
  };
  CHECK(refused("employer: {size: 84}\nfirst_sick_day: 2025-01-06\n") ==
        "poortwachter check: 'd/org.yaml', line 2: 'first_sick_day' cannot hold for every file; only 'employer' and, under "
        "'employee', "
        "'continued_pay' can\n");
  CHECK(has(refused("employee:\n  hours_per_week: 36\n"), "line 2: 'hours_per_week'"));
  CHECK(has(refused("employer:\n  size: many\n"), "'d/org.yaml', line 2: 'many'"));
  CHECK(has(refused("employer: [\n"), "'d/org.yaml', line "));
  CHECK(has(refused("employer: {size: 8}\n---\nemployer: {size: 9}\n"), "more than one document"));
  CHECK(has(refused("employer: {name: 'Bouw 111222333'}\n"), "citizen service number"));
  MemoryWorld world = with_defaults(organisation);
  for (const std::string command : {"check", "overview", "agenda", "report", "what-if"})
    CHECK(world.run({command, "d/a.yaml", "employer.size=1", "--defaults", "d/none.yaml"}) == 2);
  CHECK(world.run({"timeline", "d/a.yaml", "--defaults", "d/org.yaml"}) == 2);
}

}  // namespace poortwachter::app
