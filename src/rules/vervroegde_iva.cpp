#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "vervroegde_iva";

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::vervroegde_iva);
  if (step.state == State::unknown) return not_assessed(rule, "vervroegde_iva.requested_on");
  if (step.state != State::late) return nothing();
  Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule vervroegde_iva_te_laat{
    .code = "R313",
    .slug = "vervroegde-iva-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "vervroegde_iva",
    .sources = {&cite::wia_23_6},
    .numbers = {Parameter::vervroegde_iva_after_first_sick_day},
    .arguments = {"date", "due", "days_late"},
    .check = check_late,
};

}  // namespace poortwachter::rules
