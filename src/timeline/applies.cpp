#include "timeline/builder.hpp"

namespace poortwachter::timeline {

namespace {

/// The four events that end a case, next to the row that is asked about.
struct Question {
  const Frame& frame;
  const Timeline& t;
  std::optional<Date> due;  // the day that stands for the row

  bool recovered_by_due() const { return t.recovered && due && *due >= *t.recovered; }
  bool recovered_before(Date day) const { return t.recovered && *t.recovered <= day; }
  bool employment_ended() const { return t.employment_end && due && *due > *t.employment_end; }
  bool aow_by_due() const { return t.aow && ((due && *due >= *t.aow) || *t.aow <= t.first_sick_day); }
  bool aow_by_end() const { return t.aow && *t.aow <= t.wachttijd_end + Days{1}; }
  bool early_iva_by_due() const { return t.early_iva && due && *due >= *t.early_iva; }
};

}  // namespace

static Reason first_year_reason(const Question& q, Step step) {
  if (q.recovered_by_due()) return Reason::recovered;
  // An own-risk carrier guides a former employee as if employed; only the report of 42 weeks is not asked of it.
  const bool guided = q.t.carrier_guides && step != Step::melding_42_weken;
  if (!guided && q.employment_ended()) return Reason::employment_ended;
  if (step != Step::probleemanalyse && q.aow_by_due()) return Reason::aow;
  return q.early_iva_by_due() ? Reason::early_iva : Reason::none;
}

static Reason wia_reason(const Question& q, Step step) {
  if (q.recovered_by_due()) return Reason::recovered;
  const bool ends = step == Step::reintegratieverslag && !q.t.carrier_guides;
  if (ends && q.employment_ended()) return Reason::employment_ended;
  if (q.aow_by_end()) return Reason::aow;
  return q.t.early_iva ? Reason::early_iva : Reason::none;
}

static Reason sanction_reason(const Question& q) {
  if (q.recovered_before(q.t.wachttijd_end)) return Reason::recovered;
  const bool ended = q.t.employment_end && *q.t.employment_end <= q.t.wage_period_end;
  if (ended && !q.t.carrier_guides) return Reason::employment_ended;
  if (q.aow_by_end()) return Reason::aow;
  return q.t.early_iva ? Reason::early_iva : Reason::none;
}

static Reason wait_reason(const Question& q) {
  if (q.recovered_before(q.t.wachttijd_end)) return Reason::recovered;
  if (q.aow_by_end()) return Reason::aow;
  return q.t.early_iva ? Reason::early_iva : Reason::none;
}

static Reason wage_reason(const Question& q, Step step) {
  if (q.due && q.recovered_before(*q.due)) return Reason::recovered;
  if (q.due && q.t.employment_end && *q.t.employment_end < *q.due) return Reason::employment_ended;
  return step == Step::einde_loondoorbetaling && q.aow_by_end() ? Reason::aow : Reason::none;
}

// Reasons that hold also for a step that was done.
static Reason employment_end_bars(const Question& q, Step step) {
  const std::optional<Date> last_day = q.t.employment_end;
  if (!last_day) return Reason::no_end_of_employment;
  if (step == Step::melding_einde_dienstverband) return Reason::none;
  if (*last_day > q.t.wachttijd_end) return Reason::employment_outlasts_wait;
  if (*last_day - q.t.first_sick_day < q.frame.days(Parameter::riv_einde_dienstverband_from)) return Reason::short_illness;
  if (q.frame.own_risk_carrier()) return Reason::own_risk_carrier;
  return q.frame.agency_clause() ? Reason::agency_clause : Reason::none;
}

static Reason employment_end_reason(const Question& q, Step step) {
  const Date last_day = *q.t.employment_end;
  if (q.recovered_before(last_day)) return Reason::recovered;
  if (last_day < q.t.first_sick_day) return Reason::no_end_of_employment;
  if (last_day > q.t.wachttijd_end) return Reason::employment_outlasts_wait;
  if (step == Step::melding_einde_dienstverband) return Reason::none;
  if (q.t.aow && *q.t.aow <= last_day) return Reason::aow;
  return q.t.early_iva && *q.t.early_iva <= last_day ? Reason::early_iva : Reason::none;
}

// Who the person is decides before what happened: no employer, household staff, safety net.
static Reason standing_reason(const Question& q, Step step) {
  const StepGroup group = group_of(step);
  const bool of_employee = group == StepGroup::wait || (group == StepGroup::wia && step != Step::reintegratieverslag);
  if (q.frame.no_employer() && !of_employee) return Reason::no_employer;
  const bool of_wait = group == StepGroup::wait || group == StepGroup::wia || group == StepGroup::sanction;
  if (q.frame.domestic() && (of_wait || step == Step::melding_42_weken)) return Reason::domestic;
  const Date six_weeks = q.frame.after_first_sick_day(Parameter::wage_domestic_after_first_sick_day);
  const bool of_process = group == StepGroup::first_year && step != Step::probleemanalyse;
  if (q.frame.domestic() && of_process && q.due && *q.due > six_weeks) return Reason::domestic;
  if (q.t.carrier_guides && step == Step::einde_loon_aow) return Reason::own_risk_carrier;
  if (step == Step::melding_42_weken && q.frame.safety_net()) return Reason::safety_net;
  if (step == Step::melding_vangnet && !q.frame.safety_net()) return Reason::no_safety_net;
  return group == StepGroup::employment_end ? employment_end_bars(q, step) : Reason::none;
}

static Reason event_reason(const Question& q, Step step) {
  const dossier::Dossier& d = q.frame.dossier;
  switch (group_of(step)) {
    case StepGroup::employment_end:
      return employment_end_reason(q, step);
    case StepGroup::wia:
      return step == Step::vervroegde_iva && !d.vervroegde_iva.requested_on.given() ? Reason::not_requested : wia_reason(q, step);
    case StepGroup::sanction:
      return sanction_reason(q);
    case StepGroup::wait:
      return wait_reason(q);
    case StepGroup::wage:
      return wage_reason(q, step);
    case StepGroup::safety_net:
      return q.recovered_by_due() ? Reason::recovered : Reason::none;
    case StepGroup::objection:  // whatever happens: the term of the objection runs
      return Reason::none;
    case StepGroup::spoor2:  // its window knows
    case StepGroup::first_year:
      break;
  }
  const Reason reason = first_year_reason(q, step);
  const bool finished = step == Step::evaluatie && d.eindevaluatie.on.given();
  return reason == Reason::none && finished ? Reason::final_evaluation_done : reason;
}

Reason sanction_bar(const Frame& frame) {
  const Question question{frame, frame.t, std::nullopt};
  const Reason standing = standing_reason(question, Step::loonsanctie_einde);
  return standing == Reason::none ? sanction_reason(question) : standing;
}

static std::optional<Date> day_of(const Frame& frame, const Deadline& row) {
  if (row.step == Step::ad_onderzoek) return row.window->last;
  // An application whose day waits for UWV's letter is measured by its plain day.
  if (row.step == Step::wia_aanvraag && !row.due) return frame.t.extended_end - frame.days(Parameter::wia_aanvraag_before_end);
  return row.day();
}

void exclude_rows(Frame& frame) {
  for (Deadline& row : frame.t.deadlines) {
    if (!row.applies() || group_of(row.step) == StepGroup::spoor2) continue;
    const Question question{frame, frame.t, day_of(frame, row)};
    Reason reason = standing_reason(question, row.step);
    if (reason == Reason::none && !row.done_on) reason = event_reason(question, row.step);
    if (reason != Reason::none) row.drop(reason);
  }
}

}  // namespace poortwachter::timeline
