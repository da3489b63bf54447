#include "rules/trajectory.hpp"

namespace poortwachter::rules {

Date duty_end(const Case& c) {
  const Timeline& t = c.timeline;
  Date end = c.as_of;
  if (t.wage_until) end = std::min(end, *t.wage_until);
  if (t.employment_end) end = std::min(end, *t.employment_end);
  for (const auto& stop : {t.recovered, t.aow, t.early_iva}) {
    if (stop) end = std::min(end, *stop - Days{1});
  }
  return end;
}

Date trajectory_end(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  Date end = std::min(duty_end(c), c.timeline.wachttijd_end);
  if (spoor2.ended_on) end = std::min(end, *spoor2.ended_on);
  if (spoor2.placement.on) end = std::min(end, *spoor2.placement.on);
  return end;
}

std::vector<Period> excused(const Case& c) {
  std::vector<Period> periods;
  const auto add = [&](const dossier::PeriodFact& period) {
    if (period.from) periods.push_back(lying(*period.from, period.until ? *period.until : c.as_of));
  };
  for (const auto& entry : c.dossier.spoor2.not_yet_employable) add(entry.period);
  for (const auto& entry : c.dossier.spoor2.interruptions) {
    const auto& medical = entry.medical_reason_by_bedrijfsarts;
    if (medical.known != Known::not_done && !(medical && *medical == Tri::no)) add(entry.period);
  }
  for (const timeline::Excluded& block : c.timeline.excluded) periods.push_back(block.days);
  return periods;
}

std::vector<Date> application_days(const Case& c) {
  std::vector<Date> days;
  for (const auto& application : c.dossier.spoor2.applications) {
    if (application.on) days.push_back(*application.on);
  }
  return days;
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

bool without_employer(const Case& c) {
  const auto& employment = c.dossier.employee.employment;
  return employment && *employment == dossier::Employment::none;
}

}  // namespace poortwachter::rules
