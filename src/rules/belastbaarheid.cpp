#include <algorithm>
#include <optional>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

using dossier::AssessedBy;
using dossier::CapacityState;

static constexpr std::string_view topic = "belastbaarheid";

namespace {

// The longest time without a look by the bedrijfsarts; mended when a review came after it.
struct Unseen {
  Date from, until;
  Days days;
  bool reviewed_after = false;
};

}  // namespace

static std::vector<Date> moments(const timeline::CapacityPeriod& period, Date first, Date last) {
  std::vector<Date> days{first};
  for (const auto& review : period.fact->reviews) {
    if (review && *review > first && *review <= last) days.push_back(*review);
  }
  std::ranges::sort(days);
  return days;
}

static std::optional<Unseen> longest_unseen(const Case& c, const timeline::CapacityPeriod& period) {
  const Date first = std::max(period.days.first, c.timeline.first_sick_day);
  const Date last = std::min(period.days.last, duty_end(c));
  if (last < first) return std::nullopt;
  std::vector<Date> days = moments(period, first, last);
  const std::size_t reviews = days.size();
  days.push_back(last);
  Unseen longest{first, first, Days{0}};
  for (std::size_t i = 1; i < days.size(); ++i) {
    const Days between = counted_between(c.timeline, days[i - 1], days[i]);
    if (between > longest.days) longest = {days[i - 1], days[i], between, i < reviews};
  }
  return longest;
}

static bool hardly_any(const timeline::CapacityPeriod& period) {
  return *period.fact->state == CapacityState::none || *period.fact->state == CapacityState::marginal;
}

static Outcome check_review(const Rule& rule, const Case& c) {
  if (without_employer(c)) return nothing();
  if (c.dossier.unknown(c.dossier.capacity.known)) return not_assessed(rule, "capacity");
  Outcome outcome;
  const Days limit = c.days(Parameter::no_capacity_review_within);
  for (const timeline::CapacityPeriod& period : timeline::capacity_periods(c.dossier, c.as_of)) {
    if (!hardly_any(period)) continue;
    const std::optional<Unseen> unseen = longest_unseen(c, period);
    if (!unseen || unseen->days <= limit) continue;
    if (days_unknown(c, period.fact->reviews)) {
      outcome.not_assessed.push_back({&rule, "capacity.reviews"});
      continue;
    }
    Finding finding = found(rule, period.fact->period.from.place,
                            {{"from", unseen->from}, {"until", unseen->until}, {"days", unseen->days}, {"limit", limit}});
    if (unseen->days > c.days(Parameter::no_capacity_review_high)) finding.risk = Risk::high;
    finding.about = lying(c.timeline.counted(unseen->from, limit) + Days{1}, unseen->until);
    if (unseen->reviewed_after) finding = repaired(std::move(finding));
    outcome.findings.push_back(std::move(finding));
  }
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
  if (without_employer(c)) return nothing();
  if (c.dossier.unknown(periods.known)) return not_assessed(rule, "capacity");
  if (std::ranges::any_of(periods, by(AssessedBy::bedrijfsarts))) return nothing();
  const auto unknown = [&](const dossier::Capacity& period) { return c.dossier.unknown(period.assessed_by); };
  if (std::ranges::any_of(periods, unknown)) return not_assessed(rule, "capacity.assessed_by");
  const auto delegated = std::ranges::find_if(periods, by(AssessedBy::delegated));
  if (delegated == periods.end()) return nothing();
  Finding finding = found(rule, delegated->assessed_by.place, {});
  const Date first =
      delegated->period.from ? std::max(*delegated->period.from, c.timeline.first_sick_day) : c.timeline.first_sick_day;
  finding.about = lying(first, c.as_of);
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
