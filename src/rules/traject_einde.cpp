#include <algorithm>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

using dossier::EndReason;

static constexpr std::string_view topic = "traject_einde";

// A measure that holds the employee to the duty to cooperate; one of which the kind is not known may be.
static bool measure_taken(const Case& c) {
  return std::ranges::any_of(c.dossier.measures, [](const dossier::Measure& measure) {
    const bool other =
        measure.kind && (*measure.kind == dossier::MeasureKind::mediation || *measure.kind == dossier::MeasureKind::expert_opinion);
    return measure.on.given() && !other;
  });
}

// Work that was only tried out: a placement, but not yet paid work elsewhere.
static bool on_trial(const dossier::Placement& placement) {
  using dossier::PlacementKind;
  return placement.kind && (*placement.kind == PlacementKind::trial || *placement.kind == PlacementKind::work_experience);
}

// An end that a result or a documented conclusion carries.
static bool documented(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  // A recorded placement says why the trajectory ended, unless the file gives another reason.
  if (!spoor2.end_reason) {
    const auto& placement = spoor2.placement;
    return placement.on && *placement.on <= *spoor2.ended_on && !on_trial(placement);
  }
  switch (*spoor2.end_reason) {
    case EndReason::placed:
      return !on_trial(spoor2.placement);
    case EndReason::no_options_documented:
    case EndReason::health:
      return true;
    case EndReason::uncooperative:
      return measure_taken(c);
    case EndReason::other:
      break;
  }
  return false;
}

static std::string_view how_ended(const dossier::Spoor2& spoor2) {
  if (spoor2.end_reason && *spoor2.end_reason == EndReason::uncooperative) return "uncooperative";
  const bool by_placement = spoor2.end_reason ? *spoor2.end_reason == EndReason::placed : spoor2.placement.on.given();
  return by_placement && on_trial(spoor2.placement) ? "on_trial" : std::string_view{};
}

static Outcome check_ended(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const Date wait = c.timeline.wachttijd_end;
  if (c.dossier.unknown(spoor2.ended_on) && spoor2.intake_on) return not_assessed(rule, "spoor2.ended_on");
  if (!spoor2.ended_on || *spoor2.ended_on >= wait || *spoor2.ended_on > duty_end(c) || documented(c)) return nothing();
  const std::string_view how = how_ended(spoor2);
  if (c.dossier.unknown(spoor2.end_reason)) return not_assessed(rule, "spoor2.end_reason");
  if (how == "uncooperative" && c.dossier.unknown(c.dossier.measures.known)) return not_assessed(rule, "measures");
  const Date closes = wait - c.days(Parameter::ended_before_end);
  Finding finding = found(rule, spoor2.ended_on.place, {{"date", *spoor2.ended_on}, {"closes", closes}, {"wachttijd_end", wait}});
  finding.about = lying(*spoor2.ended_on, std::min(c.as_of, wait));
  finding.variant = how;
  if (*spoor2.ended_on >= closes) {
    finding.severity = Severity::warning;
    finding.risk = Risk::elevated;
    finding.variant = "near_the_end";
    finding.ended = true;
  }
  return one(std::move(finding));
}

constinit const Rule traject_voortijdig_beeindigd{
    .code = "S241",
    .slug = "traject-voortijdig-beeindigd",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::kader_9},
    .numbers = {Parameter::ended_before_end},
    .arguments = {"date", "closes", "wachttijd_end"},
    .check = check_ended,
};

static Outcome check_interrupted(const Rule& rule, const Case& c) {
  if (c.dossier.spoor2.interruptions.known == Known::unknown) return not_assessed(rule, "spoor2.interruptions");
  Outcome outcome;
  for (const auto& entry : c.dossier.spoor2.interruptions) {
    const auto& medical = entry.medical_reason_by_bedrijfsarts;
    if (medical && *medical == Tri::yes) continue;
    if (c.dossier.unknown(entry.period.from)) outcome.not_assessed.push_back({&rule, "spoor2.interruptions.from"});
    if (!entry.period.from) continue;
    const Date first = *entry.period.from;
    const Date last = std::min(entry.period.until ? *entry.period.until : c.as_of, trajectory_end(c));
    const Days days = counted_between(c.timeline, first - Days{1}, last);
    if (last < first || days <= Days{0}) continue;
    if (medical.known != Known::not_done && !medical) {
      outcome.not_assessed.push_back({&rule, "spoor2.interruptions.medical_reason_by_bedrijfsarts"});
      continue;
    }
    Finding finding = found(rule, entry.period.from.place, {{"from", first}, {"until", last}, {"days", days}});
    finding.about = Period{first, last};
    finding.ended = (entry.period.until && *entry.period.until < c.as_of) || !trajectory_runs(c);
    if (days > c.days(Parameter::interruption_error)) {
      finding.severity = Severity::error;
      finding.risk = Risk::high;
    }
    outcome.findings.push_back(std::move(finding));
  }
  return outcome;
}

constinit const Rule traject_onderbroken{
    .code = "S242",
    .slug = "traject-onderbroken",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_7, &cite::judgement},
    .numbers = {Parameter::interruption_error},
    .arguments = {"from", "until", "days"},
    .check = check_interrupted,
};

// A placement without something that belongs to it.
static Outcome placement_without(const Rule& rule, const Case& c, const dossier::Fact<Date>& fact, std::string_view field) {
  const auto& placement = c.dossier.spoor2.placement;
  if (!placement.on)
    return c.dossier.unknown(placement.on) && c.dossier.spoor2.intake_on ? not_assessed(rule, "spoor2.placement") : nothing();
  if (fact) return nothing();
  if (c.dossier.unknown(fact)) return not_assessed(rule, field);
  Finding finding = found(rule, fact.place, {{"date", *placement.on}});
  finding.about = lying(*placement.on, c.as_of);
  return one(std::move(finding));
}

static Outcome check_suitability(const Rule& rule, const Case& c) {
  return placement_without(rule, c, c.dossier.spoor2.placement.suitability_checked_on, "spoor2.placement.suitability_checked_on");
}

constinit const Rule plaatsing_niet_getoetst{
    .code = "S243",
    .slug = "plaatsing-niet-getoetst",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_3, &cite::kader_9},
    .numbers = {Parameter::satisfactory_wage_value},
    .arguments = {"date"},
    .check = check_suitability,
};

static Outcome check_aftercare(const Rule& rule, const Case& c) {
  return placement_without(rule, c, c.dossier.spoor2.placement.aftercare_until, "spoor2.placement.aftercare_until");
}

constinit const Rule nazorg_ontbreekt{
    .code = "S244",
    .slug = "nazorg-ontbreekt",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::provider_practice},
    .arguments = {"date"},
    .check = check_aftercare,
};

}  // namespace poortwachter::rules
