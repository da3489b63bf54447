#pragma once

#include <string>
#include <string_view>

namespace poortwachter::source {

/// JSON escapes characters above U+FFFF in two halves (`\ud83d\ude00`), which the parser refuses. This writes both halves
/// as escapes of the private use area, of the same length, so that every place in the file stays where it is.
[[nodiscard]] std::string hide_surrogates(std::string_view slice);

/// The text of a scalar between double quotes with each hidden pair as the one character it stands for; `written` is what
/// the file wrote.
[[nodiscard]] std::string join_surrogates(std::string_view text, std::string_view written);

/// The text of any other scalar, where an escape is no escape, as the file wrote it.
[[nodiscard]] std::string unhide_surrogates(std::string_view text);

}  // namespace poortwachter::source
