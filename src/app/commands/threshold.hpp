#pragma once

#include "app/command_line/values.hpp"
#include "app/commands/verdict.hpp"

namespace poortwachter::app {

/// From which level on a run does not succeed, by --fail-on, --fail-on-unassessed and --risk-at.
Threshold threshold_of(const Invocation& invocation, Values& values);

}  // namespace poortwachter::app
