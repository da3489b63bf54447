#include "poortwachter/source/json.hpp"

#include "poortwachter/base/byte_order_mark.hpp"
#include "source/code_point.hpp"
#include "source/json/bytes.hpp"
#include "source/json/fault.hpp"
#include "source/places.hpp"
#include "source/preflight.hpp"
#include "source/tree_builder.hpp"
#include "source/yaml/outline.hpp"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace poortwachter::source {

namespace {

namespace dom = simdjson::dom;

// Offsets of one text as places in the file.
class JsonPlaces {
 public:
  JsonPlaces(const std::string_view slice, const std::uint32_t line, const bool is_flat)
      : walked_(slice, line), line_(line), is_flat_(is_flat) {}

  [[nodiscard]] Mark at(const std::size_t offset) {
    return is_flat_ ? Mark{.line = line_, .column = static_cast<std::uint32_t>(offset) + 1} : walked_.at(offset);
  }

  [[nodiscard]] Span span(const std::size_t begin, const std::size_t end) {
    const Mark first = at(begin);
    return {.begin = first, .end = at(end)};
  }

 private:
  Places walked_;
  std::uint32_t line_;
  bool is_flat_;
};

// Builds the tree from the parser's values, which do not know where they stand, in step with the places of their first bytes,
// which the parser keeps as well: one for each bracket, colon, comma, text, number and word.
class JsonBuilder {
 public:
  JsonBuilder(Document& document, const std::string_view slice, const unsigned bytes, const std::uint32_t line,
              const Limits& limits, const std::uint32_t* starts)
      : document_(document),
        slice_(slice),
        places_(slice, line, (bytes & uneven) == 0),
        limits_(limits),
        start_(starts),
        has_escapes_((bytes & escaped) != 0) {
    constexpr std::size_t bytes_per_value = 14;
    document_.nodes.reserve(slice.size() / bytes_per_value + 1);
    document_.text.reserve(slice.size());
    if (!has_escapes_) document_.text = slice;
  }

  // False: there is more wrong than a few duplicate keys.
  [[nodiscard]] bool build(const dom::element& root) {
    Parent nobody;
    return value(root, nobody);
  }

 private:
  struct Parent {
    std::uint32_t node = none, last_child = none;
    Span key_span = {};
    std::uint32_t key_at = 0, key_size = 0;
    std::uint32_t keys = 0;
    std::uint64_t marks = 0;  // of its keys so far
  };
  struct Text {
    Span span;
    std::uint32_t at = 0, size = 0;
  };

  [[nodiscard]] bool value(const dom::element& element, Parent& parent);
  [[nodiscard]] bool scalar(const Text& text, bool quoted, Parent& parent);
  [[nodiscard]] bool null(Parent& parent);
  [[nodiscard]] bool object(const dom::element& element, Parent& parent);
  [[nodiscard]] bool array(const dom::element& element, Parent& parent);
  [[nodiscard]] bool open(Kind kind, Parent& parent, Parent& self);
  void close(std::uint32_t node);
  [[nodiscard]] bool add(const Node& value, Parent& parent);
  [[nodiscard]] bool is_new_key(std::uint32_t node, Parent& parent);
  Text take_text(std::string_view text);
  Text take_bare();
  std::uint32_t keep(std::string_view text, std::size_t at);

  Document& document_;
  std::string_view slice_;
  JsonPlaces places_;
  const Limits& limits_;
  const std::uint32_t* start_;
  bool has_escapes_;
  SeenKeys seen_;
  std::size_t depth_ = 0;
};

}  // namespace

// Where a text that stands at an offset of the slice is in the text of the document. Without escapes that is all of the slice.
std::uint32_t JsonBuilder::keep(const std::string_view text, const std::size_t at) {
  if (!has_escapes_) return static_cast<std::uint32_t>(at);
  document_.text += text;
  return static_cast<std::uint32_t>(document_.text.size() - text.size());
}

// Text without escapes stands in the file as it is.
JsonBuilder::Text JsonBuilder::take_text(const std::string_view text) {
  const std::size_t begin = *start_++;
  const std::size_t close = begin + 1 + text.size();
  const bool as_written =
      !has_escapes_ || (close < slice_.size() && slice_[close] == '"' && slice_.substr(begin + 1, text.size()) == text);
  const Span span = places_.span(begin, as_written ? close + 1 : end_of_quoted(slice_, begin));
  return {.span = span, .at = keep(text, begin + 1), .size = static_cast<std::uint32_t>(text.size())};
}

