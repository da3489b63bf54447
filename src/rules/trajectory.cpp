#include "rules/trajectory.hpp"

namespace poortwachter::rules {

Date duty_end(const Case& c) {
  const Timeline& t = c.timeline;
  Date end = c.as_of;
  if (const auto paid = t.income_until()) end = std::min(end, *paid);
  if (t.employment_end && !t.carrier_guides) end = std::min(end, *t.employment_end);
  for (const auto& stop : {t.recovered, t.aow, t.early_iva})
    if (stop) end = std::min(end, *stop - Days{1});
  return end;
}

// Where the file says that nobody knows whether or when it ended.
static std::string_view unknown_end(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (spoor2.ended_on.known == Known::unknown) return "spoor2.ended_on";
  if (spoor2.placement.here.known == Known::unknown) return "spoor2.placement";
  return spoor2.placement.on.known == Known::unknown ? "spoor2.placement.on" : std::string_view{};
}

Outcome unless_ended(Outcome outcome, const Case& c) {
  const std::string_view field = unknown_end(c);
  if (field.empty()) return outcome;
  outcome.ahead.clear();
  const Date end = trajectory_end(c);
  const auto runs = [&](const Finding& finding) { return !finding.about || finding.about->last >= end; };
  const auto first = std::ranges::find_if(outcome.findings, runs);
  if (first == outcome.findings.end()) return outcome;
  outcome.not_assessed.push_back({first->rule, field});
  std::erase_if(outcome.findings, runs);
  return outcome;
}

Date trajectory_end(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  Date end = duty_end(c);
  if (!in_sanction(c)) end = std::min(end, c.timeline.wachttijd_end);
  if (spoor2.ended_on) end = std::min(end, *spoor2.ended_on);
  if (spoor2.placement.on) end = std::min(end, *spoor2.placement.on);
  return end;
}

const dossier::Fact<Date>& since_plan(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  return c.dossier.unknown(spoor2.plan.on) ? spoor2.intake_on : spoor2.plan.on;
}

bool trajectory_runs(const Case& c) { return !c.dossier.spoor2.ended_on && !c.dossier.spoor2.placement.on; }

bool may_be_medical(const dossier::Spoor2Interruption& entry) {
  const auto& medical = entry.medical_reason_by_bedrijfsarts;
  return medical.known != Known::not_done && !(medical && *medical == Tri::no);
}

// Breaks with a medical reason, also those that may have it, and the days that do not count.
static std::vector<Period> paused(const Case& c) {
  std::vector<Period> periods;
  for (const auto& entry : c.dossier.spoor2.interruptions) {
    if (!may_be_medical(entry) || !entry.period.from) continue;
    periods.push_back(lying(*entry.period.from, entry.period.until ? *entry.period.until : c.as_of));
  }
  for (const timeline::Excluded& block : c.timeline.excluded) periods.push_back(block.days);
  return periods;
}

std::vector<Period> excused(const Case& c) {
  std::vector<Period> periods = paused(c);
  for (const auto& entry : c.dossier.spoor2.not_yet_employable) {
    const dossier::PeriodFact& period = entry.period;
    if (period.from) periods.push_back(lying(*period.from, period.until ? *period.until : c.as_of));
  }
  return periods;
}

Pauses pauses(const Case& c) { return Pauses(paused(c)); }

Pauses::Pauses(std::vector<Period> periods) {
  std::ranges::sort(periods);
  for (const Period& period : periods) {
    if (periods_.empty() || period.first > periods_.back().last)
      periods_.push_back(period);
    else
      periods_.back().last = std::max(periods_.back().last, period.last);
  }
}

Date Pauses::day_after(Date anchor, Days days) const {
  Date day = anchor + days;
  for (const Period& pause : periods_) {
    if (pause.last <= anchor || pause.first > day) continue;
    day = day + Period{std::max(pause.first, anchor + Days{1}), pause.last}.length();
  }
  return day;
}

Days Pauses::between(Date from, Date to) const {
  Days days = std::max(to - from, Days{0});
  for (const Period& pause : periods_) {
    const Period inside{std::max(pause.first, from + Days{1}), std::min(pause.last, to)};
    if (inside.first <= inside.last) days = days - inside.length();
  }
  return days;
}

bool Pauses::contain(Date day) const {
  return std::ranges::any_of(periods_, [&](const Period& pause) { return pause.contains(day); });
}

Outcome expected_by(const Rule& rule, const Case& c, Date by, const Place& place) {
  return trajectory_runs(c) && unknown_end(c).empty() && by >= c.as_of ? expects(coming(rule, by, place)) : nothing();
}

Outcome expected_after(const Rule& rule, const Case& c, Date by, const Place& place) {
  return pauses(c).contain(c.as_of) ? nothing() : expected_by(rule, c, by, place);
}

std::vector<Date> application_days(const Case& c) {
  std::vector<Date> days;
  for (const auto& application : c.dossier.spoor2.applications)
    if (application.on) days.push_back(*application.on);
  return days;
}

// Where an activity of any type may be that nobody knows.
static std::string_view unknown_activity(const Case& c) {
  const auto& activities = c.dossier.spoor2.activities;
  if (c.dossier.unknown(activities.known)) return "spoor2.activities";
  const bool kindless = std::ranges::any_of(activities, [&](const auto& entry) { return c.dossier.unknown(entry.kind); });
  return kindless ? "spoor2.activities.kind" : std::string_view{};
}

ActivityTypes activity_types(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  ActivityTypes out;
  bool& mediation = out.present[2];
  mediation = !spoor2.applications.empty() || !spoor2.agencies.empty();
  for (const auto& entry : spoor2.activities) {
    if (!entry.kind) continue;
    const dossier::ActivityType type = dossier::activity(*entry.kind).type;
    if (type != dossier::ActivityType::none) out.present[static_cast<std::size_t>(type) - 1] = true;
  }
  const std::string_view anywhere = unknown_activity(c);
  for (std::size_t i = 0; i < out.present.size(); ++i)
    if (!out.present[i]) out.unknown_field[i] = anywhere;
  if (!mediation && c.dossier.unknown(spoor2.applications.known)) out.unknown_field[2] = "spoor2.applications";
  if (!mediation && c.dossier.unknown(spoor2.agencies.known)) out.unknown_field[2] = "spoor2.agencies";
  return out;
}

std::vector<ApplicationBlock> application_blocks(const Case& c, Date last) {
  const auto& plan = c.dossier.spoor2.plan.on;
  std::vector<ApplicationBlock> blocks;
  if (!plan) return blocks;
  const std::vector<Period> excuses = excused(c);
  const std::vector<Date> days = application_days(c);
  const Days length = c.days(Parameter::applications_block);
  Date first = c.timeline.counted(*plan, c.days(Parameter::applications_from_after_plan));
  for (; first <= last; first = first + length) {
    const Date end = first + length - Days{1};
    ApplicationBlock block{.days = {first, std::min(end, last)}, .running = last < end};
    const auto touches = [&](const Period& excuse) { return excuse.first <= block.days.last && block.days.first <= excuse.last; };
    block.excused = std::ranges::any_of(excuses, touches);
    const auto inside = std::ranges::count_if(days, [&](Date day) { return block.days.contains(day); });
    block.applications = static_cast<int>(inside);
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace poortwachter::rules
