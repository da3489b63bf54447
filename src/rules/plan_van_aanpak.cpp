#include <algorithm>
#include <optional>

#include "rules/registry.hpp"
#include "rules/steps.hpp"
#include "rules/views.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "plan_van_aanpak";

// The plan is due a term after the probleemanalyse, or after the last day for one that is not there.
static Finding counted(Finding finding, const Case& c) {
  const auto& analysis = c.timeline.at(Step::probleemanalyse);
  return counted_from(std::move(finding), analysis.done_on ? analysis.place : c.dossier.first_sick_day.place, "counts_from");
}

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::plan_van_aanpak);
  if (step.state == State::unknown && !step.done_on)
    return not_assessed(rule, c.dossier.unknown(c.dossier.plan_van_aanpak.on) ? "plan_van_aanpak" : "probleemanalyse");
  if (step.state != State::missed) return nothing();
  const Tri no_capacity = no_usable_capacity_since(c, *step.due);
  if (no_capacity == Tri::yes) return nothing();
  Finding finding = found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}});
  if (no_capacity == Tri::unknown) finding.variant = "capacity_unknown";
  if (report_is_due(c)) finding.risk = Risk::high;
  return one(entered_later(counted(std::move(finding), c), c.written.plan_van_aanpak.on, c.as_of));
}

constinit const Rule plan_van_aanpak_ontbreekt{
    .code = "P111",
    .slug = "plan-van-aanpak-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::administrative,
    .risk = Risk::elevated,
    .repairable = true,
    .who = {Actor::employer, Actor::employee},
    .row = "plan_van_aanpak",
    .excused_by = {Excuse::deviation_in_plan},
    .sources = {&cite::regeling_4_1, &cite::wia_25_2, &cite::regeling_5},
    .numbers = {Parameter::plan_after_probleemanalyse},
    .arguments = {"due", "days_late"},
    .check = check_absent,
};

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::plan_van_aanpak);
  if (step.state == State::unknown && step.done_on) return not_assessed(rule, "probleemanalyse");
  if (step.state != State::late) return nothing();
  Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
  if (step.days_late > c.days(Parameter::late_step_elevated)) finding.risk = Risk::elevated;
  return one(counted(std::move(finding), c));
}

constinit const Rule plan_van_aanpak_te_laat{
    .code = "P112",
    .slug = "plan-van-aanpak-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "plan_van_aanpak",
    .excused_by = {Excuse::deviation_in_plan},
    .sources = {&cite::regeling_4_1, &cite::wia_25_2, &cite::regeling_5},
    .numbers = {Parameter::plan_after_probleemanalyse, Parameter::late_step_elevated},
    .arguments = {"date", "due", "days_late"},
    .check = check_late,
};

// The outcome of a rule about a plan that there is, for a case of which that is not known.
static Outcome without_plan(const Rule& rule, const Case& c) {
  return c.dossier.unknown(c.dossier.plan_van_aanpak.on) ? not_assessed(rule, "plan_van_aanpak") : nothing();
}

static Outcome check_plan_views(const Rule& rule, const Case& c) {
  const auto& plan = c.dossier.plan_van_aanpak;
  if (!plan.on.given()) return without_plan(rule, c);
  if (held(c.dossier, plan.employer_view) == Tri::yes && held(c.dossier, plan.employee_view) == Tri::yes) return nothing();
  Date latest = *plan.on;
  for (const auto& revision : plan.revisions)
    if (revision.given()) latest = std::max(latest, *revision);
  // A later revision, of which nobody knows, can bring the plan under the newer text.
  if (days_unknown(c, plan.revisions) && !views_are_due(c, latest)) return not_assessed(rule, "plan_van_aanpak.revisions");
  return check_views(rule, c,
                     {.latest = latest,
                      .employer = plan.employer_view,
                      .employee = plan.employee_view,
                      .employer_field = "plan_van_aanpak.employer_view",
                      .employee_field = "plan_van_aanpak.employee_view"});
}

constinit const Rule plan_van_aanpak_zonder_visie{
    .code = "P113",
    .slug = "plan-van-aanpak-zonder-visie",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::administrative,
    .risk = Risk::elevated,
    .repairable = true,
    .row = "plan_van_aanpak",
    .sources = {&cite::regeling_4_2a},
    .numbers = {Parameter::visie_required},
    .arguments = {"date", "since"},
    .check = check_plan_views,
};