// Behind a number or a word.
static std::size_t end_of_bare(const std::string_view slice, std::size_t at) {
  const auto goes_on = [](const char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '+' || c == 'E';
  };
  while (at < slice.size() && goes_on(slice[at])) ++at;
  return at;
}

// A number or a word.
JsonBuilder::Text JsonBuilder::take_bare() {
  const std::size_t begin = *start_++;
  const std::string_view text = slice_.substr(begin, end_of_bare(slice_, begin) - begin);
  const Span span = places_.span(begin, begin + text.size());
  return {.span = span, .at = keep(text, begin), .size = static_cast<std::uint32_t>(text.size())};
}

// A bit for a key, so that most keys are known to be new without a look at the others.
static std::uint64_t mark_of(const std::string_view key) {
  if (key.empty()) return 1;
  const auto letter = [key](const std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(key[at])); };
  const std::uint32_t all =
      static_cast<std::uint32_t>(key.size()) + (letter(0) << 8) + (letter(key.size() / 2) << 16) + (letter(key.size() - 1) << 24);
  return std::uint64_t{1} << (all * 0x9E3779B1U >> 26);
}

bool JsonBuilder::add(const Node& value, Parent& parent) {
  if (document_.nodes.size() >= limits_.values) return false;
  const auto index = static_cast<std::uint32_t>(document_.nodes.size());
  Node& node = document_.nodes.emplace_back(value);
  node.parent = parent.node;
  node.key_span = parent.key_span;
  node.key_at = parent.key_at;
  node.key_size = parent.key_size;
  if (parent.node == none) return true;
  (parent.last_child == none ? document_.nodes[parent.node].first_child : document_.nodes[parent.last_child].next) = index;
  parent.last_child = index;
  return document_.nodes[parent.node].kind != Kind::mapping || is_new_key(index, parent);
}

bool JsonBuilder::is_new_key(const std::uint32_t node, Parent& parent) {
  const std::uint64_t mark = mark_of(document_.key(document_.nodes[node]));
  const bool known_new = (parent.marks & mark) == 0 && parent.keys < SeenKeys::found_by_walking;
  parent.marks |= mark;
  ++parent.keys;
  if (known_new) return true;
  const std::uint32_t first = seen_.find_or_add(document_, node);
  if (first == none) return true;
  document_.problems.push_back({.kind = ProblemKind::duplicate_key,
                                .span = document_.nodes[node].key_span,
                                .detail = std::string(document_.key(document_.nodes[node])),
                                .has_related = true,
                                .related = document_.nodes[first].key_span});
  return document_.problems.size() < max_problems;
}

bool JsonBuilder::open(const Kind kind, Parent& parent, Parent& self) {
  const std::size_t begin = *start_++;
  self.node = static_cast<std::uint32_t>(document_.nodes.size());
  return ++depth_ <= limits_.depth && add({.kind = kind, .span = places_.span(begin, begin + 1)}, parent);
}

void JsonBuilder::close(const std::uint32_t node) {
  --depth_;
  document_.nodes[node].span.end = places_.at(std::size_t{*start_++} + 1);
}

bool JsonBuilder::object(const dom::element& element, Parent& parent) {
  const dom::object fields = element.get_object().value_unsafe();
  Parent self;
  if (!open(Kind::mapping, parent, self)) return false;
  bool first = true;
  for (const dom::key_value_pair& field : fields) {
    start_ += std::exchange(first, false) ? 0 : 1;
    const Text key = take_text(field.key);
    self.key_span = key.span;
    self.key_at = key.at;
    self.key_size = key.size;
    ++start_;
    if (!value(field.value, self)) return false;
  }
  close(self.node);
  return true;
}

bool JsonBuilder::array(const dom::element& element, Parent& parent) {
  const dom::array items = element.get_array().value_unsafe();
  Parent self;
  if (!open(Kind::sequence, parent, self)) return false;
  bool first = true;
  for (const dom::element item : items) {
    start_ += std::exchange(first, false) ? 0 : 1;
    if (!value(item, self)) return false;
  }
  close(self.node);
  return true;
}

static bool is_key_of(const Document& document, const std::uint32_t parent) {
  return parent != none && document.nodes[parent].kind == Kind::mapping;
}

bool JsonBuilder::value(const dom::element& element, Parent& parent) {
  switch (element.type()) {
    case dom::element_type::OBJECT:
      return object(element, parent);
    case dom::element_type::ARRAY:
      return array(element, parent);
    case dom::element_type::NULL_VALUE:
      return null(parent);
    case dom::element_type::STRING:
      return scalar(take_text(element.get_string().value_unsafe()), true, parent);
    default:
      return scalar(take_bare(), false, parent);
  }
}

