#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "property/generator.hpp"
#include "property/judged.hpp"
#include "unit/app/memory_world.hpp"

using namespace poortwachter;
using namespace poortwachter::property;

namespace {

struct Answer {
  int exit_code;
  nlohmann::json report;

  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const auto& finding : report["cases"][0]["findings"]) out.push_back(finding["code"]);
    std::ranges::sort(out);
    return out;
  }
  // A waiver, good grounds or the lack of capacity suspends a finding: it is shown, and has no weight.
  bool has_open_error() const {
    const std::set<std::string> suspending = {"waiver", "good_grounds", "no_capacity"};
    return std::ranges::any_of(report["cases"][0]["findings"], [&](const auto& finding) {
      const bool suspended = !finding["mitigated_by"].is_null() && suspending.contains(finding["mitigated_by"]);
      return finding["severity"] == "error" && finding["accepted"].is_null() && !suspended;
    });
  }
};

}  // namespace

static Answer check(const std::string& text, Date as_of) {
  app::MemoryWorld memory;
  memory.files["a.yaml"] = text;
  app::World world = memory.world();
  const std::vector<std::string> arguments = {"check", "--format", "json", "--as-of", calendar::iso(as_of), "a.yaml"};
  const int exit_code = app::run(arguments, world);
  return {exit_code, nlohmann::json::parse(memory.out)};
}

static Tree accepting(Tree tree, const std::set<std::string>& codes) {
  Tree list = Tree::sequence();
  for (const std::string& code : codes) {
    Tree entry = Tree::mapping();
    entry.add("rule", Tree::of_text(code));
    entry.add("reason", Tree::of_text("agreed in the file"));
    list.items.push_back(entry);
  }
  tree.add("accepted", list);
  return tree;
}

TEST_CASE("the exit code of a check tells of open errors only, however many of its findings are accepted") {
  int all_accepted = 0, still_open = 0;
  const int runs = for_many_seeds(11, 500, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Tree tree = random_dossier(dice, {.without = {"accepted"}});
    const Date first = random_first_day(dice);
    const Date as_of = first + Days{dice.between(30, 900)};
    CAPTURE(text_of(tree, first));
    const Answer before = check(text_of(tree, first), as_of);
    CHECK_EQ(before.exit_code, before.has_open_error() ? 1 : 0);
    std::set<std::string> codes;
    const bool every = dice.between(0, 1) == 0;
    for (const std::string& code : before.codes())
      if (may_be_accepted(code) && (every || dice.between(0, 1) == 0)) codes.insert(code);
    if (codes.empty()) return;
    const Answer after = check(text_of(accepting(tree, codes), first), as_of);
    CHECK(after.codes() == before.codes());
    CHECK_EQ(after.exit_code, after.has_open_error() ? 1 : 0);
    for (const auto& finding : after.report["cases"][0]["findings"])
      CHECK_EQ(finding["accepted"].is_null(), !codes.contains(finding["code"].get<std::string>()));
    (after.exit_code == 0 ? all_accepted : still_open) += 1;
  });
  CHECK_GE(all_accepted, runs / 10);
  CHECK_GE(still_open, runs / 10);
}