static Outcome check_case_manager(const Rule& rule, const Case& c) {
  const auto& plan = c.dossier.plan_van_aanpak;
  if (!plan.on.given()) return without_plan(rule, c);
  const Tri named = c.dossier.found(plan.case_manager);
  if (named == Tri::unknown) return not_assessed(rule, "plan_van_aanpak.case_manager");
  if (named == Tri::yes) return nothing();
  return one(found(rule, plan.case_manager.place, {{"date", *plan.on}}));
}

constinit const Rule casemanager_ontbreekt{
    .code = "P114",
    .slug = "casemanager-ontbreekt",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .repairable = true,
    .row = "plan_van_aanpak",
    .sources = {&cite::regeling_4_2c},
    .arguments = {"date"},
    .check = check_case_manager,
};

// The first revision of the plan on or after a day.
static const dossier::Fact<Date>* revised_after(const dossier::PlanVanAanpak& plan, Date day) {
  const dossier::Fact<Date>* first = nullptr;
  for (const auto& revision : plan.revisions)
    if (revision.given() && *revision >= day && (!first || *revision < **first)) first = &revision;
  return first;
}

static Date answer_due(const Case& c, Date opinion) {
  return c.timeline.counted(opinion, c.days(Parameter::plan_adjusted_after_probleemanalyse));
}

static std::optional<Finding> unanswered(const Rule& rule, const Case& c, const dossier::Fact<Date>& opinion) {
  const auto& plan = c.dossier.plan_van_aanpak;
  const Date due = answer_due(c, *opinion);
  const auto* answer = revised_after(plan, *opinion);
  const Date until = answer ? **answer : c.as_of;
  if (until <= due || duties_ended(c.timeline, due)) return std::nullopt;
  const Place& place = answer ? answer->place : plan.revisions.place;
  Finding finding = found(rule, place, {{"date", *opinion}, {"due", due}, {"days_late", until - due}});
  finding = counted_from(std::move(finding), opinion.place, "counts_from");
  if (!answer) return finding;
  finding.variant = "late";
  finding.ended = true;
  return repaired(std::move(finding));
}

static Outcome check_revision(const Rule& rule, const Case& c) {
  const auto& plan = c.dossier.plan_van_aanpak;
  const auto& opinions = c.dossier.probleemanalyse.revisions;
  if (!plan.on.given()) return without_plan(rule, c);
  if (c.dossier.unknown(opinions.known)) return not_assessed(rule, "probleemanalyse.revisions");
  if (opinions.empty()) return nothing();
  if (c.dossier.unknown(plan.revisions.known)) return not_assessed(rule, "plan_van_aanpak.revisions");
  Outcome outcome;
  if (days_unknown(c, opinions)) outcome = not_assessed(rule, "probleemanalyse.revisions");
  for (const auto& opinion : opinions) {
    // A plan that is younger than the new opinion is judged by its own term.
    if (!opinion.given() || *plan.on >= *opinion) continue;
    if (auto finding = unanswered(rule, c, opinion)) outcome.findings.push_back(std::move(*finding));
    if (!revised_after(plan, *opinion))
      outcome.ahead.push_back(coming(rule, answer_due(c, *opinion), plan.revisions.place, {{"date", *opinion}}));
  }
  const bool asked = !outcome.findings.empty() || !outcome.ahead.empty();
  if (asked && days_unknown(c, plan.revisions)) return not_assessed(rule, "plan_van_aanpak.revisions");
  return outcome;
}

constinit const Rule plan_van_aanpak_niet_bijgesteld{
    .code = "P115",
    .slug = "plan-van-aanpak-niet-bijgesteld",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::elevated,
    .repairable = true,
    .who = {Actor::employer, Actor::employee},
    .row = "plan_van_aanpak",
    .sources = {&cite::regeling_4_5, &cite::bw_658a_3},
    .numbers = {Parameter::plan_adjusted_after_probleemanalyse},
    .arguments = {"date", "due", "days_late"},
    .check = check_revision,
};

}  // namespace poortwachter::rules
