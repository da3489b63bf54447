#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "doctest/doctest.h"
#include "poortwachter/judgement/actions.hpp"
#include "property/generator.hpp"
#include "property/judged.hpp"

using namespace poortwachter;
using namespace poortwachter::property;
using timeline::State;

// A finding without its place, which moves with the lines of the file.
using Said = std::tuple<std::string_view, std::string_view, Severity, Risk, Mitigation, bool, bool>;

static std::vector<Said> said(const Judged& judged) {
  std::vector<Said> out;
  for (const Finding& finding : judged.judgement.findings)
    out.emplace_back(finding.rule->code, finding.variant, finding.severity, finding.risk, finding.mitigated_by, finding.suspended,
                     finding.accepted.has_value());
  std::ranges::sort(out);
  return out;
}

// The codes that carry the risk, which stand in the order of their places.
static std::vector<std::string_view> carried_by(const Judged& judged) {
  std::vector<std::string_view> codes = judged.judgement.risk.because;
  std::ranges::sort(codes);
  return codes;
}

static bool same_days(const Judged& a, const Judged& b) {
  const auto alike = [](const timeline::Deadline& x, const timeline::Deadline& y) {
    return x.due == y.due && x.practice_due == y.practice_due && x.done_on == y.done_on && x.days_late == y.days_late &&
           x.state == y.state && x.reason == y.reason;
  };
  const Timeline &one = a.judgement.timeline, &other = b.judgement.timeline;
  return std::ranges::equal(one.deadlines, other.deadlines, alike) && one.last_day == other.last_day &&
         one.wage_until == other.wage_until && one.spoor2.state == other.spoor2.state && one.spoor2.outer == other.spoor2.outer;
}

TEST_CASE("random dossiers are as varied as the rules: the reader takes all of them, and most rules find something") {
  std::set<std::string> codes;
  const int runs = for_many_seeds(1, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Tree tree = random_dossier(dice);
    for (std::string& code : judged(tree, random_first_day(dice), dice.between(0, 1000)).codes) codes.insert(std::move(code));
  });
  // Few seeds meet fewer rules.
  CHECK_GE(static_cast<int>(codes.size()), std::min(runs, 70));
}

TEST_CASE("the order of keys and of the entries of a list does not matter") {
  for_many_seeds(2, 2000, [](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Tree tree = random_dossier(dice);
    const Date first = random_first_day(dice);
    const int as_of = dice.between(0, 900);
    Tree mixed = tree;
    shuffle(mixed, dice);
    CAPTURE(text_of(tree, first));
    CAPTURE(text_of(mixed, first));
    CAPTURE(as_of);
    const Judged one = judged(tree, first, as_of), other = judged(mixed, first, as_of);
    CHECK(one.codes == other.codes);
    CHECK(said(one) == said(other));
    CHECK(same_days(one, other));
    CHECK(one.judgement.risk.level == other.judgement.risk.level);
    CHECK(carried_by(one) == carried_by(other));
  });
}

namespace {

/// A step with a day of its own, by the keys under which it stands.
struct Paper {
  Step step;
  std::string_view key, twin;
};

}  // namespace

static constexpr std::array papers = {
    Paper{Step::probleemanalyse, "probleemanalyse", "problem_analysis"},
    Paper{Step::plan_van_aanpak, "plan_van_aanpak", "action_plan"},
    Paper{Step::melding_42_weken, "melding_42_weken", "uwv_42_week_report"},
    Paper{Step::eerstejaarsevaluatie, "eerstejaarsevaluatie", "first_year_evaluation"},
    Paper{Step::reintegratieverslag, "reintegratieverslag", "riv"},
    Paper{Step::wia_aanvraag, "wia_aanvraag", "wia_application"},
    Paper{Step::melding_einde_dienstverband, "end_of_employment_report", "melding_einde_dienstverband"},
    Paper{Step::melding_vangnet, "safety_net_report", "melding_vangnet"},
};

// The day of a document, wherever it stands; nullptr when it has none.
static Tree* day_of(Tree& root, const Paper& paper) {
  Tree* document = root.find(paper.key, paper.twin);
  if (document != nullptr && document->kind == Tree::Kind::mapping) document = document->find("on", "op");
  return document != nullptr && document->kind == Tree::Kind::day ? document : nullptr;
}

