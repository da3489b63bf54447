#include "source/yaml/outline.hpp"

#include "source/code_point.hpp"
#include "source/yaml/pasted.hpp"

#include <algorithm>
#include <utility>

namespace poortwachter::source {

namespace {

class Outliner {
 public:
  Outliner(std::string_view slice, std::size_t depth_limit) : text_(slice), limit_(depth_limit) {}

  Outline run() {
    while (at_ < text_.size()) line();
    return std::move(found_);
  }

 private:
  void line();
  void rest_of_line();
  void indentation();
  void content();
  void token();
  void plain();
  void plain_in_flow();
  void wide_colon_in(std::size_t begin, std::size_t end);
  void quoted();
  void block_scalar();
  void bracket();
  void behind_key_colon();
  void key(std::size_t begin, std::size_t end);
  void value(std::size_t begin, std::size_t end);
  void suspect(std::size_t begin, const Pasted& pasted);
  bool skip_listed_dash();

  [[nodiscard]] bool in_flow() const { return !found_.open_flows.empty(); }
  [[nodiscard]] char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  [[nodiscard]] bool at_line_end() const { return peek(at_) == '\n' || (peek(at_) == '\r' && peek(at_ + 1) == '\n'); }
  [[nodiscard]] bool is_separator(std::size_t at) const {
    return std::string_view(" \t\r\n").find(peek(at)) != std::string_view::npos;
  }
  [[nodiscard]] std::int64_t column(std::size_t at) const { return static_cast<std::int64_t>(at - line_start_); }
  void start_line() {
    line_start_ = at_;
    line_end_ = std::min(text_.find('\n', at_), text_.size());
  }
  void skip_line() { at_ = std::min(line_end_ + 1, text_.size()); }
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size()); }

  std::string_view text_;
  std::size_t limit_;
  Outline found_ = {};
  std::size_t at_ = 0;
  std::size_t line_start_ = 0, line_end_ = 0;
  std::size_t tab_ = nowhere;
  std::int64_t parent_ = -1;  // column of the last key or list dash: text further in belongs to it
  bool continues_ = false;    // the last line ended in plain text, which a line further in carries on
  bool has_key_ = false;      // this line has had a key: what follows is its value
  bool line_done_ = false;    // a block scalar took the rest of the line and more
  bool at_first_ = true;      // nothing but indentation stands before this token on its line
};

}  // namespace

static ProblemKind kind_of(const std::int32_t c) {
  if (is_hard_space(c)) return ProblemKind::pasted_space;
  if (is_long_dash(c)) return ProblemKind::pasted_dash;
  return is_curly_double(c) || is_curly_single(c) ? ProblemKind::pasted_quote : ProblemKind::pasted_character;
}

// One finding for several of a kind beside each other.
void Outliner::suspect(std::size_t begin, const Pasted& pasted) {
  const std::size_t at = begin + pasted.at;
  if (!found_.suspects.empty()) {
    Suspect& last = found_.suspects.back();
    const bool both_wide = is_wide_digit(last.code_point) && is_wide_digit(pasted.code_point);
    const bool alike = last.code_point == pasted.code_point || both_wide;
    if (last.at + last.size == at && alike) {
      last.size += pasted.size;
      return;
    }
  }
  found_.suspects.push_back({.kind = kind_of(pasted.code_point), .at = at, .size = pasted.size, .code_point = pasted.code_point});
}

// Leaves the place of the first tab in tab_ and steps over hard spaces, which are reported.
void Outliner::indentation() {
  tab_ = nowhere;
  while (at_ < text_.size() && !at_line_end()) {
    const char c = text_[at_];
    const CodePoint point = code_point_at(text_, at_);
    if (c == '\t' && tab_ == nowhere)
      tab_ = at_;
    else if (is_hard_space(point.value))
      suspect(0, {.at = at_, .size = point.size, .code_point = point.value});
    else if (c != ' ' && c != '\t')
      return;
    at_ += point.size;
  }
}

// Blank, or a comment.
void Outliner::rest_of_line() {
  if (peek(at_) == '#') found_.comments.push_back(at_);
  skip_line();
}

