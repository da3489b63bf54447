#pragma once

#include "poortwachter/source/mark.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace poortwachter::source {

/// Turns byte offsets of one document into places in the file. It walks from one offset to the next, so that a tree costs
/// one walk over the bytes, also when they all stand on a single line.
class Places {
 public:
  Places(std::string_view slice, std::uint32_t first_line) : slice_(slice), mark_{.line = first_line} {}

  /// The place of the byte; an offset behind the slice counts as its end. The CR of CRLF takes no column.
  [[nodiscard]] Mark at(std::size_t offset);

  [[nodiscard]] Span span(std::size_t begin, std::size_t end);

 private:
  void step_back();

  std::string_view slice_;
  std::size_t offset_ = 0;
  Mark mark_;
};

/// How many code points the bytes hold; a byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view bytes);

}  // namespace poortwachter::source
