#pragma once

#include <string_view>

namespace poortwachter::source {

/// A CR before a line feed, or as the last byte of a file that was cut there, is half a line end and no text.
[[nodiscard]] constexpr std::string_view without_half_break(const std::string_view text) {
  return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

}  // namespace poortwachter::source
