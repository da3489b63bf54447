#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "voortgang";

namespace {

struct Moment {
  Date day;
  Place place;
};

// The time between two moments, with the place of the moment that ended it; none while it still runs.
struct Interval {
  Date from, until;
  Days days;
  std::optional<Place> closed_by;
};

// What is kept up during the trajectory: since when, how often, and where it is recorded.
struct Rhythm {
  Date start;
  Days limit;
  Place list;
};

}  // namespace

// The times between moments that took too long, from the start of the rhythm on.
static std::vector<Interval> long_intervals(const Case& c, const Rhythm& rhythm, std::vector<Moment> moments) {
  const Date end = trajectory_end(c);
  const Pauses uncounted = pauses(c);
  std::erase_if(moments, [&](const Moment& moment) { return moment.day < rhythm.start || moment.day > end; });
  std::ranges::sort(moments, {}, &Moment::day);
  std::vector<Interval> intervals;
  Date last = rhythm.start;
  const auto close = [&](Date until, const std::optional<Place>& closed_by) {
    const Days days = uncounted.between(last, until);
    if (days > rhythm.limit) intervals.push_back({last, until, days, closed_by});
    last = until;
  };
  for (const Moment& moment : moments) close(moment.day, moment.place);
  close(end, std::nullopt);
  return intervals;
}

static Finding at_interval(const Rule& rule, const Case& c, const Interval& interval, const Rhythm& rhythm) {
  Finding finding = found(rule, interval.closed_by.value_or(rhythm.list),
                          {{"from", interval.from}, {"until", interval.until}, {"days", interval.days}, {"limit", rhythm.limit}});
  const Date first = pauses(c).day_after(interval.from, rhythm.limit) + Days{1};
  finding.about = lying(std::min(first, interval.until), interval.until);
  finding.ended = interval.closed_by.has_value() || !trajectory_runs(c);
  return since_day(std::move(finding), interval.from);
}

// What is expected next: so long after the last moment.
static Outcome next_of(const Rule& rule, const Case& c, const Rhythm& rhythm, const std::vector<Moment>& moments) {
  Date last = rhythm.start;
  for (const Moment& moment : moments) last = std::max(last, moment.day);
  return expected_after(rule, c, pauses(c).day_after(last, rhythm.limit), rhythm.list);
}

// Whether an entry of a list has a day that nobody knows: it might lie in the interval.
template <class T>
static bool day_unknown(const Case& c, const dossier::List<T>& list) {
  return std::ranges::any_of(list, [&](const T& entry) { return c.dossier.unknown(entry.on); });
}

// The field without which nobody can say how often was reported; empty when it is known.
static std::string_view unknown_reports(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (c.dossier.unknown(spoor2.plan.on)) return "spoor2.plan.on";
  if (c.dossier.unknown(spoor2.reports.known)) return "spoor2.reports";
  return day_unknown(c, spoor2.reports) ? "spoor2.reports.on" : std::string_view{};
}

static Outcome check_reports(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const auto& start = spoor2.plan.on ? spoor2.plan.on : spoor2.intake_on;
  if (!start) return nothing();
  std::vector<Moment> moments;
  for (const auto& report : spoor2.reports)
    if (report.on) moments.push_back({*report.on, report.on.place});
  const Rhythm rhythm{*start, c.days(Parameter::report_interval), spoor2.reports.place};
  const std::vector<Interval> intervals = long_intervals(c, rhythm, moments);
  const std::string_view field = unknown_reports(c);
  if (!field.empty()) return intervals.empty() ? nothing() : not_assessed(rule, field);
  Outcome outcome = next_of(rule, c, rhythm, moments);
  for (const Interval& interval : intervals) {
    Finding finding = at_interval(rule, c, interval, rhythm);
    if (interval.days > c.days(Parameter::report_interval_high)) {
      finding.severity = Severity::error;
      finding.risk = Risk::high;
    }
    outcome.findings.push_back(std::move(finding));
  }
  return unless_ended(std::move(outcome), c);
}

constinit const Rule rapportage_interval_te_lang{
    .code = "S231",
    .slug = "rapportage-interval-te-lang",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_6, &cite::judgement},
    .numbers = {Parameter::report_interval, Parameter::report_interval_high},
    .arguments = {"from", "until", "days", "limit"},
    .check = check_reports,
};

