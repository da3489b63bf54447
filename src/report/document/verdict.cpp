#include "report/document/verdict.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/cells.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Level;

static constexpr std::size_t most_reasons = 3;

static bool is_worse(const Finding* a, const Finding* b) {
  return std::tuple(a->risk, a->open, a->severity) > std::tuple(b->risk, b->open, b->severity);
}

std::vector<std::string> reasons(const judgement::Judgement& judgement, Lang lang) {
  const Risk least = judgement.risk.level == Level::low ? Risk::low : Risk::elevated;
  std::vector<const Finding*> weighing;
  for (const Finding& finding : judgement.findings)
    if (stands(finding) && finding.risk >= least) weighing.push_back(&finding);
  std::ranges::stable_sort(weighing, is_worse);
  std::vector<const Rule*> told;
  std::vector<std::string> out;
  for (const Finding* finding : weighing) {
    if (out.size() == most_reasons) break;
    if (std::ranges::find(told, finding->rule) != told.end()) continue;
    told.push_back(finding->rule);
    if (std::string reason = in_verdict(*finding, lang); !reason.empty()) out.push_back(std::move(reason));
  }
  return out;
}

// What has to be filled in of a step: of the end of a sanction whether there is one, and its day.
static std::string asked_for(const timeline::Deadline& step, Lang lang) {
  if (step.step == timeline::Step::loonsanctie_einde) return said(key_of("case.sanction", step.of_benefit, lang), lang);
  return step_in_sentence(step, lang);
}

std::vector<std::string> unknown_steps(const Timeline& timeline, Lang lang) {
  std::vector<std::string> steps;
  for (const timeline::Deadline& step : timeline.deadlines)
    if (timeline.hides(step)) steps.push_back(asked_for(step, lang));
  return steps;
}

static std::string key_for(const judgement::Judgement& judgement, std::string_view key, Lang lang) {
  return key_of(key, judgement.timeline.carrier_guides, lang);
}

static std::string not_assessable(const judgement::Judgement& judgement, Lang lang) {
  const std::string reason = risk_reason(judgement, lang);
  const std::string steps = judgement.covered ? enumerated(unknown_steps(judgement.timeline, lang), lang) : std::string{};
  if (steps.empty()) return phrase(key_for(judgement, "verdict.not_assessable", lang), {{"reason", reason}}, lang);
  return phrase(key_for(judgement, "verdict.not_assessable_until", lang), {{"reason", reason}, {"steps", steps}}, lang);
}

static std::string withdrawn(const judgement::Judgement& judgement, const std::string& because, Lang lang) {
  const Timeline& timeline = judgement.timeline;
  const std::string_view key = because.empty() ? "verdict.withdrawn" : "verdict.withdrawn_because";
  return phrase(key_for(judgement, key, lang),
                {{"withdrawn", long_date(*timeline.sanction_withdrawn, lang)},
                 {"last", long_date(paid_in_sanction(timeline), lang)},
                 {"because", because}},
                lang);
}

// UWV has decided: what counts is until when, whether it went back on it, and what has to be put right.
static std::string imposed(const judgement::Judgement& judgement, const std::string& because, Lang lang) {
  const Timeline& timeline = judgement.timeline;
  if (!has_days_left(timeline)) return said(key_for(judgement, "verdict.imposed_nothing_left", lang), lang);
  if (timeline.sanction_withdrawn) return withdrawn(judgement, because, lang);
  const std::string_view key = because.empty() ? "verdict.imposed" : "verdict.imposed_because";
  const std::string last = long_date(*timeline.sanction_until(), lang);
  return phrase(key_for(judgement, key, lang), {{"last", last}, {"because", because}}, lang);
}

// No sanction can follow, which does not say that every step was done in time.
static std::string steps_to_fill_in(const judgement::Judgement& judgement, Lang lang) {
  const std::string steps = enumerated(unknown_steps(judgement.timeline, lang), lang);
  return steps.empty() ? steps : " " + phrase("verdict.steps_unknown", {{"steps", steps}}, lang);
}

static std::string risk_sentence(const judgement::Judgement& judgement, Lang lang) {
  const judgement::SanctionRisk& risk = judgement.risk;
  if (risk.level == Level::not_assessable) return not_assessable(judgement, lang);
  if (risk.level == Level::not_sanctionable) {
    const std::string reason = risk_reason(judgement, lang);
    return phrase(key_for(judgement, "verdict.not_sanctionable", lang), {{"reason", reason}}, lang) +
           steps_to_fill_in(judgement, lang);
  }
  const std::string because = enumerated(reasons(judgement, lang), lang);
  if (is_imposed(judgement.timeline)) return imposed(judgement, because, lang);
  if (because.empty()) return said(key_for(judgement, "verdict.nothing", lang), lang);
  const std::string_view key = risk.level == Level::low ? "verdict.low" : "verdict.risk";
  return phrase(key_for(judgement, key, lang), {{"level", level_word(judgement, lang)}, {"because", because}}, lang);
}

std::string whole_euros(Cents amount, Lang lang) {
  constexpr long long cents_in_euro = 100;
  std::string out = money({(amount.value + cents_in_euro / 2) / cents_in_euro * cents_in_euro}, lang);
  out.resize(out.size() - std::string_view(",00").size());
  return out;
}

bool points_to_sanction(Level level) { return level == Level::elevated || level == Level::high || level == Level::near_certain; }

// What is at stake, in whole euros: where a sanction can still come and something points to it, or of one that runs a month of it.
static std::string cost_sentence(const judgement::Judgement& judgement, Lang lang) {
  const judgement::SanctionRisk& risk = judgement.risk;
  if (!has_cost(judgement)) return {};
  if (is_imposed(judgement.timeline))
    return " " + phrase("verdict.cost_per_month", {{"amount", whole_euros(risk.cost->per_month, lang)}}, lang);
  if (!points_to_sanction(risk.level)) return {};
  const std::string months = std::to_string(risk.cost->months);
  return " " + phrase("verdict.cost", {{"months", months}, {"amount", whole_euros(risk.cost->maximum, lang)}}, lang);
}

static std::string opening(const Checked& checked, Lang lang) {
  const std::string reference = safe(checked.reference), day = long_date(checked.as_of, lang);
  const judgement::Judgement& judgement = *checked.judgement;
  const auto week = judgement.covered ? judgement.timeline.week : std::nullopt;
  if (!week) return phrase("verdict.of_case", {{"case", reference}, {"date", day}}, lang);
  if (const std::string after = weeks_after_wait(judgement.timeline, lang); !after.empty())
    return phrase("verdict.after_wait", {{"case", reference}, {"after", after}, {"date", day}}, lang);
  return phrase("verdict.of_week", {{"case", reference}, {"week", std::to_string(*week)}, {"date", day}}, lang);
}

std::string verdict(const Checked& checked, Lang lang) {
  if (!checked.evaluated()) return {};
  return opening(checked, lang) + " " + risk_sentence(*checked.judgement, lang) + cost_sentence(*checked.judgement, lang);
}

}  // namespace poortwachter::report
