#pragma once

#include <algorithm>

#include "poortwachter/rules/duty.hpp"
#include "poortwachter/rules/trajectory.hpp"
#include "rules/found.hpp"

namespace poortwachter::rules {

/// Names the day after as_of that the file gives for a step that is missing on as_of (D902).
inline Finding entered_later(Finding finding, const dossier::Fact<Date>& written, Date as_of) {
  if (written.given() && written.value > as_of) finding.related.push_back({written.place, "entered_later"});
  return finding;
}

/// Something that came late counts as repaired: it weighs one level less.
inline Finding repaired(Finding finding) {
  finding.risk = one_lower(finding.risk);
  finding.mitigated_by = Mitigation::repaired;
  return finding;
}

/// What had to be done by `due`, of a duty that lasted until `end`. What was done later ends it and counts as repaired.
inline Finding not_in_time(Finding finding, Date due, std::optional<Date> done, Date end) {
  finding.arguments.push_back({"due", due});
  finding.about = lying(due + Days{1}, done ? std::min(*done - Days{1}, end) : end);
  if (!done) return finding;
  finding.arguments.push_back({"acted", *done});
  finding.variant = "late";
  finding.ended = true;
  return repaired(std::move(finding));
}

/// Whether nobody knows all days of a list: the list itself, or a day in it.
inline bool days_unknown(const Case& c, const dossier::List<dossier::Fact<Date>>& days) {
  return c.dossier.unknown(days.known) || std::ranges::any_of(days, [&](const auto& day) { return c.dossier.unknown(day); });
}

/// From the last day of the re-integration report on, a document that belongs in it weighs more.
inline bool report_is_due(const Case& c) {
  const auto& report = c.timeline.at(Step::reintegratieverslag);
  return report.due && c.as_of >= *report.due;
}

/// The days from one day to another that count: those of recovery and leave do not.
inline Days counted_between(const Timeline& timeline, Date from, Date to) {
  Days days = to - from;
  for (const auto& block : timeline.excluded) {
    const Date first = std::max(block.days.first, from + Days{1});
    const Date last = std::min(block.days.last, to);
    if (first <= last) days = days - Period{first, last}.length();
  }
  return days;
}

/// No plan is asked for while there is no usable capacity: on the plan's last day there was none, and none has come since.
inline Tri no_usable_capacity_since(const Case& c, Date due) {
  const auto& facts = c.dossier.capacity;
  const auto undescribed = [&](const dossier::Capacity& fact) { return c.dossier.unknown(fact.state); };
  if (c.dossier.unknown(facts.known) || std::ranges::any_of(facts, undescribed)) return Tri::unknown;
  bool none_on_due = false;
  for (const auto& period : timeline::capacity_periods(c.dossier, c.as_of)) {
    if (period.days.last < due) continue;
    if (*period.fact->state != dossier::CapacityState::none) return Tri::no;
    if (period.days.contains(due)) none_on_due = true;
  }
  return none_on_due ? Tri::yes : Tri::no;
}

}  // namespace poortwachter::rules