void Outliner::line() {
  start_line();
  has_key_ = false;
  at_first_ = true;
  if (!in_flow() && text_.substr(at_).starts_with("---") && is_separator(at_ + 3)) {
    at_ += 3;
    parent_ = -1;
    continues_ = false;
  } else if (!in_flow() && (peek(at_) == '%' || (text_.substr(at_).starts_with("...") && is_separator(at_ + 3)))) {
    return skip_line();
  }
  indentation();
  if (at_line_end() || peek(at_) == '#') return rest_of_line();
  const bool carries_on = !in_flow() && continues_ && column(tab_ == nowhere ? at_ : tab_) > parent_;
  if (!in_flow()) found_.lines.push_back({.at = line_start_, .continues = carries_on});
  if (carries_on) {
    const std::size_t space = text_.substr(at_, line_end_ - at_).find(" #");
    continues_ = space == std::string_view::npos;
    if (!continues_) at_ += space + 1;
    return rest_of_line();
  }
  continues_ = false;
  if (!in_flow() && tab_ != nowhere) found_.suspects.push_back({.kind = ProblemKind::tab_indentation, .at = tab_});
  content();
}

void Outliner::content() {
  line_done_ = false;
  while (at_ < text_.size() && !line_done_) {
    skip_blanks();
    if (at_line_end() || peek(at_) == '#') return rest_of_line();
    token();
    at_first_ = false;
  }
}

// A dash from a word processor, or a dash with a hard space, where a list item begins.
bool Outliner::skip_listed_dash() {
  const CodePoint dash = code_point_at(text_, at_);
  if (at_first_ && is_long_dash(dash.value) && is_separator(at_ + dash.size)) {
    suspect(0, {.at = at_, .size = dash.size, .code_point = dash.value});
    at_ += dash.size;
    return true;
  }
  if (dash.value != '-' || at_ + 1 >= text_.size()) return false;
  const CodePoint space = code_point_at(text_, at_ + 1);
  if (!is_hard_space(space.value)) return false;
  suspect(0, {.at = at_ + 1, .size = space.size, .code_point = space.value});
  at_ += 1 + space.size;
  return true;
}

void Outliner::token() {
  const char c = text_[at_];
  if (c == '"' || c == '\'') return quoted();
  if (std::string_view("[]{}").find(c) != std::string_view::npos) return bracket();
  if (in_flow() && (c == ',' || c == ':')) {
    has_key_ = c == ':';
    ++at_;
    return has_key_ ? behind_key_colon() : void();
  }
  if (!in_flow() && (c == '|' || c == '>')) return block_scalar();
  if (!in_flow() && (c == '-' || c == '?' || c == ':') && is_separator(at_ + 1)) {
    parent_ = column(at_);
    ++at_;
    return;
  }
  if (c == '&' || c == '*' || c == '!') {
    at_ = std::min(text_.find_first_of(" \t\r\n,]}", at_), text_.size());
    return;
  }
  if (!in_flow() && skip_listed_dash()) return;
  return in_flow() ? plain_in_flow() : plain();
}

void Outliner::bracket() {
  const char c = text_[at_];
  has_key_ = false;
  if (c == '[' || c == '{') {
    found_.open_flows.push_back(at_);
    if (found_.open_flows.size() > limit_ && found_.too_deep == nowhere) found_.too_deep = at_;
  } else if (in_flow() && text_[found_.open_flows.back()] == (c == ']' ? '[' : '{')) {
    found_.open_flows.pop_back();
  } else if (in_flow() && found_.mismatch.at == nowhere) {
    found_.mismatch = {.at = at_, .opening = found_.open_flows.back()};
  }
  ++at_;
}

void Outliner::quoted() {
  const std::size_t begin = at_;
  const std::size_t end = end_of_quoted(text_, begin);
  if (end == nowhere) {
    found_.unclosed_quote = begin;
    at_ = text_.size();
    return;
  }
  at_ = end;
  if (const std::size_t feed = text_.substr(begin, end - begin).rfind('\n'); feed != std::string_view::npos) {
    found_.long_quotes.push_back({.begin = begin, .end = end});
    line_start_ = begin + feed + 1;
    line_end_ = std::min(text_.find('\n', end), text_.size());
  }
  skip_blanks();
  if (peek(at_) != ':' || has_key_) return value(begin + 1, end - 1);
  key(begin, end);
}

