#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "poortwachter/rules/case.hpp"

namespace poortwachter::rules {

/// A stretch of the trajectory over which applications are counted.
struct ApplicationBlock {
  Period days;
  int applications = 0;
  bool excused = false;  // a recorded reason, leave or recovery lies in it: it is not judged
  bool running = false;  // cut off by the day of judgement or by the end of the trajectory
};

/// The last day on which the employer still had to act: the day of judgement, or earlier the end of the wage duty or of the
/// employment, or the day before recovery, AOW age or early IVA.
Date duty_end(const Case& c);

/// The days of the applications that have one.
std::vector<Date> application_days(const Case& c);

/// The stretches over which applications are counted, from the day that applying is expected to the last day given; the last one
/// may be cut off there. None without a plan.
std::vector<ApplicationBlock> application_blocks(const Case& c, Date last);

/// Which of development, coaching and mediation the trajectory shows, in the order of ActivityType without `none`. Who applies or
/// is registered with an agency is being mediated.
struct ActivityTypes {
  std::array<bool, 3> present{};
  /// Of one that is not present: the field that may hold it and that nobody knows; else empty.
  std::array<std::string_view, 3> unknown_field;
};
ActivityTypes activity_types(const Case& c);

/// Work to gain experience or to learn, which is meant to lead to a job.
inline bool is_experience_place(dossier::ActivityKind kind) {
  return kind == dossier::ActivityKind::work_experience_place || kind == dossier::ActivityKind::learn_work_place_search;
}

/// The days from the first to the last; the first alone where the last lies before it.
inline Period lying(Date first, Date last) { return {first, std::max(first, last)}; }

}  // namespace poortwachter::rules
