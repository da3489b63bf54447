#pragma once

#include <vector>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/rules/case.hpp"

namespace poortwachter::judgement {

using law::Parameter;
using rules::Case;
using timeline::State;
using timeline::Step;

/// Lays over each finding what excuses it, and gives each repairable one its last useful day.
void modify(std::vector<Finding>& findings, const Case& c);

/// Marks accepted findings, and adds a finding for each acceptance that meets nothing (D909).
void accept(std::vector<Finding>& findings, const Dossier& dossier, Date as_of);

/// The sanction risk of the case from its findings.
SanctionRisk assess(const std::vector<Finding>& findings, const Case& c);

/// Spoor 2 in numbers; nothing when it has not started.
std::optional<TrajectoryOverview> trajectory_overview(const Case& c);

/// What a sanction would cost; nothing when the wage is not known.
std::optional<Cost> cost_of(const Case& c);

}  // namespace poortwachter::judgement
