#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::source {

/// A cell of a table: its bytes with their quotes and without the blanks around them, and what it says.
struct Cell {
  std::uint32_t begin = 0, end = 0;          // into the bytes that were read
  std::uint32_t text_at = 0, text_size = 0;  // into Rows::text
  bool quoted = false;
};

/// Why a row is none.
struct RowFault {
  ProblemKind kind = ProblemKind::csv_quote;
  std::uint32_t begin = 0, end = 0;
};

/// A row, which may go over several lines. One with a fault has the cells before it.
struct Row {
  std::uint32_t begin = 0, end = 0;  // into the bytes that were read, without the last end of line
  std::uint32_t line = 1;
  std::uint32_t first_cell = 0, cells = 0;
  std::optional<RowFault> fault;
};

/// The rows of a part of a file, blank ones left out.
struct Rows {
  std::vector<Row> rows;
  std::vector<Cell> cells;
  std::string text;
  std::size_t read = 0;     // bytes that were taken; what is left is no whole row yet
  std::uint32_t lines = 0;  // ends of line among them
  bool cut = false;         // the last row was given up within a line, whose rest is to be passed over

  /// The cell of a column; nullptr when the row ends before it.
  const Cell* cell(const Row& row, std::size_t column) const {
    return column < row.cells ? &cells[row.first_cell + column] : nullptr;
  }
  std::string_view value(const Cell& cell) const { return {text.data() + cell.text_at, cell.text_size}; }
  std::string_view value(const Row& row, std::size_t column) const {
    const Cell* found = cell(row, column);
    return found == nullptr ? std::string_view{} : value(*found);
  }
};

/// The delimiter of a table by its heading line: the one of `;`, tab and `,` that stands there most often outside quotes.
char delimiter_of(std::string_view bytes);

/// Reads rows as RFC 4180 has them, also with a bare line feed for CRLF. After a broken quote reading goes on with the line behind
/// the one on which its cell begins. At the end of the bytes a row is whole when they are the end of the file, and given up when it
/// is over the limit of a document.
Rows read_rows(std::string_view bytes, std::uint32_t first_line, char delimiter, bool at_end, const Limits& limits = {});

/// What a cell may be beyond what its text says: `6-1-2025` and a midnight behind a day are dates, `3150,50` is money.
enum class Form : std::uint8_t { plain, date, money };

/// The text of a cell as a case file would have it; `storage` keeps it when it is another.
std::string_view as_in_a_case_file(std::string_view text, Form form, std::string& storage);

/// Whether a cell says nothing: it is empty, or a null without quotes.
bool says_nothing(const Rows& rows, const Cell& cell);

/// A text of the plan.
struct PlanText {
  std::uint32_t at = 0, size = 0;
};

/// One node of the tree that the rows of a dossier become: a value of a column, or a mapping or a list of what lies inside.
struct Slot {
  static constexpr std::uint32_t no_column = 0xffffffff;

  PlanText key = {};
  PlanText shorthand = {};           // the key in the mapping under which the column's value stands beside others; or none
  PlanText otherwise = {};           // what an empty cell means; or none
  std::uint32_t column = no_column;  // whose value stands here by itself
  std::uint32_t rank = 0;            // among its neighbours; of an entry its number, and behind all numbers without one
  Form form = Form::plain;           // of that value
  bool list = false;                 // `inside` are its entries
  bool step = false;                 // may be not done; of a section: something inside may be
  bool keeps_empty = false;          // an empty cell is a null at its place
  std::vector<Slot> inside = {};
};

/// How the rows of a table become trees.
struct Plan {
  std::string texts;  // keys and other words
  Slot root;
  std::uint32_t reference = Slot::no_column;  // the column by which rows belong together
  std::uint32_t columns = 0;
  std::vector<std::string_view> states;  // words that may stand for a whole list
  PlanText not_done = {};                // the word that an empty cell of a step means; or none
};

/// The tree of the rows of one dossier, `count` of them from `first` on, and what is wrong with them. Scalars of several rows are
/// equal or empty, lists are joined. A value has the place of its cell, a mapping that of the first cell in it.
Document tree_of(const Rows& rows, std::size_t first, std::size_t count, std::string_view bytes, const Plan& plan,
                 const Limits& limits = {});

/// Problems with the bytes of a row: control characters, and what is no UTF-8.
std::vector<Problem> problems_of(const Row& row, std::string_view bytes);

/// The place of a cell, and those of all cells of a row.
Span place_of(const Row& row, const Cell& cell, std::string_view bytes);
std::vector<Span> places_of(const Row& row, const Rows& rows, std::string_view bytes);

/// What a file is that is no table at all, by its first bytes: a workbook, UTF-16 and the like.
std::optional<ProblemKind> no_table(std::string_view bytes);

}  // namespace poortwachter::source
