#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/csv.hpp"

namespace poortwachter::dossier {

/// What a column of a table holds: a path of keys in either spelling, dotted, entries of lists numbered from 1 or all in the one
/// column.
struct ColumnPath {
  std::string path;   // empty: the column is left out
  source::Span span;  // of the heading
};

/// The columns of a table as the fields of a case file.
struct Columns {
  source::Plan plan;
  std::vector<std::string> canonical;  // of each column its path in canonical spelling; empty: left out
  std::vector<source::Form> forms;     // of each column
  std::vector<Finding> problems;       // with any of these nothing can be read by the plan
};

/// `empty_is_not_done`: an empty cell of a step means that it was not done.
Columns columns_of(std::span<const ColumnPath> paths, bool empty_is_not_done);

/// What is wrong with a path: the case file has no such field.
std::optional<Finding> path_problem(const ColumnPath& path);

}  // namespace poortwachter::dossier
