#include <algorithm>

#include "judgement/judge.hpp"
#include "poortwachter/base/rounded.hpp"

namespace poortwachter::judgement {

static double value_of_work(const Case& c, double monthly_wage) {
  double percent = 0;
  for (const dossier::Work& work : c.dossier.work)
    if (timeline::runs_on(work.period, c.as_of) && work.wage_value_pct) percent += *work.wage_value_pct;
  return monthly_wage * std::min(percent, 100.0) / 100;
}

static Cents whole(double cents) { return {rounded(cents)}; }

static constexpr int months_a_year = 12;
static constexpr int weeks_a_year = 52;

static double days_per_month(const Case& c) { return c.number(Parameter::days_per_month) / 100.0; }

// What both kinds of sanction have in common.
static Cost common(const Case& c, Cents wage, const law::Row& daily) {
  Cost cost{};
  cost.months = c.statute.weeks(Parameter::loonsanctie_maximum).value * months_a_year / weeks_a_year;
  cost.monthly_wage = wage;
  cost.capped_wage = whole(std::min(static_cast<double>(wage.value), daily.value * days_per_month(c)));
  cost.maximum_daily_wage = {daily.value};
  cost.amounts_from = daily.from;
  cost.wage_pct = c.number(Parameter::wage_percentage);
  cost.holiday_pay_pct = c.number(Parameter::holiday_pay);
  return cost;
}

static void add_wage(const Case& c, Cost& cost) {
  const auto& year2 = c.dossier.employee.continued_pay.year2;
  if (year2) cost.wage_pct = std::max(*year2, cost.wage_pct);
  const auto& charges = c.dossier.employer.charges_pct;
  cost.charges_pct = charges ? *charges : c.number(Parameter::employer_charges);
  const auto monthly = static_cast<double>(cost.monthly_wage.value);
  const double capped = std::min(monthly, static_cast<double>(cost.maximum_daily_wage.value) * days_per_month(c));
  const double work = value_of_work(c, monthly);
  const double gross = capped * cost.wage_pct / 100 * (1 + cost.holiday_pay_pct / 100) * (1 + cost.charges_pct / 100);
  const double per_month = std::max(gross - work, 0.0);
  cost.per_month = whole(per_month);
  cost.maximum = whole(per_month * cost.months);
  cost.value_of_work = whole(work);
}

// Sickness benefit is a part of the daily wage, which holds the holiday pay; no charges are due on it.
static void add_benefit(const Case& c, Cost& cost) {
  cost.wage_pct = c.number(Parameter::ziekengeld_percentage);
  const double yearly = static_cast<double>(cost.monthly_wage.value) * months_a_year * (1 + cost.holiday_pay_pct / 100);
  const Cents daily = whole(yearly / (days_per_month(c) * months_a_year));
  cost.daily_wage = std::min(daily, cost.maximum_daily_wage);
  const int days = c.statute.weeks(Parameter::loonsanctie_maximum).value * c.number(Parameter::ziekengeld_days_per_week);
  const double maximum = static_cast<double>(cost.daily_wage->value) * days * cost.wage_pct / 100;
  cost.maximum = whole(maximum);
  cost.per_month = whole(maximum / cost.months);
}

std::optional<Cost> cost_of(const Case& c) {
  const auto& wage = c.dossier.employee.gross_monthly_wage;
  if (!wage) return std::nullopt;
  const law::Row* daily = law::maximum_daily_wage(c.statute.table(), c.timeline.wage_period_end + Days{1});
  if (daily == nullptr) return std::nullopt;
  Cost cost = common(c, *wage, *daily);
  c.timeline.carrier_guides ? add_benefit(c, cost) : add_wage(c, cost);
  return cost;
}

}  // namespace poortwachter::judgement
