#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/command_line/selection.hpp"
#include "app/commands/verdict.hpp"
#include "app/input/inputs.hpp"
#include "app/input/reading.hpp"
#include "app/output/reports.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

/// What an overview of many dossiers has to know.
struct OverviewSettings {
  Reading reading;
  Selection selection;
  Threshold threshold;
  Days horizon{14};
  std::optional<Risk> only_risk;
  report::Overview::Grouping grouping = report::Overview::Grouping::none;
  std::vector<Report<report::OverviewFormat>> reports;
};

/// Judges the dossiers, writes their overview, and gives the exit code.
int write_overview(std::span<const Input> inputs, OverviewSettings& settings, const Invocation& invocation, World& world);

}  // namespace poortwachter::app
