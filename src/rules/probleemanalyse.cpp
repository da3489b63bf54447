#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr const law::Citation* sources[] = {&law::cite::regeling_2_2, &law::cite::regeling_2_3, &law::cite::regeling_5};
static constexpr law::Parameter absent_numbers[] = {law::Parameter::probleemanalyse_after_first_sick_day,
                                                    law::Parameter::probleemanalyse_after_long_absence_known};
static constexpr law::Parameter late_numbers[] = {law::Parameter::probleemanalyse_after_first_sick_day,
                                                  law::Parameter::probleemanalyse_after_long_absence_known,
                                                  law::Parameter::late_step_elevated};
static constexpr std::string_view absent_arguments[] = {"due", "days_late"};
static constexpr std::string_view late_arguments[] = {"date", "due", "days_late"};

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::probleemanalyse);
  if (step.state == State::unknown) return not_assessed(rule, "probleemanalyse");
  if (step.state != State::missed) return nothing();
  Finding finding = found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}});
  if (report_is_due(c)) finding.risk = Risk::high;
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.probleemanalyse.on, c.as_of));
}

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::probleemanalyse);
  if (step.state != State::late) return nothing();
  Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
  if (step.days_late > c.days(Parameter::late_step_elevated)) finding.risk = Risk::elevated;
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule probleemanalyse_ontbreekt{.code = "P101",
                                               .slug = "probleemanalyse-ontbreekt",
                                               .topic = "probleemanalyse",
                                               .severity = Severity::error,
                                               .kind = Kind::administrative,
                                               .risk = Risk::elevated,
                                               .certainty = Certainty::computed,
                                               .repairable = true,
                                               .sources = sources,
                                               .numbers = absent_numbers,
                                               .arguments = absent_arguments,
                                               .check = check_absent};

constinit const Rule probleemanalyse_te_laat{.code = "P102",
                                             .slug = "probleemanalyse-te-laat",
                                             .topic = "probleemanalyse",
                                             .severity = Severity::warning,
                                             .kind = Kind::procedural,
                                             .risk = Risk::low,
                                             .certainty = Certainty::computed,
                                             .repairable = false,
                                             .sources = sources,
                                             .numbers = late_numbers,
                                             .arguments = late_arguments,
                                             .check = check_late};

}  // namespace poortwachter::rules
