#include <algorithm>

#include "poortwachter/timeline/weeks.hpp"
#include "timeline/builder.hpp"

namespace poortwachter::timeline {

using dossier::Known;

bool Frame::no_employer() const { return dossier.employee.employment && *dossier.employee.employment == dossier::Employment::none; }
bool Frame::agency_clause() const {
  return dossier.employee.employment && *dossier.employee.employment == dossier::Employment::agency_clause;
}
bool Frame::own_risk_carrier() const { return dossier.employer.own_risk_zw && *dossier.employer.own_risk_zw; }
bool Frame::domestic() const { return dossier.employee.domestic && *dossier.employee.domestic; }
bool Frame::safety_net() const { return dossier.safety_net && *dossier.safety_net != dossier::SafetyNet::none; }

Reckoned reckon(const Frame& frame, Date anchor, CountedFrom from, InDays parameter) {
  const Days term = frame.days(parameter);
  const Walk reached = walk(frame.t.excluded, anchor, anchor + term);
  return {reached.day, {anchor, from, term.value, law::Unit::days, reached.shifts}};
}

Reckoned reckon_calendar(const Frame& frame, Date anchor, CountedFrom from, InDays parameter, int sign) {
  const Days term{sign * frame.days(parameter).value};
  return {anchor + term, {anchor, from, term.value, law::Unit::days, {}}};
}

Reckoned rolled(const Frame& frame, Reckoned reckoned) {
  const Date working = frame.free_days.next_working_day(*reckoned.day);
  if (working != *reckoned.day) reckoned.sum.shifts.push_back({ShiftKind::working_day, working - *reckoned.day});
  reckoned.day = working;
  reckoned.sum.free_days_open = working > law::equated_settled_until();
  return reckoned;
}

Done done_by(const Dossier& dossier, const dossier::Fact<Date>& on, const Place& here) {
  if (on.given()) return {Done::Known::done, *on, on.place};
  return {dossier.unknown(on) ? Done::Known::unknown : Done::Known::missing, std::nullopt, here};
}

static void judge_end_date(Deadline& row, Date as_of) {
  if (row.day()) row.state = as_of <= *row.day() ? State::due : State::met;
}

static void judge_step(Deadline& row, const Done& done, Date as_of) {
  const std::optional<Date> limit = row.day();
  if (done.known == Done::Known::unknown) {
    row.state = State::unknown;
  } else if (done.known == Done::Known::done) {
    row.state = limit && done.on && *done.on > *limit ? State::late : State::met;
    if (row.state == State::late) row.days_late = *done.on - *limit;
  } else {
    row.state = limit && as_of > *limit ? State::missed : State::due;
    if (row.state == State::missed) row.days_late = as_of - *limit;
  }
}

static std::optional<Date> advice(const Frame& frame, const Deadline& row) {
  if (!row.day()) return std::nullopt;
  const Date earlier = row.practice_due ? std::min(*row.day(), *row.practice_due) : *row.day();
  return frame.free_days.last_working_day(earlier);
}

static bool ends_the_case(Reason why) {
  return why == Reason::recovered || why == Reason::employment_ended || why == Reason::aow || why == Reason::early_iva;
}

void Deadline::drop(Reason why) {
  state = State::not_applicable;
  reason = why;
  if (ends_the_case(why)) had = last_day();
  due = practice_due = advice = done_on = std::nullopt;
  days_late = Days{0};
  window.reset();
}

static void judge(const Frame& frame, Deadline& row, const Done& done, std::optional<State> told) {
  const Date as_of = frame.t.as_of;
  if (is_end_date(row.step)) {
    judge_end_date(row, as_of);
  } else {
    row.advice = advice(frame, row);
    row.done_on = done.on;
    if (!told) judge_step(row, done, as_of);
  }
  if (told) row.state = *told;
}

void put(Frame& frame, Step step, Deadline row, const Done& done, std::optional<State> told) {
  row.step = step;
  row.of_benefit = frame.t.carrier_guides;
  row.place = done.place;
  if (row.applies()) judge(frame, row, done, told);
  frame.t.at(step) = std::move(row);
}

static void assume_none(Frame& frame) {
  const Dossier& d = frame.dossier;
  const auto note = [&](bool unknown, std::string_view field) {
    if (unknown) frame.t.assumed_none.push_back(field);
  };
  note(d.unknown(d.interruptions.known), "interruptions");
  note(d.unknown(d.leave.known), "leave");
  note(d.unknown(d.employee.employment_end), "employee.employment_end");
  const bool aow_known = d.employee.aow_date.given() || d.employee.birth_date.given();
  note(!aow_known && (d.unknown(d.employee.aow_date) || d.employee.birth_date.known == Known::unknown), "employee.aow_date");
  const dossier::VoluntaryExtension& extension = d.voluntary_extension;
  const bool request_unknown =
      d.unknown(extension.requested_on) && (extension.until || extension.requested_on.known == Known::unknown);
  note(d.unknown(extension.here.known) || extension.until.known == Known::unknown || request_unknown, "voluntary_extension");
  note(d.unknown(d.vervroegde_iva.here.known) || d.vervroegde_iva.granted_on.known == Known::unknown, "vervroegde_iva");
  note(d.unknown(d.safety_net), "safety_net");
}

static void person_dates(Frame& frame) {
  const auto& employee = frame.dossier.employee;
  const law::Table& table = frame.statute.table();
  if (employee.aow_date) {
    frame.t.aow = *employee.aow_date;
  } else if (employee.birth_date) {
    frame.t.aow = law::aow_date(table, *employee.birth_date);
  }
  // A dismissal that is fought is no end until it stands.
  const auto& disputed = employee.employment_end_disputed;
  const bool stands = !disputed.given() || *disputed != dossier::Tri::yes;
  if (employee.employment_end && stands) frame.t.employment_end = *employee.employment_end;
  if (frame.dossier.vervroegde_iva.granted_on) frame.t.early_iva = *frame.dossier.vervroegde_iva.granted_on;
}

static void wait_dates(Frame& frame) {
  Timeline& t = frame.t;
  const Days length = Days{7 * frame.statute.weeks(Parameter::wachttijd).value - 1};
  t.wachttijd_end = t.counted(t.first_sick_day, length);
  t.shift = t.wachttijd_end - (t.first_sick_day + length);
  t.extended_end = t.wachttijd_end;
  const std::optional<Date> last_day = t.employment_end;
  const bool left = last_day && *last_day >= t.first_sick_day && *last_day < t.wachttijd_end;
  t.carrier_guides = left && frame.own_risk_carrier() && !frame.no_employer() && !frame.domestic() && !frame.safety_net();
  const auto& extension = frame.dossier.voluntary_extension;
  // Who writes only until when it was granted, in a file in which absent is not unknown, tells of one that there is.
  const bool requested = extension.requested_on.known != Known::not_done && !frame.dossier.unknown(extension.requested_on);
  if (!t.carrier_guides && extension.until && requested) t.extended_end = std::max(t.wachttijd_end, *extension.until);
}

// An AOW age that is not set yet is worth a word only where it may bear on the case: up to the end of the waiver for it.
static void doubt_aow(Frame& frame) {
  Timeline& t = frame.t;
  if (!t.aow || frame.dossier.employee.aow_date) return;
  const Date latest = t.wachttijd_end.plus(frame.statute.years(Parameter::spoor2_aow_after_end), calendar::MonthEnd::clamp_back);
  t.aow_by_last_row = *t.aow > law::aow_settled_until() && *t.aow <= latest;
}

// The first of the end of the wage duty, the end by AOW age, and the end of the employment; none where recovery came before it.
static std::optional<Date> wage_until(const Timeline& t) {
  const Deadline& wage = t.at(Step::einde_loondoorbetaling);
  if (wage.applies()) return wage.due;
  if (wage.reason == Reason::no_employer) return std::nullopt;
  const Deadline& aow = t.at(Step::einde_loon_aow);
  if (aow.applies()) return aow.due;
  const bool recovered = t.recovered && (!t.employment_end || *t.employment_end >= *t.recovered);
  return recovered ? std::nullopt : t.employment_end;
}

// The sickness benefit at the cost of an own-risk carrier, as long as a wage would have run.
static std::optional<Date> benefit_until(const Timeline& t) {
  if (!t.carrier_guides || (t.aow && *t.aow <= t.first_sick_day)) return std::nullopt;
  Date end = t.sanction_until().value_or(t.wage_period_end);
  if (t.aow) end = std::min(end, *t.aow - Days{1});
  return t.recovered && *t.recovered <= end ? std::nullopt : std::optional(end);
}

static void waiting_period(Timeline& t) {
  const Deadline& end = t.at(Step::einde_wachttijd);
  if (end.applies()) {
    t.last_day = end.due;
    t.wia_start = *end.due + Days{1};
  }
  t.wage_until = wage_until(t);
  t.benefit_until = benefit_until(t);
  // The clock of a closed case has stopped.
  t.week = week_on(t, t.recovered ? std::min(t.as_of, *t.recovered - Days{1}) : t.as_of);
}

std::optional<Date> Timeline::income_until() const { return carrier_guides ? benefit_until : wage_until; }

std::optional<Date> Timeline::sanction_until() const {
  return sanction_end ? std::optional(at(Step::bekorting_einde).due.value_or(*sanction_end)) : std::nullopt;
}

bool Timeline::hides(const Deadline& row) const {
  const bool sanction = row.step == Step::loonsanctie_einde && row.state == State::unknown && as_of > wage_period_end;
  return sanction || row.hides_on(as_of);
}

// `evaluatie` speaks of the next evaluation: there is none after the wage has ended.
static void stop_evaluations(Timeline& t) {
  Deadline& row = t.at(Step::evaluatie);
  const std::optional<Date> paid = t.income_until();
  if (row.applies() && paid && t.as_of > *paid) row.drop(Reason::wage_ended);
}

Timeline build(const Dossier& current, const law::Statute& statute, const Clock& clock, Date as_of) {
  Timeline t;
  t.as_of = as_of;
  t.first_sick_day = clock.first_sick_day;
  t.excluded = clock.excluded;
  t.gaps = clock.gaps;
  t.recovered = clock.recovered;
  t.satisfactory_result = satisfactory_work(current, statute, as_of);
  Frame frame{current, statute, statute.table().free_days(), t};
  person_dates(frame);
  assume_none(frame);
  wait_dates(frame);
  doubt_aow(frame);
  first_year_rows(frame);
  wia_rows(frame);
  sanction_rows(frame);
  end_rows(frame);
  employment_rows(frame);
  exclude_rows(frame);
  waiting_period(t);
  stop_evaluations(t);
  t.spoor2 = spoor2_window(frame);
  spoor2_row(frame);
  return t;
}

}  // namespace poortwachter::timeline
