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

bool without_employer(const Case& c) {
  const auto& employment = c.dossier.employee.employment;
  return employment && *employment == dossier::Employment::none;
}

}  // namespace poortwachter::rules
