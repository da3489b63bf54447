#include <algorithm>
#include <span>

#include "poortwachter/rules/rules.hpp"
#include "rules/found.hpp"
#include "rules/judge.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

using dossier::CapacityState;

static void make_note(Finding& finding, Mitigation mitigation) {
  finding.severity = Severity::note;
  finding.risk = std::min(finding.risk, Risk::low);
  finding.mitigated_by = mitigation;
}

// Regeling procesgang art. 5: a recorded reason to depart from the terms of art. 2 and 4.
static bool deviation_recorded(const Finding& finding, const Dossier& dossier) {
  const Rule* const rule = finding.rule;
  if (rule == &probleemanalyse_ontbreekt || rule == &probleemanalyse_te_laat) {
    return dossier.probleemanalyse.deviation_reason.given();
  }
  const bool plan = rule == &plan_van_aanpak_ontbreekt || rule == &plan_van_aanpak_te_laat;
  return plan && dossier.plan_van_aanpak.deviation_reason.given();
}

static bool inside(const Finding& finding, Period period) {
  return finding.about && period.first <= finding.about->first && finding.about->last <= period.last;
}

static bool under_good_grounds(const Finding& finding, const Case& c) {
  return std::ranges::any_of(c.dossier.good_grounds, [&](const dossier::GoodGrounds& ground) {
    if (!ground.period.from) return false;
    return inside(finding, {*ground.period.from, ground.period.until ? *ground.period.until : c.as_of});
  });
}

static bool under_waiver(const Finding& finding, const Case& c) {
  const dossier::Waiver& waiver = c.dossier.spoor2.waiver;
  if (!c.timeline.spoor2.waiver_valid) return false;
  return inside(finding, {*waiver.on, waiver.until ? std::max(*waiver.until, c.as_of) : c.as_of});
}

// No usable capacity, kept under review by the bedrijfsarts: nothing can be asked in that period.
static bool without_capacity(const Finding& finding, const Case& c, std::span<const timeline::CapacityPeriod> periods) {
  return std::ranges::any_of(periods, [&](const timeline::CapacityPeriod& period) {
    if (*period.fact->state != CapacityState::none || !inside(finding, period.days)) return false;
    const Date end = std::min(period.days.last, c.as_of);
    return end - timeline::last_review(period, end) <= c.days(Parameter::no_capacity_review_within);
  });
}

static bool about_capacity(const Rule& rule) { return rule.topic == geen_mogelijkheden_zonder_herbeoordeling.topic; }

static void suspend(Finding& finding, const Case& c, std::span<const timeline::CapacityPeriod> periods) {
  if (under_good_grounds(finding, c)) {
    finding.suspended = true;
    finding.mitigated_by = Mitigation::good_grounds;
    return;
  }
  // Whether the capacity was judged and reviewed rightly is not excused by the lack of it.
  if (about_capacity(*finding.rule) || finding.rule == &ontheffing_ongeldig) return;
  const bool waived = under_waiver(finding, c);
  if (!waived && !without_capacity(finding, c, periods)) return;
  finding.suspended = true;
  finding.mitigated_by = waived ? Mitigation::waiver : Mitigation::no_capacity;
}

// Papers can be repaired until they go to UWV with the application, efforts until UWV has to decide.
static std::optional<Date> last_useful_day(const Rule& rule, const Case& c) {
  if (!rule.repairable) return std::nullopt;
  // The report at the end of the employment has its own day, and no later one.
  if (&rule == &riv_einde_dienstverband_ontbreekt) return std::nullopt;
  const Step step = rule.kind == Kind::substantive ? Step::loonsanctie_besluit : Step::wia_aanvraag;
  const std::optional<Date> day = c.timeline.at(step).due;
  return day && *day >= c.as_of ? day : std::nullopt;
}

void modify(std::vector<Finding>& findings, const Case& c) {
  const auto periods = timeline::capacity_periods(c.dossier, c.as_of);
  for (Finding& finding : findings) {
    if (!finding.repair_by) finding.repair_by = last_useful_day(*finding.rule, c);
    if (deviation_recorded(finding, c.dossier)) make_note(finding, Mitigation::deviation_reason);
    if (finding.rule->kind != Kind::substantive) continue;
    if (c.timeline.satisfactory_result) {
      make_note(finding, Mitigation::satisfactory_result);
    } else {
      suspend(finding, c, periods);
    }
  }
}

static bool acceptable(const Rule& rule) { return !rule.code.starts_with('E') && rule.code != bsn_in_dossier.code; }

static Finding unused(const dossier::Accepted& entry, std::string_view variant) {
  Finding finding = found(acceptatie_ongebruikt, entry.rule.place, {{"rule", *entry.rule}});
  finding.variant = variant;
  return finding;
}

void accept(std::vector<Finding>& findings, const Dossier& dossier, Date as_of) {
  std::vector<Finding> more;
  for (std::size_t i = 0; i < dossier.accepted.size(); ++i) {
    const dossier::Accepted& entry = dossier.accepted.items[i];
    if (!entry.rule || (entry.until && *entry.until < as_of)) continue;
    const Rule* rule = find(*entry.rule);
    if (rule == nullptr || !acceptable(*rule)) {
      more.push_back(unused(entry, rule == nullptr ? "unknown_rule" : "not_acceptable"));
      continue;
    }
    bool met = false;
    for (Finding& finding : findings) {
      if (finding.rule != rule) continue;
      finding.accepted = i;
      met = true;
    }
    if (!met) more.push_back(unused(entry, ""));
  }
  std::ranges::move(more, std::back_inserter(findings));
}

}  // namespace poortwachter::rules
