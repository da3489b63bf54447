#pragma once

#include <vector>

#include "poortwachter/rules/case.hpp"
#include "poortwachter/rules/judgement.hpp"

namespace poortwachter::rules {

/// Lays over the findings what makes them weigh less: a recorded reason, a satisfactory result, a waiver, no capacity, good
/// grounds; and gives each repairable one its last useful day (contract/rules: modifiers).
void modify(std::vector<Finding>& findings, const Case& c);

/// Marks accepted findings, and adds a finding for each acceptance that meets nothing (D909).
void accept(std::vector<Finding>& findings, const Dossier& dossier, Date as_of);

/// The sanction risk of the case from its findings.
SanctionRisk assess(const std::vector<Finding>& findings, const Case& c);

/// Spoor 2 in numbers; nothing when it has not started.
std::optional<TrajectoryOverview> trajectory_overview(const Case& c);

/// What a sanction would cost; nothing when the wage is not known.
std::optional<Cost> cost_of(const Case& c);

}  // namespace poortwachter::rules
