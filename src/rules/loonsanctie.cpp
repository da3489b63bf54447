#include <algorithm>
#include <optional>

#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "loonsanctie";

static bool application_unknown(const Case& c) { return c.dossier.unknown(c.dossier.wia_aanvraag.on); }

// The file has a sanction and neither its day nor that there was no decision.
static bool given_on_unknown_day(const Case& c) {
  const dossier::Loonsanctie& written = c.written.loonsanctie;
  const bool says = written.received_on || written.objection_on || written.kind || written.weeks || !written.shortenings.empty();
  return says && written.sent_on.known == Known::absent && written.decided_on.known == Known::absent;
}

// The outcome of a rule for a case without a sanction on a known day.
static Outcome without_sanction(const Rule& rule, const Case& c) {
  const auto& sanction = c.dossier.loonsanctie;
  if (!c.timeline.at(Step::loonsanctie_uiterste_dag).applies()) return nothing();
  if (c.dossier.unknown(sanction.here.known)) return not_assessed(rule, "loonsanctie");
  if (c.dossier.unknown(sanction.decided_on) || given_on_unknown_day(c)) return not_assessed(rule, "loonsanctie.decided_on");
  return nothing();
}

static const Place& given_place(const Case& c) {
  const auto& sanction = c.dossier.loonsanctie;
  return sanction.sent_on.given() ? sanction.sent_on.place : sanction.decided_on.place;
}

static Date next_working_day(const Case& c, Date day) { return c.statute.table().free_days().next_working_day(day); }

// What can be done about the decision has been done, or its time is over: an objection, or UWV took the decision back.
static bool is_settled(const Case& c) {
  const auto& objection = c.timeline.at(Step::bezwaar_loonsanctie);
  const bool made = objection.state == State::met || objection.state == State::late;
  return c.dossier.loonsanctie.withdrawn_on || made || objection.reason == timeline::Reason::term_over;
}

// The day lies in the time of a sanction in which the wage, or the sickness benefit, has ended.
static bool nothing_owed(const Case& c) { return in_sanction(c) && !sanction_runs(c); }

static bool is_over(const Case& c) {
  const std::optional<Date> last = c.timeline.sanction_until();
  return (last && *last < c.as_of) || nothing_owed(c);
}

static Outcome check_last_day(const Rule& rule, const Case& c) {
  const auto given = c.timeline.sanction_given;
  const Date last_day = c.timeline.wage_period_end;
  if (!given) return without_sanction(rule, c);
  if (*given <= last_day) return nothing();
  // A late application would move the last day.
  if (application_unknown(c)) return not_assessed(rule, "wia_aanvraag");
  Finding finding = found(rule, given_place(c), {{"date", *given}, {"last_day", last_day}});
  const bool disputed = *given <= next_working_day(c, last_day + Days{1});
  if (is_settled(c))
    finding.variant = disputed ? "disputed_settled" : "settled";
  else if (disputed)
    finding.variant = "disputed";
  return one(std::move(finding));
}

constinit const Rule loonsanctie_na_uiterste_dag{
    .code = "L401",
    .slug = "loonsanctie-na-uiterste-dag",
    .topic = topic,
    .severity = Severity::note,
    .sources = {&cite::wia_25_11},
    .arguments = {"date", "last_day"},
    .check = check_last_day,
};

static Outcome check_six_weeks(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::loonsanctie_besluit);
  const auto given = c.timeline.sanction_given;
  if (!given) return without_sanction(rule, c);
  if (step.state != State::late || *given > c.timeline.wage_period_end) return nothing();
  Finding finding =
      found(rule, given_place(c),
            {{"date", *given}, {"due", *step.due}, {"days", step.days_late}, {"last_day", c.timeline.wage_period_end}});
  if (application_unknown(c))
    finding.variant = "application_unknown";
  else if (c.dossier.loonsanctie.withdrawn_on)
    finding.variant = "withdrawn";
  else if (is_over(c))
    finding.variant = "over";
  return one(std::move(finding));
}

constinit const Rule loonsanctie_na_zes_weken{
    .code = "L402",
    .slug = "loonsanctie-na-zes-weken",
    .topic = topic,
    .severity = Severity::note,
    .certainty = Certainty::open_norm,
    .sources = {&cite::wia_25_10, &cite::wia_25_14},
    .numbers = {Parameter::loonsanctie_besluit_before_end},
    .arguments = {"date", "due", "days", "last_day"},
    .check = check_six_weeks,
};

