#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace poortwachter::source {

/// The bytes of one document, with its directives, its `---` and the comments before it.
struct Slice {
  std::size_t first = 0, last = 0;  // the end exclusive
  std::uint32_t line = 1;           // of the first byte
};

struct Slices {
  std::vector<Slice> documents;  // those with content only
  bool has_comment = false;      // somewhere before the first content
};

/// Cuts a YAML stream at the lines `---` and `...`. YAML forbids these at the start of a line inside any value, so a
/// document that is broken ends there too.
[[nodiscard]] Slices split(std::string_view bytes);

}  // namespace poortwachter::source
