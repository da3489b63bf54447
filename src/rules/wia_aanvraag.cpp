#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "wia_aanvraag";

// The delay lengthens the sickness benefit that an own-risk carrier pays only since that was enacted (ZW 29 lid 10 a).
static bool lengthens_benefit(const Case& c) {
  return c.statute.table().at(Parameter::ziekengeld_delay, c.timeline.wachttijd_end)->value != 0;
}

// Without employment there is no wage duty and no ban on dismissal that a late application could move: no risk of the employer.
// An own-risk carrier pays sickness benefit as long as the delay lasts, where that counts.
static Finding about_wage(Finding finding, const Case& c) {
  const bool carrier = c.timeline.carrier_guides;
  if (carrier && lengthens_benefit(c)) {
    finding.variant = "carrier";
    finding.severity = Severity::warning;
    return finding;
  }
  const auto& employment = c.dossier.employee.employment;
  const bool never = employment && *employment == dossier::Employment::none;
  const std::optional<Date>& last_day = c.timeline.employment_end;
  const bool ended = last_day && (*last_day <= c.timeline.extended_end || *last_day < c.as_of);
  if (!never && !ended) return finding;
  // What an application that was made had moved by the end of the employment is owed.
  const bool moved = c.timeline.at(Step::wia_aanvraag).done_on && last_day && *last_day > c.timeline.extended_end;
  finding.variant = carrier ? "carrier_no_delay" : moved ? "employment_over" : "no_wage";
  finding.severity = Severity::note;
  finding.risk = Risk::none;
  return finding;
}

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::wia_aanvraag);
  if (step.state == State::unknown) return not_assessed(rule, "wia_aanvraag");
  if (step.state != State::missed) return nothing();
  // The wage period grows by the delay on the day that the application is made; here as if that were today.
  const Date wage_period_end = c.timeline.extended_end + step.days_late;
  Finding finding =
      found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}, {"wage_period_end", wage_period_end}});
  finding = counted_from(about_wage(std::move(finding), c), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.wia_aanvraag.on, c.as_of));
}

constinit const Rule wia_aanvraag_ontbreekt{
    .code = "R311",
    .slug = "wia-aanvraag-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::procedural,
    .risk = Risk::elevated,
    .outlives_duty = true,
    .who = {Actor::employee},
    .row = "wia_aanvraag",
    .sources = {&cite::wia_64_3, &cite::wia_64_6, &cite::bw_629_11, &cite::bw_670_11, &cite::zw_29_10},
    .numbers = {Parameter::wia_aanvraag_before_end, Parameter::wia_aanvraag_after_letter, Parameter::ziekengeld_delay},
    .arguments = {"due", "days_late", "wage_period_end"},
    .check = check_absent,
};

// UWV's letter came late or not at all: then it depends on the 42-week report whether the application still is in time.
static bool depends_on_report(const Case& c) {
  const State letter = c.timeline.at(Step::wia_brief_uwv).state;
  // Of an own-risk carrier whose employee left before the report was due none is asked.
  const auto& report = c.timeline.at(Step::melding_42_weken);
  if (c.timeline.carrier_guides && !report.applies()) return false;
  return (letter == State::late || letter == State::missed) && c.dossier.unknown(c.dossier.melding_42_weken.on);
}

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::wia_aanvraag);
  if (step.state != State::late) return nothing();
  if (depends_on_report(c)) return not_assessed(rule, "melding_42_weken");
  // Eleven weeks before the end, from which WIA art. 64 lid 6 read by its letter counts when the weeks after the letter were
  // missed.
  const Date before_end = c.timeline.extended_end - c.days(Parameter::wia_aanvraag_before_end);
  Finding finding = found(rule, step.place,
                          {{"date", *step.done_on},
                           {"due", *step.due},
                           {"days_late", step.days_late},
                           {"wage_period_end", c.timeline.wage_period_end},
                           {"before_end", before_end},
                           {"days_from_there", *step.done_on - before_end}});
  if (*step.due > before_end) finding.variant = "after_letter";
  return one(counted_from(about_wage(std::move(finding), c), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule wia_aanvraag_te_laat{
    .code = "R312",
    .slug = "wia-aanvraag-te-laat",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::procedural,
    .risk = Risk::elevated,
    .closes = Closes::at_once,
    .row = "wia_aanvraag",
    .sources = {&cite::wia_64_3, &cite::wia_64_6, &cite::bw_629_11, &cite::bw_670_11, &cite::zw_29_10},
    .numbers = {Parameter::wia_aanvraag_before_end, Parameter::wia_aanvraag_after_letter, Parameter::ziekengeld_delay},
    .arguments = {"date", "due", "days_late", "wage_period_end", "before_end", "days_from_there"},
    .check = check_late,
};

}  // namespace poortwachter::rules
