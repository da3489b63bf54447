#pragma once

#include "poortwachter/source/tree.hpp"
#include "source/yaml/outline.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::source {

/// What a line has that breaks the grammar there or further on, in bytes of the slice.
struct Slip {
  ProblemKind kind = ProblemKind::syntax;
  std::size_t at = 0, size = 0;
  std::string detail, other;  // as of a Problem
  std::size_t related = nowhere, related_size = 0;
};

/// The mistakes of typing that can be seen in the lines of a document that the parser refused, in their order. Of a document that
/// is well formed it may name lines that are in order.
[[nodiscard]] std::vector<Slip> slips(std::string_view slice, const Outline& outline);

}  // namespace poortwachter::source
