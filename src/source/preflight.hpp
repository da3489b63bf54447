#pragma once

#include "poortwachter/source/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace poortwachter::source {

/// A document full of one mistake would otherwise bury its reader.
inline constexpr std::size_t max_problems = 100;

/// What one quick walk over the bytes of a document tells. The flags only say that it pays to look closer.
struct Preflight {
  std::vector<Problem> problems;  // encoding: with any of these, parsing is pointless
  bool has_pasted = false;        // a character as word processors write them, anywhere
  bool has_leading_tab = false;   // anywhere, also in text
  bool has_nesting = false;       // more brackets open than the limit, counting those in text too
  bool has_surrogates = false;    // an escape of half a character, as JSON writes those above U+FFFF
};

[[nodiscard]] Preflight preflight(std::string_view slice, std::uint32_t first_line, const Limits& limits);

/// Whether the file is written in UTF-16 (or 32), with or without a byte order mark.
[[nodiscard]] bool is_utf16(std::string_view bytes);

}  // namespace poortwachter::source
