#include <algorithm>
#include <numeric>

#include "report/cells.hpp"
#include "report/text/parts.hpp"
#include "report/text/style.hpp"
#include "report/text/wrap.hpp"

namespace poortwachter::report {

namespace {

using Texts = std::vector<std::string>;

struct Grid {
  const Table* table;
  std::vector<int> widths;
  int gap = 2;

  int line() const { return std::accumulate(widths.begin(), widths.end(), gap * (static_cast<int>(widths.size()) - 1)); }
};

}  // namespace

static Texts titles_of(const Table& table) {
  Texts titles;
  for (const Column& column : table.columns) titles.push_back(column.title);
  return titles;
}

static Texts texts_of(const TableRow& row) {
  Texts texts;
  for (const TableCell& cell : row.cells) texts.push_back(cell.text);
  return texts;
}

static std::vector<int> widths_of(const Table& table) {
  std::vector<int> widths;
  for (const Column& column : table.columns) widths.push_back(std::max(column.least, table.is_plain ? 0 : width_of(column.title)));
  for (const TableRow& row : table.rows)
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width_of(row.cells[i].text));
  return widths;
}

static std::vector<std::size_t> in_order_of_giving_way(const Table& table) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].gives_way > 0) order.push_back(i);
  std::ranges::sort(order, {}, [&](std::size_t i) { return table.columns[i].gives_way; });
  return order;
}

// Every column as wide as what stands in it; when that is too much for a line, the blanks between them give way first.
static Grid grid_of(const Table& table, int line) {
  Grid grid{&table, widths_of(table)};
  const std::vector<std::size_t> order = in_order_of_giving_way(table);
  if (!order.empty() && grid.line() > line) grid.gap = 1;
  for (const std::size_t i : order) {
    int& width = grid.widths[i];
    width = std::min(width, std::max(width - std::max(grid.line() - line, 0), table.columns[i].narrowest));
  }
  return grid;
}

static bool breaks_behind(const Cell& cell) {
  return cell.text.size() == 1 && std::string_view("-_/. ").find(cell.text[0]) != std::string_view::npos;
}

static std::string without_blank_ends(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  text.erase(0, text.find_first_not_of(' '));
  return text;
}

// Nothing is cut off: it goes on below itself, broken behind a blank, a hyphen or the like where there is one.
static std::vector<std::string> in_lines(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  std::size_t behind_break = 0;
  for (const Cell& cell : cells_of(text)) {
    const bool fits = width_of(lines.back()) + cell.width <= columns;
    if (!fits && cell.text == " ") {
      lines.emplace_back();
      behind_break = 0;
      continue;
    }
    if (!fits && !lines.back().empty()) {
      const std::size_t at = behind_break == 0 ? lines.back().size() : behind_break;
      std::string rest = lines.back().substr(at);
      lines.back().resize(at);
      lines.push_back(std::move(rest));
      behind_break = 0;
    }
    lines.back() += cell.text;
    if (breaks_behind(cell)) behind_break = lines.back().size();
  }
  for (std::string& line : lines) line = without_blank_ends(std::move(line));
  return lines;
}

// What fits in a width, with a mark where something was cut off.
static std::string cut(std::string_view text, int columns, bool unicode) {
  if (width_of(text) <= columns) return std::string(text);
  const std::string_view mark = unicode ? "…" : "...";
  std::string out;
  int width = width_of(mark);
  for (const Cell& cell : cells_of(text)) {
    if (width + cell.width > columns) break;
    out += cell.text;
    width += cell.width;
  }
  return without_blank_ends(std::move(out)) + std::string(mark);
}

// Numbers stand under each other by their last digit.
static void write_line(const Texts& texts, const Grid& grid, Buffer& out) {
  std::string line;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string blanks(static_cast<std::size_t>(std::max(grid.widths[i] - width_of(texts[i]), 0)), ' ');
    line += grid.table->columns[i].is_number ? blanks + texts[i] : texts[i] + blanks;
    if (i + 1 < texts.size()) line += std::string(static_cast<std::size_t>(grid.gap), ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  append(out, line + '\n');
}

static void write_cut_row(Texts row, const Grid& grid, bool unicode, Buffer& out) {
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = cut(row[i], grid.widths[i], unicode);
  write_line(row, grid, out);
}

static void write_row(const Texts& row, const Grid& grid, Buffer& out) {
  std::vector<Texts> lines(1, Texts(row.size()));
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::vector<std::string> cell = in_lines(row[i], grid.widths[i]);
    lines.resize(std::max(lines.size(), cell.size()), Texts(row.size()));
    for (std::size_t below = 0; below < cell.size(); ++below) lines[below][i] = cell[below];
  }
  for (const Texts& line : lines) write_line(line, grid, out);
}

void write_table(const Table& table, const Options& options, Buffer& out) {
  const Grid grid = grid_of(table, options.width);
  const Style colors = style(options.color);
  const std::string_view color = table.weight ? colors.of(*table.weight) : std::string_view{};
  if (!table.caption.empty()) append(out, fmt::format("{}{}{}\n", color, table.caption, color.empty() ? "" : colors.reset));
  const auto write = [&](const Texts& row) {
    if (table.one_line) return write_cut_row(row, grid, options.unicode, out);
    write_row(row, grid, out);
  };
  if (!table.is_plain) write(titles_of(table));
  for (const TableRow& row : table.rows) write(texts_of(row));
}

}  // namespace poortwachter::report
