#include <algorithm>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

using dossier::AssessedBy;
using dossier::CapacityState;

static constexpr std::string_view topic = "belastbaarheid";

namespace {

// Days without a look by the bedrijfsarts, from one to the next, or to the last day that can be judged.
struct Unseen {
  Period days;
  bool reviewed_after = false;
};

}  // namespace

static std::vector<Date> looks(const timeline::CapacityPeriod& period, Date first, Date last) {
  std::vector<Date> days{first};
  for (const auto& review : period.fact->reviews)
    if (review && *review > first && *review <= last) days.push_back(*review);
  std::ranges::sort(days);
  return days;
}

static std::vector<Unseen> unseen(const Case& c, const timeline::CapacityPeriod& period) {
  const Date first = std::max(period.days.first, c.timeline.first_sick_day);
  const Date last = std::min(period.days.last, duty_end(c));
  std::vector<Unseen> stretches;
  if (last < first) return stretches;
  const std::vector<Date> days = looks(period, first, last);
  for (std::size_t i = 1; i < days.size(); ++i) stretches.push_back({{days[i - 1], days[i]}, true});
  stretches.push_back({{days.back(), last}});
  return stretches;
}

static bool hardly_any(const dossier::Capacity& fact) {
  return fact.state && (*fact.state == CapacityState::none || *fact.state == CapacityState::marginal);
}

static Finding unseen_too_long(const Rule& rule, const Case& c, const timeline::CapacityPeriod& period, const Unseen& stretch) {
  const Days limit = c.days(Parameter::no_capacity_review_within);
  const Days days = counted_between(c.timeline, stretch.days.first, stretch.days.last);
  Finding finding = found(rule, period.fact->period.from.place,
                          {{"from", stretch.days.first}, {"until", stretch.days.last}, {"days", days}, {"limit", limit}});
  if (days > c.days(Parameter::no_capacity_review_high)) finding.risk = Risk::high;
  finding.about = lying(c.timeline.counted(stretch.days.first, limit) + Days{1}, stretch.days.last);
  finding.ended = stretch.days.last < duty_end(c) || stretch.reviewed_after;
  finding = since_day(std::move(finding), stretch.days.first);
  return stretch.reviewed_after ? repaired(std::move(finding)) : finding;
}

static void look_at(const Rule& rule, const Case& c, const timeline::CapacityPeriod& period, Outcome& outcome) {
  const Days limit = c.days(Parameter::no_capacity_review_within);
  const std::vector<Unseen> stretches = unseen(c, period);
  const auto too_long = [&](const Unseen& stretch) {
    return counted_between(c.timeline, stretch.days.first, stretch.days.last) > limit;
  };
  const bool unknown = days_unknown(c, period.fact->reviews);
  if (unknown && std::ranges::any_of(stretches, too_long)) outcome.not_assessed.push_back({&rule, "capacity.reviews"});
  if (unknown || stretches.empty()) return;
  for (const Unseen& stretch : stretches)
    if (too_long(stretch)) outcome.findings.push_back(unseen_too_long(rule, c, period, stretch));
  const Date by = c.timeline.counted(stretches.back().days.first, limit);
  const auto& until = period.fact->period.until;
  const bool runs_past = period.days.contains(c.as_of) && (!until || *until > by);
  if (runs_past) outcome.ahead.push_back(coming(rule, by, period.fact->period.from.place));
}

// A period of which nobody knows whether, or from when, there was no capacity.
static std::string_view unknown_period(const Case& c) {
  for (const dossier::Capacity& fact : c.dossier.capacity) {
    if (c.dossier.unknown(fact.state)) return "capacity.state";
    if (hardly_any(fact) && c.dossier.unknown(fact.period.from)) return "capacity.from";
  }
  return {};
}

static Outcome check_review(const Rule& rule, const Case& c) {
  if (c.dossier.unknown(c.dossier.capacity.known)) return not_assessed(rule, "capacity");
  Outcome outcome;
  if (const auto field = unknown_period(c); !field.empty()) outcome = not_assessed(rule, field);
  for (const timeline::CapacityPeriod& period : timeline::capacity_periods(c.dossier, c.as_of))
    if (hardly_any(*period.fact)) look_at(rule, c, period, outcome);
  return outcome;
}

constinit const Rule geen_mogelijkheden_zonder_herbeoordeling{
    .code = "P175",
    .slug = "geen-mogelijkheden-zonder-herbeoordeling",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .who = {Actor::bedrijfsarts},
    .ground = Ground::own,
    .excused_by = {Excuse::satisfactory_result, Excuse::good_grounds},
    .sources = {&cite::kader_7},
    .numbers = {Parameter::no_capacity_review_within, Parameter::no_capacity_review_high},
    .arguments = {"from", "until", "days", "limit"},
    .check = check_review,
};

static Outcome check_assessor(const Rule& rule, const Case& c) {
  const auto by = [](AssessedBy who) {
    return [who](const dossier::Capacity& period) { return period.assessed_by && *period.assessed_by == who; };
  };
  const auto& periods = c.dossier.capacity;
  if (c.dossier.unknown(periods.known)) return not_assessed(rule, "capacity");
  if (std::ranges::any_of(periods, by(AssessedBy::bedrijfsarts))) return nothing();
  const auto unknown = [&](const dossier::Capacity& period) { return c.dossier.unknown(period.assessed_by); };
  if (std::ranges::any_of(periods, unknown)) return not_assessed(rule, "capacity.assessed_by");
  const auto begins = [&](const dossier::Capacity* period) {
    return period->period.from ? std::max(*period->period.from, c.timeline.first_sick_day) : c.timeline.first_sick_day;
  };
  std::vector<const dossier::Capacity*> delegated;
  for (const dossier::Capacity& period : periods)
    if (by(AssessedBy::delegated)(period)) delegated.push_back(&period);
  if (delegated.empty()) return nothing();
  const dossier::Capacity* const first = *std::ranges::min_element(delegated, {}, begins);
  Finding finding = found(rule, first->assessed_by.place, {});
  finding.about = lying(begins(first), duty_end(c));
  return one(std::move(finding));
}

constinit const Rule belastbaarheid_niet_door_bedrijfsarts{
    .code = "P180",
    .slug = "belastbaarheid-niet-door-bedrijfsarts",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .who = {Actor::bedrijfsarts},
    .ground = Ground::own,
    .excused_by = {Excuse::satisfactory_result, Excuse::good_grounds},
    .sources = {&cite::kader_6},
    .check = check_assessor,
};

}  // namespace poortwachter::rules
