#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "probleemanalyse";

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::probleemanalyse);
  if (step.state == State::unknown) return not_assessed(rule, "probleemanalyse");
  if (step.state != State::missed) return nothing();
  Finding finding = found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}});
  if (report_is_due(c)) finding.risk = Risk::high;
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.probleemanalyse.on, c.as_of));
}

constinit const Rule probleemanalyse_ontbreekt{
    .code = "P101",
    .slug = "probleemanalyse-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::administrative,
    .risk = Risk::elevated,
    .repairable = true,
    .row = "probleemanalyse",
    .excused_by = {Excuse::deviation_in_probleemanalyse},
    .sources = {&cite::regeling_2_2, &cite::regeling_2_3, &cite::regeling_5},
    .numbers = {Parameter::probleemanalyse_after_first_sick_day, Parameter::probleemanalyse_after_long_absence_known},
    .arguments = {"due", "days_late"},
    .check = check_absent,
};

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::probleemanalyse);
  if (step.state != State::late) return nothing();
  Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
  if (step.days_late > c.days(Parameter::late_step_elevated)) finding.risk = Risk::elevated;
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule probleemanalyse_te_laat{
    .code = "P102",
    .slug = "probleemanalyse-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "probleemanalyse",
    .excused_by = {Excuse::deviation_in_probleemanalyse},
    .sources = {&cite::regeling_2_2, &cite::regeling_2_3, &cite::regeling_5},
    .numbers = {Parameter::probleemanalyse_after_first_sick_day, Parameter::probleemanalyse_after_long_absence_known,
                Parameter::late_step_elevated},
    .arguments = {"date", "due", "days_late"},
    .check = check_late,
};

}  // namespace poortwachter::rules
