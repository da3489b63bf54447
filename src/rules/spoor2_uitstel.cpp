#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

using dossier::WaiverGround;
using timeline::WindowState;

static constexpr std::string_view topic = "spoor2_start";

namespace {

// What is wrong with a prospect: the variant of the message and the place; or the field that nobody knows.
struct Flaw {
  std::string_view variant = {};
  Place place = {};
  std::string_view unknown_field = {};
};

}  // namespace

static bool started_in_time(const Case& c) {
  const WindowState state = c.timeline.spoor2.state;
  return state == WindowState::on_time || state == WindowState::on_time_outer;
}

// Put off: decided so at the evaluation, or a prospect is counted on beyond the day of the strict reading.
static bool postponed(const Case& c) {
  const auto& decision = c.dossier.eerstejaarsevaluatie.spoor2_decision;
  if (decision) return *decision == dossier::Spoor2Decision::postpone;
  const auto& prospect = c.dossier.spoor1.prospect;
  const auto& strict = c.timeline.spoor2.strict;
  if (!prospect.here.given() || !strict) return false;
  return prospect.expected_on ? *prospect.expected_on > *strict : c.as_of > *strict;
}

static Date latest_prospect(const Case& c, Date evaluation) {
  return evaluation.plus(c.statute.months(Parameter::spoor2_prospect_after_evaluation), calendar::MonthEnd::clamp_back);
}

static Flaw flaw_of_dates(const Case& c, Date evaluation) {
  const auto& prospect = c.dossier.spoor1.prospect;
  if (prospect.recorded_on.known == Known::unknown) return {.unknown_field = "spoor1.prospect.recorded_on"};
  if (prospect.expected_on.known == Known::unknown) return {.unknown_field = "spoor1.prospect.expected_on"};
  if (c.dossier.missing(prospect.recorded_on)) return {.variant = "unrecorded", .place = prospect.here.place};
  if (c.dossier.missing(prospect.expected_on)) return {.variant = "undated", .place = prospect.here.place};
  if (!prospect.recorded_on) return {.unknown_field = "spoor1.prospect.recorded_on"};
  if (!prospect.expected_on) return {.unknown_field = "spoor1.prospect.expected_on"};
  const Date outer = c.timeline.counted(c.timeline.first_sick_day, c.days(Parameter::spoor2_outer_after_first_sick_day));
  if (*prospect.recorded_on > outer) return {.variant = "recorded_late", .place = prospect.recorded_on.place};
  if (*prospect.expected_on > latest_prospect(c, evaluation)) return {.variant = "too_far", .place = prospect.expected_on.place};
  if (*prospect.expected_on < evaluation) return {.variant = "passed", .place = prospect.expected_on.place};
  return {};
}

static Flaw flaw_of(const Case& c, Date evaluation) {
  const auto& prospect = c.dossier.spoor1.prospect;
  if (!prospect.here.given()) {
    if (c.dossier.unknown(prospect.here.known)) return {.unknown_field = "spoor1.prospect"};
    return {.variant = "unrecorded", .place = c.dossier.eerstejaarsevaluatie.spoor2_decision.place};
  }
  const bool structural_known = prospect.structural.given();
  if (structural_known && *prospect.structural == Tri::no) return {.variant = "unstructural", .place = prospect.structural.place};
  const bool baseless = prospect.basis ? *prospect.basis == dossier::ProspectBasis::none : c.dossier.missing(prospect.basis);
  if (baseless) return {.variant = "without_basis", .place = prospect.basis.place};
  const Flaw dates = flaw_of_dates(c, evaluation);
  if (!dates.variant.empty()) return dates;
  if (!structural_known) return {.unknown_field = "spoor1.prospect.structural"};
  if (!prospect.basis) return {.unknown_field = "spoor1.prospect.basis"};
  return dates;
}

