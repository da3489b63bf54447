#include <algorithm>

#include "timeline/builder.hpp"

namespace poortwachter::timeline {

namespace cite = law::cite;
using dossier::Known;
using dossier::Shortening;
using dossier::Tri;

namespace {

/// What is known of the decision that extends the wage period.
struct Decision {
  bool unknown_whether = false;  // nobody knows whether there is a sanction
  bool exists = false;
  std::optional<Date> given;  // sent, else decided; nothing: its day is unknown
  Place place;

  bool day_unknown() const { return exists && !given; }
};

}  // namespace

static Decision decision_of(const Dossier& d) {
  const dossier::Loonsanctie& fact = d.loonsanctie;
  Decision decision;
  decision.place = fact.here.place;
  decision.unknown_whether = d.unknown(fact.here.known);
  if (!fact.here.given()) return decision;
  // A decision dated after the day of judgement is not there yet.
  decision.exists = fact.sent_on.given() || fact.decided_on.known != Known::not_done;
  if (fact.sent_on) {
    decision.given = *fact.sent_on;
    decision.place = fact.sent_on.place;
  } else if (fact.decided_on) {
    decision.given = *fact.decided_on;
    decision.place = fact.decided_on.place;
  }
  return decision;
}

static Done done_of(const Decision& decision) {
  if (decision.given) return {Done::Known::done, decision.given, decision.place};
  const bool unknown = decision.unknown_whether || decision.exists;
  return {unknown ? Done::Known::unknown : Done::Known::missing, std::nullopt, decision.place};
}

static CountedFrom wage_anchor(const Timeline& t) {
  return t.extended_end > t.wachttijd_end ? CountedFrom::voluntary_extension : CountedFrom::einde_wachttijd;
}

static void add_delay(const Timeline& t, Sum& sum) {
  if (t.delay > Days{0}) sum.shifts.push_back({ShiftKind::late_application, t.delay});
}

static void decision_rows(Frame& frame, const Decision& decision) {
  const Timeline& t = frame.t;
  const Days early = frame.days(Parameter::loonsanctie_besluit_before_end);
  Deadline timely;
  timely.due = t.wage_period_end - early;
  timely.how = {t.extended_end, wage_anchor(t), -early.value, law::Unit::days, {}};
  add_delay(t, timely.how);
  timely.law = {&cite::wia_25_10};
  timely.who = {Actor::uwv};
  put(frame, Step::loonsanctie_besluit, timely, done_of(decision));

  Deadline last;
  last.due = t.wage_period_end;
  last.how = {t.extended_end, wage_anchor(t), 0, law::Unit::days, {}};
  add_delay(t, last.how);
  last.law = {&cite::wia_25_11};
  last.who = {Actor::uwv};
  put(frame, Step::loonsanctie_uiterste_dag, last, done_of(decision));
}

static std::optional<Date> shortening_due(const Frame& frame, const Shortening& shortening) {
  if (!shortening.notified_on) return std::nullopt;
  return frame.free_days.next_working_day(*shortening.notified_on + frame.days(Parameter::bekorting_besluit_after_report));
}

// Days by which UWV decided too late on one report of repair; never less than nothing.
static Days decided_late(const Frame& frame, const Shortening& shortening) {
  const std::optional<Date> due = shortening_due(frame, shortening);
  if (!due || !shortening.decided_on || *shortening.decided_on <= *due) return Days{0};
  return *shortening.decided_on - *due;
}

static Days late_refusals(const Frame& frame) {
  Days late{0};
  for (const Shortening& shortening : frame.dossier.loonsanctie.shortenings)
    if (shortening.granted.given() && *shortening.granted == Tri::no) late = late + decided_late(frame, shortening);
  return late;
}

// Leave after the wage period does not count for the sanction (WIA 25 lid 9).
static Walk over_leave(const Timeline& t, Date plain) {
  std::vector<Excluded> leave;
  std::ranges::copy_if(t.excluded, std::back_inserter(leave), [](const Excluded& e) { return e.kind == ShiftKind::leave; });
  return walk(leave, t.wage_period_end, plain);
}

static Reckoned sanction_end(const Frame& frame) {
  const Timeline& t = frame.t;
  const dossier::Loonsanctie& fact = frame.dossier.loonsanctie;
  const int maximum = frame.statute.weeks(Parameter::loonsanctie_maximum).value;
  const int weeks = fact.weeks ? std::min(static_cast<int>(*fact.weeks), maximum) : maximum;
  Sum sum{t.wage_period_end, CountedFrom::loonsanctie_uiterste_dag, weeks, law::Unit::weeks, {}};
  Date end = t.wage_period_end + Weeks{weeks};
  if (const Days late = late_refusals(frame); late > Days{0}) {
    end = std::max(end - late, t.wage_period_end);
    sum.shifts.push_back({ShiftKind::late_decision, Days{-late.value}});
  }
  const Walk reached = over_leave(t, end);
  end = reached.day;
  sum.shifts.insert(sum.shifts.end(), reached.shifts.begin(), reached.shifts.end());
  if (fact.withdrawn_on) {
    const Date last = std::max(t.wage_period_end, *fact.withdrawn_on - Days{1});
    if (last < end) sum.shifts.push_back({ShiftKind::limit, last - end});
    end = std::min(end, last);
  }
  return {end, sum};
}

static void sanction_end_row(Frame& frame, const Decision& decision) {
  Timeline& t = frame.t;
  const bool possible = sanction_bar(frame) == Reason::none;
  // Whether a decision on the next working day is still in time is disputed: it counts as given.
  const Date last_day = frame.free_days.next_working_day(t.wage_period_end + Days{1});
  t.sanction_given = decision.given;
  t.sanction_valid = possible && decision.exists && decision.given && *decision.given <= last_day;
  if (const auto& withdrawn = frame.dossier.loonsanctie.withdrawn_on; t.sanction_valid && withdrawn)
    t.sanction_withdrawn = *withdrawn;
  const bool day_unknown = possible && decision.day_unknown();
  Deadline row;
  row.law = {&cite::wia_25_9};
  if (t.sanction_valid || day_unknown) {
    const Reckoned end = sanction_end(frame);
    row.due = end.day;
    row.how = end.sum;
    t.sanction_end = end.day;
  }
  std::optional<State> told;
  if (day_unknown || decision.unknown_whether) {
    told = State::unknown;
  } else if (!t.sanction_valid) {
    const bool too_late = decision.given && *decision.given > last_day;
    const Reason bar = decision.exists ? sanction_bar(frame) : Reason::none;
    if (decision.given && !too_late) row.due = sanction_end(frame).day;
    row.drop(too_late ? Reason::sanction_too_late : bar == Reason::none ? Reason::no_sanction : bar);
  }
  put(frame, Step::loonsanctie_einde, std::move(row), {Done::Known::missing, std::nullopt, decision.place}, told);
}

static const Shortening* last_notified(const dossier::Loonsanctie& fact) {
  const Shortening* last = nullptr;
  for (const Shortening& shortening : fact.shortenings) {
    if (!shortening.notified_on || (last && *shortening.notified_on < *last->notified_on)) continue;
    // Of two reports of one day the one that UWV has not decided on is the last.
    const bool same_day = last && *shortening.notified_on == *last->notified_on;
    if (!same_day || !shortening.decided_on || last->decided_on) last = &shortening;
  }
  return last;
}

static void shortening_decision_row(Frame& frame, const Decision& decision) {
  const Dossier& d = frame.dossier;
  const Shortening* last = last_notified(d.loonsanctie);
  Deadline row;
  row.law = {&cite::wia_25_13};
  row.who = {Actor::uwv};
  Done done{Done::Known::missing, std::nullopt, d.loonsanctie.shortenings.place};
  if (last) {
    const Reckoned due = rolled(frame, reckon_calendar(frame, *last->notified_on, CountedFrom::bekorting_gemeld,
                                                       Parameter::bekorting_besluit_after_report));
    row.due = due.day;
    row.how = due.sum;
    done = done_by(d, last->decided_on, last->here.place);
    // An outcome without a day: UWV has decided, nobody knows whether in time.
    if (last->granted.given() && !last->decided_on.given()) done.known = Done::Known::unknown;
  }
  const bool list_unknown = decision.exists && d.unknown(d.loonsanctie.shortenings.known);
  const bool unknown = !last && (list_unknown || decision.unknown_whether);
  if (!last && !unknown) row.drop(Reason::no_shortening);
  put(frame, Step::bekorting_besluit, std::move(row), done, unknown ? std::optional(State::unknown) : std::nullopt);
}

// WIA 25 lid 14: six weeks after UWV established the repair, earlier by the days that its decisions came late.
static Reckoned end_after(const Frame& frame, const Shortening& shortening) {
  const Timeline& t = frame.t;
  if (shortening.effective_on)
    return {*shortening.effective_on - Days{1}, {*shortening.effective_on, CountedFrom::bekorting_per, -1, law::Unit::days, {}}};
  Reckoned end =
      reckon_calendar(frame, *shortening.decided_on, CountedFrom::bekorting_besluit, Parameter::bekorting_einde_after_decision);
  Days late = decided_late(frame, shortening);
  const Date timely = t.wage_period_end - frame.days(Parameter::loonsanctie_besluit_before_end);
  if (t.sanction_given && *t.sanction_given > timely) late = late + (*t.sanction_given - timely);
  if (late > Days{0}) {
    end.day = *end.day - late;
    end.sum.shifts.push_back({ShiftKind::late_decision, Days{-late.value}});
  }
  return end;
}

static bool outcome_unknown(const Dossier& d, const Shortening& shortening) {
  const bool granted = shortening.granted.given() && *shortening.granted == Tri::yes;
  if (granted) return !shortening.decided_on && !shortening.effective_on;
  if (shortening.granted.given() && *shortening.granted == Tri::no) return false;
  return shortening.decided_on.given() || d.unknown(shortening.decided_on);
}

namespace {

/// What the shortenings come to: the earliest end of those granted, and whether any outcome is not known.
struct Shortened {
  std::optional<Reckoned> earliest;
  bool unknown = false;
};

}  // namespace

static Shortened shortened(const Frame& frame) {
  Shortened result;
  for (const Shortening& shortening : frame.dossier.loonsanctie.shortenings) {
    result.unknown = result.unknown || outcome_unknown(frame.dossier, shortening);
    const bool granted = shortening.granted.given() && *shortening.granted == Tri::yes;
    if (!granted || (!shortening.decided_on && !shortening.effective_on)) continue;
    const Reckoned end = end_after(frame, shortening);
    if (!result.earliest || *end.day < *result.earliest->day) result.earliest = end;
  }
  return result;
}

static void shortening_end_row(Frame& frame, const Decision& decision) {
  Timeline& t = frame.t;
  const Dossier& d = frame.dossier;
  Shortened result = shortened(frame);
  Deadline row;
  row.law = {&cite::wia_25_14};
  if (result.earliest && t.sanction_end) {
    Reckoned& end = *result.earliest;
    const Date limited = std::clamp(*end.day, t.wage_period_end, std::max(t.wage_period_end, *t.sanction_end));
    if (limited != *end.day) end.sum.shifts.push_back({ShiftKind::limit, limited - *end.day});
    row.due = limited;
    row.practice_due = limited - frame.days(Parameter::bekorting_einde_practice_earlier);
    row.how = end.sum;
    row.how.at_latest = !t.sanction_given;
  }
  const bool possible = t.sanction_valid || t.at(Step::loonsanctie_einde).state == State::unknown;
  const bool structure_unknown = d.unknown(d.loonsanctie.here.known) || d.unknown(d.loonsanctie.shortenings.known);
  const bool unknown = !row.due && possible && (result.unknown || result.earliest || structure_unknown);
  if (!row.due && !unknown) {
    const Reason bar = decision.exists ? sanction_bar(frame) : Reason::none;
    row.drop(possible ? Reason::no_shortening : bar == Reason::none ? Reason::no_sanction : bar);
  }
  put(frame, Step::bekorting_einde, std::move(row), {Done::Known::missing, std::nullopt, d.loonsanctie.shortenings.place},
      unknown ? std::optional(State::unknown) : std::nullopt);
  if (t.at(Step::bekorting_einde).due) t.at(Step::loonsanctie_einde).drop(Reason::shortened);
}

// The term runs from the sending of any sanction that still stands, also of one that cannot be.
static void objection_row(Frame& frame, const Decision& decision) {
  const dossier::Loonsanctie& fact = frame.dossier.loonsanctie;
  Deadline row;
  row.law = {&cite::awb_6_7, &cite::awb_6_8_1};
  row.who = {Actor::employer};
  if (decision.given) {
    const Reckoned due =
        rolled(frame, reckon_calendar(frame, *decision.given, CountedFrom::loonsanctie_besluit, Parameter::bezwaar_after_decision));
    row.due = due.day;
    row.how = due.sum;
  }
  const Done done = done_by(frame.dossier, fact.objection_on, fact.here.place);
  const bool stands = decision.unknown_whether || (decision.exists && !fact.withdrawn_on.given());
  if (!stands)
    row.drop(Reason::no_sanction);
  else if (row.due && frame.t.as_of > *row.due && done.known == Done::Known::missing)
    row.drop(Reason::term_over);
  put(frame, Step::bezwaar_loonsanctie, std::move(row), done, decision.given ? std::nullopt : std::optional(State::unknown));
}

void sanction_rows(Frame& frame) {
  const Decision decision = decision_of(frame.dossier);
  decision_rows(frame, decision);
  sanction_end_row(frame, decision);
  objection_row(frame, decision);
  shortening_decision_row(frame, decision);
  shortening_end_row(frame, decision);
}

}  // namespace poortwachter::timeline
