#pragma once

#include <vector>

#include "report/document/timeline_rows.hpp"

namespace poortwachter::report {

/// Adds the trajectory of spoor 2 in rows, once it has begun, and then what rules will find when nothing happens.
void add_trajectory(const Checked& checked, const Options& options, std::vector<TimelineRow>& rows);

}  // namespace poortwachter::report
