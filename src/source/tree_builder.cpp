#include "source/tree_builder.hpp"

#include "source/preflight.hpp"
#include "source/yaml/outline.hpp"
#include "source/yaml/surrogates.hpp"

#include <algorithm>
#include <utility>

namespace poortwachter::source {

static constexpr std::string_view blanks = " \t";
static constexpr std::string_view blanks_and_breaks = " \t\r\n";

// An average value with its key takes more than this many bytes in a case file.
static constexpr std::size_t bytes_per_value = 20;

TreeBuilder::TreeBuilder(Document& document, const std::string_view slice, const Places& places, const Limits& limits)
    : document_(document), slice_(slice), places_(places), limits_(limits) {
  document_.nodes.reserve(slice.size() / bytes_per_value + 1);
  document_.text.reserve(slice.size());
  open_.reserve(limits.depth + 1);
}

void TreeBuilder::report(const ProblemKind kind, const Span span, std::string detail) {
  report({.kind = kind, .span = span, .detail = std::move(detail)});
}

void TreeBuilder::report(Problem problem) {
  document_.problems.push_back(std::move(problem));
  if (document_.problems.size() >= max_problems) throw StopReading{};
}

std::size_t TreeBuilder::offset(const YAML::Mark& mark) const {
  return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), slice_.size());
}

std::pair<std::uint32_t, std::uint32_t> TreeBuilder::keep(const std::string_view text) {
  const auto at = static_cast<std::uint32_t>(document_.text.size());
  document_.text += text;
  return {at, static_cast<std::uint32_t>(text.size())};
}

static std::string_view word_at(const std::string_view slice, const std::size_t at) {
  const std::size_t end = slice.find_first_of(" \t\r\n,[]{}", at);
  return slice.substr(at, end == std::string_view::npos ? end : end - at);
}

// Reports anchors and tags; returns where the value behind them begins.
std::size_t TreeBuilder::skip_properties(std::size_t at) {
  while (at < slice_.size() && (slice_[at] == '&' || slice_[at] == '!')) {
    const std::string_view word = word_at(slice_, at);
    const ProblemKind kind = word.front() == '&' ? ProblemKind::anchor : ProblemKind::tag;
    report(kind, places_.span(at, at + word.size()), std::string(word));
    at = std::min(slice_.find_first_not_of(blanks_and_breaks, at + word.size()), slice_.size());
  }
  return at;
}

// The parser folds plain text over lines, but keeps its visible characters and their order.
static std::size_t end_of_plain(const std::string_view slice, std::size_t at, const std::string_view value) {
  if (slice.substr(at).starts_with(value)) return at + value.size();
  for (const char c : value)
    if (blanks_and_breaks.find(c) == std::string_view::npos) at = std::min(slice.find(c, at), slice.size() - 1) + 1;
  return at;
}

std::size_t TreeBuilder::end_of_scalar(const std::size_t at, const std::string_view value, const bool quoted) {
  if (at >= slice_.size()) return slice_.size();
  if (!quoted) return end_of_plain(slice_, at, value);
  if (slice_[at] != '"' && slice_[at] != '\'') return at + word_at(slice_, at).size();
  const std::size_t end = end_of_quoted(slice_, at);
  if (end == nowhere) {
    report(ProblemKind::unterminated_quote, places_.span(at, at + 1), {});
    throw StopReading{};
  }
  return end;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (std::exchange(started_, true)) {
    const std::size_t at = offset(mark);
    report(ProblemKind::syntax, places_.span(at, at + 1), "yaml_behind_end");
    throw StopReading{};
  }
}

void TreeBuilder::take_key(const std::size_t begin, const std::size_t end, const std::string_view text) {
  const auto [at, size] = keep(text);
  Frame& frame = open_.back();
  frame.key = {.span = places_.span(begin, end), .at = at, .size = size};
  frame.has_key = true;
  last_end_ = end;
}

std::uint32_t TreeBuilder::add(const Node& node) {
  if (document_.nodes.size() >= limits_.values) {
    report(ProblemKind::too_many_values, node.span, std::to_string(limits_.values));
    throw StopReading{};
  }
  const auto index = static_cast<std::uint32_t>(document_.nodes.size());
  document_.nodes.push_back(node);
  if (!open_.empty()) attach(index);
  return index;
}

void TreeBuilder::attach(const std::uint32_t index) {
  Frame& parent = open_.back();
  Node& node = document_.nodes[index];
  node.parent = parent.node;
  (parent.last_child == none ? document_.nodes[parent.node].first_child : document_.nodes[parent.last_child].next) = index;
  parent.last_child = index;
  if (!parent.is_mapping) return;
  node.key_span = parent.key.span;
  node.key_at = parent.key.at;
  node.key_size = parent.key.size;
  parent.has_key = false;
  if (const std::uint32_t first = seen_.find_or_add(document_, index); first != none) {
    report({.kind = ProblemKind::duplicate_key,
            .span = node.key_span,
            .detail = std::string(document_.key(node)),
            .has_related = true,
            .related = document_.nodes[first].key_span});
  }
}

