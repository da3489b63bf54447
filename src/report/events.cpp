#include <algorithm>
#include <map>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/rules/rules.hpp"
#include "report/document/cited.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using timeline::Deadline;
using timeline::State;
using Fate = Event::Fate;

static const Deadline* row_of(std::string_view step, const Timeline& timeline) {
  const auto row = std::ranges::find(timeline.deadlines, step, [](const Deadline& one) { return name(one.step); });
  return step.empty() || row == timeline.deadlines.end() ? nullptr : &*row;
}

static bool is_done(const Deadline& row) { return row.state == State::met || row.state == State::late; }

static std::string in_one(std::vector<std::string> parts) {
  std::erase(parts, std::string{});
  return fmt::format("{}", fmt::join(parts, "; "));
}

static Event event_of(const Checked& checked) {
  Event event;
  event.path = checked.path;
  event.reference = checked.reference;
  event.ordinal = checked.ordinal;
  event.as_of = checked.as_of;
  const auto& written = checked.written.first_sick_day;
  event.first_sick_day = written ? *written : checked.judgement->timeline.first_sick_day;
  return event;
}

static std::string titled(const std::string& what, std::string_view fate, const Checked& checked) {
  const std::string whose = checked.reference.empty() ? std::string{} : fmt::format(" ({})", checked.reference);
  return fate.empty() ? what + whose : fmt::format("{}: {}{}", fate, what, whose);
}

// Of the row itself, unless that was done: then what is asked beside it has a name of its own.
static std::string_view identity_of(const AgendaItem& item, const Deadline* row) {
  const bool of_row = row != nullptr && item.kind != judgement::Action::Kind::ahead && !is_done(*row);
  return of_row ? item.step : item.ref;
}

static std::string missed_words(const AgendaItem& item, Lang lang) {
  if (!item.overdue) return {};
  const std::string day = long_date(item.as_of - *item.overdue, lang), ago = days(*item.overdue, lang);
  return phrase("calendar.was_due", {{"date", day}, {"days", ago}}, lang);
}

static std::string who_acts(Actors actors, Lang lang) { return actors.empty() ? said("agenda.end_date", lang) : who(actors, lang); }

// What is overdue, or open without a last day, is for today.
static Event event_of(const AgendaItem& item, const Checked& checked, Lang lang) {
  const Deadline* const row = row_of(item.step, checked.judgement->timeline);
  const bool is_of_deadline = item.kind == judgement::Action::Kind::deadline;
  Event event = event_of(checked);
  event.id = identity_of(item, row);
  event.fate = item.overdue ? Fate::overdue : Fate::planned;
  event.day = item.overdue ? item.as_of : std::max(item.by.value_or(item.as_of), item.as_of);
  event.summary = titled(item.task, item.overdue ? text::ui("agenda.overdue", lang) : std::string_view{}, checked);
  std::vector<std::string> parts{who_acts(item.who, lang), missed_words(item, lang), is_of_deadline ? std::string{} : item.message};
  if (const Rule* rule = is_of_deadline ? nullptr : rules::find(item.ref)) parts.push_back(cited(rule->sources, lang));
  if (is_of_deadline && row != nullptr) parts.insert(parts.end(), {cited(row->law, lang), how(row->how, lang)});
  event.description = in_one(std::move(parts));
  std::erase(event.description, '`');
  return event;
}

static std::string done_words(const Deadline& row, Lang lang) {
  if (timeline::is_end_date(row.step)) return said("state.passed", lang);
  if (row.state == State::missed) return said("state.missed", lang);
  // Of UWV's last day it is not the day that was done.
  const bool is_decided = row.step == timeline::Step::loonsanctie_uiterste_dag;
  std::string done(text::ui(is_decided ? "calendar.decided" : "calendar.done", lang));
  if (row.state != State::late) return done;
  return fmt::format("{}, {} {}", done, days(row.days_late, lang), text::ui("state.late", lang));
}

// A step that was done, or has gone by and asks for nothing any more; or one that the end of the case called off.
static std::optional<Event> settled(const Deadline& row, const Checked& checked, Lang lang) {
  const bool is_over = is_done(row) || row.state == State::missed;
  const std::optional<Date> last = row.last_day();
  const std::optional<Date> day = row.had ? row.had : is_over ? (row.done_on ? row.done_on : last) : std::nullopt;
  if (!day) return std::nullopt;
  Event event = event_of(checked);
  event.id = name(row.step);
  event.fate = row.had ? Fate::cancelled : Fate::settled;
  event.day = *day;
  const std::string fate = row.had ? said("calendar.cancelled", lang) : done_words(row, lang);
  event.summary = titled(std::string(step_name(row, lang)), fate, checked);
  std::vector<std::string> parts{who_acts(row.who, lang)};
  if (row.had) parts.push_back(row_reason(row.reason, checked.judgement->timeline, row.of_benefit, lang));
  if (row.done_on && last) parts.push_back(phrase("calendar.last_day", {{"date", long_date(*last, lang)}}, lang));
  if (!row.had) parts.insert(parts.end(), {cited(row.law, lang), how(row.how, lang)});
  event.description = in_one(std::move(parts));
  return event;
}

// Of several that are about the same the later ones are told by their number.
static void number_the_same(std::vector<Event>& events) {
  std::map<std::string, int> seen;
  for (Event& event : events)
    if (const int before = seen[event.id]++; before > 0) event.id += fmt::format("#{}", before + 1);
}

std::vector<Event> events_of(const Checked& checked, std::span<const AgendaItem> items, Lang lang) {
  std::vector<Event> events;
  for (const AgendaItem& item : items) events.push_back(event_of(item, checked, lang));
  number_the_same(events);
  if (!checked.evaluated() || !checked.judgement->covered) return events;
  const std::size_t open = events.size();
  for (const Deadline& row : checked.judgement->timeline.deadlines) {
    const auto is_told = [&](const Event& event) { return event.id == name(row.step); };
    if (std::any_of(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(open), is_told)) continue;
    if (auto event = settled(row, checked, lang)) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace poortwachter::report
