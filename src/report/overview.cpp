#include <algorithm>
#include <tuple>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/document/action_words.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/overview.hpp"
#include "report/document/verdict.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Action;
using judgement::Level;

static std::string group_of(const Checked& checked, Overview::Grouping grouping) {
  switch (grouping) {
    case Overview::Grouping::employer:
      return checked.written.employer.name.value;
    case Overview::Grouping::folder: {
      const std::size_t end = checked.path.rfind('/');
      return end == std::string::npos ? "." : checked.path.substr(0, end);
    }
    case Overview::Grouping::none:
      break;
  }
  return {};
}

// What is wrong with a file that nobody can judge: the first thing, with its line.
static std::string problem_of(const Checked& checked, Lang lang) {
  if (checked.problems.empty()) return said("case.not_read", lang);
  const Finding& first = checked.problems.front();
  const std::string line = std::to_string(first.place.span.begin.line);
  return phrase("overview.problem", {{"line", line}, {"what", message(first, lang)}}, lang);
}

// The first action; where none is near, the next one that comes.
static std::optional<Action> first_action(const judgement::Judgement& judgement, Days horizon) {
  constexpr Days until_the_end{3650};
  for (const Days ahead : {horizon, until_the_end})
    if (std::vector<Action> actions = judgement::actions(judgement, ahead); !actions.empty()) return actions.front();
  return std::nullopt;
}

static void add_task(const judgement::Judgement& judgement, Days horizon, Lang lang, OverviewRow& row) {
  const std::optional<Action> action = first_action(judgement, horizon);
  if (action) {
    row.who = action->who;
    row.by = action->by;
    row.overdue = action->overdue;
    row.task = task_of(*action, lang);
  }
  if (judgement.risk.level != Level::not_assessable) return;
  const std::vector<std::string> steps = judgement.covered ? unknown_steps(judgement.timeline, lang) : std::vector<std::string>{};
  if (steps.empty() && action) return;
  row.task = said("overview.complete", lang);
  if (steps.empty()) return;
  row.task = phrase("overview.fill_in", {{"steps", fmt::format("{}", fmt::join(steps, ", "))}}, lang);
  row.who = {};
  row.by.reset();
  row.overdue.reset();
}

static std::string reason_of(const judgement::Judgement& judgement, Lang lang) {
  const Level level = judgement.risk.level;
  if (level == Level::not_assessable || level == Level::not_sanctionable) return risk_reason(judgement, lang);
  std::vector<std::string> all = reasons(judgement, lang);
  return all.empty() ? std::string{} : std::move(all.front());
}

static OverviewDetail detail_of(const Checked& checked, const Overview& overview) {
  constexpr Days twelve_weeks{84};
  const judgement::Judgement& judgement = *checked.judgement;
  const Lang lang = overview.lang;
  OverviewDetail detail{.verdict = verdict(checked, lang), .assessed = judgement.assessed(), .because = judgement.risk.because};
  for (const Action& action : judgement::actions(judgement, overview.horizon))
    detail.actions.push_back(told(action, checked, lang));
  if (overview.with_coming) detail.coming = agenda_items(checked, twelve_weeks, lang);
  std::erase_if(detail.coming, [](const AgendaItem& item) { return item.overdue || !item.by; });
  detail.cost = judgement.risk.cost;
  return detail;
}

static OverviewRow row_of(const Checked& checked, const Overview& overview) {
  OverviewRow row{.path = checked.path, .reference = checked.reference, .ordinal = checked.ordinal, .as_of = checked.as_of};
  row.group = group_of(checked, overview.grouping);
  if (!checked.evaluated()) {
    row.task = problem_of(checked, overview.lang);
    return row;
  }
  const judgement::Judgement& judgement = *checked.judgement;
  row.level = judgement.risk.level;
  if (judgement.covered) row.week = judgement.timeline.week;
  add_task(judgement, overview.horizon, overview.lang, row);
  row.reason = reason_of(judgement, overview.lang);
  if (has_cost(judgement) && points_to_sanction(*row.level)) row.cost = judgement.risk.cost->maximum;
  if (overview.with_details) row.detail = detail_of(checked, overview);
  return row;
}

void Overview::add(const Checked& checked) {
  stats.add(checked);
  if (only_risk && checked.evaluated() && !reaches(checked.judgement->risk.level, *only_risk)) {
    ++left_out;
    return;
  }
  rows.push_back(row_of(checked, *this));
}

void Overview::add(Overview other) {
  std::ranges::move(other.rows, std::back_inserter(rows));
  stats.add(other.stats);
  left_out += other.left_out;
}

static auto urgency(const OverviewRow& row) {
  const auto levels = levels_by_urgency();
  return std::ranges::find(levels, row.level) - levels.begin();
}

void Overview::sort() {
  const auto key = [](const OverviewRow& row) {
    return std::tuple(std::string_view(row.group), urgency(row), !row.day().has_value(), row.day(), std::string_view(row.reference),
                      std::string_view(row.path), row.ordinal);
  };
  std::ranges::stable_sort(rows, [&](const OverviewRow& a, const OverviewRow& b) { return key(a) < key(b); });
}

}  // namespace poortwachter::report