// What a scalar says, when the parser was given hidden surrogates.
std::string TreeBuilder::shown(const std::size_t begin, const std::string& value) const {
  if (begin >= slice_.size() || slice_[begin] != '"') return unhide_surrogates(value);
  const std::size_t end = std::min(end_of_quoted(slice_, begin), slice_.size());
  return join_surrogates(value, slice_.substr(begin, end - begin));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) {
  const std::size_t begin = skip_properties(offset(mark));
  if (hides_surrogates_)
    take_scalar(begin, tag == "!", shown(begin, value));
  else
    take_scalar(begin, tag == "!", value);
}

void TreeBuilder::take_scalar(const std::size_t begin, const bool quoted, const std::string_view text) {
  const std::size_t end = end_of_scalar(begin, text, quoted);
  if (expects_key()) {
    if (!quoted && text == "<<") report(ProblemKind::merge_key, places_.span(begin, end), std::string(text));
    return take_key(begin, end, text);
  }
  const auto [at, size] = keep(text);
  last_end_ = end;
  add({.kind = Kind::scalar, .quoted = quoted, .span = places_.span(begin, end), .text_at = at, .text_size = size});
}

// How many bytes a written null takes at this place: `~` or `null`, unless it is the key of the next line.
static std::size_t size_of_null(const std::string_view slice, const std::size_t at) {
  if (at >= slice.size()) return 0;
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (slice.substr(at).starts_with(word)) {
      const std::size_t next = slice.find_first_not_of(blanks, at + word.size());
      return next != std::string_view::npos && slice[next] == ':' ? 0 : word.size();
    }
  }
  return 0;
}

// The parser puts an empty item at the next token, which may be far away: its dash is a better place.
Span TreeBuilder::place_of_empty_item(const std::size_t at) {
  if (open_.empty() || open_.back().is_flow) return places_.span(at, at + 1);
  std::size_t dash = last_end_;
  while (dash < at && slice_[dash] != '-') {
    const bool comment = slice_[dash] == '#';
    dash = comment ? std::min(slice_.find('\n', dash), at) : dash + 1;
  }
  last_end_ = dash < at ? dash + 1 : last_end_;
  return dash < at ? places_.span(dash, dash + 1) : places_.span(at, at);
}

void TreeBuilder::OnNull(const YAML::Mark& mark, const YAML::anchor_t anchor) {
  const std::size_t begin = anchor != 0 ? skip_properties(offset(mark)) : offset(mark);
  if (expects_key()) {
    const std::string_view key = slice_.substr(begin, slice_.find_first_of(":, \t\r\n}", begin) - begin);
    const bool written = !key.empty() && std::string_view("~nN").find(key.front()) != std::string_view::npos;
    return take_key(begin, written ? begin + key.size() : begin + 1, written ? key : std::string_view{});
  }
  const std::size_t size = size_of_null(slice_, begin);
  const bool has_key = !open_.empty() && open_.back().is_mapping;
  if (size > 0) last_end_ = begin + size;
  const Span place = has_key ? open_.back().key.span : size > 0 ? places_.span(begin, begin + size) : place_of_empty_item(begin);
  add({.kind = Kind::null, .span = place});
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t begin = offset(mark);
  const std::string_view word = word_at(slice_, begin);
  const Span span = places_.span(begin, begin + word.size());
  report(ProblemKind::alias, span, std::string(word));
  if (expects_key()) return take_key(begin, begin + word.size(), word);
  last_end_ = begin + word.size();
  add({.kind = Kind::null, .span = span});
}

void TreeBuilder::open(const std::size_t at, const Kind kind, const YAML::EmitterStyle::value style) {
  const std::size_t begin = skip_properties(at);
  const Span span = places_.span(begin, begin + 1);
  if (expects_key()) {
    report(ProblemKind::complex_key, span, {});
    throw StopReading{};
  }
  if (open_.size() >= limits_.depth) {
    report(ProblemKind::too_deep, span, std::to_string(limits_.depth));
    throw StopReading{};
  }
  const bool is_flow = style == YAML::EmitterStyle::Flow;
  const bool has_bracket = is_flow && begin < slice_.size() && (slice_[begin] == '[' || slice_[begin] == '{');
  last_end_ = has_bracket ? begin + 1 : begin;
  const std::uint32_t node = add({.kind = kind, .span = span});
  open_.push_back({.node = node, .is_mapping = kind == Kind::mapping, .is_flow = has_bracket});
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value style) {
  open(offset(mark), Kind::sequence, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value style) {
  open(offset(mark), Kind::mapping, style);
}

// A flow collection ends at its bracket, a block collection with the last thing in it.
void TreeBuilder::close() {
  const Frame frame = open_.back();
  open_.pop_back();
  if (frame.is_flow) {
    std::size_t at = last_end_;
    while (at < slice_.size() && slice_[at] != ']' && slice_[at] != '}')
      at = slice_[at] == '#' ? std::min(slice_.find('\n', at), slice_.size()) : at + 1;
    last_end_ = std::min(at + 1, slice_.size());
  }
  document_.nodes[frame.node].span.end = places_.at(last_end_);
}

}  // namespace poortwachter::source
