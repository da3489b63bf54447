#include "app/input/table.hpp"

#include <algorithm>
#include <functional>

#include "app/input/documents.hpp"
#include "poortwachter/base/byte_order_mark.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::app {

static constexpr std::size_t most = source::Limits{}.bytes;

std::size_t SeenReferences::slot_of(std::uint64_t hash) const {
  std::size_t at = hash % entries_.size();
  while (entries_[at].line != 0 && entries_[at].hash != hash) at = (at + 1) % entries_.size();
  return at;
}

void SeenReferences::grow() {
  constexpr std::size_t first_size = 1024;
  std::vector<Entry> before = std::exchange(entries_, std::vector<Entry>(std::max(first_size, entries_.size() * 2)));
  for (const Entry& entry : before)
    if (entry.line != 0) entries_[slot_of(entry.hash)] = entry;
}

std::uint32_t SeenReferences::find_or_add(std::string_view reference, std::uint32_t line) {
  if ((used_ + 1) * 4 > entries_.size() * 3) grow();
  const std::uint64_t hash = std::hash<std::string_view>{}(reference);
  Entry& entry = entries_[slot_of(hash)];
  if (entry.line != 0) return entry.line;
  entry = {hash, line};
  ++used_;
  return 0;
}

// As much again as could not be used, so that a long dossier is not looked at too often.
std::optional<Failure> TableReader::read_more() {
  wanted_ = std::max(piece_size, std::min(buffer_.size(), most));
  const std::size_t before = buffer_.size();
  buffer_.resize(before + wanted_);
  const auto size = chunks_({buffer_.data() + before, wanted_});
  buffer_.resize(before + (size ? *size : 0));
  if (!size) return size.error();
  at_end_ = *size == 0;
  return std::nullopt;
}

static std::string path_of(std::string_view heading, const std::optional<ColumnMap>& map) {
  if (!map) return std::string(heading);
  const auto found = std::ranges::find(*map, heading, &ColumnMap::value_type::first);
  return found == map->end() ? std::string{} : found->second;
}

void TableReader::take_heading(const source::Rows& rows) {
  if (rows.rows.empty()) {
    table_->problems = {{.kind = source::ProblemKind::empty, .span = {}, .detail = {}}};
    return;
  }
  const source::Row& row = rows.rows.front();
  table_->heading = buffer_.substr(row.begin, row.end - row.begin);
  table_->line = row.line;
  table_->problems = source::problems_of(row, buffer_);
  if (!table_->problems.empty()) return;
  const std::vector<source::Span> places = source::places_of(row, rows, buffer_);
  std::vector<dossier::ColumnPath> paths;
  for (std::size_t column = 0; column < row.cells; ++column) {
    table_->headings.emplace_back(rows.value(row, column));
    paths.push_back({path_of(table_->headings.back(), options_->columns), places[column]});
  }
  table_->columns = dossier::columns_of(paths, options_->empty_is_not_done);
  for (const auto& [heading, path] : options_->columns.value_or(ColumnMap{}))
    if (std::ranges::count(table_->headings, heading) == 0) table_->absent.push_back(heading);
  const std::size_t next = std::min(buffer_.find('\n', row.end), buffer_.size() - 1) + 1;
  line_ += line_ends(std::string_view(buffer_).substr(0, next));
  buffer_.erase(0, next);
}

// Whether more has to be read to know what the file is: its first bytes tell, of an archive what is inside.
bool TableReader::is_undecided(std::optional<source::ProblemKind> kind) const {
  constexpr std::size_t telling = 4;
  if (at_end_ || buffer_.size() > most) return false;
  return buffer_.size() < telling || kind == source::ProblemKind::zip;
}

std::optional<Failure> TableReader::read_heading() {
  table_ = std::make_shared<Table>();
  source::Rows rows;
  do {
    if (auto failure = read_more()) return failure;
    const auto kind = source::no_table(buffer_);
    if (is_undecided(kind)) continue;
    if (kind) {
      table_->problems = {{.kind = *kind, .span = {}, .detail = {}}};
      return std::nullopt;
    }
    const std::string_view text = std::string_view(buffer_).substr(byte_order_mark_of(buffer_));
    table_->delimiter = source::delimiter_of(text);
    rows = source::read_rows(text, line_, table_->delimiter, at_end_);
  } while (rows.rows.empty() && !at_end_);
  buffer_.erase(0, byte_order_mark_of(buffer_));
  take_heading(rows);
  return std::nullopt;
}

