#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command_line/selection.hpp"
#include "app/commands/verdict.hpp"
#include "app/input/reading.hpp"
#include "app/output/reports.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

/// What the flags of `check` mean.
struct CheckSettings {
  Reading reading;
  Selection selection;
  Threshold threshold;
  bool stats = false;
  std::optional<report::Baseline> baseline;
  std::vector<Report<report::CheckFormat>> reports;  // the first one goes to standard output
};

Result<CheckSettings, UsageError> check_settings(const Invocation& invocation, World& world);

}  // namespace poortwachter::app
