#pragma once

#include <optional>
#include <string>
#include <vector>

#include "poortwachter/report/gathered.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// Many dossiers as a page, in parts that are still to be written down.
struct OverviewPage {
  /// How many dossiers have a level, and by which word the page knows it.
  struct Level {
    std::string id, label;
    int count = 0;
  };
  /// A dossier: its line, by what each cell is sorted, and what is told when somebody opens it.
  struct Entry {
    std::string level;  // id
    TableRow line;
    std::vector<std::string> keys;
    std::string summary;  // of what is told; empty: nothing is
    Document more;
  };
  struct Week {
    std::string first_day, count;
    std::vector<std::string> lines;
  };

  std::string title, counts;
  std::vector<std::string> notes;
  std::vector<Level> levels;  // all of them, those first that could not be read
  std::vector<Column> columns;
  std::vector<Entry> entries;
  std::vector<Week> weeks;  // twelve, from the as-of date
  std::optional<Table> steps;
  std::string share_is, foot;
};
OverviewPage overview_page(const Overview& overview, const Options& options);

}  // namespace poortwachter::report
