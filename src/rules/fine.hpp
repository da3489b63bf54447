#pragma once

#include "rules/found.hpp"

namespace poortwachter::rules {

/// The fine for a report that UWV gets so many days late, by the ladder of the Boetebesluit socialezekerheidswetten art. 2c.
inline Cents fine_for(const Case& c, Days late) {
  if (late >= c.days(Parameter::melding_fine_maximum_from)) return Cents{c.number(Parameter::melding_fine_maximum)};
  if (late >= c.days(Parameter::melding_fine_middle_from)) return Cents{c.number(Parameter::melding_fine_middle)};
  return Cents{c.number(Parameter::melding_fine_lowest)};
}

}  // namespace poortwachter::rules
