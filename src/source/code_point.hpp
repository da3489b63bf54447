#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace poortwachter::source {

struct CodePoint {
  std::int32_t value = -1;  // -1: the byte is no UTF-8
  std::size_t size = 1;     // bytes
};

/// The code point that begins at this byte.
[[nodiscard]] CodePoint code_point_at(std::string_view bytes, std::size_t at);

/// Looks like a space, or like nothing, but is no space to YAML.
[[nodiscard]] constexpr bool is_hard_space(const std::int32_t c) {
  return c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 ||
         c == 0xFEFF;
}

/// Looks like the minus sign of the keyboard.
[[nodiscard]] constexpr bool is_long_dash(const std::int32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

[[nodiscard]] constexpr bool is_curly_double(const std::int32_t c) { return c >= 0x201C && c <= 0x201F; }

[[nodiscard]] constexpr bool is_curly_single(const std::int32_t c) { return c >= 0x2018 && c <= 0x201B; }

/// A digit or a colon as wide as a Chinese character.
[[nodiscard]] constexpr bool is_wide_digit(const std::int32_t c) { return c >= 0xFF10 && c <= 0xFF19; }
inline constexpr std::int32_t wide_colon = 0xFF1A;

/// A character that word processors and mail programs put in the place of one that YAML knows.
[[nodiscard]] constexpr bool is_pasted(const std::int32_t c) {
  return is_hard_space(c) || is_long_dash(c) || is_curly_double(c) || is_curly_single(c) || is_wide_digit(c) || c == wide_colon;
}

/// The way the Unicode standard writes it: U+00A0.
[[nodiscard]] std::string code_point_name(std::int32_t c);

}  // namespace poortwachter::source
