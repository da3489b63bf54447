#include "app/input/pieces.hpp"

#include <algorithm>
#include <limits>

#include "app/input/bounded.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::app {

static report::Checked unread(const std::string& path, const AsOf& as_of) {
  report::Checked checked;
  checked.path = source::masked(path);
  checked.reference = stem_of(path);
  checked.as_of = as_of.general();
  return checked;
}

static Result<std::string, Failure> bytes_of(const Piece& piece, const World& world) {
  if (piece.failure) return *piece.failure;
  return read_input(*piece.input, piece.layout, world);
}

std::optional<Failure> each_case(const Piece& piece, const Reading& reading, const World& world, const TakeCase& take) {
  if (piece.part && !piece.failure) {
    if (reading.counts_cells) piece.tally->add(*piece.part);
    check_part(piece.path, *piece.part, reading.as_of, take, reading.prepare);
    return std::nullopt;
  }
  if (piece.lines && !piece.failure) {
    check_each(piece.path, *piece.lines, piece.layout, reading.as_of, piece.first_line, take, reading.prepare);
    return std::nullopt;
  }
  const auto bytes = bytes_of(piece, world);
  if (bytes) {
    check_each(piece.path, *bytes, piece.layout, reading.as_of, piece.first_line, take, reading.prepare);
    return std::nullopt;
  }
  report::Checked nothing = unread(piece.path, reading.as_of);
  take(nothing);
  return bytes.error();
}

Result<std::size_t, Failure> LineChunks::read_more(std::string& lines) {
  const std::size_t before = lines.size();
  lines.resize(before + piece_size);
  auto size = chunks_({lines.data() + before, piece_size});
  lines.resize(before + (size ? *size : 0));
  return size;
}

Result<std::string, Failure> LineChunks::next() {
  const std::size_t most = source::Limits{}.bytes + 1;
  std::string lines = std::move(rest_);
  rest_.clear();
  if (ended_) return lines;
  for (std::size_t read = 0;;) {
    lines.resize(std::min(lines.size(), most));
    ended_ = read > longest_line;
    if (ended_) return lines;
    const std::size_t before = lines.size();
    const auto size = read_more(lines);
    if (!size) return size.error();
    if (*size == 0) return lines;
    read += *size;
    const std::size_t feed = std::string_view(lines).substr(before).rfind('\n');
    if (feed == std::string_view::npos) continue;
    rest_ = lines.substr(before + feed + 1);
    lines.resize(before + feed + 1);
    return lines;
  }
}

const std::string& Pieces::path_of(const Input& input) const { return input.standard_input ? reading_->stdin_name : input.path; }

Layout Pieces::layout_of_input(const Input& input) const { return reading_->layout.value_or(layout_of(path_of(input))); }

Piece Pieces::piece_of(const Input& input) const {
  return {.input = &input, .path = path_of(input), .layout = layout_of_input(input), .first_line = line_};
}

std::size_t Pieces::workers() const {
  const auto is_whole = [&](const Input& input) { return layout_of_input(input) == Layout::stream; };
  const bool all_whole = std::ranges::all_of(inputs_, is_whole);
  return threads_for(all_whole ? inputs_.size() : std::numeric_limits<std::size_t>::max(), *reading_, *world_);
}

Result<Chunks, Failure> Pieces::chunks_of(const Input& input) const {
  if (input.standard_input) return world_->open_standard_input();
  return world_->open_file(input.path);
}

// The whole input, unless its lines or the dossiers of its table come one piece at a time.
std::optional<Piece> Pieces::open(const Input& input) {
  line_ = 1;
  has_case_ = false;
  Piece piece = piece_of(input);
  const bool has_lines = piece.layout == Layout::lines;
  if ((!has_lines && piece.layout != Layout::table) || input.error_number != 0) return piece;
  auto chunks = chunks_of(input);
  if (!chunks) {
    piece.failure = chunks.error();
    return piece;
  }
  if (has_lines)
    chunks_.emplace(std::move(*chunks));
  else
    table_.emplace(std::move(*chunks), reading_->tables);
  return std::nullopt;
}

// The next dossiers of the open table; nothing at its end.
std::optional<Piece> Pieces::dossiers() {
  Piece piece = piece_of(inputs_[taken_ - 1]);
  auto part = table_->next();
  if (!part || !*part) table_.reset();
  if (!part) {
    piece.failure = part.error();
    return piece;
  }
  if (!*part) return std::nullopt;
  if (line_ == 1) tables_.push_back(std::make_shared<TableTally>(piece.path, (*part)->table));
  ++line_;
  piece.tally = tables_.back();
  piece.part = std::make_shared<const TablePart>(std::move(**part));
  return piece;
}

// Whether any of the lines holds a case.
bool Pieces::count(std::string_view lines) {
  bool has_case = false;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    ++line_;
    has_case = has_case || !is_blank(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  has_case_ = has_case_ || has_case;
  return has_case;
}

// The next lines of the open input that hold a case; nothing at its end. An input without any case is a piece too.
std::optional<Piece> Pieces::lines() {
  for (;;) {
    Piece piece = piece_of(inputs_[taken_ - 1]);
    auto lines = chunks_->next();
    if (!lines) piece.failure = lines.error();
    const bool at_end = !lines || lines->empty();
    if (at_end) chunks_.reset();
    if (!lines) return piece;
    if (at_end && has_case_) return std::nullopt;
    if (!count(*lines) && !at_end) continue;
    piece.lines = std::move(*lines);
    return piece;
  }
}

std::optional<Piece> Pieces::next() {
  for (;;) {
    if (chunks_) {
      if (auto piece = lines()) return piece;
      continue;
    }
    if (table_) {
      if (auto piece = dossiers()) return piece;
      continue;
    }
    if (taken_ == inputs_.size()) return std::nullopt;
    if (auto piece = open(inputs_[taken_++])) return piece;
  }
}

}  // namespace poortwachter::app
