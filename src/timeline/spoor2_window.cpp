#include <algorithm>

#include "timeline/builder.hpp"

namespace poortwachter::timeline {

using dossier::CapacityState;
using dossier::Known;
using dossier::Tri;
using dossier::WaiverGround;

static bool yes(const dossier::Fact<Tri>& fact) { return fact.given() && *fact == Tri::yes; }
static bool no(const dossier::Fact<Tri>& fact) { return fact.given() && *fact == Tri::no; }

namespace {

/// The window while the facts that move it are laid over it one by one.
struct WindowBuilder {
  const Frame& frame;
  const Dossier& d;
  Spoor2Window w;
  Date strict, outer;  // before a waiver takes them away

  Date day(InDays p) const { return frame.after_first_sick_day(p); }
  Date counted(Date anchor, InDays p) const { return frame.t.counted(anchor, frame.days(p)); }
  void moved(MovedBy fact) {
    if (std::ranges::find(w.moved_by, fact) == w.moved_by.end()) w.moved_by.push_back(fact);
  }
  void not_before(Date first, MovedBy fact, ShiftKind shift);
  void base();
  void advice();
  void late_capacity();
  void prospect();
  void waiver();
  void state();
};

}  // namespace

static bool rules_out_own_employer(const dossier::AdConclusion& conclusion) {
  return no(conclusion.own_work) && no(conclusion.adapted_work) && no(conclusion.other_work);
}

// Neither reading ends before this day.
void WindowBuilder::not_before(Date first, MovedBy fact, ShiftKind shift) {
  if (first > outer) w.outer_shift = shift;
  if (first > outer || first > strict) moved(fact);
  strict = std::max(strict, first);
  outer = std::max(outer, first);
}

void WindowBuilder::base() {
  const Date year = day(Parameter::eerstejaarsevaluatie_after_first_sick_day);
  const Date from = day(Parameter::spoor2_evaluation_clamp_from);
  const Date until = day(Parameter::spoor2_evaluation_clamp_until);
  w.evaluation = d.eerstejaarsevaluatie.on ? *d.eerstejaarsevaluatie.on : year;
  const Date clamped = std::clamp(*w.evaluation, from, until);
  if (d.eerstejaarsevaluatie.on && clamped != until) moved(MovedBy::eerstejaarsevaluatie);
  strict = counted(clamped, Parameter::spoor2_start_after_evaluation);
  outer = day(Parameter::spoor2_outer_after_first_sick_day);
  w.closes = frame.t.wachttijd_end - frame.days(Parameter::spoor2_closes_before_end);
  for (const Excluded& block : frame.t.excluded)
    if (block.days.first <= outer) moved(block.kind == ShiftKind::leave ? MovedBy::leave : MovedBy::interruptions);
}

void WindowBuilder::advice() {
  MovedBy source = MovedBy::ruled_out_on;
  if (d.spoor1.ruled_out_on) w.established = *d.spoor1.ruled_out_on;
  const bool by_report = d.ad_report.on && rules_out_own_employer(d.ad_report.conclusion);
  if (by_report && (!w.established || *d.ad_report.on < *w.established)) {
    w.established = *d.ad_report.on;
    source = MovedBy::ad_report;
  }
  w.earliest = day(Parameter::spoor2_earliest_after_first_sick_day);
  w.target = day(Parameter::spoor2_target_after_first_sick_day);
  if (d.spoor2.advised_on && *d.spoor2.advised_on < *w.earliest) {
    w.earliest = *d.spoor2.advised_on;
    moved(MovedBy::advised_on);
  }
  if (!w.established) return;
  if (*w.established < *w.earliest) {
    w.earliest = w.established;
    moved(source);
  }
  const Date soon = counted(*w.established, Parameter::spoor2_target_after_established);
  if (soon < *w.target) {
    w.target = soon;
    moved(source);
  }
}

void WindowBuilder::late_capacity() {
  const Date mark = day(Parameter::spoor2_late_capacity_from);
  const auto usable = [](const CapacityPeriod& p) {
    return *p.fact->state == CapacityState::full || *p.fact->state == CapacityState::partial;
  };
  bool without_capacity = false;
  std::optional<Date> first_usable;
  for (const CapacityPeriod& period : capacity_periods(d, frame.t.as_of)) {
    if (!usable(period)) {
      without_capacity = without_capacity || period.days.last >= mark;
    } else if (without_capacity && !first_usable) {
      first_usable = period.days.first;
    }
  }
  if (!first_usable) return;
  const Date alternative = counted(*first_usable, Parameter::spoor2_start_after_capacity);
  if (alternative <= outer) return;
  strict = outer = alternative;
  w.outer_shift = ShiftKind::capacity;
  moved(MovedBy::capacity);
}

static bool work_runs(const Dossier& d, Date day) {
  return d.work.empty() || std::ranges::any_of(d.work, [&](const dossier::Work& work) { return runs_on(work.period, day); });
}

void WindowBuilder::prospect() {
  const dossier::Prospect& p = d.spoor1.prospect;
  if (!p.recorded_on || !p.expected_on || !yes(p.structural) || !p.basis) return;
  if (*p.basis == dossier::ProspectBasis::none) return;
  const Months limit = frame.statute.months(Parameter::spoor2_prospect_after_evaluation);
  const Date latest = w.evaluation->plus(limit, calendar::MonthEnd::clamp_back);
  const bool recorded_in_time = *p.recorded_on <= day(Parameter::spoor2_outer_after_first_sick_day);
  if (!recorded_in_time || *p.expected_on < *w.evaluation || *p.expected_on > latest) return;
  w.prospect_valid = true;
  w.prospect_realised = p.realised_on.given() && work_runs(d, frame.t.as_of);
  not_before(*p.expected_on, MovedBy::prospect, ShiftKind::prospect);
}

Date judged_on(const Timeline& t, const dossier::Waiver& waiver) {
  Date day = waiver.until ? std::min(*waiver.until, t.as_of) : t.as_of;
  if (const auto paid = t.income_until()) day = std::min(day, *paid);
  if (t.employment_end && !t.carrier_guides) day = std::min(day, *t.employment_end);
  if (t.recovered) day = std::min(day, *t.recovered - Days{1});
  if (t.aow) day = std::min(day, *t.aow - Days{1});
  return day;
}

static bool without_capacity(const Frame& frame, const dossier::Waiver& waiver, CapacityState state) {
  const Date judged = judged_on(frame.t, waiver);
  for (const CapacityPeriod& period : capacity_periods(frame.dossier, std::max(frame.t.as_of, *waiver.on))) {
    if (!period.days.contains(*waiver.on) || *period.fact->state != state) continue;
    const auto& by = period.fact->assessed_by;
    if (!by || *by != dossier::AssessedBy::bedrijfsarts) return false;
    return judged - last_review(period, judged) <= frame.days(Parameter::spoor2_waiver_review_age);
  }
  return false;
}

static bool aow_within_a_year(const Frame& frame, const dossier::Waiver& waiver) {
  if (!frame.t.aow || !yes(waiver.employee_agreed) || !yes(waiver.employer_agreed)) return false;
  const Years term = frame.statute.years(Parameter::spoor2_aow_after_end);
  const Date latest = frame.t.wachttijd_end.plus(term, calendar::MonthEnd::clamp_back);
  return *frame.t.aow > frame.first_sick_day() && *frame.t.aow <= latest;
}

static bool ground_holds(const Frame& frame, const dossier::Waiver& waiver) {
  const dossier::Spoor2& spoor2 = frame.dossier.spoor2;
  switch (*waiver.ground) {
    case WaiverGround::gbm:
      return without_capacity(frame, waiver, CapacityState::none);
    case WaiverGround::marginal:
      return without_capacity(frame, waiver, CapacityState::marginal);
    case WaiverGround::aow_within_year:
      return aow_within_a_year(frame, waiver);
    case WaiverGround::satisfactory_result:
      return satisfactory_work(frame.dossier, frame.statute, judged_on(frame.t, waiver));
    case WaiverGround::second_track_useless:
      return spoor2.ended_on && spoor2.end_reason && *spoor2.end_reason == dossier::EndReason::no_options_documented;
  }
  return false;
}

void WindowBuilder::waiver() {
  const dossier::Waiver& waiver = d.spoor2.waiver;
  if (!waiver.ground || !waiver.on || *waiver.on < frame.first_sick_day()) return;
  if (!ground_holds(frame, waiver)) return;
  w.waiver_valid = !waiver.until || *waiver.until >= frame.t.as_of;
  w.waiver_over = !w.waiver_valid;
  if (w.waiver_valid) return moved(MovedBy::waiver);
  not_before(*waiver.until + frame.days(Parameter::spoor2_start_after_waiver), MovedBy::waiver, ShiftKind::waiver);
}

// Why no deadline binds; none when one does. A trajectory that has started is judged all the same.
static Reason not_applicable_because(const Frame& frame, Date outer, bool realised) {
  const Timeline& t = frame.t;
  if (frame.no_employer()) return Reason::no_employer;
  if (frame.domestic()) return Reason::domestic;
  if (frame.dossier.spoor2.intake_on) return Reason::none;
  if (t.recovered && outer >= *t.recovered) return Reason::recovered;
  if (t.employment_end && outer > *t.employment_end && !t.carrier_guides) return Reason::employment_ended;
  if (t.aow && (outer >= *t.aow || *t.aow <= t.first_sick_day)) return Reason::aow;
  if (t.early_iva && outer >= *t.early_iva) return Reason::early_iva;
  return realised ? Reason::prospect_realised : Reason::none;
}

static bool intake_unknown(const Dossier& d) {
  const dossier::Spoor2& s = d.spoor2;
  if (d.unknown(s.intake_on)) return true;
  if (s.intake_on.known != Known::absent) return false;
  const bool plan = s.plan.on.given() || (s.plan.here.given() && s.plan.on.known == Known::absent);
  return plan || !s.activities.empty() || !s.applications.empty();
}

void WindowBuilder::state() {
  const Date as_of = frame.t.as_of;
  const auto& intake = d.spoor2.intake_on;
  w.reason = not_applicable_because(frame, outer, w.prospect_realised);
  if (w.reason != Reason::none) {
    w.state = WindowState::not_applicable;
    w.had = outer;
    w.earliest = w.target = w.strict = w.outer = w.closes = std::nullopt;
    return;
  }
  if (intake) w.started_on = *intake;
  if (w.waiver_valid) {
    w.state = WindowState::waived;
    return;
  }
  w.strict = strict;
  w.outer = outer;
  if (intake) {
    w.state = *intake <= strict ? WindowState::on_time : *intake <= outer ? WindowState::on_time_outer : WindowState::late;
    if (w.state == WindowState::late) w.days_late = *intake - outer;
  } else if (intake_unknown(d)) {
    w.state = WindowState::unknown;
  } else {
    w.state = as_of > outer ? WindowState::not_started : WindowState::open;
    if (w.state == WindowState::not_started) w.days_late = as_of - outer;
  }
}

Spoor2Window spoor2_window(const Frame& frame) {
  WindowBuilder builder{frame, frame.dossier, {}, {}, {}};
  builder.base();
  builder.advice();
  builder.late_capacity();
  builder.prospect();
  builder.waiver();
  builder.state();
  return builder.w;
}

}  // namespace poortwachter::timeline
