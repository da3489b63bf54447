#pragma once

#include <cstddef>
#include <string_view>

namespace poortwachter {

/// What may stand at the beginning of UTF-8, and says nothing.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How many bytes of it stand at the beginning: 3 or 0.
[[nodiscard]] constexpr std::size_t byte_order_mark_of(std::string_view bytes) {
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

}  // namespace poortwachter
