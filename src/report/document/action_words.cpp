#include "report/document/action_words.hpp"

#include "poortwachter/finding/rule.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Action;

static std::string_view reference_of(const Action& action) {
  switch (action.kind) {
    case Action::Kind::finding:
      return action.finding->rule->code;
    case Action::Kind::ahead:
      return action.ahead->rule->code;
    case Action::Kind::deadline:
      break;
  }
  return name(action.deadline->step);
}

static std::string words_of(const Action& action, Lang lang) {
  switch (action.kind) {
    case Action::Kind::finding:
      return report::action(*action.finding, lang);
    case Action::Kind::ahead:
      return coming(*action.ahead, lang);
    case Action::Kind::deadline:
      break;
  }
  return std::string(step_name(*action.deadline, lang));
}

std::string task_of(const Action& action, Lang lang) {
  if (action.kind != Action::Kind::finding) return words_of(action, lang);
  Finding without_day = *action.finding;
  without_day.repair_by.reset();
  std::string task = report::action(without_day, lang);
  if (task.empty()) task = message(without_day, lang);
  std::erase(task, '`');
  return task;
}

static const Place& place_of(const Action& action) {
  if (action.finding != nullptr) return action.finding->place;
  return action.ahead != nullptr ? action.ahead->place : action.deadline->place;
}

ToldAction told(const Action& action, const Checked& checked, Lang lang) {
  return {.kind = action.kind,
          .ref = reference_of(action),
          .step = action.step,
          .who = action.who,
          .by = action.by,
          .overdue = action.overdue,
          .risk = action.risk,
          .message = words_of(action, lang),
          .pointer = checked.written.pointer(place_of(action))};
}

}  // namespace poortwachter::report
