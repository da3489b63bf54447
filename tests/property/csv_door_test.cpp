#include "property/csv_door.hpp"

#include <string>

#include "doctest/doctest.h"
#include "property/doors.hpp"
#include "property/generator.hpp"
#include "property/json_door.hpp"
#include "property/judged.hpp"

using namespace poortwachter;
using property::CellsOf;
using property::CsvTable;
using property::Dice;
using property::doors_as_of;
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
    const auto yaml = app::check_one(stem + ".yaml", bytes, app::Layout::stream, doors_as_of);
    for (std::size_t at = 0; at < trees.size(); ++at) {
      ++documents;
      const CellsOf cells(trees[at]);
      if (!cells.fits()) continue;
      CAPTURE(path.string());
      ++fitting;
      const std::string one = completed(property::row_of(cells), cells, stem).text(';', "\r\n");
      CAPTURE(one);
      const auto row = app::check_one(stem + ".yaml", one, app::Layout::table, doors_as_of);
      const auto line = app::check_one(stem + ".yaml", property::json_of(trees[at]), app::Layout::lines, doors_as_of);
      REQUIRE(row.size() == 1);
      REQUIRE(line.size() == 1);
      CHECK(told(row[0]) == told(yaml[at]));
      CHECK(told(row[0]) == told(line[0]));
      const auto lists = property::rows_of(cells);
      if (!lists) continue;
      ++spread;
      const std::string many = completed(*lists, cells, stem).text('\t', "\n");
      CAPTURE(many);
      const auto rows = app::check_one(stem + ".yaml", many, app::Layout::table, doors_as_of);
      REQUIRE(rows.size() == 1);
      CHECK(told(rows[0]) == told(yaml[at]));
    }
  }
  MESSAGE(fitting << " of " << documents << " documents fit a table, " << spread << " of them also with an entry a row");
  CHECK(fitting * 2 > documents);
  CHECK(spread >= 100);
}

// Leaves out what no cell can say: lists and mappings without anything in them. Whether anything is left.
static bool prune(property::Tree& tree) {
  std::erase_if(tree.keys, [](auto& key) { return !prune(key.second); });
  std::erase_if(tree.items, [](property::Tree& item) { return !prune(item); });
  const bool is_value = tree.kind == property::Tree::Kind::text || tree.kind == property::Tree::Kind::day;
  return is_value || !tree.keys.empty() || !tree.items.empty();
}

TEST_CASE("random dossiers with anything that a cell can say come out the same as YAML and as CSV") {
  int fitting = 0, all = 0;
  property::for_many_seeds(47, 1500, [&](unsigned seed) {
    CAPTURE(seed);
    Dice dice(seed);
    property::Tree tree = property::random_dossier(dice);
    prune(tree);
    const std::string yaml = property::text_of(tree, property::random_first_day(dice));
    const auto trees = source::parse_yaml(yaml);
    const CellsOf cells(trees.front());
    ++all;
    if (!cells.fits()) return;
    ++fitting;
    const std::string csv = completed(property::row_of(cells), cells, "a").text(',', "\n");
    CAPTURE(yaml);
    CAPTURE(csv);
    CHECK(told(app::check_one("a.yaml", csv, app::Layout::table, doors_as_of).front()) ==
          told(app::check_one("a.yaml", yaml, app::Layout::stream, doors_as_of).front()));
  });
  MESSAGE(fitting << " of " << all << " random dossiers fit a table");
  CHECK(fitting * 2 > all);
}
