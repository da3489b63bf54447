#include "rules/fine.hpp"
#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "melding_42_weken";

// After this day the report no longer keeps a late WIA application in time when UWV's letter came late.
static Date rescue_until(const Case& c) {
  return c.timeline.counted(c.timeline.first_sick_day, c.days(Parameter::melding_42_weken_rescue_after_first_sick_day));
}

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::melding_42_weken);
  if (step.state == State::unknown) return not_assessed(rule, "melding_42_weken");
  if (step.state != State::missed) return nothing();
  if (step.practice_due && c.as_of <= *step.practice_due) return nothing();
  const Date rescue = rescue_until(c);
  Finding finding =
      found(rule, step.place,
            {{"due", *step.due}, {"days_late", step.days_late}, {"fine", fine_for(c, step.days_late)}, {"rescue_until", rescue}});
  // The report is worth making until the day that WIA art. 64 lid 6 names.
  if (c.as_of <= rescue)
    finding.repair_by = rescue;
  else
    finding.variant = "unprotected";
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.melding_42_weken.on, c.as_of));
}

constinit const Rule melding_42_weken_ontbreekt{
    .code = "P131",
    .slug = "melding-42-weken-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .repairable = true,
    .row = "melding_42_weken",
    .sources = {&cite::zw_38_1, &cite::zw_38_3, &cite::boetebesluit_2c, &cite::uwv_42},
    .numbers = {Parameter::melding_42_weken_after_first_sick_day, Parameter::melding_fine_lowest,
                Parameter::melding_fine_middle_from, Parameter::melding_fine_middle, Parameter::melding_fine_maximum_from,
                Parameter::melding_fine_maximum},
    .arguments = {"due", "days_late", "fine", "rescue_until"},
    .check = check_absent,
};

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::melding_42_weken);
  if (step.state != State::late) return nothing();
  if (step.practice_due && *step.done_on <= *step.practice_due) return nothing();
  Finding finding =
      found(rule, step.place,
            {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}, {"fine", fine_for(c, step.days_late)}});
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule melding_42_weken_te_laat{
    .code = "P132",
    .slug = "melding-42-weken-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "melding_42_weken",
    .sources = {&cite::zw_38_1, &cite::zw_38_3, &cite::boetebesluit_2c, &cite::uwv_42},
    .numbers = {Parameter::melding_42_weken_after_first_sick_day, Parameter::melding_fine_lowest,
                Parameter::melding_fine_middle_from, Parameter::melding_fine_middle, Parameter::melding_fine_maximum_from,
                Parameter::melding_fine_maximum},
    .arguments = {"date", "due", "days_late", "fine"},
    .check = check_late,
};

static Outcome check_rescue(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::melding_42_weken);
  if (step.state == State::unknown) return not_assessed(rule, "melding_42_weken");
  if (step.state != State::missed && step.state != State::late) return nothing();
  const Date rescue = rescue_until(c);
  const Date day = step.done_on ? *step.done_on : c.as_of;
  if (day <= rescue) return nothing();
  Finding finding = step.done_on ? found(rule, step.place, {{"date", day}, {"rescue_until", rescue}})
                                 : found(rule, step.place, {{"rescue_until", rescue}});
  if (!step.done_on) finding.variant = "absent";
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.melding_42_weken.on, c.as_of));
}

constinit const Rule melding_42_weken_na_week_81{
    .code = "P133",
    .slug = "melding-42-weken-na-week-81",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "melding_42_weken",
    .sources = {&cite::wia_64_6_report, &cite::zw_38_1},
    .numbers = {Parameter::melding_42_weken_rescue_after_first_sick_day},
    .arguments = {"date", "rescue_until"},
    .check = check_rescue,
};

}  // namespace poortwachter::rules
