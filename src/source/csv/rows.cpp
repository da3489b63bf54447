#include "poortwachter/source/csv.hpp"

#include "source/ends.hpp"
#include "source/foreign.hpp"
#include "source/preflight.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace poortwachter::source {

namespace {

// The library's parser. What it tells of a cell and of the end of a row is kept until it is looked at.
class Parser {
 public:
  Parser(const char delimiter, std::string& text) : delimiter_(delimiter), text_(text) { begin(); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }

  // False: these bytes break a quote.
  bool feed(const std::string_view bytes) {
    return csv_parse(&parser_, bytes.data(), bytes.size(), take_cell, take_row, this) == bytes.size();
  }
  // False: a quote is open.
  bool finish() { return csv_fini(&parser_, take_cell, take_row, this) == 0; }
  void restart() {
    csv_free(&parser_);
    begin();
  }

  std::uint32_t text_at = 0, text_size = 0;  // of the last cell
  bool has_cell = false, has_row = false, broke_at_return = false;

 private:
  void begin() {
    constexpr unsigned char options = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    if (csv_init(&parser_, options) != 0) throw std::bad_alloc{};
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
    // What its memory for a cell grows by: with the 128 bytes of the library a cell without end is copied thousands of times.
    csv_set_blk_size(&parser_, 16 * 1024);
  }

  static void take_cell(void* bytes, const std::size_t size, void* self) {
    auto& parser = *static_cast<Parser*>(self);
    parser.text_at = static_cast<std::uint32_t>(parser.text_.size());
    parser.text_size = static_cast<std::uint32_t>(size);
    parser.text_.append(static_cast<const char*>(bytes), size);
    parser.has_cell = true;
  }

  static void take_row(const int character, void* self) {
    auto& parser = *static_cast<Parser*>(self);
    parser.has_row = true;
    parser.broke_at_return = parser.broke_at_return || character == '\r';
  }

  csv_parser parser_{};
  char delimiter_;
  std::string& text_;
};

class RowReader {
 public:
  RowReader(const std::string_view bytes, const std::uint32_t line, const char delimiter, const bool at_end, const Limits& limits,
            Rows& out)
      : bytes_(bytes),
        delimiter_(delimiter),
        line_(line),
        at_end_(at_end),
        limits_(limits),
        out_(out),
        parser_(delimiter, out.text) {}

  void read() {
    while (at_ < bytes_.size() && row()) {
    }
  }

 private:
  bool row();
  bool cells(Row& row);
  bool feed(std::size_t stop);
  bool last_cell(Row& row);
  void keep_cell(Row& row, std::size_t stop);
  void drop_cell(Row& row) {
    out_.cells.pop_back();
    --row.cells;
  }
  bool give_up(Row& row, RowFault fault);
  bool leave(const Row& row);
  void close(Row& row, std::size_t end, std::size_t next);
  [[nodiscard]] std::size_t line_end(std::size_t at);
  [[nodiscard]] std::size_t stop_behind(std::size_t at);
  [[nodiscard]] bool is_over(const Row& row, std::size_t end) const { return end - row.begin > limits_.bytes; }

  std::string_view bytes_;
  char delimiter_;
  std::uint32_t line_;
  bool at_end_;
  const Limits& limits_;
  Rows& out_;
  Parser parser_;
  std::size_t at_ = 0;          // what is fed next
  std::size_t cell_begin_ = 0;  // of the cell that is read
  std::size_t line_end_ = 0;    // the first one at or behind some byte before; to look for it once
  bool knows_line_end_ = false;
};

}  // namespace

static RowFault fault_at(const ProblemKind kind, const std::size_t begin, const std::size_t size) {
  return {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

// The line feed at or behind a byte, else the end of the bytes.
std::size_t RowReader::line_end(const std::size_t at) {
  if (!knows_line_end_ || line_end_ < at) line_end_ = std::min(bytes_.find('\n', at), bytes_.size());
  knows_line_end_ = true;
  return line_end_;
}

std::size_t RowReader::stop_behind(const std::size_t at) {
  const std::size_t end = line_end(at);
  const void* found = std::memchr(bytes_.data() + at, delimiter_, end - at);
  return found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - bytes_.data());
}

// Feeds up to a delimiter or a line feed and with it. Of CRLF only the line feed: in a quoted cell it is a line feed like any
// other.
bool RowReader::feed(const std::size_t stop) {
  parser_.has_cell = parser_.has_row = false;
  const bool is_line_end = bytes_[stop] == '\n';
  const std::string_view before = bytes_.substr(at_, stop - at_);
  if (!is_line_end || !before.ends_with('\r')) return parser_.feed(bytes_.substr(at_, stop + 1 - at_));
  return parser_.feed(without_half_break(before)) && parser_.feed("\n");
}

void RowReader::keep_cell(Row& row, const std::size_t stop) {
  constexpr std::string_view blanks = " \t\r";
  std::size_t begin = std::min(bytes_.find_first_not_of(" \t", cell_begin_), stop);
  if (delimiter_ == '\t') begin = std::min(bytes_.find_first_not_of(' ', cell_begin_), stop);
  std::size_t end = stop;
  while (end > begin && blanks.find(bytes_[end - 1]) != std::string_view::npos) --end;
  out_.cells.push_back({.begin = static_cast<std::uint32_t>(begin),
                        .end = static_cast<std::uint32_t>(end),
                        .text_at = parser_.text_at,
                        .text_size = parser_.text_size,
                        .quoted = begin < end && bytes_[begin] == '"'});
  ++row.cells;
  cell_begin_ = stop + 1;
}

// A row of nothing but empty cells is as blank as an empty line.
void RowReader::close(Row& row, const std::size_t end, const std::size_t next) {
  row.end = static_cast<std::uint32_t>(end);
  if (end > row.begin && bytes_[end - 1] == '\r') --row.end;
  if (is_over(row, end) && !row.fault) row.fault = fault_at(ProblemKind::too_large, row.begin, 1);
  while (row.cells > 0 && is_over(row, out_.cells.back().end)) drop_cell(row);
  const auto is_empty = [](const Cell& cell) { return cell.text_size == 0; };
  const bool is_blank = !row.fault && std::all_of(out_.cells.begin() + row.first_cell, out_.cells.end(), is_empty);
  if (is_blank)
    out_.cells.resize(row.first_cell);
  else
    out_.rows.push_back(row);
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes_.substr(row.begin, next - row.begin), '\n'));
  line_ += lines;
  out_.lines += lines;
  out_.read = at_ = cell_begin_ = next;
}

