#pragma once

#include <optional>
#include <span>

#include "poortwachter/report/gathered.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// A line a dossier, how many there are of each level, and the statistics when they are asked for.
Document overview_document(const Overview& overview, const Options& options);

/// What a line has room for.
struct OverviewForm {
  bool has_cost = true;
  bool is_narrow = false;  // who has to act stands in two letters
};

/// The cells of a line: risk, dossier, week, task, day, who, reason and cost.
TableRow overview_row(const OverviewRow& row, OverviewForm form, Lang lang);
std::vector<Column> overview_columns(OverviewForm form, Lang lang);
/// The levels, those first that need somebody first; before them what could not be read.
std::span<const std::optional<judgement::Level>> levels_by_urgency();
/// The level in a word; that it could not be read.
std::string_view level_of(const OverviewRow& row, Lang lang);
/// "100 dossiers: 1 niet gelezen - 3 vrijwel zeker - peildatum 2026-11-28".
std::string overview_counts(const Overview& overview, Lang lang);
/// The rows by their group, in their order.
std::vector<std::span<const OverviewRow>> groups_of(const Overview& overview);
/// The name of a group; that there is none.
std::string group_name(const Overview& overview, std::string_view group, Lang lang);

}  // namespace poortwachter::report
