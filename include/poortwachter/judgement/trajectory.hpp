#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/rules/trajectory.hpp"

namespace poortwachter::judgement {

/// One of the four phases in which providers divide their work, from its first activity to its last.
struct TrajectoryPhase {
  int number = 1;  // 1 intake, 2 strengthening the offer, 3 orientation and application, 4 work and aftercare
  Period days;
};

/// A place to gain work experience or to learn, and whether it is meant to lead to a job.
struct ExperiencePlace {
  std::optional<Date> from;
  dossier::Tri with_intention = dossier::Tri::unknown;
};

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
  std::optional<dossier::ProviderKind> provider;  // whether the employer runs it itself or not
  std::string language, sector_arrangement;       // empty: the file says nothing
  std::optional<dossier::Tri> extra_guidance;     // nothing: the file says nothing
  std::vector<dossier::Scheme> schemes;
  std::vector<TrajectoryPhase> phases;  // those with a day, in their order; they may overlap
  std::vector<ExperiencePlace> experience_places;
  std::vector<std::string_view> absent, unknown;  // parts of a trajectory: `part.<name>` in ui.md
};

}  // namespace poortwachter::judgement
