#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::source {

/// Nine digits that may be a BSN, as bytes of a text, the end exclusive. Between two of them may stand spaces, hyphens, dots,
/// commas, slashes and low lines of any kind and number, and marks without width.
struct Bsn {
  std::size_t begin = 0, end = 0;
  bool telephone = false;  // a plus stands before the row of digits
};

/// All that may be a BSN, in the order of the text. A date, and digits within a longer row, are none.
[[nodiscard]] std::vector<Bsn> bsns_in(std::string_view text);

/// The digit that a code point is, of any script, and of any width, height and frame.
[[nodiscard]] std::optional<int> digit_of(std::int32_t code_point);

/// Whether a text has too few digits for a BSN; what is false takes a closer look.
[[nodiscard]] bool too_short_for_bsn(std::string_view text);

/// Marks without width or that turn the direction of writing: a text with them reads otherwise than it is.
[[nodiscard]] bool is_hidden(std::int32_t code_point);

/// The text with nine asterisks for each BSN, and otherwise as it is: for paths, which have to stay true.
[[nodiscard]] std::string masked(std::string_view text);

}  // namespace poortwachter::source