// By which of development, coaching and mediation are there: bits 1, 2 and 4.
static std::string_view what_is_there(const std::array<bool, 3>& present) {
  static constexpr std::string_view variants[] = {"nothing",        "only_development", "only_coaching", "no_mediation",
                                                  "only_mediation", "no_coaching",      "no_development"};
  return variants[(present[0] ? 1U : 0U) + (present[1] ? 2U : 0U) + (present[2] ? 4U : 0U)];
}

static Outcome check_balance(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const auto& start = since_plan(c);
  if (!start) return nothing();
  const ActivityTypes types = activity_types(c);
  if (std::ranges::count(types.present, true) == 3) return nothing();
  const Date since = pauses(c).day_after(*start, c.days(Parameter::balance_after_plan));
  const Date end = trajectory_end(c);
  const bool due = end > since;
  if (!spoor2.plan.on) return due ? not_assessed(rule, "spoor2.plan.on") : nothing();
  // The field that hides mediation goes before one that hides the others.
  const auto& fields = types.unknown_field;
  const auto unknown = std::find_if_not(fields.rbegin(), fields.rend(), [](std::string_view field) { return field.empty(); });
  if (unknown != fields.rend()) return due ? not_assessed(rule, *unknown) : nothing();
  if (!due) return expected_after(rule, c, since, spoor2.activities.place);
  Finding finding = found(rule, spoor2.activities.place, {{"since", since}});
  finding.variant = what_is_there(types.present);
  finding.about = lying(since + Days{1}, end);
  return unless_ended(one(counted_from(std::move(finding), spoor2.plan.on.place, "counts_from")), c);
}

constinit const Rule activiteiten_eenzijdig{
    .code = "S232",
    .slug = "activiteiten-eenzijdig",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_traject, &cite::judgement},
    .numbers = {Parameter::balance_after_plan},
    .arguments = {"since"},
    .check = check_balance,
};

static std::vector<Moment> feasibility_moments(const dossier::Spoor2& spoor2) {
  std::vector<Moment> moments;
  for (const auto& check : spoor2.feasibility_checks)
    if (check.on) moments.push_back({*check.on, check.on.place});
  for (const auto& entry : spoor2.activities) {
    if (!entry.kind || *entry.kind != dossier::ActivityKind::feasibility_check) continue;
    const auto& day = entry.day ? entry.day : entry.period.from;
    if (day) moments.push_back({*day, day.place});
  }
  return moments;
}

static std::string_view unknown_checks(const Case& c) {
  const auto& checks = c.dossier.spoor2.feasibility_checks;
  if (c.dossier.unknown(c.dossier.spoor2.plan.on)) return "spoor2.plan.on";
  if (c.dossier.unknown(checks.known)) return "spoor2.feasibility_checks";
  return day_unknown(c, checks) ? "spoor2.feasibility_checks.on" : std::string_view{};
}

static Outcome check_feasibility(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const auto& start = since_plan(c);
  if (!start) return nothing();
  const std::vector<Moment> moments = feasibility_moments(spoor2);
  const Rhythm rhythm{*start, c.days(Parameter::feasibility_interval), spoor2.feasibility_checks.place};
  const std::vector<Interval> intervals = long_intervals(c, rhythm, moments);
  const std::string_view field = unknown_checks(c);
  if (!field.empty()) return intervals.empty() ? nothing() : not_assessed(rule, field);
  Outcome outcome = next_of(rule, c, rhythm, moments);
  for (const Interval& interval : intervals) outcome.findings.push_back(at_interval(rule, c, interval, rhythm));
  return unless_ended(std::move(outcome), c);
}

constinit const Rule haalbaarheidstoets_ontbreekt{
    .code = "S233",
    .slug = "haalbaarheidstoets-ontbreekt",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::provider_practice, &cite::judgement},
    .numbers = {Parameter::feasibility_interval},
    .arguments = {"from", "until", "days", "limit"},
    .check = check_feasibility,
};

static bool goal_adjusted(const dossier::FeasibilityCheck& check) {
  return check.on && check.goal_adjusted && *check.goal_adjusted == Tri::yes;
}