TablePart TableReader::unreadable() {
  at_end_ = told_ = true;
  buffer_.clear();
  return {.table = table_, .bytes = {}, .rows = {}, .blocks = {}};
}

// Rows that follow each other with one reference; without a reference each for itself.
std::vector<Block> TableReader::blocks_of(const source::Rows& rows) const {
  std::vector<Block> out;
  std::string_view before;
  for (std::size_t row = 0; row < rows.rows.size(); ++row) {
    const std::string_view reference = rows.value(rows.rows[row], table_->columns.plan.reference);
    if (!reference.empty() && reference == before)
      ++out.back().count;
    else
      out.push_back({.first = row, .count = 1});
    before = reference;
  }
  return out;
}

// How many of the blocks have all their rows: what comes next may go on with the last one.
std::size_t TableReader::whole_rows(const std::vector<Block>& blocks, const source::Rows& rows) const {
  if (at_end_ || blocks.empty()) return blocks.size();
  const source::Row& last = rows.rows[blocks.back().first];
  const bool is_open = !rows.value(last, table_->columns.plan.reference).empty() && rows.rows.back().end - last.begin <= most;
  return blocks.size() - (is_open ? 1 : 0);
}

void TableReader::take_block(Block block, const source::Rows& rows, std::vector<Block>& out) {
  const source::Row &first = rows.rows[block.first], &last = rows.rows[block.first + block.count - 1];
  const std::string reference(rows.value(first, table_->columns.plan.reference));
  if (!reference.empty() && reference == too_large_) return;
  too_large_.clear();
  block.too_large = block.count > 1 && last.end - first.begin > most;
  if (block.too_large) too_large_ = reference;
  if (!reference.empty()) block.apart_from = seen_.find_or_add(reference, first.line);
  if (block.apart_from == 0) return out.push_back(block);
  for (std::size_t row = 0; row < block.count; ++row)
    out.push_back({.first = block.first + row, .count = 1, .apart_from = block.apart_from});
}

// The dossiers that are there as a whole; their bytes leave the buffer.
std::optional<TablePart> TableReader::blocks(source::Rows rows) {
  const std::vector<Block> found = blocks_of(rows);
  const std::size_t whole = whole_rows(found, rows);
  TablePart part{.table = table_, .bytes = {}, .rows = {}, .blocks = {}};
  for (std::size_t block = 0; block < whole; ++block) take_block(found[block], rows, part.blocks);
  const std::size_t taken = whole == found.size() ? rows.read : rows.rows[found[whole].first].begin;
  passes_over_ = rows.cut && whole == found.size();
  line_ += line_ends(std::string_view(buffer_).substr(0, taken));
  std::string rest = buffer_.substr(taken);
  buffer_.resize(taken);
  part.bytes = std::exchange(buffer_, std::move(rest));
  part.rows = std::move(rows);
  return part.blocks.empty() ? std::nullopt : std::optional(std::move(part));
}

// What is left of a line over the limit is not kept, and one that goes on and on is not read to its end.
std::optional<Failure> TableReader::pass_over_line() {
  for (std::size_t read = 0; passes_over_ && !at_end_;) {
    const std::size_t feed = buffer_.find('\n');
    passes_over_ = feed == std::string::npos;
    line_ += passes_over_ ? 0 : 1;
    buffer_.erase(0, passes_over_ ? buffer_.size() : feed + 1);
    if (!passes_over_) break;
    if (auto failure = read_more()) return failure;
    read += buffer_.size();
    at_end_ = at_end_ || read > longest_line;
  }
  return std::nullopt;
}

Result<std::optional<TablePart>, Failure> TableReader::next() {
  if (!table_) {
    if (auto failure = read_heading()) return *failure;
    if (!table_->is_readable()) return std::optional(unreadable());
  }
  for (;;) {
    if (auto failure = pass_over_line()) return *failure;
    if (!buffer_.empty()) {
      if (auto part = blocks(source::read_rows(buffer_, line_, table_->delimiter, at_end_))) {
        told_ = true;
        return part;
      }
    }
    if (at_end_) break;
    if (auto failure = read_more()) return *failure;
  }
  if (told_) return std::optional<TablePart>{};
  const source::Mark begin{table_->line, 1};
  table_->problems = {{.kind = source::ProblemKind::only_headings, .span = {begin, begin}, .detail = {}}};
  return std::optional(unreadable());
}

}  // namespace poortwachter::app
