#include "app/input/tally.hpp"

#include <algorithm>

#include "app/output/output.hpp"
#include "poortwachter/calendar/date.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::app {

void TableTally::add(const TablePart& part) {
  const std::lock_guard lock(mutex_);
  columns_.resize(table_->headings.size());
  for (const Block& block : part.blocks)
    for (std::size_t row = block.first; row < block.first + block.count; ++row) add(part.rows, part.rows.rows[row]);
}

void TableTally::add(const source::Rows& rows, const source::Row& row) {
  std::string storage;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    const source::Cell* cell = rows.cell(row, at);
    if (cell == nullptr || source::says_nothing(rows, *cell)) continue;
    Column& column = columns_[at];
    ++column.filled;
    if (table_->columns.forms[at] != source::Form::date) continue;
    const std::string day(source::as_in_a_case_file(rows.value(*cell), source::Form::date, storage));
    if (!calendar::parse_iso(day)) continue;
    column.first = column.first.empty() ? day : std::min(column.first, day);
    column.last = std::max(column.last, day);
  }
}

static std::string in_quotes(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "'" : ", '") + source::masked(name) + '\'';
  return out;
}

static std::string name_of(const std::vector<std::string>& headings, std::size_t column) {
  return headings[column].empty() ? std::to_string(column + 1) : headings[column];
}

std::string TableTally::column_told(std::size_t column, Lang lang) const {
  const std::string& key = table_->columns.canonical[column];
  const Column counted = column < columns_.size() ? columns_[column] : Column{};
  const std::string_view id = key.empty()             ? "cli.table.column_left_out"
                              : counted.first.empty() ? "cli.table.column"
                                                      : "cli.table.column_days";
  return phrase(id,
                {{"column", source::masked(name_of(table_->headings, column))},
                 {"key", key},
                 {"n", std::to_string(counted.filled)},
                 {"first", counted.first},
                 {"last", counted.last}},
                lang);
}

std::vector<std::string> TableTally::told(bool columns, Lang lang) const {
  std::vector<std::string> lines;
  if (!table_->is_readable()) return lines;
  std::vector<std::string> left_out;
  for (std::size_t column = 0; column < table_->headings.size(); ++column)
    if (table_->columns.canonical[column].empty()) left_out.push_back(name_of(table_->headings, column));
  const std::string path = source::masked(path_);
  if (!left_out.empty()) lines.push_back(phrase("cli.table.left_out", {{"path", path}, {"columns", in_quotes(left_out)}}, lang));
  if (!table_->absent.empty())
    lines.push_back(phrase("cli.table.absent", {{"path", path}, {"columns", in_quotes(table_->absent)}}, lang));
  if (!columns) return lines;
  lines.push_back(phrase("cli.table.columns", {{"path", path}}, lang));
  for (std::size_t column = 0; column < table_->headings.size(); ++column) lines.push_back(column_told(column, lang));
  return lines;
}

void say_tables(const std::vector<std::shared_ptr<TableTally>>& tables, const Invocation& invocation, World& world) {
  if (invocation.quiet && !invocation.files) return;
  for (const auto& table : tables)
    for (const std::string& line : table->told(invocation.files, invocation.lang)) say(world, invocation.name, line);
}

}  // namespace poortwachter::app
