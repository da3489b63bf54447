#pragma once

#include <vector>

#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::timeline {

/// A day reached over days that do not count, and what moved it.
struct Walk {
  Date day;
  std::vector<Shift> shifts;
};

/// From a plain day on: every block that begins on or before the day reached so far moves it by its days after the anchor.
Walk walk(const std::vector<Excluded>& excluded, Date anchor, Date plain);

}  // namespace poortwachter::timeline
