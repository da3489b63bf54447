#include <algorithm>
#include <optional>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "medewerking";

namespace {

// Something that has to be answered within a term, and the answer that came.
struct Answer {
  Date since, due, last;
  std::optional<Date> given;
};

}  // namespace

// An answer in time, or an end before the answer was due, leaves nothing; a late answer weighs less.
static std::optional<Finding> unanswered(const Rule& rule, const Case& c, const Place& place, const Answer& answer) {
  const bool in_time = answer.given && *answer.given <= answer.due;
  if (in_time || std::min(answer.last, duty_end(c)) <= answer.due) return std::nullopt;
  Finding finding = found(rule, place, {{"date", answer.since}, {"due", answer.due}});
  const Date open_until = answer.given ? *answer.given - Days{1} : std::min(answer.last, c.as_of);
  finding.about = lying(answer.due + Days{1}, open_until);
  if (!answer.given || *answer.given > answer.last) return finding;
  finding.arguments.push_back({"acted", *answer.given});
  finding.variant = "late";
  return repaired(std::move(finding));
}

static void earliest(std::optional<Date>& first, const dossier::Fact<Date>& day, Date since) {
  if (day && *day >= since && (!first || *day < *first)) first = *day;
}

static bool about_cooperation(const dossier::ExpertOpinion& opinion) {
  return opinion.subject && *opinion.subject == dossier::OpinionSubject::cooperation;
}

// The field of the measure that may have been in time.
static std::string_view unknown_measure(const Case& c) {
  const auto& measures = c.dossier.measures;
  if (c.dossier.unknown(measures.known)) return "measures";
  const auto undated = [&](const dossier::Measure& measure) { return c.dossier.unknown(measure.on); };
  return std::ranges::any_of(measures, undated) ? "measures.on" : std::string_view{};
}

static Outcome check_measure(const Rule& rule, const Case& c) {
  if (without_employer(c)) return nothing();
  if (c.dossier.unknown(c.dossier.non_cooperation.known)) return not_assessed(rule, "non_cooperation");
  Outcome outcome;
  for (const dossier::PeriodItem& item : c.dossier.non_cooperation) {
    if (c.dossier.unknown(item.period.from)) outcome.not_assessed.push_back({&rule, "non_cooperation.from"});
    if (!item.period.from) continue;
    const Date since = *item.period.from;
    Answer answer{since, c.timeline.counted(since, c.days(Parameter::non_cooperation_measure_within)),
                  item.period.until ? std::min(*item.period.until, c.as_of) : c.as_of, std::nullopt};
    for (const auto& measure : c.dossier.measures) earliest(answer.given, measure.on, since);
    for (const auto& opinion : c.dossier.deskundigenoordelen) {
      if (about_cooperation(opinion)) earliest(answer.given, opinion.requested_on, since);
    }
    std::optional<Finding> finding = unanswered(rule, c, item.period.from.place, answer);
    if (!finding) continue;
    if (const auto field = unknown_measure(c); !field.empty()) {
      outcome.not_assessed.push_back({&rule, field});
    } else {
      outcome.findings.push_back(std::move(*finding));
    }
  }
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

static bool is_mediation(const dossier::Measure& measure) {
  return measure.kind && *measure.kind == dossier::MeasureKind::mediation;
}

static Outcome check_mediation(const Rule& rule, const Case& c) {
  const auto& conflict = c.dossier.conflict;
  if (without_employer(c)) return nothing();
  if (c.dossier.unknown(conflict.here.known)) return not_assessed(rule, "conflict");
  if (!conflict.since) return c.dossier.unknown(conflict.since) ? not_assessed(rule, "conflict.since") : nothing();
  // A conflict that is older than the illness asks for an answer from the first sick day on; an earlier offer counts.
  const Date since = std::max(*conflict.since, c.timeline.first_sick_day);
  Answer answer{since, c.timeline.counted(since, c.days(Parameter::conflict_mediation_within)),
                conflict.resolved_on ? std::min(*conflict.resolved_on, c.as_of) : c.as_of, std::nullopt};
  earliest(answer.given, conflict.mediation_offered_on, *conflict.since);
  earliest(answer.given, conflict.mediation_started_on, *conflict.since);
  for (const auto& measure : c.dossier.measures) {
    if (is_mediation(measure)) earliest(answer.given, measure.on, *conflict.since);
  }
  std::optional<Finding> finding = unanswered(rule, c, conflict.since.place, answer);
  if (!finding) return nothing();
  const auto undated = [&](const dossier::Measure& measure) { return is_mediation(measure) && c.dossier.unknown(measure.on); };
  if (std::ranges::any_of(c.dossier.measures, undated)) return not_assessed(rule, "measures.on");
  if (!answer.given && c.dossier.unknown(conflict.mediation_offered_on)) return not_assessed(rule, "conflict.mediation_offered_on");
  return one(std::move(*finding));
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
