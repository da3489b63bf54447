#pragma once

#include <compare>
#include <cstdint>

namespace poortwachter::source {

/// A place in a file as people count: line and column from 1, columns in code points (not bytes, not screen cells).
struct Mark {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr auto operator<=>(Mark, Mark) = default;
};

/// From the first code point of something to just behind its last one.
struct Span {
  Mark begin, end;
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace poortwachter::source
