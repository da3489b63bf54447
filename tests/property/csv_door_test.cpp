#include "property/csv_door.hpp"

#include <string>

#include "doctest/doctest.h"
#include "property/doors.hpp"
#include "property/json_door.hpp"

using namespace poortwachter;
using property::as_of;
using property::CellsOf;
using property::CsvTable;
using property::told;

// A table has no name of a dossier by itself and holds but a part of one, unless a column says otherwise.
static CsvTable completed(CsvTable table, const CellsOf& cells, const std::string& stem) {
  const std::string heading = cells.has("case", "dossier") ? (table.rows[0].contains("case") ? "case" : "dossier") : "case";
  if (!table.rows[0].contains(heading)) table.put(0, heading, stem);
  for (std::size_t row = 1; row < table.rows.size(); ++row) table.put(row, heading, table.rows[0][heading]);
  if (!cells.has("completeness", "volledigheid")) table.put(0, "completeness", "complete");
  return table;
}

TEST_CASE("every dossier of the corpus that fits a table comes out the same as YAML, as JSON Lines and as CSV") {
  std::size_t documents = 0, fitting = 0, spread = 0;
  for (const auto& path : property::dossiers()) {
    const std::string stem = path.stem().string();
    const std::string bytes = property::bytes_of(path);
    const auto trees = source::parse_yaml(bytes);
    const auto yaml = app::check_one(stem + ".yaml", bytes, app::Layout::stream, as_of);
    for (std::size_t at = 0; at < trees.size(); ++at) {
      ++documents;
      const CellsOf cells(trees[at]);
      if (!cells.fits()) continue;
      CAPTURE(path.string());
      ++fitting;
      const std::string one = completed(property::row_of(cells), cells, stem).text(';', "\r\n");
      CAPTURE(one);
      const auto row = app::check_one(stem + ".yaml", one, app::Layout::table, as_of);
      const auto line = app::check_one(stem + ".yaml", property::json_of(trees[at]), app::Layout::lines, as_of);
      REQUIRE(row.size() == 1);
      REQUIRE(line.size() == 1);
      CHECK(told(row[0]) == told(yaml[at]));
      CHECK(told(row[0]) == told(line[0]));
      const auto lists = property::rows_of(cells);
      if (!lists) continue;
      ++spread;
      const std::string many = completed(*lists, cells, stem).text('\t', "\n");
      CAPTURE(many);
      const auto rows = app::check_one(stem + ".yaml", many, app::Layout::table, as_of);
      REQUIRE(rows.size() == 1);
      CHECK(told(rows[0]) == told(yaml[at]));
    }
  }
  MESSAGE(fitting << " of " << documents << " documents fit a table, " << spread << " of them also with an entry a row");
  CHECK(fitting * 2 > documents);
  CHECK(spread >= 100);
}
