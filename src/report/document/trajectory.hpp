#pragma once

#include "report/document/block.hpp"
#include "report/document/judgement_words.hpp"

namespace poortwachter::report {

/// Spoor 2 in numbers: what there is of it, and the applications of each stretch beside their target.
Section trajectory_section(const judgement::TrajectoryOverview& overview, const Wording& wording);

}  // namespace poortwachter::report
