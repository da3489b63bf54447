#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "fuzz/require.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::fuzz {

/// Code points of a line; a byte that continues a code point does not count.
inline std::uint32_t width(std::string_view line) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Bytes that are no UTF-8 are reported as such; columns behind them have no meaning that could be checked.
inline bool inside(source::Mark mark, std::string_view bytes, std::uint32_t lines, bool columns) {
  if (mark.line < 1 || mark.column < 1 || mark.line > lines) return false;
  return !columns || mark.column <= width(source::line_of(bytes, mark.line)) + 2;
}

inline bool is_utf8(const std::vector<source::Document>& documents) {
  const auto broken = [](const source::Problem& problem) {
    using enum source::ProblemKind;
    return problem.kind == invalid_utf8 || problem.kind == utf16 || problem.kind == no_utf8_table;
  };
  return std::ranges::none_of(documents, [&](const auto& document) { return std::ranges::any_of(document.problems, broken); });
}

/// Every place and every piece of text that the documents name is there.
inline void check_marks(const std::vector<source::Document>& documents, std::string_view bytes) {
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n') + std::ranges::count(bytes, '\r')) + 2;
  const bool columns = is_utf8(documents);
  for (const source::Document& document : documents) {
    for (const source::Problem& problem : document.problems) {
      require(inside(problem.span.begin, bytes, lines, columns), "a problem lies inside the file");
      require(problem.span.begin <= problem.span.end, "the span of a problem does not end before it begins");
      require(!problem.has_related || inside(problem.related.begin, bytes, lines, columns), "what a problem refers to lies inside");
    }
    for (const source::Node& node : document.nodes) {
      require(inside(node.span.begin, bytes, lines, columns), "a value lies inside the file");
      require(node.span.begin <= node.span.end, "a span does not end before it begins");
      require(inside(node.span.end, bytes, lines, columns), "a value ends inside the file");
      require(node.parent == source::none || node.parent < document.nodes.size(), "a parent exists");
      require(node.text_at + node.text_size <= document.text.size(), "the text of a value exists");
      require(node.key_at + node.key_size <= document.text.size(), "the text of a key exists");
    }
    require(document.first_byte <= document.last_byte && document.last_byte <= bytes.size(), "a document lies inside the file");
    require(!document.nodes.empty() || !document.problems.empty(), "a document has a root or a problem");
  }
}

inline bool same_problem(const source::Problem& a, const source::Problem& b) {
  return a.kind == b.kind && a.span == b.span && a.detail == b.detail && a.has_related == b.has_related && a.related == b.related;
}

// Where a text is kept does not matter.
inline bool same_tree(const source::Document& a, const source::Document& b) {
  const auto same_node = [&](const source::Node& left, const source::Node& right) {
    return left.kind == right.kind && left.span == right.span && left.key_span == right.key_span && a.key(left) == b.key(right) &&
           a.value(left) == b.value(right) && left.parent == right.parent && left.first_child == right.first_child &&
           left.next == right.next && left.quoted == right.quoted;
  };
  return std::ranges::equal(a.nodes, b.nodes, same_node);
}

inline bool same(const source::Document& a, const source::Document& b) {
  return same_tree(a, b) && std::ranges::equal(a.problems, b.problems, same_problem);
}

}  // namespace poortwachter::fuzz
