#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/finding/actor.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/timeline/steps.hpp"

namespace poortwachter::timeline {

/// How a step stands on as_of: done by its last day (met), done after it (late), not done and the day is over (missed), not done
/// and the day is still to come or today (due).
enum class State : std::uint8_t { met, late, missed, due, unknown, not_applicable };
std::string_view name(State state);

/// Why a row does not apply, or why its days are not known; `none` when neither. Spelled per language under `reason.<name>` in
/// ui.md.
enum class Reason : std::uint8_t {
  none,
  recovered,
  employment_ended,
  aow,
  early_iva,
  no_employer,
  safety_net,
  no_safety_net,
  domestic,
  own_risk_carrier,
  agency_clause,
  not_requested,
  waived,
  prospect_realised,
  no_sanction,
  sanction_too_late,
  no_shortening,
  no_end_of_employment,
  employment_outlasts_wait,
  short_illness,
  no_aow,
  final_evaluation_done,
  wage_ended,
  shortened,
  term_over,
  pregnancy_illness,
};
std::string_view name(Reason reason);

/// What moved a day away from its plain sum.
enum class ShiftKind : std::uint8_t {
  interruption,
  leave,
  working_day,
  late_application,
  voluntary_extension,
  sanction,
  late_decision,
  limit,
  prospect,
  capacity,
  waiver,
  first_day_counts,
};
std::string_view name(ShiftKind kind);
/// What moved a day away from its plain term, and by how many days.
struct Shift {
  ShiftKind kind;
  Days days;  // may be negative: a decision that came late brings an end forward
};

/// What a day is counted from. Spelled per language under `anchor.<name>` in ui.md.
enum class CountedFrom : std::uint8_t {
  first_sick_day,
  sick_after_leave,
  long_absence_known_on,
  probleemanalyse,
  probleemanalyse_planned,
  plan_van_aanpak,
  plan_van_aanpak_planned,
  evaluatie,
  eerstejaarsevaluatie,
  wia_brief_uwv,
  einde_wachttijd,
  voluntary_extension,
  loonsanctie_uiterste_dag,
  loonsanctie_besluit,
  bekorting_gemeld,
  bekorting_besluit,
  bekorting_per,
  employment_end,
  aow_date,
};
std::string_view name(CountedFrom from);

/// How a day was computed, in parts: an anchor, a term, and each shift by name.
struct Sum {
  std::optional<Date> anchor;
  std::optional<CountedFrom> from;
  int amount = 0;  // negative for a term counted back
  law::Unit unit = law::Unit::days;
  std::vector<Shift> shifts;
  bool at_latest = false;       // a day that is not known could only make it earlier
  bool free_days_open = false;  // it falls in a year of which no decree says yet which days are free
};

/// A row of the timeline: one step, its days, and what became of it.
struct Deadline {
  Step step = Step::probleemanalyse;
  std::optional<Date> due;           // statutory last allowed day, itself in time
  std::optional<Date> practice_due;  // the day that UWV or arbodiensten use
  std::optional<Date> advice;        // last working day on or before the earlier of the two
  law::Basis basis = law::Basis::act;
  law::Citations law;
  Actors who;  // nobody for end dates
  std::optional<Date> done_on;
  Days days_late;
  State state = State::due;
  Reason reason = Reason::none;
  Sum how;
  std::optional<Period> window;  // of some steps: the first and the last day that practice expects
  std::optional<Date> had;       // it does not apply since the case ended: the day that it had without that
  bool of_benefit = false;       // about the sickness benefit at the cost of an own-risk carrier, not about wages
  Place place;                   // of the fact that fulfils it, or where it would stand

  bool applies() const { return state != State::not_applicable; }
  /// It does not apply: it loses its days and says why. Of what ended with the case, the day that it had is kept apart.
  void drop(Reason why);
  /// Due where there is one, else the practice day.
  std::optional<Date> day() const { return due ? due : practice_due; }
  /// The same; of a step that has neither the end of what practice expects.
  std::optional<Date> last_day() const { return day() || !window ? day() : window->last; }
  /// Employer or employee has to act: it is no day of UWV alone, and no end.
  bool is_of_parties() const { return who.contains(Actor::employer) || who.contains(Actor::employee); }
  /// Nobody knows whether employer or employee has done it, though its day has come.
  bool hides_on(Date as_of) const { return is_of_parties() && state == State::unknown && day() && *day() <= as_of; }
};

/// How the start of spoor 2 stands on as_of: by the strict day (on_time), by the outer one (on_time_outer), after it (late); not
/// begun and the outer day is over (not_started) or not (open).
enum class WindowState : std::uint8_t { on_time, on_time_outer, late, not_started, open, waived, not_applicable, unknown };
std::string_view name(WindowState state);

/// A fact that moved the window; its name is the canonical path of its field: "spoor1.prospect".
enum class MovedBy : std::uint8_t {
  eerstejaarsevaluatie,
  interruptions,
  leave,
  advised_on,
  ruled_out_on,
  ad_report,
  capacity,
  prospect,
  waiver,
};
std::string_view name(MovedBy fact);

/// The days between which spoor 2 must start, in both readings (policy, not statute).
struct Spoor2Window {
  std::optional<Date> earliest, target, strict, outer, closes, started_on;
  Days days_late;
  WindowState state = WindowState::open;
  Reason reason = Reason::none;  // when not applicable
  std::optional<Date> had;       // when not applicable: the outer day that there would have been
  std::vector<MovedBy> moved_by;
  bool prospect_valid = false;  // a prospect was recorded and meets all conditions
  bool prospect_realised = false;
  bool waiver_valid = false;
  bool waiver_over = false;                     // a waiver held until a day before as_of; it moved the window or not
  ShiftKind outer_shift = ShiftKind::capacity;  // what moved the outer day last, where a fact took the place of its plain term
  std::optional<Date> evaluation, established;

