#pragma once

#include <cstdint>
#include <string_view>

namespace poortwachter::source {

/// What may stand between the parts of a number or of a word. A line is a low line or a slash, a dot a point or a comma.
enum class Joiner : std::uint8_t { nothing, space, hyphen, line, dot };

/// Of any kind and width; nothing for what shows and is no joiner, and for what does not show (see is_hidden).
[[nodiscard]] Joiner joiner_of(std::int32_t code_point);

/// The text behind the spaces, hyphens, lines and hidden marks at its beginning: "burn out", "burn-out" and "burnout" are one word.
[[nodiscard]] std::string_view behind_joiners(std::string_view text);

}  // namespace poortwachter::source
