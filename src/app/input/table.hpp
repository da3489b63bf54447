#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/app/app.hpp"
#include "poortwachter/dossier/columns.hpp"
#include "poortwachter/source/csv.hpp"

namespace poortwachter::app {

/// The headings of somebody's own export with the key path of each.
using ColumnMap = std::vector<std::pair<std::string, std::string>>;

/// How tables are read.
struct TableOptions {
  std::optional<ColumnMap> columns;  // nothing: the headings are key paths
  bool empty_is_not_done = false;
};

/// What a table says on top, and how its rows are read by that.
struct Table {
  char delimiter = ';';
  std::string heading;  // the bytes of the heading line
  std::uint32_t line = 1;
  std::vector<std::string> headings;
  std::vector<std::string> absent;  // headings of the map that are not there
  dossier::Columns columns;
  std::vector<source::Problem> problems;  // with any of these there is nothing to read

  bool is_readable() const { return problems.empty() && columns.problems.empty(); }
};

/// The rows of one dossier.
struct Block {
  std::size_t first = 0, count = 0;
  std::uint32_t apart_from = 0;  // the line of the rows of the same dossier that stand further up; 0: there are none
  bool too_large = false;
};

/// Some dossiers of a table. One that cannot be read at all has none.
struct TablePart {
  std::shared_ptr<const Table> table;
  std::string bytes;
  source::Rows rows;
  std::vector<Block> blocks;
};

/// The references that were met before, with the line of each: some tens of bytes a dossier, whatever stands in it. Two that are
/// taken for one by their hash, which among a million is one chance in forty million, are refused, never judged together.
class SeenReferences {
 public:
  /// The line on which the reference was met before; 0 when this is the first time, after which it is known.
  std::uint32_t find_or_add(std::string_view reference, std::uint32_t line);

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t line = 0;  // 0: free
  };

  void grow();
  std::size_t slot_of(std::uint64_t hash) const;

  std::vector<Entry> entries_;
  std::size_t used_ = 0;
};

/// The dossiers of a table in the order of the file, some at a time, however long it is.
class TableReader {
 public:
  TableReader(Chunks chunks, const TableOptions& options) : chunks_(std::move(chunks)), options_(&options) {}
  /// The options outlive the reader.
  TableReader(Chunks chunks, const TableOptions&& options) = delete;

  /// The next ones; nothing at the end. There is at least one part.
  Result<std::optional<TablePart>, Failure> next();

 private:
  std::optional<Failure> read_more();
  bool is_undecided(std::optional<source::ProblemKind> kind) const;
  std::optional<Failure> read_heading();
  void take_heading(const source::Rows& rows);
  std::optional<Failure> pass_over_line();
  TablePart unreadable();
  std::optional<TablePart> blocks(source::Rows rows);
  std::size_t whole_rows(const std::vector<Block>& blocks, const source::Rows& rows) const;
  void take_block(Block block, const source::Rows& rows, std::vector<Block>& out);
  std::vector<Block> blocks_of(const source::Rows& rows) const;

  Chunks chunks_;
  const TableOptions* options_;
  std::shared_ptr<Table> table_;
  std::string buffer_;
  std::uint32_t line_ = 1;  // of the first byte of the buffer
  std::size_t wanted_ = 0;
  bool at_end_ = false;
  bool passes_over_ = false;  // what is next is the rest of a line that was given up
  bool told_ = false;         // at least one part was handed on
  std::string too_large_;     // the reference of the last dossier, when it went over the limit
  SeenReferences seen_;
};

}  // namespace poortwachter::app