static Outcome check_insufficient(const Rule& rule, const Case& c) {
  const auto& window = c.timeline.spoor2;
  if (window.prospect_valid || window.state == WindowState::not_applicable || window.state == WindowState::waived) return nothing();
  if (started_in_time(c) || !postponed(c) || !window.evaluation) return nothing();
  const Flaw flaw = flaw_of(c, *window.evaluation);
  if (!flaw.unknown_field.empty()) return not_assessed(rule, flaw.unknown_field);
  if (flaw.variant.empty()) return nothing();
  Finding finding = found(rule, flaw.place, {{"evaluation", *window.evaluation}});
  finding.variant = flaw.variant;
  const auto& prospect = c.dossier.spoor1.prospect;
  if (prospect.expected_on) finding.arguments.push_back({"expected", *prospect.expected_on});
  finding.arguments.push_back({"latest", latest_prospect(c, *window.evaluation)});
  if (prospect.recorded_on) finding.arguments.push_back({"recorded", *prospect.recorded_on});
  const Date first = std::min(*window.evaluation, c.as_of);
  finding.about = lying(first, window.started_on ? *window.started_on : duty_end(c));
  return one(std::move(finding));
}

constinit const Rule vooruitzicht_onvoldoende{
    .code = "S204",
    .slug = "vooruitzicht-onvoldoende",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_intake,
    .row = "spoor2_start",
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer, &cite::kader_5},
    .numbers = {Parameter::spoor2_prospect_after_evaluation, Parameter::spoor2_outer_after_first_sick_day},
    .arguments = {"evaluation", "expected", "latest", "recorded"},
    .check = check_insufficient,
};

static Finding not_realised(const Rule& rule, const Case& c) {
  const auto& prospect = c.dossier.spoor1.prospect;
  Finding finding = found(rule, prospect.expected_on.place, {{"expected", *prospect.expected_on}});
  if (prospect.realised_on) {
    finding.arguments.push_back({"realised", *prospect.realised_on});
    finding.variant = "lapsed";
  }
  finding.arguments.push_back({"days", c.as_of - *prospect.expected_on});
  finding.about = lying(*prospect.expected_on + Days{1}, duty_end(c));
  return entered_later(std::move(finding), c.written.spoor2.intake_on, c.as_of);
}

static Outcome check_not_realised(const Rule& rule, const Case& c) {
  const auto& window = c.timeline.spoor2;
  const auto& prospect = c.dossier.spoor1.prospect;
  if (!window.prospect_valid || window.prospect_realised) return nothing();
  const bool may_wait = window.state == WindowState::not_started || window.state == WindowState::open;
  if (!may_wait && window.state != WindowState::unknown) return nothing();
  const std::string_view unknown = !may_wait                                 ? "spoor2.intake_on"
                                   : c.dossier.unknown(prospect.realised_on) ? "spoor1.prospect.realised_on"
                                                                             : "";
  const bool passed = c.as_of > *prospect.expected_on;
  if (!unknown.empty()) return passed ? not_assessed(rule, unknown) : nothing();
  return passed ? one(not_realised(rule, c)) : expects(coming(rule, *prospect.expected_on, prospect.expected_on.place));
}

constinit const Rule vooruitzicht_niet_gerealiseerd{
    .code = "S205",
    .slug = "vooruitzicht-niet-gerealiseerd",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .repairable = true,
    .row = "spoor2_start",
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer, &cite::kader_5},
    .numbers = {Parameter::spoor2_prospect_after_evaluation, Parameter::spoor2_outer_after_first_sick_day},
    .arguments = {"expected", "realised", "days"},
    .check = check_not_realised,
};

static Flaw flaw_of_capacity(const Case& c, const dossier::Waiver& waiver, dossier::CapacityState state) {
  if (!c.dossier.capacity.given() && c.dossier.unknown(c.dossier.capacity.known)) return {.unknown_field = "capacity"};
  const Date judged = timeline::judged_on(c.timeline, waiver);
  for (const timeline::CapacityPeriod& period : timeline::capacity_periods(c.dossier, std::max(c.as_of, *waiver.on))) {
    if (!period.days.contains(*waiver.on) || *period.fact->state != state) continue;
    const auto& by = period.fact->assessed_by;
    if (!by && c.dossier.unknown(by)) return {.unknown_field = "capacity.assessed_by"};
    if (!by || *by != dossier::AssessedBy::bedrijfsarts) return {.variant = "assessor", .place = by.place};
    if (days_unknown(c, period.fact->reviews)) return {.unknown_field = "capacity.reviews"};
    if (judged - timeline::last_review(period, judged) <= c.days(Parameter::spoor2_waiver_review_age)) return {};
    return {.variant = "review", .place = period.fact->reviews.place};
  }
  return {.variant = "capacity", .place = waiver.ground.place};
}

