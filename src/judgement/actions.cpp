#include "poortwachter/judgement/actions.hpp"

#include <algorithm>
#include <iterator>

#include "poortwachter/finding/rule.hpp"

namespace poortwachter::judgement {

std::string_view name(Action::Kind kind) {
  static constexpr std::string_view names[] = {"finding", "deadline", "ahead"};
  return names[static_cast<std::size_t>(kind)];
}

// Findings without risk tell of the file; some of them still ask for something.
static bool can_be_acted_upon(const Finding& finding) {
  if (!finding.open || finding.accepted || finding.suspended) return false;
  return finding.rule->kind != Kind::informational || (finding.rule->asks && !finding.who.empty());
}

// The last day in time, where the message names one, or where the row that it is about was missed. What can still be done is found
// only after it.
static std::optional<Date> day_missed(const Finding& finding, const Timeline& timeline) {
  const auto due = std::ranges::find(finding.arguments, "due", &Argument::name);
  if (due != finding.arguments.end()) {
    const Date* const day = std::get_if<Date>(&due->value);
    return day == nullptr ? std::nullopt : std::optional(*day);
  }
  for (const timeline::Deadline& row : timeline.deadlines)
    if (name(row.step) == finding.rule->row && row.state == timeline::State::missed) return row.day();
  return std::nullopt;
}

static Action about(const Finding& finding, const Timeline& timeline) {
  const std::optional<Date> missed = day_missed(finding, timeline);
  return {.kind = Action::Kind::finding,
          .finding = &finding,
          .step = finding.rule->row,
          .who = finding.who,
          .by = finding.repair_by,
          .overdue = missed ? std::optional(timeline.as_of - *missed) : std::nullopt,
          .risk = finding.risk};
}

// The gravest first, then the day until which it is of use; what has no such day comes behind.
static bool goes_before(const Action& a, const Action& b) {
  if (a.risk != b.risk) return a.risk > b.risk;
  if (a.by.has_value() != b.by.has_value()) return a.by.has_value();
  return a.by && *a.by < *b.by;
}

static std::vector<Action> of_findings(const Judgement& judgement) {
  std::vector<Action> all;
  for (const Finding& finding : judgement.findings)
    if (can_be_acted_upon(finding)) all.push_back(about(finding, judgement.timeline));
  std::ranges::stable_sort(all, goes_before);
  std::vector<Action> first;
  for (const Action& action : all) {
    const bool told = !action.step.empty() && std::ranges::find(first, action.step, &Action::step) != first.end();
    if (!told) first.push_back(action);
  }
  return first;
}

static std::vector<Action> of_days(const Judgement& judgement, Days horizon) {
  const Date as_of = judgement.timeline.as_of;
  const auto soon = [&](std::optional<Date> day) { return day && *day >= as_of && *day - as_of <= horizon; };
  std::vector<Action> all;
  for (const timeline::Deadline& deadline : judgement.timeline.deadlines) {
    const std::optional<Date> by = deadline.last_day();
    if (!deadline.is_of_parties() || deadline.state != timeline::State::due || !soon(by)) continue;
    all.push_back(
        {.kind = Action::Kind::deadline, .deadline = &deadline, .step = name(deadline.step), .who = deadline.who, .by = by});
  }
  for (const Ahead& ahead : judgement.ahead) {
    if (!soon(ahead.by)) continue;
    all.push_back({.kind = Action::Kind::ahead, .ahead = &ahead, .step = ahead.rule->row, .who = ahead.who, .by = ahead.by});
  }
  std::ranges::stable_sort(all, {}, &Action::by);
  return all;
}

std::vector<Action> actions(const Judgement& judgement, Days horizon) {
  std::vector<Action> all = of_findings(judgement);
  if (judgement.covered) std::ranges::move(of_days(judgement, horizon), std::back_inserter(all));
  return all;
}

}  // namespace poortwachter::judgement
