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

/// Lays over the findings what makes them weigh less: a recorded reason, a satisfactory result, a waiver, no capacity, good
/// grounds; says whether each is open, and gives an open one that can be repaired its last useful day.
void modify(std::vector<Finding>& findings, const Case& c);

/// Keeps of what rules see coming what still can come: from as_of on, while the duty runs, by day.
void foresee(std::vector<Ahead>& ahead, const Case& c);

/// Marks accepted findings, and adds a finding for each acceptance that meets nothing (D909).
void accept(std::vector<Finding>& findings, const Dossier& dossier, Date as_of);

/// The sanction risk of the case from its findings.
SanctionRisk assess(const std::vector<Finding>& findings, const Case& c);

/// Spoor 2 in numbers; nothing when it has not started.
std::optional<TrajectoryOverview> trajectory_overview(const Case& c);

/// What a sanction would cost; nothing when the wage is not known.
std::optional<Cost> cost_of(const Case& c);

}  // namespace poortwachter::judgement
