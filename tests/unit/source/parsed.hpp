#pragma once

#include "poortwachter/source/tree.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::source {

inline Span places(std::uint32_t line, std::uint32_t column, std::uint32_t end_line, std::uint32_t end_column) {
  return {.begin = {.line = line, .column = column}, .end = {.line = end_line, .column = end_column}};
}

inline Span on_line(std::uint32_t line, std::uint32_t column, std::uint32_t end) { return places(line, column, line, end); }

/// The one document of the text.
inline Document document_of(std::string_view text, const Limits& limits = {}) {
  std::vector<Document> documents = parse_yaml(text, limits);
  REQUIRE(documents.size() == 1);
  return std::move(documents[0]);
}

/// The one problem of the one document of the text.
inline Problem problem_of(std::string_view text, const Limits& limits = {}) {
  Document document = document_of(text, limits);
  REQUIRE(document.problems.size() == 1);
  return std::move(document.problems[0]);
}

inline void check_problem(std::string_view text, ProblemKind kind, Span span, std::string_view detail = {}) {
  CAPTURE(text);
  const Problem problem = problem_of(text);
  CHECK(problem.kind == kind);
  CHECK(problem.span == span);
  CHECK(problem.detail == detail);
  CHECK_FALSE(problem.has_related);
}

/// Two problems of one kind.
inline void check_both(std::string_view text, ProblemKind kind, Span first, Span second) {
  CAPTURE(text);
  const Document document = document_of(text);
  REQUIRE(document.problems.size() == 2);
  for (const Problem& problem : document.problems) CHECK(problem.kind == kind);
  CHECK(document.problems[0].span == first);
  CHECK(document.problems[1].span == second);
}

inline void check_related(std::string_view text, ProblemKind kind, Span span, Span related, std::string_view detail = {}) {
  CAPTURE(text);
  const Problem problem = problem_of(text);
  CHECK(problem.kind == kind);
  CHECK(problem.span == span);
  CHECK(problem.detail == detail);
  REQUIRE(problem.has_related);
  CHECK(problem.related == related);
}

inline void check_accepted(std::string_view text) {
  CAPTURE(text);
  const Document document = document_of(text);
  CHECK(document.problems.empty());
  CHECK_FALSE(document.nodes.empty());
}

/// The value under this key of the root mapping.
inline const Node& under(const Document& document, std::string_view key) {
  REQUIRE_FALSE(document.nodes.empty());
  for (std::uint32_t at = document.nodes[0].first_child; at != none; at = document.nodes[at].next)
    if (document.key(document.nodes[at]) == key) return document.nodes[at];
  FAIL("no key ", std::string(key));
  return document.nodes[0];
}

/// The children of a node in the order of the file.
inline std::vector<Node> children_of(const Document& document, const Node& node) {
  std::vector<Node> children;
  for (std::uint32_t at = node.first_child; at != none; at = document.nodes[at].next) children.push_back(document.nodes[at]);
  return children;
}

}  // namespace poortwachter::source
