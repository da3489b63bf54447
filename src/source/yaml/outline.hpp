#pragma once

#include "poortwachter/source/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace poortwachter::source {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Suspect {
  ProblemKind kind = ProblemKind::tab_indentation;
  std::size_t at = 0, size = 1;
  std::int32_t code_point = 0;
};

/// A closing bracket that does not fit the last one opened.
struct Mismatch {
  std::size_t at = nowhere;
  std::size_t opening = 0;
};

/// A quoted text that runs over the end of its line; the end is exclusive.
struct Quoted {
  std::size_t begin = 0, end = 0;
};

/// A line in block style that is no part of a quoted or block text: where it begins.
struct BlockLine {
  std::size_t at = 0;
  bool continues = false;  // it carries on the plain text of the line above
};

/// The rough structure of a document: where its lines, keys, quotes and brackets stand. It explains what the parser
/// cannot: it never decides that a document is well formed.
struct Outline {
  std::vector<Suspect> suspects;         // tabs as indentation, pasted characters in structure
  std::vector<std::size_t> open_flows;   // brackets that nothing closes, from outside to inside
  Mismatch mismatch;                     // the first
  std::vector<Quoted> long_quotes;       // those over more than one line
  std::vector<std::size_t> comments;     // the signs that begin them
  std::vector<BlockLine> lines;          // those with something on them
  std::size_t unclosed_quote = nowhere;  // its opening
  std::size_t too_deep = nowhere;        // the first bracket with more than the limit open
};

[[nodiscard]] Outline outline(std::string_view slice, std::size_t depth_limit);

/// Just behind the quoted text that opens at this byte; `nowhere` when it does not close.
[[nodiscard]] std::size_t end_of_quoted(std::string_view slice, std::size_t opening);

}  // namespace poortwachter::source
