#include "judgement/judge.hpp"

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::judgement {

Judgement::Judgement() = default;

// A finding is large: each is moved once, when its place is known.
static void sort_by_place(std::vector<Finding>& findings) {
  std::vector<Finding*> order(findings.size());
  std::ranges::transform(findings, order.begin(), [](Finding& finding) { return &finding; });
  std::ranges::stable_sort(order, [](const Finding* a, const Finding* b) {
    if (a->place.span.begin != b->place.span.begin) return a->place.span.begin < b->place.span.begin;
    return a->rule->code < b->rule->code;
  });
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (Finding* const finding : order) sorted.push_back(std::move(*finding));
  findings = std::move(sorted);
}

// Household staff have no spoor 2, begun or not: none of its rules speaks. Who is in nobody's employment has no employer who had
// to guide, in the own organisation or outside it.
static bool speaks_to_nobody(const Rule& rule, const Case& c) {
  const auto& employment = c.dossier.employee.employment;
  const bool of_spoor2 = rule.code.front() == 'S';
  if (employment && *employment == dossier::Employment::none) return of_spoor2 || rule.code.front() == 'P';
  return of_spoor2 && c.timeline.spoor2.reason == timeline::Reason::domestic;
}

static void run_all(const Case& c, Judgement& judgement) {
  constexpr std::size_t findings_of_a_usual_case = 32;
  judgement.findings.reserve(findings_of_a_usual_case);
  for (const Rule* rule : rules::all()) {
    if (rule->check == nullptr || speaks_to_nobody(*rule, c)) continue;
    Outcome outcome = rule->check(*rule, c);
    if (outcome.findings.empty() && outcome.not_assessed.empty() && outcome.ahead.empty()) continue;
    std::ranges::move(outcome.findings, std::back_inserter(judgement.findings));
    std::ranges::move(outcome.not_assessed, std::back_inserter(judgement.not_assessed));
    std::ranges::move(outcome.ahead, std::back_inserter(judgement.ahead));
  }
}

// Without a version of the law in force nothing is computed; the case says so and stops there.
static void out_of_range(Date first_sick_day, const Place& place, Judgement& judgement) {
  judgement.covered = false;
  judgement.timeline.first_sick_day = first_sick_day;
  judgement.findings.push_back(found(rules::buiten_bereik_van_de_wet, place, {{"first_sick_day", first_sick_day}}));
  judgement.risk.level = Level::not_assessable;
  judgement.risk.reason = "before_law";
}

void judge_into(Judgement& judgement, const Dossier& written, const source::Document& document, const law::Table& table,
                Date as_of) {
  std::vector<dossier::GivenDate> ignored;
  if (dossier::has_later(written, as_of)) ignored = dossier::hide_later(judgement.restricted.emplace(written), as_of);
  const timeline::Clock clock = timeline::clock(judgement.known(written), table, as_of);
  const std::optional<law::Statute> statute = law::Statute::in_force(table, clock.first_sick_day);
  if (!statute) return out_of_range(clock.first_sick_day, written.first_sick_day.place, judgement);
  const bool new_case = clock.first_sick_day != *written.first_sick_day;
  if (new_case) judgement.restricted = dossier::since(judgement.known(written), clock.first_sick_day);
  const Dossier& known = judgement.known(written);
  judgement.timeline = timeline::build(known, *statute, clock, as_of);

  const Case c{written, known, *statute, judgement.timeline, document, ignored, as_of};
  run_all(c, judgement);
  modify(judgement.findings, c);
  foresee(judgement.ahead, c);
  accept(judgement.findings, known, as_of);
  for (Finding& finding : judgement.findings) finding.of_benefit = judgement.timeline.carrier_guides;
  sort_by_place(judgement.findings);
  judgement.risk = assess(judgement.findings, c);
  judgement.trajectory = trajectory_overview(c);
}

Judgement judge(const Dossier& written, const source::Document& document, const law::Table& table, Date as_of) {
  Judgement judgement;
  judge_into(judgement, written, document, table, as_of);
  return judgement;
}

}  // namespace poortwachter::judgement
