#include "source/yaml/slips.hpp"

#include "source/preflight.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace poortwachter::source {

namespace {

using enum ProblemKind;

// One line of block style: `  - key: value`, of which each part may be absent.
struct Line {
  std::size_t at = 0;           // of what stands behind the dashes
  std::size_t column = 0;       // of the same
  std::size_t dash = nowhere;   // column of the first dash
  std::string_view text;        // without dashes and comment
  std::size_t colon = nowhere;  // in the text
  std::string_view key, value;  // what stands before and behind the colon
  bool continues = false;

  [[nodiscard]] bool has_dash() const { return dash != nowhere; }
  [[nodiscard]] bool has_key() const { return colon != nowhere; }
};

struct Level {
  std::size_t column = 0;
  bool is_list = false;
  const Line* line = nullptr;  // the last one of its mapping
};

class Finder {
 public:
  Finder(std::string_view slice, const Outline& outline);
  std::vector<Slip> run();

 private:
  void look(std::size_t index);
  void look_at_value(const Line& line);
  void look_at_place(const Line& line, const Line* before);
  void bare(const Line& line, const Line* before, const Line* after);
  void report(ProblemKind kind, const Line& line, std::size_t at, std::size_t size, std::string detail);
  void misplaced(const Line& line, const Line& neighbour);

  std::string_view slice_;
  std::vector<Line> lines_;
  std::vector<Level> levels_;
  std::vector<Slip> found_;
  const Line* start_ = nullptr;  // the line that the lines after it carry on; nothing when that has been told
};

}  // namespace

static constexpr std::string_view blanks = " \t\r";

static std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

static bool is_separator(std::string_view text, std::size_t at) {
  return at >= text.size() || blanks.find(text[at]) != std::string_view::npos;
}

static bool is_quote(std::string_view text) { return text.starts_with('"') || text.starts_with('\''); }

// The colon behind a key, with a space or the end of the line behind it.
static std::size_t colon_in(std::string_view text) {
  std::size_t at = 0;
  if (is_quote(text)) at = std::min(end_of_quoted(text, 0), text.size());
  if (text.starts_with('[') || text.starts_with('{')) return nowhere;
  for (at = text.find(':', at); at != std::string_view::npos; at = text.find(':', at + 1))
    if (is_separator(text, at + 1)) return at;
  return nowhere;
}

static std::string_view without_comment(std::string_view text) {
  const std::size_t from = is_quote(text) ? std::min(end_of_quoted(text, 0), text.size()) : 0;
  return trimmed(text.substr(0, text.find(" #", from)));
}

static Line line_at(std::string_view slice, const BlockLine& begin) {
  Line line = {.continues = begin.continues};
  const std::size_t end = std::min(slice.find('\n', begin.at), slice.size());
  std::size_t at = std::min(slice.find_first_not_of(blanks, begin.at), end);
  while (!line.continues && at < end && slice[at] == '-' && is_separator(slice.substr(0, end), at + 1)) {
    if (!line.has_dash()) line.dash = at - begin.at;
    at = std::min(slice.find_first_not_of(blanks, at + 1), end);
  }
  line.at = at;
  line.column = at - begin.at;
  line.text = without_comment(slice.substr(at, end - at));
  line.colon = colon_in(line.text);
  if (!line.has_key()) return line;
  line.key = trimmed(line.text.substr(0, line.colon));
  line.value = trimmed(line.text.substr(line.colon + 1));
  return line;
}

Finder::Finder(std::string_view slice, const Outline& outline) : slice_(slice) {
  for (const BlockLine& begin : outline.lines) {
    const Line line = line_at(slice, begin);
    const bool marker = line.text.starts_with("---") || line.text.starts_with("...");
    if (!marker && (!line.text.empty() || line.has_dash())) lines_.push_back(line);
  }
}

std::vector<Slip> Finder::run() {
  for (std::size_t index = 0; index < lines_.size() && found_.size() < max_problems; ++index) look(index);
  return std::move(found_);
}

void Finder::report(ProblemKind kind, const Line& line, std::size_t at, std::size_t size, std::string detail) {
  found_.push_back({.kind = kind, .at = line.at + at, .size = size, .detail = std::move(detail), .other = {}});
}

static std::size_t bullet_of(std::string_view text) {
  static constexpr std::array<std::string_view, 8> bullets = {"*", "•", "·", "‣", "▪", "◦", "●", "○"};
  for (const std::string_view bullet : bullets)
    if (text.starts_with(bullet) && text.size() > bullet.size() && is_separator(text, bullet.size())) return bullet.size();
  return 0;
}

