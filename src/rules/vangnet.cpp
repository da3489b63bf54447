#include "rules/fine.hpp"
#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "vangnet";

static Outcome check_report(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::melding_vangnet);
  if (step.state == State::unknown) return not_assessed(rule, "safety_net_report");
  if (step.state == State::late) {
    Finding finding =
        found(rule, step.place,
              {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}, {"fine", fine_for(c, step.days_late)}});
    finding.ended = true;
    return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
  }
  if (step.state != State::missed) return nothing();
  Finding finding =
      found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}, {"fine", fine_for(c, step.days_late)}});
  finding.variant = "absent";
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.safety_net_report.on, c.as_of));
}

constinit const Rule melding_vangnet_te_laat{
    .code = "P164",
    .slug = "melding-vangnet-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .outlives_duty = true,
    .row = "melding_vangnet",
    .sources = {&cite::zw_38a_2, &cite::zw_38a_3, &cite::zw_38a_8, &cite::boetebesluit_2c, &cite::termijnenwet_1},
    .numbers = {Parameter::melding_vangnet_fourth_day, Parameter::melding_vangnet_six_weeks, Parameter::melding_fine_lowest,
                Parameter::melding_fine_middle_from, Parameter::melding_fine_middle, Parameter::melding_fine_maximum_from,
                Parameter::melding_fine_maximum},
    .arguments = {"date", "due", "days_late", "fine"},
    .check = check_report,
};

}  // namespace poortwachter::rules
