#include <algorithm>
#include <optional>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "trajectplan";

static const dossier::Trajectplan& plan_of(const Case& c) { return c.dossier.spoor2.plan; }

// Whether there is a plan to look into: one with a day, or one of which only the day is not known.
static bool has_plan(const Case& c) {
  const auto& plan = plan_of(c);
  return plan.on || (plan.here.given() && c.dossier.unknown(plan.on));
}

// The last day of the plan, counted from an intake.
static Date plan_due(const Case& c, Date intake) {
  return pauses(c).day_after(intake, c.days(Parameter::trajectplan_after_intake));
}

// The outcome of a rule about what stands in the plan, where there is none to look into: once it had to be there, nobody may know.
static Outcome without_plan(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.intake_on || !c.dossier.unknown(spoor2.plan.on)) return nothing();
  return trajectory_end(c) > plan_due(c, *spoor2.intake_on) ? not_assessed(rule, "spoor2.plan") : nothing();
}

// A finding about the plan as it is: the shortcoming lies in the days from the plan on.
static Finding in_plan(const Rule& rule, const Case& c, const Place& place, std::initializer_list<Argument> arguments) {
  Finding finding = found(rule, place, arguments);
  const auto& plan = plan_of(c);
  const auto& start = plan.on ? plan.on : c.dossier.spoor2.intake_on;
  const Date end = trajectory_end(c);
  finding.about = lying(start ? *start : end, end);
  return finding;
}

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.intake_on) return c.dossier.unknown(spoor2.intake_on) ? not_assessed(rule, "spoor2.intake_on") : nothing();
  if (spoor2.plan.on) return nothing();
  const Date due = plan_due(c, *spoor2.intake_on);
  const Date end = trajectory_end(c);
  const bool unknown = c.dossier.unknown(spoor2.plan.on);
  if (end <= due) return unknown ? nothing() : expected_after(rule, c, due, spoor2.plan.here.place);
  if (unknown) return not_assessed(rule, "spoor2.plan");
  Finding finding = found(rule, spoor2.plan.here.place, {{"date", *spoor2.intake_on}, {"due", due}, {"days_late", end - due}});
  finding.about = lying(due + Days{1}, end);
  finding = counted_from(std::move(finding), spoor2.intake_on.place, "counts_from");
  return unless_ended(one(entered_later(std::move(finding), c.written.spoor2.plan.on, c.as_of)), c);
}

constinit const Rule trajectplan_ontbreekt{
    .code = "S211",
    .slug = "trajectplan-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::kader_9, &cite::judgement},
    .numbers = {Parameter::trajectplan_after_intake},
    .arguments = {"date", "due", "days_late"},
    .check = check_absent,
};

static Outcome check_person_profile(const Rule& rule, const Case& c) {
  const auto& plan = plan_of(c);
  if (!has_plan(c)) return without_plan(rule, c);
  const Tri there = c.dossier.found(plan.person_profile);
  if (there == Tri::unknown) return not_assessed(rule, "spoor2.plan.person_profile");
  return there == Tri::no ? one(in_plan(rule, c, plan.person_profile.place, {})) : nothing();
}

constinit const Rule persoonsprofiel_ontbreekt{
    .code = "S212",
    .slug = "persoonsprofiel-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_traject, &cite::kader_9},
    .check = check_person_profile,
};

static Outcome check_search_profile(const Rule& rule, const Case& c) {
  const auto& plan = plan_of(c);
  if (!has_plan(c)) return without_plan(rule, c);
  const auto& profile = plan.search_profile;
  const Tri reasoned = c.dossier.found(profile.reasoned);
  if (reasoned == Tri::unknown) return not_assessed(rule, "spoor2.plan.search_profile.reasoned");
  if (reasoned == Tri::yes) return nothing();
  if (!profile.here.given()) return one(in_plan(rule, c, profile.here.place, {}));
  Finding finding = in_plan(rule, c, profile.reasoned.place, {});
  finding.variant = "unreasoned";
  return one(std::move(finding));
}

constinit const Rule zoekprofiel_ontbreekt{
    .code = "S213",
    .slug = "zoekprofiel-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_traject, &cite::kader_9},
    .check = check_search_profile,
};

static Outcome check_directions(const Rule& rule, const Case& c) {
  const auto& plan = plan_of(c);
  if (!has_plan(c)) return without_plan(rule, c);
  const auto& directions = plan.search_profile.directions;
  if (!plan.search_profile.here.given())
    return c.dossier.unknown(plan.search_profile.here.known) ? not_assessed(rule, "spoor2.plan.search_profile") : nothing();
  if (c.dossier.unknown(directions.known)) return not_assessed(rule, "spoor2.plan.search_profile.directions");
  const int count = static_cast<int>(directions.size());
  const int minimum = c.number(Parameter::search_directions_minimum);
  if (count >= minimum) return nothing();
  Finding finding = in_plan(rule, c, directions.place, {{"count", count}, {"minimum", minimum}});
  if (count == 0) finding.variant = "none";
  return one(std::move(finding));
}

constinit const Rule zoekprofiel_te_smal{
    .code = "S214",
    .slug = "zoekprofiel-te-smal",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_traject, &cite::kader_9},
    .numbers = {Parameter::search_directions_minimum},
    .arguments = {"count", "minimum"},
    .check = check_directions,
};

static Outcome check_reporting(const Rule& rule, const Case& c) {
  const auto& plan = plan_of(c);
  if (!has_plan(c)) return without_plan(rule, c);
  if (plan.reporting_every_weeks) return nothing();
  if (c.dossier.unknown(plan.reporting_every_weeks)) return not_assessed(rule, "spoor2.plan.reporting_every_weeks");
  return one(in_plan(rule, c, plan.reporting_every_weeks.place, {}));
}

