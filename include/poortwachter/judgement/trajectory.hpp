#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/rules/trajectory.hpp"

namespace poortwachter::judgement {

/// Spoor 2 in numbers, once it has started. It counts and does not judge: that is what the findings do.
struct TrajectoryOverview {
  Period so_far;  // from the intake to the day of judgement, or to its end
  std::optional<Date> ended, planned_end;
  std::optional<Date> plan;         // the trajectplan
  std::array<int, 3> activities{};  // entries for development, coaching and mediation
  bool activities_unknown = false;
  std::vector<rules::ApplicationBlock> blocks;  // from the day that applying is expected; none without a plan
  int applications = 0;                         // all of them
  int before_blocks = 0;                        // of those: before the first block
  bool applications_unknown = false;
  Days block_length;
  int target = 0, floor = 0;  // applications in a block
  std::optional<Date> last_report;
  Days since_report;  // from the last report, or from the intake, to the end of so_far
  Days report_interval;
  std::vector<std::string_view> absent, unknown;  // parts of a trajectory: `part.<name>` in ui.md
};

}  // namespace poortwachter::judgement
