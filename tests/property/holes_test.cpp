#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "property/generator.hpp"
#include "property/judged.hpp"
#include "unit/app/memory_world.hpp"

using namespace poortwachter;
using namespace poortwachter::property;

namespace {

struct Done {
  std::string_view path;
  int day;
};

}  // namespace

// Everything that a whole file can say of the steps, each in time; with an employee who works enough again.
static constexpr Done tidy_steps[] = {
    {"probleemanalyse", 38}, {"plan_van_aanpak", 50},  {"melding_42_weken", 290},  {"eerstejaarsevaluatie", 360},
    {"eindevaluatie", 630},  {"actueel_oordeel", 628}, {"oordeel_werknemer", 629}, {"reintegratieverslag", 635},
    {"wia_aanvraag", 640},   {"wia_brief_uwv", 610},
};

static Tree tidy_dossier(Dice& dice) {
  Tree tree = Tree::mapping();
  tree.add("first_sick_day", Tree::of_day(0));
  for (const Done& step : tidy_steps) tree.add(step.path, dice.once_in(8) ? Tree::of_text("unknown") : Tree::of_day(step.day));
  Tree evaluations = Tree::sequence();
  for (int day = 90; day <= 620; day += 40) evaluations.items.push_back(Tree::of_day(day));
  tree.add("evaluations", std::move(evaluations));
  Tree work = Tree::mapping();
  work.add("from", Tree::of_day(200));
  work.add("kind", Tree::of_text("own"));
  for (const char* key : {"structural", "matches_capacity", "agreed"}) work.add(key, Tree::of_text("yes"));
  work.add("wage_value_pct", Tree::of_text("100"));
  Tree works = Tree::sequence();
  works.items.push_back(std::move(work));
  tree.add("work", std::move(works));
  return tree;
}

static nlohmann::json checked(const std::string& text, Date as_of) {
  app::MemoryWorld memory;
  memory.files["a.yaml"] = text;
  app::World world = memory.world();
  const std::vector<std::string> arguments = {"check", "--format", "json", "--as-of", calendar::iso(as_of), "a.yaml"};
  app::run(arguments, world);
  return nlohmann::json::parse(memory.out);
}

// A row of employer or employee of which nobody knows whether it was done, on or after its day.
static bool hides_something(const nlohmann::json& row, const std::string& as_of) {
  const auto day = row["due"].is_null() ? row["practice_due"] : row["due"];
  const bool theirs = row["who"].is_string() && row["who"] != "UWV";
  return theirs && row["state"] == "unknown" && day.is_string() && day.get<std::string>() <= as_of;
}

TEST_CASE("a file with holes is never in order when a row of employer or employee is unknown on or after its day") {
  int in_order = 0, hiding = 0;
  for_many_seeds(31, 10000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Tree tree = dice.once_in(2) ? tidy_dossier(dice) : random_dossier(dice);
    const Date first = random_first_day(dice);
    const Date as_of = first + Days{dice.between(30, 900)};
    const nlohmann::json report = checked(text_of(tree, first), as_of);
    const auto& one = report["cases"][0];
    if (one["deadlines"].is_null()) return;
    const bool hides =
        std::ranges::any_of(one["deadlines"], [&](const auto& row) { return hides_something(row, calendar::iso(as_of)); });
    const bool is_in_order = report["summary"]["in_order"] == 1;
    CHECK_MESSAGE(!(hides && is_in_order), text_of(tree, first));
    if (hides && one["sanction_risk"]["level"] == "low") FAIL_CHECK("low, with holes: ", text_of(tree, first));
    in_order += is_in_order ? 1 : 0;
    hiding += hides ? 1 : 0;
  });
  // Both kinds were among them.
  CHECK_GT(in_order, 0);
  CHECK_GT(hiding, 0);
}
