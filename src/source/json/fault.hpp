#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace poortwachter::source {

/// Where a text stops being JSON, and the word for what is wrong there.
struct JsonFault {
  std::size_t at = 0;
  std::string_view cause;
};

/// The first place where the text breaks the grammar of RFC 8259; nothing when it is JSON. The parser does not tell places.
[[nodiscard]] std::optional<JsonFault> json_fault(std::string_view text);

}  // namespace poortwachter::source
