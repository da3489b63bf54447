#pragma once

#include <cstddef>
#include <string_view>

namespace poortwachter::source {

/// How many bytes a UTF-8 byte order mark takes at the start: 3 or 0.
[[nodiscard]] constexpr std::size_t byte_order_mark(const std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

/// A CR before a line feed, or as the last byte of a file that was cut there, is half a line end and no text.
[[nodiscard]] constexpr std::string_view without_half_break(const std::string_view text) {
  return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

}  // namespace poortwachter::source
