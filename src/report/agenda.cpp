#include <algorithm>
#include <tuple>

#include "poortwachter/report/gathered.hpp"
#include "report/document/action_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Action;
using timeline::Deadline;
using timeline::State;
using timeline::Step;

AgendaItem::Part AgendaItem::part() const {
  if (who.empty() || who.contains(Actor::uwv)) return Part::others;
  if (overdue) return Part::overdue;
  return kind == Action::Kind::finding ? Part::open : Part::coming;
}

static AgendaItem item_of(const Action& action, const Checked& checked, Lang lang) {
  AgendaItem item{told(action, checked, lang)};
  item.task = task_of(action, lang);
  const bool is_unknown = action.deadline != nullptr && action.deadline->state == State::unknown;
  if (is_unknown && action.deadline->is_of_parties()) item.task = phrase("agenda.unknown", {{"what", item.task}}, lang);
  item.path = checked.path;
  item.reference = checked.reference;
  item.ordinal = checked.ordinal;
  item.as_of = checked.as_of;
  item.level = checked.judgement->risk.level;
  return item;
}

// What UWV has let pass is of use to know while somebody waits for it: its letter and its decision on a report, no sanction.
static bool is_waited_for(const Deadline& row, const Timeline& timeline) {
  const State applied = timeline.at(Step::wia_aanvraag).state;
  if (row.step == Step::wia_brief_uwv) return applied != State::met && applied != State::late;
  return row.step == Step::bekorting_besluit;
}

// A day that comes, but is no action of the dossier itself: one of UWV, the end of a period, or one of a step of which the file
// does not say whether it was done.
static std::optional<Action> beside_actions(const Deadline& row, const Timeline& timeline, Days within) {
  const bool is_of_others = !row.is_of_parties();
  const std::optional<Date> day = is_of_others ? row.day() : row.last_day();
  if (!day) return std::nullopt;
  const bool is_open = row.state == State::unknown || (is_of_others && row.state == State::due);
  const bool is_coming = is_open && *day >= timeline.as_of && *day - timeline.as_of <= within;
  const bool is_missed = is_of_others && row.state == State::missed && is_waited_for(row, timeline);
  if (!is_coming && !is_missed) return std::nullopt;
  Action action{.kind = Action::Kind::deadline, .deadline = &row, .step = name(row.step), .who = row.who, .by = day};
  if (is_missed) action.overdue = timeline.as_of - *day;
  return action;
}

std::vector<AgendaItem> agenda_items(const Checked& checked, Days within, Lang lang) {
  std::vector<AgendaItem> items;
  if (!checked.evaluated()) return items;
  const judgement::Judgement& judgement = *checked.judgement;
  for (const Action& action : judgement::actions(judgement, within)) items.push_back(item_of(action, checked, lang));
  if (!judgement.covered) return items;
  for (const Deadline& row : judgement.timeline.deadlines)
    if (const auto action = beside_actions(row, judgement.timeline, within)) items.push_back(item_of(*action, checked, lang));
  return items;
}

static void keep_first(std::map<std::string, Agenda::Origin>& first_of_name, const std::string& name,
                       const Agenda::Origin& origin) {
  const auto [known, is_new] = first_of_name.emplace(name, origin);
  if (!is_new) known->second = std::min(known->second, origin);
}

void Agenda::add(const Checked& checked) {
  ++cases;
  has_own_days = has_own_days || checked.as_of != as_of;
  if (!checked.evaluated()) {
    ++unreadable;
    return;
  }
  if (only_risk && !reaches(checked.judgement->risk.level, *only_risk)) {
    ++left_out;
    return;
  }
  if (!checked.judgement->covered)
    ++not_computed;
  else if (!checked.judgement->assessed())
    ++not_assessable;
  std::vector<AgendaItem> own = agenda_items(checked, within, lang);
  if (for_calendar) {
    keep_first(first_of_name, checked.reference, {checked.path, checked.ordinal});
    std::ranges::move(events_of(checked, own, lang), std::back_inserter(events));
  }
  std::ranges::move(own, std::back_inserter(items));
}

void Agenda::add(Agenda other) {
  cases += other.cases;
  unreadable += other.unreadable;
  has_own_days = has_own_days || other.has_own_days;
  not_computed += other.not_computed;
  not_assessable += other.not_assessable;
  left_out += other.left_out;
  std::ranges::move(other.items, std::back_inserter(items));
  std::ranges::move(other.events, std::back_inserter(events));
  for (const auto& [name, origin] : other.first_of_name) keep_first(first_of_name, name, origin);
}

// What has no last day stands behind what has one. The items of one case are in the order in which to do them.
static bool goes_before(const AgendaItem& a, const AgendaItem& b) {
  const auto key = [](const AgendaItem& item) {
    const std::optional<Date> day = item.day();
    return std::tuple(item.part(), !day.has_value(), day, std::string_view(item.path), item.ordinal);
  };
  return key(a) < key(b);
}

void Agenda::sort() {
  std::ranges::stable_sort(items, goes_before);
  const auto key = [](const Event& event) { return std::tuple(event.day, std::string_view(event.path), event.ordinal); };
  std::ranges::stable_sort(events, [&](const Event& a, const Event& b) { return key(a) < key(b); });
}

}  // namespace poortwachter::report