// The row ends with the line on which its broken cell begins. False: that line is not there as a whole yet.
bool RowReader::give_up(Row& row, const RowFault fault) {
  const std::size_t end = std::min(bytes_.find('\n', cell_begin_), bytes_.size());
  knows_line_end_ = false;
  parser_.restart();
  parser_.broke_at_return = false;
  if (end == bytes_.size() && !at_end_ && !is_over(row, end)) return false;
  row.fault = fault;
  out_.cut = end == bytes_.size() && !at_end_;
  close(row, end, std::min(end + 1, bytes_.size()));
  return true;
}

// The bytes end within a row: that is the end of the file, or there is more of it to come, or it has gone on for too long.
bool RowReader::leave(const Row& row) {
  if (at_end_ || is_over(row, bytes_.size())) return false;
  parser_.restart();
  return true;
}

bool RowReader::last_cell(Row& row) {
  const std::string_view rest = without_half_break(bytes_.substr(at_));
  parser_.has_cell = parser_.has_row = false;
  if (!parser_.feed(rest)) return give_up(row, fault_at(ProblemKind::csv_quote, cell_begin_, 1));
  if (parser_.broke_at_return) return give_up(row, fault_at(ProblemKind::control_character, bytes_.find('\r', at_), 1));
  if (leave(row)) return false;
  if (!parser_.finish()) return give_up(row, fault_at(ProblemKind::unterminated_quote, cell_begin_, 1));
  if (parser_.has_cell) keep_cell(row, bytes_.size());
  out_.cut = !at_end_;
  close(row, bytes_.size(), bytes_.size());
  return true;
}

// False: what is left is no whole row.
bool RowReader::row() {
  Row row{.begin = static_cast<std::uint32_t>(at_), .line = line_, .first_cell = static_cast<std::uint32_t>(out_.cells.size())};
  const std::size_t texts = out_.text.size();
  if (cells(row)) return true;
  out_.cells.resize(row.first_cell);
  out_.text.resize(texts);
  return false;
}

bool RowReader::cells(Row& row) {
  for (;;) {
    const std::size_t stop = stop_behind(at_);
    if (stop == bytes_.size()) return last_cell(row);
    if (!feed(stop)) return give_up(row, fault_at(ProblemKind::csv_quote, cell_begin_, 1));
    if (parser_.broke_at_return) return give_up(row, fault_at(ProblemKind::control_character, bytes_.find('\r', at_), 1));
    if (parser_.has_cell) keep_cell(row, stop);
    at_ = stop + 1;
    if (!parser_.has_row) continue;
    close(row, stop, stop + 1);
    return true;
  }
}

char delimiter_of(const std::string_view bytes) {
  static constexpr std::array<char, 3> delimiters = {';', '\t', ','};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '\n' && !quoted) break;
    quoted = quoted != (c == '"');
    const auto* found = std::ranges::find(delimiters, c);
    if (!quoted && found != delimiters.end()) ++counts[static_cast<std::size_t>(found - delimiters.begin())];
  }
  return delimiters[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

Rows read_rows(const std::string_view bytes, const std::uint32_t first_line, const char delimiter, const bool at_end,
               const Limits& limits) {
  Rows out;
  RowReader(bytes, first_line, delimiter, at_end, limits, out).read();
  return out;
}

std::optional<ProblemKind> no_table(const std::string_view bytes) {
  if (const auto kind = foreign_kind(bytes)) return kind;
  return is_utf16(bytes) ? std::optional(ProblemKind::utf16) : std::nullopt;
}

}  // namespace poortwachter::source
