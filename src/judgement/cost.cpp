#include <algorithm>
#include <cmath>

#include "judgement/judge.hpp"

namespace poortwachter::judgement {

static double value_of_work(const Case& c, double monthly_wage) {
  double percent = 0;
  for (const dossier::Work& work : c.dossier.work) {
    if (timeline::runs_on(work.period, c.as_of) && work.wage_value_pct) percent += *work.wage_value_pct;
  }
  return monthly_wage * std::min(percent, 100.0) / 100;
}

static Cents rounded(double cents) { return {std::llround(cents)}; }

std::optional<Cost> cost_of(const Case& c) {
  const auto& employee = c.dossier.employee;
  if (!employee.gross_monthly_wage) return std::nullopt;
  const std::optional<int> daily = law::maximum_daily_wage(c.statute.table(), c.timeline.wage_period_end + Days{1});
  if (!daily) return std::nullopt;
  const double monthly = static_cast<double>(employee.gross_monthly_wage->value);
  const double capped = std::min(monthly, *daily * (c.number(Parameter::days_per_month) / 100.0));
  const double floor = c.number(Parameter::wage_percentage);
  Cost cost{};
  cost.wage_pct = employee.continued_pay.year2 ? std::max(*employee.continued_pay.year2, floor) : floor;
  cost.holiday_pay_pct = c.number(Parameter::holiday_pay);
  const auto& charges = c.dossier.employer.charges_pct;
  cost.charges_pct = charges ? *charges : c.number(Parameter::employer_charges);
  const double work = value_of_work(c, monthly);
  const double gross = capped * cost.wage_pct / 100 * (1 + cost.holiday_pay_pct / 100) * (1 + cost.charges_pct / 100);
  const double per_month = std::max(gross - work, 0.0);
  constexpr int months_a_year = 12;
  constexpr int weeks_a_year = 52;
  cost.months = c.statute.weeks(Parameter::loonsanctie_maximum).value * months_a_year / weeks_a_year;
  cost.per_month = rounded(per_month);
  cost.maximum = rounded(per_month * cost.months);
  cost.monthly_wage = *employee.gross_monthly_wage;
  cost.capped_wage = rounded(capped);
  cost.maximum_daily_wage = {*daily};
  cost.value_of_work = rounded(work);
  return cost;
}

}  // namespace poortwachter::judgement
