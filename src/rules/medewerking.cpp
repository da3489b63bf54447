#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "rules/answers.hpp"
#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "medewerking";

namespace {

// What asks the employer for an answer.
struct Trouble {
  Place place;
  Date since, due;
  std::optional<Date> until;  // the day on which it ended by itself
  std::optional<Date> given;
  std::string_view unknown_field;  // where an answer may be that nobody knows
};

}  // namespace

// One that ended before its answer was due leaves nothing, and what was done after its end is no answer to it.
static void answered(const Rule& rule, const Case& c, const Trouble& trouble, Outcome& outcome) {
  if (trouble.until && *trouble.until <= trouble.due) return;
  Finding finding = found(rule, trouble.place, {{"date", trouble.since}});
  finding.ended = trouble.until && *trouble.until < c.as_of;
  const Date end = std::min(trouble.until.value_or(c.as_of), duty_end(c));
  const bool too_late = trouble.until && trouble.given && *trouble.given > *trouble.until;
  judge_answer(std::move(finding), {trouble.due, end, too_late ? std::nullopt : trouble.given, trouble.unknown_field}, outcome);
}

using dossier::MeasureKind;

static bool is_of(const dossier::Measure& measure, std::initializer_list<MeasureKind> kinds) {
  return measure.kind && std::ranges::find(kinds, *measure.kind) != kinds.end();
}

// A measure on the wage has to be announced at once, so not after it was taken.
static bool counts(const dossier::Measure& measure) {
  if (measure.announced_on && measure.on && *measure.announced_on > *measure.on) return false;
  return is_of(measure, {MeasureKind::written_demand, MeasureKind::wage_suspension, MeasureKind::wage_stop});
}

static std::string_view unknown_measure(const Case& c) {
  const auto& measures = c.dossier.measures;
  if (c.dossier.unknown(measures.known)) return "measures";
  for (const dossier::Measure& measure : measures) {
    if (c.dossier.unknown(measure.kind)) return "measures.kind";
    if (counts(measure) && c.dossier.unknown(measure.on)) return "measures.on";
  }
  return {};
}

static void check_periods(const Rule& rule, const Case& c, Outcome& outcome) {
  for (const dossier::PeriodItem& item : c.dossier.non_cooperation) {
    if (c.dossier.unknown(item.period.from)) outcome.not_assessed.push_back({&rule, "non_cooperation.from"});
    if (!item.period.from) continue;
    const Date since = *item.period.from;
    Trouble trouble{
        item.period.from.place, since, c.timeline.counted(since, c.days(Parameter::non_cooperation_measure_within)), {}, {},
        unknown_measure(c)};
    if (item.period.until) trouble.until = *item.period.until;
    for (const auto& measure : c.dossier.measures)
      if (counts(measure)) earliest(trouble.given, measure.on, since);
    answered(rule, c, trouble, outcome);
  }
}

static bool finds_no_cooperation(const dossier::ExpertOpinion& opinion) {
  return opinion.subject && *opinion.subject == dossier::OpinionSubject::cooperation && opinion.outcome &&
         *opinion.outcome == dossier::OpinionOutcome::insufficient;
}

// An opinion that may find so: the field that nobody knows.
static std::string_view unknown_opinion(const Case& c, const dossier::ExpertOpinion& opinion) {
  const bool other_subject = opinion.subject && *opinion.subject != dossier::OpinionSubject::cooperation;
  const bool other_outcome = opinion.outcome && *opinion.outcome != dossier::OpinionOutcome::insufficient;
  if (other_subject || other_outcome) return {};
  if (c.dossier.unknown(opinion.subject)) return "deskundigenoordelen.subject";
  return c.dossier.unknown(opinion.outcome) ? "deskundigenoordelen.outcome" : std::string_view{};
}