// The colon stands at at_.
void Outliner::key(const std::size_t begin, const std::size_t end) {
  for (const Pasted& pasted : pasted_in_key(text_.substr(begin, end - begin))) suspect(begin, pasted);
  if (!in_flow() && begin >= line_start_) parent_ = column(begin);
  has_key_ = true;
  ++at_;
  behind_key_colon();
}

void Outliner::behind_key_colon() {
  skip_blanks();
  bool reported = false;
  while (at_ < text_.size()) {
    const CodePoint point = code_point_at(text_, at_);
    if (!is_hard_space(point.value)) return;
    if (!reported) suspect(0, {.at = at_, .size = point.size, .code_point = point.value});
    reported = true;
    at_ += point.size;
    skip_blanks();
  }
}

void Outliner::value(const std::size_t begin, const std::size_t end) {
  const bool quoted = begin > 0 && (text_[begin - 1] == '"' || text_[begin - 1] == '\'');
  const std::string_view scalar = text_.substr(begin, end - begin);
  for (const Pasted& pasted : quoted ? pasted_in_date(scalar) : pasted_in_plain(scalar)) suspect(begin, pasted);
}

static bool is_word(const std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](const char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// Plain text in block context: up to the colon of a key, a comment or the end of the line.
void Outliner::plain() {
  const std::size_t begin = at_;
  const std::size_t end = line_end_;
  for (; at_ < end; ++at_) {
    if (text_[at_] == '#' && is_separator(at_ - 1)) return value(begin, at_);
    if (text_[at_] != ':' || has_key_) continue;
    const bool before_hard_space = at_ + 1 < end && is_hard_space(code_point_at(text_, at_ + 1).value);
    if (is_separator(at_ + 1) || (before_hard_space && is_word(text_.substr(begin, at_ - begin)))) return key(begin, at_);
  }
  continues_ = true;
  if (!has_key_) wide_colon_in(begin, end);
  value(begin, end);
}

// Behind a single word it was meant to be the colon of a key.
void Outliner::wide_colon_in(const std::size_t begin, const std::size_t end) {
  std::size_t at = begin;
  while (at < end && is_word(text_.substr(at, 1))) ++at;
  const CodePoint point = at < end ? code_point_at(text_, at) : CodePoint{};
  if (at > begin && point.value == wide_colon) suspect(at, {.at = 0, .size = point.size, .code_point = point.value});
}

void Outliner::plain_in_flow() {
  const std::size_t begin = at_;
  const std::size_t end = line_end_;
  for (; at_ < end; ++at_) {
    const char c = text_[at_];
    if ((c == '#' && is_separator(at_ - 1)) || std::string_view(",[]{}").find(c) != std::string_view::npos) break;
    const bool colon = c == ':' && !has_key_ && at_ > begin;
    if (!colon) continue;
    const bool before_hard_space = at_ + 1 < end && is_hard_space(code_point_at(text_, at_ + 1).value);
    if (is_separator(at_ + 1) || before_hard_space) return key(begin, at_);
  }
  value(begin, at_);
}

// Everything further in than its key is text.
void Outliner::block_scalar() {
  at_ = std::min(text_.find('#', at_), line_end_);
  rest_of_line();
  while (at_ < text_.size()) {
    start_line();
    const std::size_t first = text_.find_first_not_of(' ', at_);
    const std::size_t text = text_.find_first_not_of(" \t\r", at_);
    const bool is_blank = text == std::string_view::npos || text_[text] == '\n';
    if (!is_blank && static_cast<std::int64_t>(first - at_) <= parent_) break;
    skip_line();
  }
  line_done_ = true;
}

std::size_t end_of_quoted(const std::string_view slice, const std::size_t opening) {
  const bool single = slice[opening] == '\'';
  for (std::size_t at = opening + 1; at < slice.size(); ++at) {
    if (!single && slice[at] == '\\') {
      ++at;
    } else if (slice[at] == slice[opening]) {
      const bool doubled = single && at + 1 < slice.size() && slice[at + 1] == '\'';
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return nowhere;
}

Outline outline(const std::string_view slice, const std::size_t depth_limit) { return Outliner(slice, depth_limit).run(); }

}  // namespace poortwachter::source