static Outcome check_maximum(const Rule& rule, const Case& c) {
  const auto& weeks = c.dossier.loonsanctie.weeks;
  const int maximum = c.statute.weeks(Parameter::loonsanctie_maximum).value;
  // A decision that is still to come (D902) has no length yet.
  const dossier::Loonsanctie& written = c.written.loonsanctie;
  if (!c.timeline.sanction_given && (written.decided_on || written.sent_on)) return nothing();
  if (!weeks.given() || *weeks <= maximum) return nothing();
  return one(found(rule, weeks.place, {{"weeks", static_cast<int>(*weeks)}, {"maximum", maximum}}));
}

constinit const Rule loonsanctie_langer_dan_52_weken{
    .code = "L403",
    .slug = "loonsanctie-langer-dan-52-weken",
    .topic = topic,
    .severity = Severity::error,
    .sources = {&cite::wia_25_9},
    .numbers = {Parameter::loonsanctie_maximum},
    .arguments = {"weeks", "maximum"},
    .check = check_maximum,
};

// UWV decides within a term after the report of the repair, that runs to a working day.
static Date decision_due(const Case& c, Date reported) {
  return next_working_day(c, reported + c.days(Parameter::bekorting_besluit_after_report));
}

// The end that a decision on its last day gives: a sanction after its day ends as many days earlier, and never before the wage
// period does.
static Date end_after(const Case& c, Date decision) {
  Date end = decision + c.days(Parameter::bekorting_einde_after_decision);
  const auto& sanction = c.timeline.at(Step::loonsanctie_besluit);
  if (sanction.state == State::late) end = end - sanction.days_late;
  return std::max(end, c.timeline.wage_period_end);
}

static Outcome check_possible(const Rule& rule, const Case& c) {
  const auto& end = c.timeline.at(Step::loonsanctie_einde);
  const auto& granted = c.timeline.at(Step::bekorting_einde);
  const auto& decision = c.timeline.at(Step::bekorting_besluit);
  if (!c.timeline.sanction_given) return without_sanction(rule, c);
  if (!c.timeline.sanction_valid || end.state != State::due || !end.due || granted.due) return nothing();
  const bool undecided = decision.due && (decision.state == State::due || decision.state == State::missed);
  const Date decision_day = undecided ? *decision.due : decision_due(c, c.as_of);
  const Date earliest = end_after(c, decision_day);
  if (earliest >= *end.due) return nothing();
  Finding finding = found(rule, c.dossier.loonsanctie.here.place,
                          {{"earliest_end", earliest}, {"decision_due", decision_day}, {"sanction_end", *end.due}});
  if (nothing_owed(c)) {
    finding.variant = "nothing_owed";
    finding.who = {};
  } else if (undecided) {
    finding.variant = "undecided";
    finding.who = {};
  } else if (granted.state == State::unknown) {
    finding.variant = "shortenings_unknown";
  } else if (application_unknown(c)) {
    finding.variant = "application_unknown";
  }
  return one(std::move(finding));
}

constinit const Rule bekorting_mogelijk{
    .code = "L404",
    .slug = "bekorting-mogelijk",
    .topic = topic,
    .severity = Severity::note,
    .asks = true,
    .sources = {&cite::wia_25_13, &cite::wia_25_14},
    .numbers = {Parameter::bekorting_besluit_after_report, Parameter::bekorting_einde_after_decision},
    .arguments = {"earliest_end", "decision_due", "sanction_end"},
    .check = check_possible,
};

static std::optional<Finding> decided_late(const Rule& rule, const Case& c, const dossier::Shortening& shortening) {
  const Date due = decision_due(c, *shortening.notified_on);
  const Date until = shortening.decided_on.given() ? *shortening.decided_on : c.as_of;
  if (until <= due) return std::nullopt;
  Finding finding = shortening.decided_on.given()
                        ? found(rule, shortening.decided_on.place, {{"date", until}, {"due", due}, {"days_late", until - due}})
                        : found(rule, shortening.decided_on.place, {{"due", due}, {"days_late", until - due}});
  if (!shortening.decided_on.given()) finding.variant = "open";
  return counted_from(std::move(finding), shortening.notified_on.place, "counts_from");
}

