#include <algorithm>
#include <optional>

#include "rules/answers.hpp"
#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "stagnatie";

// The first act against the stagnation: the act itself, a revision of the plan, or the question to UWV.
static std::optional<Date> first_act(const Case& c, const dossier::Stagnation& stagnation) {
  std::optional<Date> first;
  earliest(first, stagnation.acted_on, *stagnation.since);
  for (const auto& revision : c.dossier.plan_van_aanpak.revisions) earliest(first, revision, *stagnation.since);
  for (const auto& opinion : c.dossier.deskundigenoordelen) earliest(first, opinion.requested_on, *stagnation.since);
  return first;
}

static std::string_view unknown_act(const Case& c, const dossier::Stagnation& stagnation) {
  if (c.dossier.unknown(stagnation.acted_on)) return "stagnation.acted_on";
  if (days_unknown(c, c.dossier.plan_van_aanpak.revisions)) return "plan_van_aanpak.revisions";
  return c.dossier.unknown(c.dossier.deskundigenoordelen.known) ? "deskundigenoordelen" : std::string_view{};
}

static Outcome check_stagnation(const Rule& rule, const Case& c) {
  if (c.dossier.unknown(c.dossier.stagnation.known)) return not_assessed(rule, "stagnation");
  Outcome outcome;
  for (const dossier::Stagnation& stagnation : c.dossier.stagnation) {
    if (c.dossier.unknown(stagnation.since)) outcome.not_assessed.push_back({&rule, "stagnation.since"});
    if (!stagnation.since) continue;
    const Date due = c.timeline.counted(*stagnation.since, c.days(Parameter::stagnation_action_within));
    judge_answer(found(rule, stagnation.since.place, {{"date", *stagnation.since}}),
                 {due, duty_end(c), first_act(c, stagnation), unknown_act(c, stagnation)}, outcome);
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

using dossier::OpinionSubject;

static bool insufficient(const dossier::ExpertOpinion& opinion) {
  return opinion.outcome && *opinion.outcome == dossier::OpinionOutcome::insufficient;
}

// An opinion on the incapacity asks nothing of the employer, and one on the cooperation a measure.
static bool asks_follow_up(const dossier::ExpertOpinion& opinion) {
  return !opinion.subject || *opinion.subject == OpinionSubject::efforts || *opinion.subject == OpinionSubject::suitable_work;
}

static bool about_work(const dossier::ExpertOpinion& opinion) {
  return opinion.subject && *opinion.subject == OpinionSubject::suitable_work;
}

// The first follow-up: what is recorded as such, and other work offered since where the work was found not to be suitable.
static std::optional<Date> followed_up(const Case& c, const dossier::ExpertOpinion& opinion) {
  std::optional<Date> first;
  if (opinion.followed_up_on) first = *opinion.followed_up_on;
  if (!about_work(opinion)) return first;
  for (const auto& offer : c.dossier.spoor1.offers) earliest(first, offer.on, *opinion.on);
  return first;
}

static std::string_view unknown_follow_up(const Case& c, const dossier::ExpertOpinion& opinion) {
  if (c.dossier.unknown(opinion.followed_up_on)) return "deskundigenoordelen.followed_up_on";
  if (!about_work(opinion)) return {};
  const auto& offers = c.dossier.spoor1.offers;
  if (c.dossier.unknown(offers.known)) return "spoor1.offers";
  const auto undated = [&](const dossier::Offer& offer) { return c.dossier.unknown(offer.on); };
  return std::ranges::any_of(offers, undated) ? "spoor1.offers.on" : std::string_view{};
}

static void check_one(const Rule& rule, const Case& c, const dossier::ExpertOpinion& opinion, Outcome& outcome) {
  const bool may_ask = insufficient(opinion) || c.dossier.unknown(opinion.outcome);
  if (may_ask && c.dossier.unknown(opinion.on)) outcome.not_assessed.push_back({&rule, "deskundigenoordelen.on"});
  if (!opinion.on || *opinion.on < c.timeline.first_sick_day) return;
  if (c.dossier.unknown(opinion.outcome)) outcome.not_assessed.push_back({&rule, "deskundigenoordelen.outcome"});
  if (!insufficient(opinion)) return;
  const Date due = c.timeline.counted(*opinion.on, c.days(Parameter::expert_opinion_followed_within));
  const std::size_t before = outcome.findings.size();
  judge_answer(found(rule, opinion.on.place, {{"date", *opinion.on}}),
               {due, duty_end(c), followed_up(c, opinion), unknown_follow_up(c, opinion)}, outcome);
  if (about_work(opinion) && outcome.findings.size() > before) {
    Finding& finding = outcome.findings.back();
    finding.variant = finding.ended ? "work_late" : "work";
  }
}

static Outcome check_opinion(const Rule& rule, const Case& c) {
  if (c.dossier.unknown(c.dossier.deskundigenoordelen.known)) return not_assessed(rule, "deskundigenoordelen");
  Outcome outcome;
  for (const dossier::ExpertOpinion& opinion : c.dossier.deskundigenoordelen)
    if (asks_follow_up(opinion)) check_one(rule, c, opinion, outcome);
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