static bool adjustment_unknown(const dossier::FeasibilityCheck& check) {
  const auto& adjusted = check.goal_adjusted;
  return check.on && adjusted.known != Known::not_done && !adjusted;
}

static bool any_adjustment_unknown(const Case& c) {
  return std::ranges::any_of(c.dossier.spoor2.feasibility_checks, adjustment_unknown);
}

static void append(Outcome& outcome, Outcome more) {
  std::ranges::move(more.findings, std::back_inserter(outcome.findings));
  std::ranges::move(more.not_assessed, std::back_inserter(outcome.not_assessed));
  std::ranges::move(more.ahead, std::back_inserter(outcome.ahead));
}

static Outcome action_on(const Rule& rule, const Case& c, const dossier::FeasibilityCheck& check) {
  const Date due = c.timeline.counted(*check.on, c.days(Parameter::employer_action_after_adjustment));
  const auto& action = check.employer_action_on;
  const Date end = trajectory_end(c);
  const bool unknown = c.dossier.unknown(action);
  if (action && *action <= due) return nothing();
  if (end <= due) return unknown || action ? nothing() : expected_by(rule, c, due, check.on.place);
  if (unknown) return not_assessed(rule, "spoor2.feasibility_checks.employer_action_on");
  const auto done = action ? std::optional(*action) : std::nullopt;
  return one(not_in_time(found(rule, check.on.place, {{"date", *check.on}}), due, done, end));
}

static Outcome check_employer_action(const Rule& rule, const Case& c) {
  Outcome outcome;
  if (any_adjustment_unknown(c)) outcome = not_assessed(rule, "spoor2.feasibility_checks.goal_adjusted");
  for (const auto& check : c.dossier.spoor2.feasibility_checks)
    if (goal_adjusted(check)) append(outcome, action_on(rule, c, check));
  return unless_ended(std::move(outcome), c);
}

constinit const Rule bijstelling_zonder_actie_werkgever{
    .code = "S234",
    .slug = "bijstelling-zonder-actie-werkgever",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_3, &cite::judgement},
    .numbers = {Parameter::employer_action_after_adjustment},
    .arguments = {"date", "due", "acted"},
    .check = check_employer_action,
};

// A goal that was adjusted asks for a revision of a plan; of one that nobody knows that cannot be said.
static Outcome adjusted_without_day(const Rule& rule, const Case& c) {
  const bool asked = std::ranges::any_of(c.dossier.spoor2.feasibility_checks, goal_adjusted);
  return asked && c.dossier.unknown(c.dossier.spoor2.plan.on) ? not_assessed(rule, "spoor2.plan.on") : nothing();
}

static Outcome check_plan_revised(const Rule& rule, const Case& c) {
  const auto& plan = c.dossier.spoor2.plan;
  if (!plan.on) return adjusted_without_day(rule, c);
  Outcome outcome;
  const bool unknown = days_unknown(c, plan.revisions);
  for (const auto& check : c.dossier.spoor2.feasibility_checks) {
    if (!goal_adjusted(check)) continue;
    const Date due = c.timeline.counted(*check.on, c.days(Parameter::plan_revised_after_adjustment));
    const Date end = trajectory_end(c);
    // A revision that came late has repaired it, and nothing lighter than this is left.
    if (std::ranges::any_of(plan.revisions, [&](const auto& day) { return day && *day >= *check.on; })) continue;
    if (end <= due) {
      if (!unknown) append(outcome, expected_by(rule, c, due, check.on.place));
      continue;
    }
    if (unknown) return not_assessed(rule, "spoor2.plan.revisions");
    Finding finding = found(rule, check.on.place, {{"date", *check.on}, {"due", due}});
    finding.about = lying(due + Days{1}, end);
    outcome.findings.push_back(std::move(finding));
  }
  return unless_ended(std::move(outcome), c);
}

constinit const Rule doel_bijgesteld_plan_niet{
    .code = "S235",
    .slug = "doel-bijgesteld-plan-niet",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_3, &cite::judgement},
    .numbers = {Parameter::plan_revised_after_adjustment},
    .arguments = {"date", "due"},
    .check = check_plan_revised,
};

}  // namespace poortwachter::rules
