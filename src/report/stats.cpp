#include <algorithm>
#include <array>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/document/judgement_words.hpp"

namespace poortwachter::report {

using timeline::State;
using timeline::Step;

// Not the evaluation: its row speaks of the next one, which nobody can have held in time yet.
static constexpr std::array all_steps = {Step::probleemanalyse,
                                         Step::plan_van_aanpak,
                                         Step::melding_42_weken,
                                         Step::eerstejaarsevaluatie,
                                         Step::reintegratieverslag,
                                         Step::ad_onderzoek,
                                         Step::spoor2_start,
                                         Step::wia_aanvraag,
                                         Step::melding_einde_dienstverband,
                                         Step::riv_einde_dienstverband,
                                         Step::melding_vangnet};
static constexpr std::size_t of_insurers = 5;

std::span<const Step> counted_steps() { return all_steps; }
std::span<const Step> insurers_steps() { return std::span(all_steps).first(of_insurers); }

std::optional<double> Standing::share_in_time(std::span<const Step> of) const {
  int met = 0, all = 0;
  for (const Step step : of) {
    met += at(step, State::met);
    all += at(step, State::met) + at(step, State::late) + at(step, State::missed);
  }
  if (all == 0) return std::nullopt;
  return static_cast<double>(met) / all;
}

void Standing::add(const Checked& checked) {
  ++cases;
  if (!checked.evaluated()) {
    ++unreadable;
    return;
  }
  const judgement::Judgement& judgement = *checked.judgement;
  ++by_level[static_cast<std::size_t>(judgement.risk.level)];
  if (!judgement.covered) return;
  for (const timeline::Deadline& row : judgement.timeline.deadlines)
    ++by_state[timeline::index(row.step)][static_cast<std::size_t>(row.state)];
  if (is_imposed(judgement.timeline)) ++sanctions;
  if (judgement.timeline.spoor2.started_on) ++spoor2_started;
}

void Standing::add(const Standing& other) {
  cases += other.cases;
  unreadable += other.unreadable;
  sanctions += other.sanctions;
  spoor2_started += other.spoor2_started;
  for (std::size_t i = 0; i < level_count; ++i) by_level[i] += other.by_level[i];
  for (std::size_t step = 0; step < timeline::step_count; ++step)
    for (std::size_t state = 0; state < state_count; ++state) by_state[step][state] += other.by_state[step][state];
}

void Stats::add(const Checked& checked) {
  for (const Finding& finding : findings_of(checked)) {
    auto& [rule, count] = by_rule_[finding.rule->code];
    rule = finding.rule;
    ++count;
  }
  all_.add(checked);
  if (checked.evaluated()) employers_[checked.written.employer.name.value].add(checked);
}

void Stats::add(const Stats& other) {
  for (const auto& [code, found] : other.by_rule_) {
    auto& [rule, count] = by_rule_[code];
    rule = found.first;
    count += found.second;
  }
  all_.add(other.all_);
  for (const auto& [name, standing] : other.employers_) employers_[name].add(standing);
}

}  // namespace poortwachter::report
