#include <algorithm>
#include <optional>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "stagnatie";

// The first act against the stagnation: the act itself, a revision of the plan, or the question to UWV.
static std::optional<Date> first_act(const Case& c, const dossier::Stagnation& stagnation) {
  std::optional<Date> first;
  const auto consider = [&](const dossier::Fact<Date>& day) {
    if (day && *day >= *stagnation.since && (!first || *day < *first)) first = *day;
  };
  consider(stagnation.acted_on);
  for (const auto& revision : c.dossier.plan_van_aanpak.revisions) consider(revision);
  for (const auto& opinion : c.dossier.deskundigenoordelen) consider(opinion.requested_on);
  return first;
}

static std::string_view unknown_act(const Case& c, const dossier::Stagnation& stagnation) {
  if (c.dossier.unknown(stagnation.acted_on)) return "stagnation.acted_on";
  if (days_unknown(c, c.dossier.plan_van_aanpak.revisions)) return "plan_van_aanpak.revisions";
  return c.dossier.unknown(c.dossier.deskundigenoordelen.known) ? "deskundigenoordelen" : std::string_view{};
}

// A follow-up that came late weighs less; one that is not there stands open once its last day has passed.
static void follow_up(const Case& c, Finding finding, Date due, std::optional<Date> acted, Outcome& outcome) {
  if (acted && *acted <= due) return;
  if (!acted && duty_end(c) <= due) return;
  finding.arguments.push_back({"due", due});
  finding.about = lying(due + Days{1}, acted ? *acted - Days{1} : c.as_of);
  if (acted) {
    finding.arguments.push_back({"acted", *acted});
    finding.variant = "late";
    finding = repaired(std::move(finding));
  }
  outcome.findings.push_back(std::move(finding));
}

static Outcome check_stagnation(const Rule& rule, const Case& c) {
  if (without_employer(c)) return nothing();
  if (c.dossier.unknown(c.dossier.stagnation.known)) return not_assessed(rule, "stagnation");
  Outcome outcome;
  for (const dossier::Stagnation& stagnation : c.dossier.stagnation) {
    if (c.dossier.unknown(stagnation.since)) outcome.not_assessed.push_back({&rule, "stagnation.since"});
    if (!stagnation.since) continue;
    const Date due = c.timeline.counted(*stagnation.since, c.days(Parameter::stagnation_action_within));
    const std::optional<Date> acted = first_act(c, stagnation);
    const std::string_view field = unknown_act(c, stagnation);
    if ((!acted || *acted > due) && !field.empty()) {
      if (duty_end(c) > due) outcome.not_assessed.push_back({&rule, field});
      continue;
    }
    follow_up(c, found(rule, stagnation.since.place, {{"date", *stagnation.since}}), due, acted, outcome);
  }
  return outcome;
}

constinit const Rule stagnatie_zonder_actie{
    .code = "P172",
    .slug = "stagnatie-zonder-actie",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_5, &cite::kader_10},
    .numbers = {Parameter::stagnation_action_within},
    .arguments = {"date", "due", "acted"},
    .check = check_stagnation,
};

static bool insufficient_on_unknown_day(const Case& c, const dossier::ExpertOpinion& opinion) {
  return opinion.outcome && *opinion.outcome == dossier::OpinionOutcome::insufficient && c.dossier.unknown(opinion.on);
}

static Outcome check_opinion(const Rule& rule, const Case& c) {
  if (without_employer(c)) return nothing();
  if (c.dossier.unknown(c.dossier.deskundigenoordelen.known)) return not_assessed(rule, "deskundigenoordelen");
  Outcome outcome;
  for (const dossier::ExpertOpinion& opinion : c.dossier.deskundigenoordelen) {
    if (insufficient_on_unknown_day(c, opinion)) outcome.not_assessed.push_back({&rule, "deskundigenoordelen.on"});
    if (!opinion.on || *opinion.on < c.timeline.first_sick_day) continue;
    if (c.dossier.unknown(opinion.outcome)) outcome.not_assessed.push_back({&rule, "deskundigenoordelen.outcome"});
    if (!opinion.outcome || *opinion.outcome != dossier::OpinionOutcome::insufficient) continue;
    if (c.dossier.unknown(opinion.followed_up_on)) {
      outcome.not_assessed.push_back({&rule, "deskundigenoordelen.followed_up_on"});
      continue;
    }
    const Date due = c.timeline.counted(*opinion.on, c.days(Parameter::expert_opinion_followed_within));
    std::optional<Date> acted;
    if (opinion.followed_up_on) acted = *opinion.followed_up_on;
    follow_up(c, found(rule, opinion.on.place, {{"date", *opinion.on}}), due, acted, outcome);
  }
  return outcome;
}

constinit const Rule deskundigenoordeel_niet_opgevolgd{
    .code = "P179",
    .slug = "deskundigenoordeel-niet-opgevolgd",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::near_certain,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_10, &cite::suwi_32},
    .numbers = {Parameter::expert_opinion_followed_within},
    .arguments = {"date", "due", "acted"},
    .check = check_opinion,
};

}  // namespace poortwachter::rules