  /// The fields that moved it, by their canonical paths.
  std::vector<std::string_view> moved_fields() const;
};

/// A stretch of days that does not count: a gap of recovery, or leave.
struct Excluded {
  Period days;
  ShiftKind kind = ShiftKind::interruption;
};

/// A gap between two spells of illness, as counted; with other_cause the days around a leave.
struct Gap {
  Date recovered_on, sick_again_on;
  Days net;  // without the leave inside it
  bool new_case = false;
  bool other_cause = false;         // a new case because leave with another cause lay between
  bool resumption_unknown = false;  // whether the agreed work was taken up in full is not known
  Place place;
};

/// Everything that is computed for one case. Built completely before any rule runs: the days of the steps are taken from
/// here. What a rule measures beside them it counts itself, with the numbers of the law table.
struct Timeline {
  Date as_of;
  Date first_sick_day;             // F, of the current case
  std::vector<Excluded> excluded;  // merged, ascending; only days after F
  std::vector<Gap> gaps;
  Days shift;                          // E − (F + the wachttijd in calendar days)
  std::optional<Date> recovered;       // R: a closed case
  std::optional<Date> employment_end;  // L
  std::optional<Date> aow;             // A
  std::optional<Date> early_iva;       // G, granted on or before as_of
  Date wachttijd_end;                  // E
  Date extended_end;                   // X, E or the end of the voluntary extension
  Date wage_period_end;                // W, last day of the wage period before any sanction
  Days delay;                          // by a late WIA application
  std::optional<Date> sanction_end;    // last day of a valid sanction, shortening not counted
  bool sanction_valid = false;         // given on or before the next working day after W, where one can be given at all
  std::optional<Date> sanction_given;  // sent_on, else decided_on
  /// UWV withdrew a valid sanction on this day, which is known on as_of; the day before is the last that the wage can run.
  std::optional<Date> sanction_withdrawn;
  std::optional<Date> last_day, wia_start, wage_until;  // waiting_period of the report
  bool carrier_guides = false;                          // an own-risk carrier guides an employee who has left
  std::optional<Date> benefit_until;                    // last day of the sickness benefit at the cost of that carrier
  std::optional<int> week;
  std::array<Deadline, step_count> deadlines;
  Spoor2Window spoor2;
  std::vector<std::string_view> assumed_none;  // unknown structure that counts as none: canonical field paths
  bool aow_by_last_row = false;                // the AOW age of this birth year is not set yet
  bool satisfactory_result = false;            // see satisfactory_work()

  const Deadline& at(Step step) const { return deadlines[index(step)]; }
  Deadline& at(Step step) { return deadlines[index(step)]; }

  /// The last day of what the employer pays: the wage, or of an own-risk carrier the sickness benefit.
  std::optional<Date> income_until() const;

  /// The last day of the sanction, as shortened; of one on a day that nobody knows as if it came in time. None without one.
  std::optional<Date> sanction_until() const;

  /// Whether a row may hide a shortcoming on as_of: that of a party, or, behind the wage period, whether and when UWV gave a
  /// sanction.
  bool hides(const Deadline& row) const;

  /// The date k counted days after an anchor: blocks of excluded days that begin on or before the day reached move it.
  Date counted(Date anchor, Days days) const;
};

/// Work that is a satisfactory result on a day: structural, running on it, and matching the capacity, or worth enough of the wage
/// with both parties agreed (Beoordelingskader poortwachter par. 3).
bool satisfactory_work(const Dossier& dossier, const law::Statute& statute, Date day);

/// Whether a period of the dossier runs on a day; one without `until` is still running, one without `from` never.
bool runs_on(const dossier::PeriodFact& period, Date day);

/// A period of functional capacity as counted: it ends the day before the next one begins, or on as_of.
struct CapacityPeriod {
  Period days;
  const dossier::Capacity* fact = nullptr;
};

/// The capacity periods with a known beginning and state, ascending, none overlapping the next.
std::vector<CapacityPeriod> capacity_periods(const Dossier& dossier, Date as_of);

/// The last review of a capacity period on or before a day, or the beginning of that period.
Date last_review(const CapacityPeriod& period, Date day);

/// The day on which a waiver of spoor 2 is judged: its end or as_of, or an earlier one after which there was nothing to waive: the
/// end of the wage or the employment, or the day before recovery or the AOW age.
Date judged_on(const Timeline& timeline, const dossier::Waiver& waiver);

/// Which spell of illness is the current one on a day, and which days do not count.
struct Clock {
  Date first_sick_day;
  std::vector<Excluded> excluded;
  std::vector<Gap> gaps;
  std::optional<Date> recovered;
};

/// The clock of a dossier that is already reduced to what is known on as_of.
Clock clock(const Dossier& visible, const law::Table& table, Date as_of);

/// Builds the timeline of the current case from a dossier reduced to as_of and to the current case.
Timeline build(const Dossier& current, const law::Statute& statute, const Clock& clock, Date as_of);

/// What a step rests on in a case of which no more is known than its first sick day.
law::Citations sources(Step step, const law::Table& table);

}  // namespace poortwachter::timeline

namespace poortwachter {
using timeline::Timeline;
}
