#include "rules/registry.hpp"
#include "rules/steps.hpp"
#include "rules/views.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "eerstejaarsevaluatie";

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::eerstejaarsevaluatie);
  if (step.state == State::unknown) return not_assessed(rule, "eerstejaarsevaluatie");
  if (step.state != State::missed) return nothing();
  Finding finding = found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}});
  if (report_is_due(c)) finding.risk = Risk::high;
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.eerstejaarsevaluatie.on, c.as_of));
}

constinit const Rule eerstejaarsevaluatie_ontbreekt{
    .code = "P141",
    .slug = "eerstejaarsevaluatie-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::administrative,
    .risk = Risk::elevated,
    .repairable = true,
    .who = {Actor::employer, Actor::employee},
    .row = "eerstejaarsevaluatie",
    .sources = {&cite::regeling_4_2b, &cite::regeling_6_1},
    .numbers = {Parameter::eerstejaarsevaluatie_after_first_sick_day},
    .arguments = {"due", "days_late"},
    .check = check_absent,
};

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::eerstejaarsevaluatie);
  if (step.state != State::late) return nothing();
  Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
  if (step.days_late > c.days(Parameter::eerstejaarsevaluatie_late_elevated)) finding.risk = Risk::elevated;
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule eerstejaarsevaluatie_te_laat{
    .code = "P142",
    .slug = "eerstejaarsevaluatie-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "eerstejaarsevaluatie",
    .sources = {&cite::regeling_4_2b, &cite::uwv_evaluatie},
    .numbers = {Parameter::eerstejaarsevaluatie_after_first_sick_day, Parameter::eerstejaarsevaluatie_late_elevated},
    .arguments = {"date", "due", "days_late"},
    .check = check_late,
};

static Outcome check_decision(const Rule& rule, const Case& c) {
  const auto& evaluation = c.dossier.eerstejaarsevaluatie;
  if (c.timeline.at(Step::eerstejaarsevaluatie).state == State::unknown) return not_assessed(rule, "eerstejaarsevaluatie");
  if (!evaluation.on.given()) return nothing();
  if (c.dossier.unknown(evaluation.spoor2_decision)) return not_assessed(rule, "eerstejaarsevaluatie.spoor2_decision");
  if (!c.dossier.missing(evaluation.spoor2_decision)) return nothing();
  Finding finding = found(rule, evaluation.spoor2_decision.place, {{"date", *evaluation.on}});
  finding.about = Period{*evaluation.on, *evaluation.on};
  return one(std::move(finding));
}

constinit const Rule eerstejaarsevaluatie_zonder_spoor2_besluit{
    .code = "P143",
    .slug = "eerstejaarsevaluatie-zonder-spoor2-besluit",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_intake,
    .who = {Actor::employer, Actor::employee},
    .row = "eerstejaarsevaluatie",
    .excused_by = any_effort,
    .sources = {&cite::kader_5, &cite::werkwijzer},
    .arguments = {"date"},
    .check = check_decision,
};

static Outcome check_evaluation_views(const Rule& rule, const Case& c) {
  const auto& evaluation = c.dossier.eerstejaarsevaluatie;
  if (c.timeline.at(Step::eerstejaarsevaluatie).state == State::unknown) return not_assessed(rule, "eerstejaarsevaluatie");
  if (!evaluation.on.given()) return nothing();
  return check_views(rule, c,
                     {.latest = *evaluation.on,
                      .employer = evaluation.employer_view,
                      .employee = evaluation.employee_view,
                      .employer_field = "eerstejaarsevaluatie.employer_view",
                      .employee_field = "eerstejaarsevaluatie.employee_view"});
}

constinit const Rule eerstejaarsevaluatie_zonder_visie{
    .code = "P144",
    .slug = "eerstejaarsevaluatie-zonder-visie",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::administrative,
    .risk = Risk::elevated,
    .repairable = true,
    .row = "eerstejaarsevaluatie",
    .sources = {&cite::regeling_4_2b, &cite::regeling_4_2a},
    .numbers = {Parameter::visie_required},
    .arguments = {"date", "since"},
    .check = check_evaluation_views,
};

}  // namespace poortwachter::rules