constinit const Rule rapportagemomenten_ontbreken{
    .code = "S215",
    .slug = "rapportagemomenten-ontbreken",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_traject, &cite::kader_6},
    .check = check_reporting,
};

static Outcome check_start_and_goal(const Rule& rule, const Case& c) {
  const auto& plan = plan_of(c);
  if (!has_plan(c)) return without_plan(rule, c);
  const auto& start = plan.start_position;
  const bool no_start = start.known == Known::not_done || (start && *start == Tri::no);
  const bool no_goal = c.dossier.missing(plan.end_goal);
  if (no_start || no_goal) {
    Finding finding = in_plan(rule, c, no_start ? start.place : plan.end_goal.place, {});
    if (!no_goal) finding.variant = "start_position";
    if (!no_start) finding.variant = "end_goal";
    return one(std::move(finding));
  }
  if (!start) return not_assessed(rule, "spoor2.plan.start_position");
  return plan.end_goal ? nothing() : not_assessed(rule, "spoor2.plan.end_goal");
}

constinit const Rule beginsituatie_of_einddoel_ontbreekt{
    .code = "S216",
    .slug = "beginsituatie-of-einddoel-ontbreekt",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_traject, &cite::kader_9},
    .check = check_start_and_goal,
};

static Outcome check_short(const Rule& rule, const Case& c) {
  const auto& plan = plan_of(c);
  if (!has_plan(c)) return without_plan(rule, c);
  if (!plan.planned_end) return c.dossier.unknown(plan.planned_end) ? not_assessed(rule, "spoor2.plan.planned_end") : nothing();
  const Date closes = c.timeline.wachttijd_end - c.days(Parameter::planned_end_before_end);
  if (*plan.planned_end >= closes) return nothing();
  const auto later = [&](const auto& revision) { return revision && (!plan.on || *revision > *plan.on); };
  if (std::ranges::any_of(plan.revisions, later)) return nothing();
  if (days_unknown(c, plan.revisions)) return not_assessed(rule, "spoor2.plan.revisions");
  const auto& intake = c.dossier.spoor2.intake_on;
  Finding finding = found(rule, plan.planned_end.place, {{"date", *plan.planned_end}, {"closes", closes}});
  finding.about = lying(std::min(*plan.planned_end, c.as_of), std::min(closes, c.as_of));
  if (intake && *intake <= *plan.planned_end) {
    finding.arguments.push_back({"length", Period{*intake, *plan.planned_end}.length()});
    finding.variant = "length";
  }
  return one(std::move(finding));
}

constinit const Rule trajectplan_te_kort{
    .code = "S217",
    .slug = "trajectplan-te-kort",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::kader_9, &cite::judgement},
    .numbers = {Parameter::planned_end_before_end},
    .arguments = {"date", "closes", "length"},
    .check = check_short,
};

static Outcome check_beyond_wage(const Rule& rule, const Case& c) {
  const auto& end = plan_of(c).planned_end;
  // Of a former employee of an own-risk carrier the sickness benefit stands in the place of the wage.
  const std::optional<Date> paid_until = c.timeline.income_until();
  if (!has_plan(c)) return without_plan(rule, c);
  if (!paid_until) return nothing();
  if (!end) return c.dossier.unknown(end) ? not_assessed(rule, "spoor2.plan.planned_end") : nothing();
  if (*end <= *paid_until) return nothing();
  return one(in_plan(rule, c, end.place, {{"date", *end}, {"wage_until", *paid_until}}));
}

constinit const Rule trajectplan_na_einde_loonplicht{
    .code = "S218",
    .slug = "trajectplan-na-einde-loonplicht",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_629_1, &cite::bw_658a_1},
    .arguments = {"date", "wage_until"},
    .since = "0.2.0",
    .check = check_beyond_wage,
};

// The days on which a conflict ran, and those on which the employee did not cooperate.
static std::vector<Period> strained(const Case& c) {
  std::vector<Period> periods;
  const auto& conflict = c.dossier.conflict;
  if (conflict.since) periods.push_back(lying(*conflict.since, conflict.resolved_on ? *conflict.resolved_on : c.as_of));
  for (const dossier::PeriodItem& item : c.dossier.non_cooperation) {
    const dossier::PeriodFact& period = item.period;
    if (period.from) periods.push_back(lying(*period.from, period.until ? *period.until : c.as_of));
  }
  return periods;
}

static Outcome check_guidance(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const auto& guidance = spoor2.extra_guidance;
  const bool unknown = c.dossier.unknown(guidance);
  const bool refused = guidance.known == Known::not_done || (guidance && *guidance == Tri::no);
  if (!spoor2.intake_on || (!unknown && !refused)) return nothing();
  const Period trajectory = lying(*spoor2.intake_on, trajectory_end(c));
  std::vector<Period> periods = strained(c);
  std::erase_if(periods, [&](const Period& one) { return one.last < trajectory.first || trajectory.last < one.first; });
  if (periods.empty()) return nothing();
  if (unknown) return not_assessed(rule, "spoor2.extra_guidance");
  const Date first = std::ranges::min(periods).first;
  const Date last = std::ranges::max(periods, {}, &Period::last).last;
  Finding finding = found(rule, guidance.place, {{"from", first}});
  finding.about = lying(std::max(first, trajectory.first), std::min(last, trajectory.last));
  finding.ended = last < c.as_of || !trajectory_runs(c);
  return one(std::move(finding));
}

constinit const Rule extra_begeleiding_niet_gegeven{
    .code = "S219",
    .slug = "extra-begeleiding-niet-gegeven",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::provider_practice},
    .arguments = {"from"},
    .since = "0.2.0",
    .check = check_guidance,
};

}  // namespace poortwachter::rules
