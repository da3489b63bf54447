#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "judgement/judge.hpp"
#include "poortwachter/rules/duty.hpp"

namespace poortwachter::judgement {

using dossier::CapacityState;

namespace {

// What findings are held against.
struct Circumstances {
  const Case& c;
  std::vector<timeline::CapacityPeriod> capacity;
};

// An excuse, when it holds for a finding, and what it does to one.
struct Relief {
  Excuse excuse;
  Mitigation mitigation;
  bool suspends;  // shown without weight; else it becomes a note
  bool (*holds)(const Finding&, const Circumstances&);
};

}  // namespace

// Regeling procesgang art. 5: a recorded reason to depart from the terms of art. 2 and 4.
static bool probleemanalyse_deviates(const Finding&, const Circumstances& all) {
  return all.c.dossier.probleemanalyse.deviation_reason.given();
}
static bool plan_deviates(const Finding&, const Circumstances& all) {
  return all.c.dossier.plan_van_aanpak.deviation_reason.given();
}

static bool result_satisfies(const Finding&, const Circumstances& all) { return all.c.timeline.satisfactory_result; }

static bool inside(const Finding& finding, Period period) {
  return finding.about && period.first <= finding.about->first && finding.about->last <= period.last;
}

static bool under_good_grounds(const Finding& finding, const Circumstances& all) {
  return std::ranges::any_of(all.c.dossier.good_grounds, [&](const dossier::GoodGrounds& ground) {
    if (!ground.period.from) return false;
    return inside(finding, {*ground.period.from, ground.period.until ? *ground.period.until : all.c.as_of});
  });
}

static bool under_waiver(const Finding& finding, const Circumstances& all) {
  const dossier::Waiver& waiver = all.c.dossier.spoor2.waiver;
  const timeline::Spoor2Window& window = all.c.timeline.spoor2;
  if (!window.waiver_valid && !window.waiver_over) return false;
  return inside(finding, {*waiver.on, waiver.until ? *waiver.until : all.c.as_of});
}

// No usable capacity, kept under review by the bedrijfsarts: nothing can be asked in that period.
static bool without_capacity(const Finding& finding, const Circumstances& all) {
  return std::ranges::any_of(all.capacity, [&](const timeline::CapacityPeriod& period) {
    if (*period.fact->state != CapacityState::none || !inside(finding, period.days)) return false;
    const Date end = std::min(period.days.last, all.c.as_of);
    return end - timeline::last_review(period, end) <= all.c.days(Parameter::no_capacity_review_within);
  });
}

static constexpr Relief reliefs[] = {
    {Excuse::deviation_in_probleemanalyse, Mitigation::deviation_reason, false, probleemanalyse_deviates},
    {Excuse::deviation_in_plan, Mitigation::deviation_reason, false, plan_deviates},
    {Excuse::satisfactory_result, Mitigation::satisfactory_result, false, result_satisfies},
    {Excuse::good_grounds, Mitigation::good_grounds, true, under_good_grounds},
    {Excuse::waiver, Mitigation::waiver, true, under_waiver},
    {Excuse::no_capacity, Mitigation::no_capacity, true, without_capacity},
};

static void relieve(Finding& finding, const Relief& relief) {
  finding.mitigated_by = relief.mitigation;
  if (relief.suspends) {
    finding.suspended = true;
  } else {
    finding.severity = Severity::note;
    finding.risk = std::min(finding.risk, Risk::low);
  }
}

static void excuse(Finding& finding, const Circumstances& all) {
  const auto relief = std::ranges::find_if(
      reliefs, [&](const Relief& one) { return finding.rule->excused_by.contains(one.excuse) && one.holds(finding, all); });
  if (relief != std::end(reliefs)) relieve(finding, *relief);
}

// Whether what a rule finds can only be recorded, on what the file says of spoor 2 and of the duty.
static bool lies_behind(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  switch (rule.closes) {
    case Closes::at_once:
      return true;
    case Closes::with_intake:
      if (spoor2.intake_on) return true;
      break;
    case Closes::with_trajectory:
      if (spoor2.ended_on || spoor2.placement.on) return true;
      break;
    case Closes::with_duty:
      break;
  }
  if (rule.kind == Kind::informational || rule.outlives_duty || rules::sanction_runs(c)) return false;
  return rules::duty_is_over(c);
}

// Papers can be repaired until they go to UWV with the application, efforts until UWV has to decide; both until the last day on
// which it can. In the time of a sanction there is no such day.
static std::optional<Date> last_useful_day(const Rule& rule, const Case& c) {
  if (!rule.repairable || rule.own_last_day || rules::sanction_runs(c)) return std::nullopt;
  const Step first = rule.kind == Kind::substantive ? Step::loonsanctie_besluit : Step::wia_aanvraag;
  for (const Step step : {first, Step::loonsanctie_uiterste_dag}) {
    const std::optional<Date> day = c.timeline.at(step).due;
    if (day && *day >= c.as_of) return day;
  }
  return std::nullopt;
}

static void settle(Finding& finding, const Case& c) {
  finding.open = !finding.ended && !lies_behind(*finding.rule, c);
  if (!finding.open)
    finding.repair_by.reset();
  else if (!finding.repair_by)
    finding.repair_by = last_useful_day(*finding.rule, c);
}

void modify(std::vector<Finding>& findings, const Case& c) {
  const Circumstances all{c, timeline::capacity_periods(c.dossier, c.as_of)};
  for (Finding& finding : findings) {
    settle(finding, c);
    excuse(finding, all);
  }
}

// The last day to which a rule looks ahead.
static Date horizon(const Case& c) {
  const std::optional<Date> paid = c.timeline.income_until();
  return rules::sanction_runs(c) && paid ? *paid : c.timeline.wachttijd_end;
}

// Whether a rule will find nothing behind a day, since the duty ends then as planned.
static bool duty_over_behind(Date day, const Case& c) {
  const std::optional<Date> paid = c.timeline.income_until();
  return rules::duties_ended(c.timeline, day + Days{1}) || (paid && day > *paid);
}

void foresee(std::vector<Ahead>& ahead, const Case& c) {
  if (ahead.empty()) return;
  if (rules::duty_is_over(c) && !rules::sanction_runs(c)) return ahead.clear();
  const Circumstances all{c, timeline::capacity_periods(c.dossier, c.as_of)};
  const auto suspended_today = [&](const Ahead& one) {
    Finding today;
    today.rule = one.rule;
    today.about = Period{c.as_of, c.as_of};
    return std::ranges::any_of(reliefs, [&](const Relief& relief) {
      return relief.suspends && one.rule->excused_by.contains(relief.excuse) && relief.holds(today, all);
    });
  };
  std::erase_if(ahead, [&](const Ahead& one) {
    const bool behind_duty = one.rule->kind != Kind::informational && duty_over_behind(one.by, c);
    return one.by < c.as_of || one.by > horizon(c) || behind_duty || suspended_today(one);
  });
  std::ranges::stable_sort(ahead, {}, &Ahead::by);
}

}  // namespace poortwachter::judgement
