#include <algorithm>
#include <set>
#include <string>

#include "judgement/judge.hpp"

namespace poortwachter::judgement {

using timeline::Reason;

std::string_view name(Level level) {
  constexpr std::string_view names[] = {"low", "elevated", "high", "near_certain", "not_sanctionable", "not_assessable"};
  return names[static_cast<int>(level)];
}

bool reaches(Level level, Risk at) {
  switch (level) {
    case Level::low:
      return at <= Risk::low;
    case Level::elevated:
      return at <= Risk::elevated;
    case Level::high:
      return at <= Risk::high;
    case Level::near_certain:
      return true;
    case Level::not_sanctionable:
    case Level::not_assessable:
      break;
  }
  return false;
}

static bool open(const Finding& finding) { return !finding.accepted && !finding.suspended && finding.risk != Risk::none; }

// The ground that a finding is for a sanction: a word of its own for each, none for most.
static std::string_view ground(const Finding& finding) {
  if (finding.risk < Risk::high) return {};
  switch (finding.rule->ground) {
    case Ground::none:
      return {};
    case Ground::own:
      return finding.rule->code;
    case Ground::spoor2:
      return "spoor2";
  }
  return {};
}

static Level level_of(Risk risk) {
  return risk <= Risk::low ? Level::low : static_cast<Level>(static_cast<int>(risk) - static_cast<int>(Risk::low));
}

static void weigh(const std::vector<Finding>& findings, const Case& c, SanctionRisk& risk) {
  Risk worst = Risk::none;
  std::set<std::string_view> grounds;
  for (const Finding& finding : findings) {
    if (!open(finding)) continue;
    worst = std::max(worst, finding.risk);
    if (const std::string_view own = ground(finding); !own.empty()) grounds.insert(own);
  }
  const bool several = static_cast<int>(grounds.size()) >= c.number(Parameter::near_certain_grounds);
  risk.level = several ? Level::near_certain : level_of(worst);
  for (const Finding& finding : findings) {
    const bool carries = open(finding) && (finding.risk == worst || (several && !ground(finding).empty()));
    const std::string_view code = finding.rule->code;
    if (carries && std::ranges::find(risk.because, code) == risk.because.end()) risk.because.push_back(code);
  }
}

// UWV can no longer decide: its last day has passed without a decision, or the decision came after it. While the application is
// missing that day may still move.
static bool uwv_past_its_day(const Case& c) {
  const auto& last = c.timeline.at(Step::loonsanctie_uiterste_dag);
  if (last.state == State::late) return !c.timeline.sanction_valid;
  const State application = c.timeline.at(Step::wia_aanvraag).state;
  const bool applied = application == State::met || application == State::late;
  return last.state == State::missed && applied;
}

// No wage is left that a sanction could lengthen, and it is known that none was given before.
static bool nothing_to_lengthen(const Case& c) {
  const timeline::Timeline& t = c.timeline;
  const bool over = t.employment_end && *t.employment_end < c.as_of && !t.carrier_guides;
  return over && !t.sanction_given && t.at(Step::loonsanctie_einde).state != State::unknown;
}

static std::string_view why_not_sanctionable(const Case& c) {
  const timeline::Timeline& t = c.timeline;
  if (t.aow && *t.aow <= t.wachttijd_end + Days{1}) return "aow";
  const auto& last = t.at(Step::loonsanctie_uiterste_dag);
  if (t.employment_end && *t.employment_end <= t.wage_period_end && !t.carrier_guides) return "employment_ended";
  if (last.reason == Reason::no_employer) return "no_employer";
  if (t.early_iva) return "early_iva";
  if (t.recovered && *t.recovered <= t.wachttijd_end) return "recovered";
  if (last.reason == Reason::domestic) return "domestic";
  if (uwv_past_its_day(c)) return "uwv_too_late";
  return nothing_to_lengthen(c) ? "employment_ended" : "";
}

// A step of which nobody knows whether it was done, on or after its day, or whether and when UWV gave a sanction: the same file
// might hide a shortcoming.
static bool step_unknown(const Case& c) {
  return std::ranges::any_of(c.timeline.deadlines, [&](const timeline::Deadline& step) { return c.timeline.hides(step); });
}

SanctionRisk assess(const std::vector<Finding>& findings, const Case& c) {
  SanctionRisk risk;
  risk.uwv_decision_due = c.timeline.at(Step::loonsanctie_besluit).due;
  risk.uwv_last_day = c.timeline.at(Step::loonsanctie_uiterste_dag).due;
  risk.cost = cost_of(c);
  weigh(findings, c, risk);
  const bool hides = step_unknown(c);
  if (const std::string_view reason = why_not_sanctionable(c); !reason.empty()) {
    risk.level = Level::not_sanctionable;
    risk.reason = reason;
    risk.steps_unknown = hides;
    risk.because.clear();
    return risk;
  }
  if (risk.level != Level::low) return risk;
  const bool partial = c.dossier.partial();
  if (!partial && !hides) return risk;
  risk.level = Level::not_assessable;
  risk.steps_unknown = hides;
  risk.reason = partial ? "partial_file" : "unknown_steps";
  risk.because.clear();
  return risk;
}

}  // namespace poortwachter::judgement
