#include "poortwachter/source/tree.hpp"

#include "poortwachter/base/byte_order_mark.hpp"
#include "source/ends.hpp"

namespace poortwachter::source {

std::string_view line_of(std::string_view bytes, const std::uint32_t line) {
  bytes.remove_prefix(byte_order_mark_of(bytes));
  for (std::uint32_t number = 1; number < line; ++number) {
    const std::size_t feed = bytes.find('\n');
    if (feed == std::string_view::npos) return {};
    bytes.remove_prefix(feed + 1);
  }
  return without_half_break(bytes.substr(0, bytes.find('\n')));
}

}  // namespace poortwachter::source
