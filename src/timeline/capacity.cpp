#include <algorithm>

#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::timeline {

using dossier::Tri;

static bool yes(const dossier::Fact<Tri>& fact) { return fact.given() && *fact == Tri::yes; }

bool runs_on(const dossier::PeriodFact& period, Date day) {
  return period.from && *period.from <= day && (!period.until || *period.until >= day);
}

bool satisfactory_work(const Dossier& dossier, const law::Statute& statute, Date day) {
  const int enough = statute.value(law::Parameter::satisfactory_wage_value);
  return std::ranges::any_of(dossier.work, [&](const dossier::Work& work) {
    if (!runs_on(work.period, day) || !yes(work.structural)) return false;
    const bool worth_enough = work.wage_value_pct && *work.wage_value_pct >= enough && yes(work.agreed);
    return yes(work.matches_capacity) || worth_enough;
  });
}

std::vector<CapacityPeriod> capacity_periods(const Dossier& dossier, Date as_of) {
  std::vector<CapacityPeriod> periods;
  for (const dossier::Capacity& fact : dossier.capacity) {
    if (!fact.period.from || !fact.state) continue;
    const Date last = fact.period.until ? *fact.period.until : std::max(as_of, *fact.period.from);
    periods.push_back({{*fact.period.from, last}, &fact});
  }
  std::ranges::stable_sort(periods, {}, [](const CapacityPeriod& p) { return p.days.first; });
  // Of two states that begin on one day the later in the file holds.
  const auto same_day = [](const CapacityPeriod& a, const CapacityPeriod& b) { return a.days.first == b.days.first; };
  periods.erase(periods.begin(), std::unique(periods.rbegin(), periods.rend(), same_day).base());
  for (std::size_t i = 1; i < periods.size(); ++i)
    periods[i - 1].days.last = std::min(periods[i - 1].days.last, periods[i].days.first - Days{1});
  return periods;
}

Date last_review(const CapacityPeriod& period, Date day) {
  Date last = period.days.first;
  for (const auto& review : period.fact->reviews)
    if (review && *review <= day && *review > last) last = *review;
  return last;
}

}  // namespace poortwachter::timeline
