#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace poortwachter::source {

/// A character that does not do in its place what it looks like.
struct Pasted {
  std::size_t at = 0, size = 0;
  std::int32_t code_point = 0;
};

/// Those in a key, where none belongs.
[[nodiscard]] std::vector<Pasted> pasted_in_key(std::string_view key);

/// Those that spoil what would be a date: `2025‑01‑06` with hyphens or digits that are not the keyboard's.
[[nodiscard]] std::vector<Pasted> pasted_in_date(std::string_view value);

/// Those that spoil a value without quotes: a date as above, curly quotes around the value, a hard space before it or
/// behind a single word. Such characters inside a text are the writer's own and stay.
[[nodiscard]] std::vector<Pasted> pasted_in_plain(std::string_view value);

}  // namespace poortwachter::source
