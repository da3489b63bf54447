#pragma once

#include <optional>

#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::timeline {

/// The week of a case that a day lies in: days of a recovery or of leave do not count. None before the first sick day.
std::optional<int> week_on(const Timeline& timeline, Date day);

/// The last day of a week of a case.
Date end_of_week(const Timeline& timeline, int week);

}  // namespace poortwachter::timeline
