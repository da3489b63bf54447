#include "timeline/walk.hpp"

#include <algorithm>

namespace poortwachter::timeline {

Walk walk(const std::vector<Excluded>& excluded, Date anchor, Date plain) {
  Walk result{plain, {}};
  for (const Excluded& block : excluded) {
    if (block.days.first > result.day) break;
    const Date first = std::max(block.days.first, anchor + Days{1});
    if (block.days.last < first) continue;
    const Days length = Period{first, block.days.last}.length();
    result.day = result.day + length;
    result.shifts.push_back({block.kind, length});
  }
  return result;
}

Date Timeline::counted(Date anchor, Days days) const { return walk(excluded, anchor, anchor + days).day; }

}  // namespace poortwachter::timeline
