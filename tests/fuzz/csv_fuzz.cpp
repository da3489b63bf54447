#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/input/check_one.hpp"
#include "app/input/table.hpp"
#include "fuzz/marks.hpp"
#include "poortwachter/dossier/columns.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/source/csv.hpp"
#include "unit/app/chunks.hpp"

using namespace poortwachter;

namespace {

/// What a row says, wherever its bytes stand.
struct Said {
  std::uint32_t line = 0;
  bool broken = false;
  std::vector<std::string> cells;
  friend bool operator==(const Said&, const Said&) = default;
};

}  // namespace

static void add(std::vector<Said>& out, const source::Rows& rows) {
  for (const source::Row& row : rows.rows) {
    Said& said = out.emplace_back(Said{row.line, row.fault.has_value(), {}});
    for (std::size_t column = 0; column < row.cells; ++column) said.cells.emplace_back(rows.value(row, column));
  }
}

static std::vector<Said> said_whole(std::string_view bytes, char delimiter) {
  std::vector<Said> out;
  add(out, source::read_rows(bytes, 1, delimiter, true));
  return out;
}

/// The same, so many bytes more at a time.
static std::vector<Said> said_in_pieces(std::string_view bytes, char delimiter, std::size_t piece) {
  std::vector<Said> out;
  std::string buffer;
  std::uint32_t line = 1;
  for (std::size_t at = 0; at <= bytes.size();) {
    buffer += bytes.substr(at, piece);
    at += piece;
    const source::Rows rows = source::read_rows(buffer, line, delimiter, at > bytes.size());
    fuzz::require(!rows.cut, "a short input is never over the limit");
    add(out, rows);
    line += rows.lines;
    buffer.erase(0, rows.read);
  }
  return out;
}

static void check_cells(const source::Rows& rows, std::string_view bytes) {
  std::uint32_t before = 0;
  fuzz::require(rows.read == bytes.size(), "all of a file is read");
  for (const source::Row& row : rows.rows) {
    fuzz::require(before <= row.begin && row.begin <= row.end && row.end <= bytes.size(), "rows follow each other in the file");
    before = row.end;
    for (std::size_t column = 0; column < row.cells; ++column) {
      const source::Cell& cell = *rows.cell(row, column);
      fuzz::require(row.begin <= cell.begin && cell.begin <= cell.end && cell.end <= row.end, "a cell lies in its row");
      fuzz::require(cell.text_at + cell.text_size <= rows.text.size(), "the text of a cell exists");
    }
  }
}

static std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// What was read comes back the same when it is written with every cell in quotes.
static void check_round(const std::vector<Said>& rows, char delimiter) {
  for (const Said& row : rows) {
    if (row.broken) continue;
    std::string line;
    for (const std::string& cell : row.cells) line += (line.empty() ? "" : std::string(1, delimiter)) + quoted(cell);
    const std::vector<Said> again = said_whole(line + "\r\n", delimiter);
    fuzz::require(again.size() == 1 && again.front().cells == row.cells, "what is written in quotes is read the same");
  }
}

/// Trees of rows under headings that take something of every kind.
static void check_trees(const source::Rows& rows, std::string_view bytes, bool empty_is_not_done) {
  static const std::vector<dossier::ColumnPath> paths = {
      {"first_sick_day", {}}, {"evaluaties", {}},       {"probleemanalyse", {}},  {"probleemanalyse.reden_afwijking", {}},
      {"work.2.from", {}},    {"work.kind", {}},        {"capacity.reviews", {}}, {"employee.gross_monthly_wage", {}},
      {"spoor2", {}},         {"spoor2.intake_on", {}}, {"spoor2.plan.on", {}},   {"spoor2.activities.1.on.from", {}}};
  const dossier::Columns columns = dossier::columns_of(paths, empty_is_not_done);
  fuzz::require(columns.problems.empty(), "the headings lead somewhere");
  for (std::size_t first = 0; first < rows.rows.size(); first += 3) {
    const std::size_t count = std::min<std::size_t>(3, rows.rows.size() - first);
    const source::Document document = source::tree_of(rows, first, count, bytes, columns.plan);
    fuzz::check_marks({document}, bytes);
    fuzz::require(fuzz::same(document, source::tree_of(rows, first, count, bytes, columns.plan)), "building twice gives the same");
  }
}

/// The dossiers of the table by its own headings, in pieces of so many bytes.
static std::vector<std::string> dossiers(const std::string& bytes, std::size_t piece) {
  std::vector<std::string> out;
  const app::TableOptions options;
  app::TableReader reader(app::chunks_of(bytes, piece), options);
  const app::AsOf as_of{.flag = {}, .today = *Date::from_ymd(2026, 3, 16)};
  for (auto part = reader.next(); part && *part; part = reader.next())
    app::check_part("a.csv", **part, as_of, [&](report::Checked& checked) {
      std::string& one = out.emplace_back(checked.reference + ' ' + std::to_string(checked.first_line));
      for (const Finding& finding : report::findings_of(checked))
        one += ' ' + std::string(finding.rule->code) + std::to_string(finding.place.span.begin.line);
    });
  return out;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const char delimiter = source::delimiter_of(bytes);
  const source::Rows rows = source::read_rows(bytes, 1, delimiter, true);
  check_cells(rows, bytes);
  const std::vector<Said> whole = said_whole(bytes, delimiter);
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64}})
    fuzz::require(said_in_pieces(bytes, delimiter, piece) == whole, "rows are the same whatever the pieces of the file");
  check_round(whole, delimiter);
  check_trees(rows, bytes, false);
  check_trees(rows, bytes, true);
  const std::vector<std::string> cases = dossiers(bytes, 1 << 16);
  fuzz::require(!cases.empty(), "a table gives at least one case");
  fuzz::require(dossiers(bytes, 61) == cases, "dossiers are the same whatever the pieces of the file");
  return 0;
}