// The wage that stands still on the day of the opinion answers it: it was stopped in the same time without cooperation.
static Date answers_from(const Case& c, const dossier::Measure& measure, Date opinion) {
  if (!is_of(measure, {MeasureKind::wage_suspension, MeasureKind::wage_stop})) return opinion;
  for (const dossier::PeriodItem& item : c.dossier.non_cooperation)
    if (timeline::runs_on(item.period, opinion)) return *item.period.from;
  return opinion;
}

static void check_opinions(const Rule& rule, const Case& c, Outcome& outcome) {
  for (const dossier::ExpertOpinion& opinion : c.dossier.deskundigenoordelen) {
    const std::string_view unsure = unknown_opinion(c, opinion);
    if (unsure.empty() && !finds_no_cooperation(opinion)) continue;
    if (c.dossier.unknown(opinion.on)) outcome.not_assessed.push_back({&rule, "deskundigenoordelen.on"});
    if (!opinion.on || *opinion.on < c.timeline.first_sick_day) continue;
    const Date since = *opinion.on;
    Trouble trouble{opinion.on.place,
                    since,
                    c.timeline.counted(since, c.days(Parameter::non_cooperation_measure_within)),
                    {},
                    {},
                    unsure.empty() ? unknown_measure(c) : unsure};
    for (const auto& measure : c.dossier.measures)
      if (counts(measure)) earliest(trouble.given, measure.on, answers_from(c, measure, since));
    const std::size_t before = outcome.findings.size();
    answered(rule, c, trouble, outcome);
    if (outcome.findings.size() > before) outcome.findings.back().variant = trouble.given ? "opinion_late" : "opinion";
  }
}

static Outcome check_measure(const Rule& rule, const Case& c) {
  Outcome outcome;
  if (c.dossier.unknown(c.dossier.non_cooperation.known)) outcome = not_assessed(rule, "non_cooperation");
  check_periods(rule, c, outcome);
  check_opinions(rule, c, outcome);
  return outcome;
}

constinit const Rule niet_meewerken_zonder_maatregel{
    .code = "P173",
    .slug = "niet-meewerken-zonder-maatregel",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::bw_660a, &cite::bw_629_7},
    .numbers = {Parameter::non_cooperation_measure_within},
    .arguments = {"date", "due", "acted"},
    .check = check_measure,
};

static std::string_view unknown_mediation(const Case& c) {
  for (const dossier::Measure& measure : c.dossier.measures)
    if (is_of(measure, {MeasureKind::mediation}) && c.dossier.unknown(measure.on)) return "measures.on";
  return c.dossier.unknown(c.dossier.conflict.mediation_offered_on) ? "conflict.mediation_offered_on" : std::string_view{};
}

static Outcome check_mediation(const Rule& rule, const Case& c) {
  const auto& conflict = c.dossier.conflict;
  if (c.dossier.unknown(conflict.here.known)) return not_assessed(rule, "conflict");
  if (!conflict.since) return c.dossier.unknown(conflict.since) ? not_assessed(rule, "conflict.since") : nothing();
  // A conflict that is older than the illness asks for an answer from the first sick day on; an earlier offer counts.
  const Date since = std::max(*conflict.since, c.timeline.first_sick_day);
  Trouble trouble{conflict.since.place, since, c.timeline.counted(since, c.days(Parameter::conflict_mediation_within)), {}, {},
                  unknown_mediation(c)};
  if (conflict.resolved_on) trouble.until = *conflict.resolved_on;
  earliest(trouble.given, conflict.mediation_offered_on, *conflict.since);
  earliest(trouble.given, conflict.mediation_started_on, *conflict.since);
  for (const auto& measure : c.dossier.measures)
    if (is_of(measure, {MeasureKind::mediation})) earliest(trouble.given, measure.on, *conflict.since);
  Outcome outcome;
  answered(rule, c, trouble, outcome);
  return outcome;
}

constinit const Rule conflict_zonder_mediation{
    .code = "P174",
    .slug = "conflict-zonder-mediation",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_5, &cite::kader_9},
    .numbers = {Parameter::conflict_mediation_within},
    .arguments = {"date", "due", "acted"},
    .check = check_mediation,
};

}  // namespace poortwachter::rules
