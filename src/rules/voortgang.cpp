#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

using dossier::ActivityType;

static constexpr std::string_view topic = "voortgang";

namespace {

// The longest time between two moments, with the place of the moment that ended it; none while it still runs.
struct Interval {
  Date from, until;
  Days days;
  std::optional<Place> closed_by;
};

struct Moment {
  Date day;
  Place place;
};

}  // namespace

static Interval longest_interval(const Case& c, std::vector<Moment> moments) {
  const Date start = *c.dossier.spoor2.plan.on;
  const Date end = trajectory_end(c);
  std::erase_if(moments, [&](const Moment& moment) { return moment.day < start || moment.day > end; });
  std::ranges::sort(moments, {}, &Moment::day);
  Interval longest{start, start, Days{0}, std::nullopt};
  Date last = start;
  for (const Moment& moment : moments) {
    const Days days = counted_between(c.timeline, last, moment.day);
    if (days > longest.days) longest = {last, moment.day, days, moment.place};
    last = moment.day;
  }
  const Days days = counted_between(c.timeline, last, end);
  if (last < end && days > longest.days) longest = {last, end, days, std::nullopt};
  return longest;
}

static Finding at_interval(const Rule& rule, const Case& c, const Interval& interval, const Place& list, Days limit) {
  Finding finding = found(rule, interval.closed_by.value_or(list),
                          {{"from", interval.from}, {"until", interval.until}, {"days", interval.days}, {"limit", limit}});
  finding.about = lying(c.timeline.counted(interval.from, limit) + Days{1}, interval.until);
  return finding;
}

// Whether an entry of a list has a day that nobody knows: it might lie in the interval.
template <class T>
static bool day_unknown(const Case& c, const dossier::List<T>& list) {
  return std::ranges::any_of(list, [&](const T& entry) { return c.dossier.unknown(entry.on); });
}

static Outcome check_reports(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.plan.on) return nothing();
  std::vector<Moment> moments;
  for (const auto& report : spoor2.reports) {
    if (report.on) moments.push_back({*report.on, report.on.place});
  }
  const Days limit = c.days(Parameter::report_interval);
  const Interval interval = longest_interval(c, std::move(moments));
  if (interval.days <= limit) return nothing();
  if (c.dossier.unknown(spoor2.reports.known)) return not_assessed(rule, "spoor2.reports");
  if (day_unknown(c, spoor2.reports)) return not_assessed(rule, "spoor2.reports.on");
  Finding finding = at_interval(rule, c, interval, spoor2.reports.place, limit);
  if (interval.days > c.days(Parameter::report_interval_high)) {
    finding.severity = Severity::error;
    finding.risk = Risk::high;
  }
  return one(std::move(finding));
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

// Development, coaching and mediation, in the order of ActivityType without `none`.
using Types = std::array<bool, 3>;

static Types types_present(const dossier::Spoor2& spoor2) {
  Types present{};
  present[2] = !spoor2.applications.empty() || !spoor2.agencies.empty();
  for (const auto& entry : spoor2.activities) {
    if (!entry.kind) continue;
    const ActivityType type = dossier::activity(*entry.kind).type;
    if (type != ActivityType::none) present[static_cast<std::size_t>(type) - 1] = true;
  }
  return present;
}

static std::string_view unknown_types(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (c.dossier.unknown(spoor2.activities.known)) return "spoor2.activities";
  const auto kindless = [&](const dossier::ActivityEntry& entry) { return c.dossier.unknown(entry.kind); };
  if (std::ranges::any_of(spoor2.activities, kindless)) return "spoor2.activities.kind";
  return {};
}

static Outcome check_balance(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.plan.on) return nothing();
  const Date since = c.timeline.counted(*spoor2.plan.on, c.days(Parameter::balance_after_plan));
  const Date end = trajectory_end(c);
  const Types present = types_present(spoor2);
  if (end < since || std::ranges::count(present, true) == 3) return nothing();
  const std::string_view field = unknown_types(c);
  if (!field.empty()) return not_assessed(rule, field);
  if (!present[2] && c.dossier.unknown(spoor2.applications.known)) return not_assessed(rule, "spoor2.applications");
  if (!present[2] && c.dossier.unknown(spoor2.agencies.known)) return not_assessed(rule, "spoor2.agencies");
  // By which of development, coaching and mediation are there: bits 1, 2 and 4.
  static constexpr std::string_view variants[] = {"nothing",        "only_development", "only_coaching", "no_mediation",
                                                  "only_mediation", "no_coaching",      "no_development"};
  const std::size_t index = (present[0] ? 1U : 0U) + (present[1] ? 2U : 0U) + (present[2] ? 4U : 0U);
  Finding finding = found(rule, spoor2.activities.place, {{"since", since}});
  finding.variant = variants[index];
  finding.about = lying(since, end);
  return one(counted_from(std::move(finding), spoor2.plan.on.place, "counts_from"));
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
    .sources = {&cite::werkwijzer, &cite::judgement},
    .numbers = {Parameter::balance_after_plan},
    .arguments = {"since"},
    .check = check_balance,
};

