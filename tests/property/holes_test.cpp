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

// The steps of a case in which everything is done in time, with an employee who works enough again.
static constexpr Done tidy_steps[] = {
    {"probleemanalyse", 38}, {"melding_42_weken", 290},  {"eindevaluatie", 630}, {"actueel_oordeel", 628},
    {"wia_brief_uwv", 610},  {"oordeel_werknemer", 629}, {"wia_aanvraag", 640},
};

// A step on its day, or a hole.
static Tree step_or_hole(Dice& dice, int day) { return dice.once_in(8) ? Tree::of_text("unknown") : Tree::of_day(day); }

static Tree said(std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
  Tree tree = Tree::mapping();
  for (const auto& [key, word] : words) tree.add(key, Tree::of_text(word));
  return tree;
}

static void add_documents(Dice& dice, int as_of, Tree& tree) {
  if (as_of >= 50) {
    Tree plan = said({{"employer_view", "yes"}, {"employee_view", "yes"}, {"case_manager", "yes"}});
    plan.add("on", step_or_hole(dice, 50));
    tree.add("plan_van_aanpak", std::move(plan));
  }
  if (as_of >= 360) {
    Tree first = said({{"employer_view", "yes"}, {"employee_view", "yes"}, {"spoor2_decision", "not_applicable"}});
    first.add("on", step_or_hole(dice, 360));
    tree.add("eerstejaarsevaluatie", std::move(first));
  }
  if (as_of >= 635) {
    Tree report = Tree::mapping();
    report.add("on", step_or_hole(dice, 635));
    report.add("copy_to_employee_on", Tree::of_day(635));
    tree.add("reintegratieverslag", std::move(report));
  }
}

static Tree tidy_dossier(Dice& dice, int as_of) {
  Tree tree = Tree::mapping();
  tree.add("first_sick_day", Tree::of_day(0));
  for (const Done& step : tidy_steps)
    if (step.day <= as_of) tree.add(step.path, step_or_hole(dice, step.day));
  add_documents(dice, as_of, tree);
  Tree evaluations = Tree::sequence();
  for (int day = 90; day <= std::min(as_of, 620); day += 40) evaluations.items.push_back(Tree::of_day(day));
  tree.add("evaluations", std::move(evaluations));
  tree.add("spoor1", said({{"function_inventory", "yes"}, {"task_inventory", "yes"}}));
  if (as_of < 60) return tree;
  Tree work =
      said({{"kind", "own"}, {"structural", "yes"}, {"matches_capacity", "yes"}, {"agreed", "yes"}, {"wage_value_pct", "100"}});
  work.add("from", Tree::of_day(60));
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
  const int runs = for_many_seeds(31, 10000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const int day = dice.between(30, 900);
    const Tree tree = dice.once_in(2) ? tidy_dossier(dice, day) : random_dossier(dice);
    const Date first = random_first_day(dice);
    const Date as_of = first + Days{day};
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
  CHECK_GE(in_order, runs / 50);
  CHECK_GE(hiding, runs / 50);
}