bool JsonBuilder::scalar(const Text& text, const bool quoted, Parent& parent) {
  return add({.kind = Kind::scalar, .quoted = quoted, .span = text.span, .text_at = text.at, .text_size = text.size}, parent);
}

bool JsonBuilder::null(Parent& parent) {
  const std::size_t begin = *start_++;
  const Span own = places_.span(begin, end_of_bare(slice_, begin));
  return add({.kind = Kind::null, .span = is_key_of(document_, parent.node) ? parent.key_span : own}, parent);
}

// Whether the bytes themselves are in order; what is wrong with them is for the other door to tell.
static bool is_clean(const std::string_view slice, const std::uint32_t line, const Limits& limits) {
  const Preflight found = preflight(slice, line, limits);
  const auto is_pasted = [](const Suspect& suspect) { return suspect.kind != ProblemKind::tab_indentation; };
  if (!found.problems.empty()) return false;
  return !found.has_pasted || std::ranges::none_of(outline(slice, limits.depth).suspects, is_pasted);
}

// Reads what is JSON within the limits. False: it is not, or more than a few keys stand there twice.
static bool read_fast(Document& document, const std::string_view slice, const std::uint32_t line, const Limits& limits) {
  const unsigned bytes = kinds_of(slice);
  if (slice.size() > limits.bytes || ((bytes & odd) != 0 && !is_clean(slice, line, limits))) return false;
  // Its buffers are used again for the next text of the thread.
  static thread_local dom::parser parser;
  dom::element root;
  if (parser.parse(slice.data(), slice.size()).get(root) != simdjson::SUCCESS) return false;
  const std::uint32_t* starts = parser.implementation->structural_indexes.get();
  return JsonBuilder(document, slice, bytes, line, limits, starts).build(root);
}

static void move_down(Span& span, const std::uint32_t lines) {
  span.begin.line += lines;
  span.end.line += lines;
}

static void move_down(Document& document, const std::uint32_t lines) {
  for (Node& node : document.nodes) {
    move_down(node.span, lines);
    move_down(node.key_span, lines);
  }
  for (Problem& problem : document.problems) {
    move_down(problem.span, lines);
    move_down(problem.related, lines);
  }
}

// The words of the YAML parser do not help who writes JSON, and a key that stands there twice does not break it.
static bool is_inconclusive(const Problem& problem) {
  return problem.kind == ProblemKind::syntax || problem.kind == ProblemKind::duplicate_key;
}

static Problem problem_of(const JsonFault& fault, const std::string_view slice, const std::uint32_t line) {
  const bool at_end = fault.at >= slice.size() || slice[fault.at] == '\n' || slice[fault.at] == '\r';
  const std::size_t size = at_end ? 0 : code_point_at(slice, fault.at).size;
  return {
      .kind = ProblemKind::syntax, .span = Places(slice, line).span(fault.at, fault.at + size), .detail = std::string(fault.cause)};
}

// What the other door tells more of than "syntax" it tells best: an open bracket, an encoding, a limit. Else JSON's own grammar
// knows the place. When that has no fault either, it is JSON with a number too large for the parser.
static Document read_closely(const std::string_view bytes, const std::string_view slice, const std::uint32_t line,
                             const Limits& limits) {
  Document document = std::move(parse_yaml(bytes, limits).front());
  move_down(document, line - 1);
  if (!std::ranges::all_of(document.problems, is_inconclusive)) return document;
  if (const auto fault = json_fault(slice)) {
    document.nodes.clear();
    document.text.clear();
    document.problems = {problem_of(*fault, slice, line)};
  }
  return document;
}

// Keeps the memory.
static void clear(Document& document) {
  document.nodes.clear();
  document.text.clear();
  document.problems.clear();
  document.comments.clear();
  document.ordinal = 1;
}

void parse_json_into(Document& document, const std::string_view bytes, const std::uint32_t first_line, const Limits& limits) {
  const std::size_t mark = byte_order_mark_of(bytes);
  const std::string_view slice = bytes.substr(mark);
  clear(document);
  if (!read_fast(document, slice, first_line, limits)) document = read_closely(bytes, slice, first_line, limits);
  document.first_byte = mark;
  document.last_byte = bytes.size();
}

Document parse_json(const std::string_view bytes, const std::uint32_t first_line, const Limits& limits) {
  Document document;
  parse_json_into(document, bytes, first_line, limits);
  return document;
}

}  // namespace poortwachter::source