void Finder::look(std::size_t index) {
  const Line& line = lines_[index];
  const Line* before = index == 0 ? nullptr : &lines_[index - 1];
  const Line* after = index + 1 == lines_.size() ? nullptr : &lines_[index + 1];
  if (const std::size_t size = bullet_of(line.text); size > 0 && !line.has_dash())
    return before != nullptr && bullet_of(before->text) > 0 ? void() : report(bullet, line, 0, size, std::string(line.text));
  if (line.continues) {
    // Text that goes on cannot have a key in it.
    if (!line.has_key()) return;
    if (start_ != nullptr && start_->has_key()) misplaced(line, *start_);
    start_ = nullptr;
    // Lines straight under it are as right as it is.
    if (levels_.empty() || levels_.back().column < line.column) levels_.push_back({.column = line.column, .line = &line});
    return;
  }
  start_ = &line;
  if (!line.text.empty() && !line.has_key()) bare(line, before, after);
  if (line.has_key()) look_at_value(line);
  look_at_place(line, before);
}

// How long a word at the beginning of a text is that looks like a key.
static std::size_t word_size(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  const auto is_rest = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  if (text.empty() || !is_letter(text.front())) return 0;
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_rest) - text.begin());
}

// A line that is no key: right only as the value of the line above, or as an entry of a list with nothing below it.
void Finder::bare(const Line& line, const Line* before, const Line* after) {
  static constexpr std::string_view marks = "\"'[]{}|>&*!?%@`#,";
  if (marks.find(line.text.front()) != std::string_view::npos) return;
  const bool is_inside =
      after != nullptr && (after->continues ? after->has_key() : !after->has_dash() && after->column >= line.column);
  const bool is_value =
      before != nullptr && !before->continues && before->has_key() && before->value.empty() && before->column < line.column;
  if ((line.has_dash() || is_value) && !is_inside) return;
  // A dash without the space behind it.
  if (line.text.size() > 1 && line.text.front() == '-') return report(bullet, line, 0, 1, std::string(line.text));
  const std::size_t word = word_size(line.text);
  const std::string_view rest = line.text.substr(word);
  const bool lacks_space = word > 0 && rest.starts_with(':') && !rest.starts_with("://");
  report(lacks_space ? missing_space : missing_colon, line, 0, line.text.size(), std::string(line.text));
}

void Finder::look_at_value(const Line& line) {
  const std::string_view value = line.value;
  if (value.empty()) return;
  const std::size_t at = static_cast<std::size_t>(value.data() - line.text.data());
  if (value.find_first_not_of('?') == std::string_view::npos) return report(question_mark, line, at, value.size(), {});
  if (std::string_view("@`%").find(value.front()) != std::string_view::npos)
    return report(first_character, line, at, 1, std::string(value));
  if (is_quote(value) || std::string_view("[{|>&*!").find(value.front()) != std::string_view::npos) return;
  const std::size_t colon = colon_in(value);
  if (colon != nowhere) report(colon_in_text, line, at + colon, 1, std::string(line.text));
}

void Finder::misplaced(const Line& line, const Line& neighbour) {
  found_.push_back({.kind = misplaced_key,
                    .at = line.at,
                    .size = line.key.size(),
                    .detail = std::string(line.text),
                    .other = std::string(neighbour.text),
                    .related = neighbour.at,
                    .related_size = neighbour.key.size()});
}

// Keys of one mapping stand straight under each other; further in they belong to a key without a value.
void Finder::look_at_place(const Line& line, const Line* before) {
  const std::size_t column = line.has_dash() ? line.dash : line.column;
  const Line* last = nullptr;
  while (!levels_.empty() && levels_.back().column > column) {
    if (levels_.back().line != nullptr) last = levels_.back().line;
    levels_.pop_back();
  }
  if (!line.has_dash() && levels_.size() > 1 && levels_.back().is_list && levels_.back().column == column &&
      levels_[levels_.size() - 2].column == column)
    levels_.pop_back();
  const bool fits = !levels_.empty() && levels_.back().column == column;
  const bool is_list = !levels_.empty() && levels_.back().is_list;
  const bool below_key = before != nullptr && before->has_key() && before->value.empty();
  if (line.has_key() && !line.has_dash() && ((fits && is_list) || (!fits && last != nullptr)) && last != nullptr)
    return misplaced(line, *last);
  const bool further_in = !fits && last == nullptr && !levels_.empty();
  if (line.has_key() && !line.has_dash() && further_in && !below_key && before != nullptr && before->has_key())
    return misplaced(line, *before);
  if (!fits || (line.has_dash() && !is_list)) levels_.push_back({.column = column, .is_list = line.has_dash()});
  if (line.has_dash() && line.has_key()) levels_.push_back({.column = line.column});
  if (line.has_key()) levels_.back().line = &line;
}

std::vector<Slip> slips(std::string_view slice, const Outline& outline) { return Finder(slice, outline).run(); }

}  // namespace poortwachter::source
