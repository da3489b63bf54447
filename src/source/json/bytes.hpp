#pragma once

#include <string_view>

namespace poortwachter::source {

/// What kinds of bytes a text holds, so far as that decides how it is read: bits of a sum.
inline constexpr unsigned odd = 1;      // a control character, or the first byte of a character that may be one or may be pasted
inline constexpr unsigned uneven = 2;   // an end of line or a part of a character of several bytes: a column is no offset
inline constexpr unsigned escaped = 4;  // a backslash: a text may differ from what is written

[[nodiscard]] unsigned kinds_of(std::string_view bytes);

}  // namespace poortwachter::source
