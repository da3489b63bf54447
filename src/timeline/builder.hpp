#pragma once

#include <optional>
#include <string_view>

#include "poortwachter/timeline/timeline.hpp"
#include "timeline/walk.hpp"

namespace poortwachter::timeline {

using law::Basis;
using law::InDays;
using law::Parameter;

/// What is known of the act that fulfils a step.
struct Done {
  enum class Known : std::uint8_t { missing, unknown, done } known = Known::missing;
  std::optional<Date> on;
  Place place;
};

/// A day with the sum that led to it.
struct Reckoned {
  std::optional<Date> day;
  Sum sum;
};

/// What the builders of rows share while the timeline grows: the facts, the numbers, and the days found so far.
struct Frame {
  const Dossier& dossier;
  const law::Statute& statute;
  calendar::FreeDays free_days;
  Timeline& t;

  Date first_sick_day() const { return t.first_sick_day; }
  Days days(InDays p) const { return statute.days(p); }
  /// F + k counted days.
  Date after_first_sick_day(InDays p) const { return t.counted(t.first_sick_day, days(p)); }

  bool no_employer() const;
  bool agency_clause() const;
  bool own_risk_carrier() const;
  bool domestic() const;
  bool safety_net() const;
};

/// The counted day a parameter after an anchor, with its sum.
Reckoned reckon(const Frame& frame, Date anchor, CountedFrom from, InDays parameter);
/// The calendar day a parameter after (or, with a negative sign, before) an anchor.
Reckoned reckon_calendar(const Frame& frame, Date anchor, CountedFrom from, InDays parameter, int sign = 1);
/// The same day, moved to the next working day where the Algemene termijnenwet applies.
Reckoned rolled(const Frame& frame, Reckoned reckoned);

/// What the dossier says about a document or a date; the place is that of the fact, or where it would stand.
Done done_by(const Dossier& dossier, const dossier::Fact<Date>& on, const Place& here);

/// The 42-week report as it counts: a request for early IVA or extension replaces one that was not made before (ZW 38 lid 8).
Done melding_42_weken_made(const Frame& frame);
/// The last day for the plan van aanpak, also where the row does not apply.
Reckoned plan_due(const Frame& frame);

/// Puts a row in its place. Unless it was dropped or its state is told, state and lateness follow from its days and what was done.
void put(Frame& frame, Step step, Deadline row, const Done& done, std::optional<State> told = std::nullopt);

void first_year_rows(Frame& frame);
void spoor2_row(Frame& frame);
void wia_rows(Frame& frame);
void sanction_rows(Frame& frame);
void end_rows(Frame& frame);
void employment_rows(Frame& frame);

/// Why there can be no sanction, once the end of the wage period is known; none when there can.
Reason sanction_bar(const Frame& frame);

/// Rows that do not apply lose their days and say why.
void exclude_rows(Frame& frame);

/// The window of spoor 2 with its state.
Spoor2Window spoor2_window(const Frame& frame);

}  // namespace poortwachter::timeline
