#include "poortwachter/source/joiner.hpp"

#include <algorithm>
#include <iterator>

#include "poortwachter/source/bsn.hpp"
#include "source/code_point.hpp"

namespace poortwachter::source {

static bool is_space(const std::int32_t c) {
  return c == ' ' || (c >= 0x9 && c <= 0xD) || c == 0x85 || c == 0x1680 || c == 0x2028 || c == 0x2029 || is_hard_space(c);
}

static bool is_hyphen(const std::int32_t c) {
  return c == '-' || is_long_dash(c) || c == 0x5BE || c == 0x2E3A || c == 0x2E3B || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

static bool is_line(const std::int32_t c) {
  return c == '/' || c == '_' || c == 0x2044 || c == 0x2215 || c == 0xFF0F || c == 0xFF3F;
}

static bool is_dot(const std::int32_t c) {
  static constexpr std::int32_t dots[] = {',',    '.',    0xB7,   0x2022, 0x2024, 0x2027, 0x2043, 0x2219,
                                          0x22C5, 0x2E31, 0x30FB, 0xFE50, 0xFE52, 0xFF0C, 0xFF0E};
  return std::ranges::find(dots, c) != std::end(dots);
}

Joiner joiner_of(const std::int32_t code_point) {
  if (is_space(code_point)) return Joiner::space;
  if (is_hyphen(code_point)) return Joiner::hyphen;
  if (is_line(code_point)) return Joiner::line;
  return is_dot(code_point) ? Joiner::dot : Joiner::nothing;
}

std::string_view behind_joiners(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = code_point_at(text, 0);
    const Joiner joiner = joiner_of(point.value);
    const bool parts_words = joiner == Joiner::nothing ? !is_hidden(point.value) : joiner == Joiner::dot;
    if (parts_words) break;
    text.remove_prefix(point.size);
  }
  return text;
}

}  // namespace poortwachter::source