static Flaw flaw_of_aow(const Case& c, const dossier::Waiver& waiver) {
  for (const auto* agreed : {&waiver.employee_agreed, &waiver.employer_agreed})
    if (agreed->given() && **agreed == Tri::no) return {.variant = "agreement", .place = agreed->place};
  if (!c.timeline.aow) return {.unknown_field = "employee.aow_date"};
  if (!waiver.employee_agreed) return {.unknown_field = "spoor2.waiver.employee_agreed"};
  if (!waiver.employer_agreed) return {.unknown_field = "spoor2.waiver.employer_agreed"};
  return {.variant = "aow", .place = waiver.ground.place};
}

static Flaw flaw_of_ground(const Case& c, const dossier::Waiver& waiver) {
  switch (*waiver.ground) {
    case WaiverGround::gbm:
      return flaw_of_capacity(c, waiver, dossier::CapacityState::none);
    case WaiverGround::marginal:
      return flaw_of_capacity(c, waiver, dossier::CapacityState::marginal);
    case WaiverGround::aow_within_year:
      return flaw_of_aow(c, waiver);
    case WaiverGround::satisfactory_result:
      return {.variant = "result", .place = waiver.ground.place};
    case WaiverGround::second_track_useless:
      return {.variant = "trajectory", .place = waiver.ground.place};
  }
  return {};
}

static Flaw flaw_of_waiver(const Case& c, const dossier::Waiver& waiver) {
  if (!waiver.ground) {
    if (c.dossier.unknown(waiver.ground)) return {.unknown_field = "spoor2.waiver.ground"};
    return {.variant = "no_ground", .place = waiver.ground.place};
  }
  if (!waiver.on) {
    if (c.dossier.unknown(waiver.on)) return {.unknown_field = "spoor2.waiver.on"};
    return {.variant = "no_day", .place = waiver.on.place};
  }
  if (*waiver.on < c.timeline.first_sick_day) return {.variant = "no_day", .place = waiver.on.place};
  return flaw_of_ground(c, waiver);
}

static Outcome check_waiver(const Rule& rule, const Case& c) {
  const auto& waiver = c.dossier.spoor2.waiver;
  const auto& window = c.timeline.spoor2;
  if (window.waiver_valid || window.waiver_over) return nothing();
  if (window.state == WindowState::not_applicable || started_in_time(c)) return nothing();
  const bool asked = window.state != WindowState::open && waiver.here.known == Known::unknown;
  if (!waiver.here.given()) return asked ? not_assessed(rule, "spoor2.waiver") : nothing();
  const Flaw flaw = flaw_of_waiver(c, waiver);
  if (!flaw.unknown_field.empty()) return not_assessed(rule, flaw.unknown_field);
  if (flaw.variant.empty()) return nothing();
  Finding finding = found(rule, flaw.place, {});
  finding.variant = flaw.variant;
  if (waiver.on) finding.arguments.push_back({"date", *waiver.on});
  if (waiver.ground) finding.arguments.push_back({"ground", Word{dossier::canonical(*waiver.ground)}});
  const Date first = waiver.on ? *waiver.on : c.timeline.first_sick_day;
  finding.about = lying(first, waiver.until ? std::min(*waiver.until, duty_end(c)) : duty_end(c));
  return one(std::move(finding));
}

constinit const Rule ontheffing_ongeldig{
    .code = "S206",
    .slug = "ontheffing-ongeldig",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_intake,
    .row = "spoor2_start",
    .ground = Ground::spoor2,
    .excused_by = {Excuse::satisfactory_result, Excuse::good_grounds},
    .sources = {&cite::kader_7, &cite::kader_3, &cite::werkwijzer_aow},
    .numbers = {Parameter::spoor2_waiver_review_age, Parameter::spoor2_aow_after_end, Parameter::satisfactory_wage_value},
    .arguments = {"date", "ground"},
    .check = check_waiver,
};

}  // namespace poortwachter::rules