static Outcome check_decision(const Rule& rule, const Case& c) {
  const auto& shortenings = c.dossier.loonsanctie.shortenings;
  if (!c.timeline.sanction_given) return without_sanction(rule, c);
  if (!c.timeline.sanction_valid) return nothing();
  if (c.dossier.unknown(shortenings.known)) return not_assessed(rule, "loonsanctie.shortenings");
  Outcome outcome;
  for (const auto& shortening : shortenings) {
    if (c.dossier.unknown(shortening.notified_on)) {
      outcome.not_assessed.push_back({&rule, "loonsanctie.shortenings.notified_on"});
    } else if (c.dossier.unknown(shortening.decided_on) || (shortening.granted.given() && !shortening.decided_on.given())) {
      outcome.not_assessed.push_back({&rule, "loonsanctie.shortenings.decided_on"});
    } else if (shortening.notified_on.given()) {
      if (auto finding = decided_late(rule, c, shortening)) outcome.findings.push_back(std::move(*finding));
    }
  }
  return outcome;
}

constinit const Rule bekorting_besluit_te_laat{
    .code = "L405",
    .slug = "bekorting-besluit-te-laat",
    .topic = topic,
    .severity = Severity::note,
    .sources = {&cite::wia_25_13, &cite::wia_25_14},
    .numbers = {Parameter::bekorting_besluit_after_report, Parameter::bekorting_einde_after_decision},
    .arguments = {"date", "due", "days_late"},
    .check = check_decision,
};

static Outcome check_sending(const Rule& rule, const Case& c) {
  const auto& sanction = c.dossier.loonsanctie;
  const Date last_day = c.timeline.wage_period_end;
  if (!c.timeline.sanction_given) return without_sanction(rule, c);
  const bool sending_unknown = sanction.sent_on.known == Known::absent || sanction.sent_on.known == Known::unknown;
  if (!sending_unknown || !sanction.decided_on.given()) return nothing();
  // What was received in time was sent in time.
  if (sanction.received_on.given() && *sanction.received_on <= last_day) return nothing();
  const Date decided = *sanction.decided_on;
  if (decided > last_day || last_day - decided > c.days(Parameter::verzending_proof_before_end)) return nothing();
  Finding finding = found(rule, sanction.sent_on.place, {{"date", decided}, {"last_day", last_day}});
  return one(counted_from(std::move(finding), sanction.decided_on.place, "here"));
}

constinit const Rule verzending_niet_aangetoond{
    .code = "L406",
    .slug = "verzending-niet-aangetoond",
    .topic = topic,
    .severity = Severity::note,
    .sources = {&cite::wia_25_11},
    .numbers = {Parameter::verzending_proof_before_end},
    .arguments = {"date", "last_day"},
    .check = check_sending,
};

// Why no sanction can be given, as a variant of the message; empty where one can, or where it is not for the file to say.
static std::string_view bar(const Case& c) {
  switch (c.timeline.at(Step::loonsanctie_einde).reason) {
    case timeline::Reason::employment_ended:
      return "employment_ended";
    case timeline::Reason::aow:
      return "aow";
    case timeline::Reason::no_employer:
      return "no_employer";
    case timeline::Reason::recovered:
      return "recovered";
    case timeline::Reason::early_iva:
      return "early_iva";
    default:
      return {};
  }
}

static Outcome check_unexpected(const Rule& rule, const Case& c) {
  const auto& sanction = c.dossier.loonsanctie;
  const std::string_view variant = bar(c);
  if (variant.empty() || !sanction.here.given() || sanction.withdrawn_on.given()) return nothing();
  const auto& day = sanction.sent_on.given() ? sanction.sent_on : sanction.decided_on;
  if (!day.given()) return c.dossier.unknown(day) ? not_assessed(rule, "loonsanctie.decided_on") : nothing();
  if (variant == "employment_ended" && c.dossier.unknown(c.dossier.employer.own_risk_zw))
    return not_assessed(rule, "employer.own_risk_zw");
  Finding finding = found(rule, day.place, {{"date", *day}});
  finding.variant = variant;
  return one(std::move(finding));
}

constinit const Rule loonsanctie_niet_verwacht{
    .code = "L407",
    .slug = "loonsanctie-niet-verwacht",
    .topic = topic,
    .severity = Severity::warning,
    .sources = {&cite::wia_25_9},
    .arguments = {"date"},
    .since = "0.2.0",
    .check = check_unexpected,
};

}  // namespace poortwachter::rules
