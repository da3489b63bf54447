#include "source/yaml/surrogates.hpp"

#include "source/code_point.hpp"

#include <cstddef>
#include <cstdint>

namespace poortwachter::source {

// The first digit of the escape is all that tells a half (D800 to DFFF) from its hiding place (E800 to EFFF).
static constexpr std::int32_t high_first = 0xE800, low_first = 0xEC00, low_last = 0xEFFF;

static bool is_half(const std::string_view slice, const std::size_t at, const char first_digit,
                    const std::string_view second_digits) {
  const std::string_view escape = slice.substr(at, 6);
  return escape.size() == 6 && escape.starts_with("\\u") && (escape[2] | 0x20) == first_digit &&
         second_digits.find(escape[3]) != std::string_view::npos;
}

// Replaces the first digit of both halves of each pair; upper case stays upper case.
static std::string with_first_digit(const std::string_view slice, const char from, const char to) {
  std::string text(slice);
  for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at)) {
    const bool pair = is_half(text, at, from, "89abAB") && is_half(text, at + 6, from, "cdefCDEF");
    if (pair) {
      text[at + 2] = static_cast<char>(to | (text[at + 2] & 0x20));
      text[at + 8] = static_cast<char>(to | (text[at + 8] & 0x20));
    }
    at += pair ? 12 : 2;
  }
  return text;
}

std::string hide_surrogates(const std::string_view slice) { return with_first_digit(slice, 'd', 'E'); }

std::string unhide_surrogates(const std::string_view text) { return with_first_digit(text, 'e', 'D'); }

static void append_utf8(std::string& text, const std::int32_t c) {
  text += static_cast<char>(0xF0 | (c >> 18));
  text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
  text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  text += static_cast<char>(0x80 | (c & 0x3F));
}

std::string join_surrogates(const std::string_view text, const std::string_view written) {
  // A file may use the private use area itself.
  if (written.find("\\ud") == std::string_view::npos && written.find("\\uD") == std::string_view::npos) return std::string(text);
  std::string joined;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint high = code_point_at(text, at);
    const CodePoint low = at + 3 < text.size() ? code_point_at(text, at + 3) : CodePoint{};
    const bool pair = high.value >= high_first && high.value < low_first && low.value >= low_first && low.value <= low_last;
    if (pair)
      append_utf8(joined, 0x10000 + ((high.value - high_first) << 10) + (low.value - low_first));
    else
      joined += text.substr(at, high.size);
    at += pair ? 6 : high.size;
  }
  return joined;
}

}  // namespace poortwachter::source
