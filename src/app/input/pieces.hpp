#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/input/reading.hpp"
#include "app/input/tally.hpp"

namespace poortwachter::app {

/// What one thread takes at a time: a whole input, which it reads itself, or some lines of one or some dossiers of a table.
struct Piece {
  const Input* input = nullptr;
  std::string path;  // as printed
  Layout layout = Layout::stream;
  std::uint32_t first_line = 1;
  std::optional<std::string> lines;
  std::shared_ptr<const TablePart> part;  // nothing, and no lines: the whole input
  std::shared_ptr<TableTally> tally;      // of the table
  std::optional<Failure> failure;         // of reading the lines or the part

  bool begins_input() const { return first_line == 1; }
};

/// Judges the cases of a piece and hands them on one by one, so that one of them is in memory at a time. Of an input that cannot be
/// read one case is handed on of which nothing is known but its path, and the failure is given back.
std::optional<Failure> each_case(const Piece& piece, const Reading& reading, const World& world, const TakeCase& take);

/// Whole lines of something opened, about a chunk at a time. Of a line over the limit of a case only so much is kept that it is
/// still seen to be over it; what is behind a line that goes on and on is not read.
class LineChunks {
 public:
  explicit LineChunks(Chunks chunks) : chunks_(std::move(chunks)) {}

  /// The next lines; empty at the end.
  Result<std::string, Failure> next();

 private:
  /// Adds what can be read; how many bytes.
  Result<std::size_t, Failure> read_more(std::string& lines);

  Chunks chunks_;
  std::string rest_;    // the beginning of a line
  bool ended_ = false;  // it was given up
};

/// The inputs in order, files with a case a line and tables in pieces: however long they are, little of them is in memory.
class Pieces {
 public:
  Pieces(std::span<const Input> inputs, const Reading& reading, const World& world)
      : inputs_(inputs), reading_(&reading), world_(&world) {}

  /// The next one; nothing when there are no more.
  std::optional<Piece> next();

  /// How many threads there can be work for: only lines and tables are cut into more pieces than there are inputs.
  std::size_t workers() const;

  /// The tables that were read, in order.
  const std::vector<std::shared_ptr<TableTally>>& tables() const { return tables_; }

 private:
  const std::string& path_of(const Input& input) const;  // as printed
  Layout layout_of_input(const Input& input) const;
  Piece piece_of(const Input& input) const;
  std::optional<Piece> open(const Input& input);
  Result<Chunks, Failure> chunks_of(const Input& input) const;
  std::optional<Piece> lines();
  std::optional<Piece> dossiers();
  bool count(std::string_view lines);

  std::span<const Input> inputs_;
  const Reading* reading_;
  const World* world_;
  std::size_t taken_ = 0;
  std::optional<LineChunks> chunks_;  // of the last input taken
  std::optional<TableReader> table_;  // of the last input taken
  std::vector<std::shared_ptr<TableTally>> tables_;
  std::uint32_t line_ = 1;  // of what it reads next
  bool has_case_ = false;   // so far
};

}  // namespace poortwachter::app
