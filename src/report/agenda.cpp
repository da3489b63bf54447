#include "poortwachter/report/gathered.hpp"

#include <algorithm>
#include <tuple>

namespace poortwachter::report {

using timeline::Deadline;
using timeline::State;
using timeline::Step;

// UWV that lets its day for a loonsanctie pass leaves nobody with work to do.
static bool is_nobodys_work(const Deadline& deadline) {
  const bool of_sanction = deadline.step == Step::loonsanctie_besluit || deadline.step == Step::loonsanctie_uiterste_dag;
  return of_sanction && deadline.state == State::missed;
}

// A step without a last day may have a window that practice expects.
static std::optional<Date> last_day(const Deadline& deadline) {
  if (deadline.day() || !deadline.window) return deadline.day();
  return deadline.window->last;
}

static bool is_open(const Deadline& deadline, Date as_of) {
  const auto day = last_day(deadline);
  if (!day || is_nobodys_work(deadline)) return false;
  return deadline.state == State::missed || (deadline.state == State::due && *day >= as_of);
}

std::vector<AgendaItem> open_steps(const Checked& checked) {
  std::vector<AgendaItem> items;
  if (!checked.evaluated() || !checked.judgement->covered) return items;
  for (const Deadline& deadline : checked.judgement->timeline.deadlines) {
    if (!is_open(deadline, checked.as_of)) continue;
    const Date day = *last_day(deadline);
    items.push_back({.date = day,
                     .left = day - checked.as_of,
                     .as_of = checked.as_of,
                     .deadline = deadline,
                     .path = checked.path,
                     .reference = checked.reference,
                     .ordinal = checked.ordinal,
                     .first_sick_day = checked.judgement->timeline.first_sick_day,
                     .risk = checked.judgement->risk.level});
  }
  return items;
}

void Agenda::add(const Checked& checked) {
  ++cases;
  if (!checked.evaluated()) {
    ++unreadable;
    return;
  }
  if (!checked.judgement->covered) ++not_computed;
  for (AgendaItem& item : open_steps(checked))
    if (item.left <= within) items.push_back(std::move(item));
}

void Agenda::add(Agenda other) {
  cases += other.cases;
  unreadable += other.unreadable;
  not_computed += other.not_computed;
  std::ranges::move(other.items, std::back_inserter(items));
}

void Agenda::sort() {
  const auto key = [](const AgendaItem& item) {
    return std::tuple(!item.overdue(), item.date, std::string_view(item.path), item.ordinal, item.deadline.step);
  };
  std::ranges::stable_sort(items, [&](const AgendaItem& a, const AgendaItem& b) { return key(a) < key(b); });
}

}  // namespace poortwachter::report