static Outcome check_feasibility(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.plan.on) return nothing();
  std::vector<Moment> moments;
  for (const auto& check : spoor2.feasibility_checks) {
    if (check.on) moments.push_back({*check.on, check.on.place});
  }
  for (const auto& entry : spoor2.activities) {
    if (!entry.kind || *entry.kind != dossier::ActivityKind::feasibility_check) continue;
    const auto& day = entry.day ? entry.day : entry.period.from;
    if (day) moments.push_back({*day, day.place});
  }
  const Days limit = c.days(Parameter::feasibility_interval);
  const Interval interval = longest_interval(c, std::move(moments));
  if (interval.days <= limit) return nothing();
  if (c.dossier.unknown(spoor2.feasibility_checks.known)) return not_assessed(rule, "spoor2.feasibility_checks");
  if (day_unknown(c, spoor2.feasibility_checks)) return not_assessed(rule, "spoor2.feasibility_checks.on");
  return one(at_interval(rule, c, interval, spoor2.feasibility_checks.place, limit));
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
    .sources = {&cite::werkwijzer, &cite::judgement},
    .numbers = {Parameter::feasibility_interval},
    .arguments = {"from", "until", "days", "limit"},
    .check = check_feasibility,
};

static bool goal_adjusted(const dossier::FeasibilityCheck& check) {
  return check.on && check.goal_adjusted && *check.goal_adjusted == Tri::yes;
}

static bool adjustment_unknown(const dossier::FeasibilityCheck& check) {
  const auto& adjusted = check.goal_adjusted;
  return check.on && adjusted.known != Known::not_done && (!adjusted || *adjusted == Tri::unknown);
}

static Outcome check_employer_action(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const auto& check : c.dossier.spoor2.feasibility_checks) {
    if (adjustment_unknown(check)) outcome = not_assessed(rule, "spoor2.feasibility_checks.goal_adjusted");
  }
  for (const auto& check : c.dossier.spoor2.feasibility_checks) {
    if (!goal_adjusted(check)) continue;
    const Date due = c.timeline.counted(*check.on, c.days(Parameter::employer_action_after_adjustment));
    const auto& action = check.employer_action_on;
    const Date end = trajectory_end(c);
    if (action ? *action <= due : end <= due) continue;
    if (c.dossier.unknown(action)) {
      outcome.not_assessed.push_back({&rule, "spoor2.feasibility_checks.employer_action_on"});
      continue;
    }
    Finding finding = found(rule, check.on.place, {{"date", *check.on}, {"due", due}});
    finding.about = lying(due + Days{1}, action ? *action - Days{1} : end);
    if (action) {
      finding.arguments.push_back({"acted", *action});
      finding.variant = "late";
      finding = repaired(std::move(finding));
    }
    outcome.findings.push_back(std::move(finding));
  }
  return outcome;
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

static Outcome check_plan_revised(const Rule& rule, const Case& c) {
  const auto& plan = c.dossier.spoor2.plan;
  if (!plan.on) return nothing();
  Outcome outcome;
  for (const auto& check : c.dossier.spoor2.feasibility_checks) {
    if (!goal_adjusted(check)) continue;
    const Date due = c.timeline.counted(*check.on, c.days(Parameter::plan_revised_after_adjustment));
    const Date end = trajectory_end(c);
    // A revision that came late has repaired it, and nothing lighter than this is left.
    const bool revised = std::ranges::any_of(plan.revisions, [&](const auto& day) { return day && *day >= *check.on; });
    if (revised || end <= due) continue;
    if (days_unknown(c, plan.revisions)) return not_assessed(rule, "spoor2.plan.revisions");
    Finding finding = found(rule, check.on.place, {{"date", *check.on}, {"due", due}});
    finding.about = lying(due + Days{1}, end);
    outcome.findings.push_back(std::move(finding));
  }
  return outcome;
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
    .arguments = {"date", "due", "acted"},
    .check = check_plan_revised,
};

}  // namespace poortwachter::rules
