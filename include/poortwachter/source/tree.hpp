#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/source/mark.hpp"

namespace poortwachter::source {

/// The kinds of node that YAML and JSON share.
enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

/// No node: where an index of one may be missing.
inline constexpr std::uint32_t none = 0xffffffff;

/// A node of the flat tree. Text stays text: no type is guessed, `no`, `010` and dates are what the file wrote.
/// A span holds the quotes and brackets of its value. A block scalar's span is its header (`|`, `>-`): its lines may be
/// many. A null value has the span of its key; in a list that of the `~` or, when nothing is written, of the dash.
struct Node {
  Kind kind = Kind::null;
  bool quoted = false;                                           // a quoted or block scalar; a quoted `null` or `~` is text
  bool supposed = false;                                         // somebody supposes it: the file says otherwise, or nothing
  Span span;                                                     // the value; of a null value: its key
  Span key_span;                                                 // the key, when the parent is a mapping
  std::uint32_t key_at = 0, key_size = 0;                        // into Document::text
  std::uint32_t text_at = 0, text_size = 0;                      // into Document::text
  std::uint32_t parent = none, first_child = none, next = none;  // indices into Document::nodes
};

/// What can be wrong with a document as YAML or JSON. The words for each stand in text/{nl,en}/lezen.md under the rule
/// named here, as the variant with this enumerator's name.
enum class ProblemKind : std::uint8_t {
  // E001
  syntax,              // detail: the parser's own message
  unterminated_quote,  // the opening quote; when it swallowed lines: where reading stopped, related: where it was opened
  unclosed_sequence,   // where reading stopped, mostly the end; related: where it was opened
  unclosed_mapping,    // as above
  tab_indentation,
  complex_key,
  csv_quote,        // of a table: a quote within a cell, or text behind a quoted one
  too_many_cells,   // of a table: the row goes on behind the last heading; detail: how many headings there are
  missing_colon,    // a line without a colon between others that are keys; detail: the line
  missing_space,    // `key:value`; detail: the line
  misplaced_key,    // neither under its neighbour nor inside it; detail: its line, other: that of the neighbour
  colon_in_text,    // `key: text: more`; detail: the line
  first_character,  // a value cannot begin with it; detail: the value
  bullet,           // a list of bullets instead of dashes; detail: the line
  question_mark,    // `key: ?`
  // E004
  rows_apart,  // of a table: a later row of a dossier; detail: the line on which its rows begin
  // E005
  duplicate_key,    // detail: the key; related: the first one
  differing_cells,  // of a table: rows of one dossier say different things; detail: the key; related: the first one
  // E006
  invalid_utf8,   // detail: the byte as 0xE9
  no_utf8_table,  // of a table; detail: the byte
  utf16,
  spreadsheet,  // a workbook of a spreadsheet
  zip,          // also what a word processor writes
  pdf,
  control_character,  // detail: U+0004
  pasted_space,       // detail: U+00A0; a hard space where structure is expected
  pasted_dash,        // detail: U+2013, other: the sign itself; a long dash in that place
  pasted_quote,       // as above, a curly quote
  pasted_character,   // as above, a digit or colon as wide as a Chinese character
  // E007
  too_large,
  too_many_values,
  too_deep,  // detail: the limit
  anchor,
  alias,
  tag,
  merge_key,  // detail: its text
  // E008
  empty,
  only_comments,
  only_headings,  // of a table
};

/// What is wrong with the text of a document (E rules), and where; `related` is the other place that it is about.
struct Problem {
  ProblemKind kind = ProblemKind::syntax;
  Span span;
  std::string detail;
  bool has_related = false;
  Span related;
  std::string other = {};  // a second line, where one is told
};

/// What stands behind a `#`, without it.
struct Comment {
  Span span;
  std::string text;
};

/// One case: a YAML document, or a line of JSON Lines. The root is node 0; without root there are problems.
struct Document {
  std::uint32_t ordinal = 1;  // counts from 1 in its file
  std::vector<Node> nodes;
  std::string text;  // holds the keys and scalars
  std::vector<Problem> problems;
  std::vector<Comment> comments;              // of YAML, those that may hold a BSN; at most a hundred
  std::size_t first_byte = 0, last_byte = 0;  // its part of the file's bytes, the end exclusive

  std::string_view key(const Node& node) const { return {text.data() + node.key_at, node.key_size}; }
  std::string_view value(const Node& node) const { return {text.data() + node.text_at, node.text_size}; }
};

/// Limits of one document (rule E007).
struct Limits {
  std::size_t bytes = 1024 * 1024;
  std::size_t values = 20000;
  std::size_t depth = 32;
};

/// Reads a YAML stream (JSON is YAML). Never throws for content; a document that breaks off does not take the next one
/// with it. Marks count from the start of the file, also in later documents; a byte order mark takes no column. Nodes are
/// there when nothing but duplicate keys is wrong. Problems stand in order of place, at most a hundred a document.
/// At least one document is returned: an empty file gives one with the problem `empty` or `only_comments`.
std::vector<Document> parse_yaml(std::string_view bytes, const Limits& limits = {});

/// The line of the file (1-based), without its end and without a byte order mark; empty when there is none.
std::string_view line_of(std::string_view bytes, std::uint32_t line);

}  // namespace poortwachter::source
