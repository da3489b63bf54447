#include <string_view>

#include "rules/fine.hpp"
#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "einde_dienstverband";

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::melding_einde_dienstverband);
  if (step.state == State::unknown) return not_assessed(rule, "end_of_employment_report");
  if (step.state != State::missed) return nothing();
  if (step.practice_due && c.as_of <= *step.practice_due) return nothing();
  Finding finding =
      found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}, {"fine", fine_for(c, step.days_late)}});
  finding = counted_from(std::move(finding), c.dossier.employee.employment_end.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.end_of_employment_report.on, c.as_of));
}

constinit const Rule melding_einde_dienstverband_ontbreekt{
    .code = "P161",
    .slug = "melding-einde-dienstverband-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .outlives_duty = true,
    .row = "melding_einde_dienstverband",
    .sources = {&cite::zw_38_2, &cite::zw_38_3, &cite::zw_38aa, &cite::boetebesluit_2c, &cite::boete_beleid_7},
    .numbers = {Parameter::melding_eigenrisicodrager_after_employment, Parameter::melding_fine_lowest,
                Parameter::melding_fine_middle_from, Parameter::melding_fine_middle, Parameter::melding_fine_maximum_from,
                Parameter::melding_fine_maximum},
    .arguments = {"due", "days_late", "fine"},
    .check = check_absent,
};

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::melding_einde_dienstverband);
  if (step.state != State::late) return nothing();
  if (step.practice_due && *step.done_on <= *step.practice_due) return nothing();
  Finding finding =
      found(rule, step.place,
            {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}, {"fine", fine_for(c, step.days_late)}});
  return one(counted_from(std::move(finding), c.dossier.employee.employment_end.place, "counts_from"));
}

constinit const Rule melding_einde_dienstverband_te_laat{
    .code = "P162",
    .slug = "melding-einde-dienstverband-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "melding_einde_dienstverband",
    .sources = {&cite::zw_38_2, &cite::zw_38_3, &cite::zw_38aa, &cite::boetebesluit_2c, &cite::boete_beleid_7},
    .numbers = {Parameter::melding_eigenrisicodrager_after_employment, Parameter::melding_fine_lowest,
                Parameter::melding_fine_middle_from, Parameter::melding_fine_middle, Parameter::melding_fine_maximum_from,
                Parameter::melding_fine_maximum},
    .arguments = {"date", "due", "days_late", "fine"},
    .check = check_late,
};

namespace {

// Which form of the report is asked for; the words for one that is missing, and for one that came late.
struct Form {
  std::string_view missing, late;
};

}  // namespace

// Under ten weeks of illness UWV takes a short form. It does too when no probleemanalyse and no plan were made because nobody
// expected a long absence; why they were not made, the file does not say.
static Form form_of(const Case& c, Date last_day) {
  if (last_day - c.timeline.first_sick_day < c.days(Parameter::riv_einde_dienstverband_full_from)) return {"short", "short_late"};
  if (c.dossier.probleemanalyse.on.given() || c.dossier.plan_van_aanpak.on.given()) return {"", "late"};
  return {"either", "either_late"};
}

static Outcome check_report(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::riv_einde_dienstverband);
  if (step.state == State::unknown) return not_assessed(rule, "reintegratieverslag");
  if (step.state != State::missed && step.state != State::late) return nothing();
  const Form form = form_of(c, *step.due);
  const auto& place = c.dossier.employee.employment_end.place;
  if (step.state == State::late) {
    Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
    finding.variant = form.late;
    finding.ended = true;
    return one(counted_from(repaired(std::move(finding)), place, "counts_from"));
  }
  Finding finding = found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}});
  finding.variant = form.missing;
  finding = counted_from(std::move(finding), place, "counts_from");
  return one(entered_later(std::move(finding), c.written.reintegratieverslag.on, c.as_of));
}

constinit const Rule riv_einde_dienstverband_ontbreekt{
    .code = "P163",
    .slug = "riv-einde-dienstverband-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::administrative,
    .risk = Risk::high,
    .repairable = true,
    .own_last_day = true,
    .outlives_duty = true,
    .row = "riv_einde_dienstverband",
    .sources = {&cite::zw_38_2, &cite::beleid_riv_2a, &cite::regeling_6_1, &cite::zw_39a},
    .numbers = {Parameter::riv_einde_dienstverband_from, Parameter::riv_einde_dienstverband_full_from},
    .arguments = {"date", "due", "days_late"},
    .check = check_report,
};

}  // namespace poortwachter::rules