TEST_CASE("a later document is never less late") {
  int moved = 0;
  const int runs = for_many_seeds(3, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Tree tree = random_dossier(dice);
    const Date first = random_first_day(dice);
    const int as_of = dice.between(300, 1000);
    const Judged before = judged(tree, first, as_of);
    for (const Paper& paper : papers) {
      Tree later = tree;
      Tree* const day = day_of(later, paper);
      // A day before a new spell of illness is as if it were not there.
      if (day == nullptr || before.at(paper.step).done_on != first + Days{day->day} || day->day >= as_of) continue;
      day->day = std::min(as_of, day->day + dice.between(1, 60));
      CAPTURE(text_of(later, first));
      CAPTURE(paper.key);
      const Judged after = judged(later, first, as_of);
      CHECK_GE(after.at(paper.step).days_late.value, before.at(paper.step).days_late.value);
      ++moved;
    }
  });
  CHECK_GE(moved, runs / 2);
}

TEST_CASE("whether anything lies after a day is told as it is hidden, and what is hidden is hidden once") {
  int hidden = 0;
  const int runs = for_many_seeds(10, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Tree tree = random_dossier(dice);
    const Date first = random_first_day(dice), as_of = first + Days{dice.between(0, 1000)};
    CAPTURE(text_of(tree, first));
    const dossier::Dossier written = dossier::read(source::parse_yaml(text_of(tree, first)).front()).dossier;
    const dossier::Visible visible = dossier::visible_on(written, as_of);
    CHECK(dossier::has_later(written, as_of) == !visible.ignored.empty());
    CHECK_FALSE(dossier::has_later(visible.dossier, as_of));
    hidden += visible.ignored.empty() ? 0 : 1;
  });
  CHECK_GE(hidden, runs / 4);
}

TEST_CASE("what can be acted upon was found after its day") {
  int overdue = 0;
  const int runs = for_many_seeds(12, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Tree tree = random_dossier(dice);
    const Judged one = judged(tree, random_first_day(dice), dice.between(0, 1000));
    for (const judgement::Action& action : judgement::actions(one.judgement, Days{365})) {
      if (!action.overdue) continue;
      CHECK_GE(*action.overdue, Days{1});
      ++overdue;
    }
  });
  CHECK_GE(overdue, runs / 2);
}

TEST_CASE("a later day of judgement takes no overdue finding away") {
  static constexpr std::array overdue = {"P101", "P111", "P131", "P141", "P161", "P164", "R301", "R311"};
  int overdue_before = 0;
  const int runs = for_many_seeds(4, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const int as_of = dice.between(20, 800);
    // All that happened is known on the first day. Leave for another reason, or without an end, is planned and may still change the
    // spell of illness or its days on the second one.
    const Tree tree = random_dossier(dice, {.last_day = as_of, .leave_open = false, .without = {"leave.same_cause"}});
    const Date first = random_first_day(dice);
    const int later = as_of + dice.between(1, 120);
    CAPTURE(text_of(tree, first));
    CAPTURE(as_of);
    CAPTURE(later);
    const Judged before = judged(tree, first, as_of), after = judged(tree, first, later);
    for (const char* code : overdue) {
      if (!before.has(code)) continue;
      CAPTURE(code);
      CHECK(after.has(code));
      ++overdue_before;
    }
  });
  CHECK_GE(overdue_before, runs / 2);
}

TEST_CASE("accepting a finding changes its acceptance and the risk, nothing else") {
  int accepted = 0;
  const int runs = for_many_seeds(5, 2000, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Tree tree = random_dossier(dice, {.without = {"accepted"}});
    const Date first = random_first_day(dice);
    const int as_of = dice.between(30, 900);
    const Judged before = judged(tree, first, as_of);
    if (before.codes.empty()) return;
    const std::string code = dice.one_of(before.codes);
    if (!may_be_accepted(code)) return;
    Tree entry = Tree::mapping();
    entry.add("rule", Tree::of_text(code));
    entry.add("reason", Tree::of_text("agreed in the file"));
    Tree list = Tree::sequence();
    list.items.push_back(entry);
    tree.add("accepted", list);
    CAPTURE(text_of(tree, first));
    CAPTURE(as_of);
    const Judged after = judged(tree, first, as_of);
    CHECK(after.codes == before.codes);
    CHECK(same_days(after, before));
    for (const Finding& finding : after.judgement.findings) CHECK_EQ(finding.accepted.has_value(), finding.rule->code == code);
    const auto level = [](const Judged& one) { return one.judgement.risk.level; };
    // What would be low is not assessable in a partial file, and where a step is unknown on its day.
    if (level(before) <= judgement::Level::near_certain)
      CHECK((level(after) <= level(before) || level(after) == judgement::Level::not_assessable));
    const auto because = after.judgement.risk.because;
    CHECK_EQ(std::ranges::count(because, std::string_view(code)), 0);
    ++accepted;
  });
  CHECK_GE(accepted, runs / 2);
}
