#include "source/json/bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace poortwachter::source {

static constexpr std::array<unsigned char, 256> kinds = [] {
  std::array<unsigned char, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) {
    const bool is_break = c == '\n' || c == '\r';
    const bool is_control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    const bool begins_many = c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF;
    const unsigned found =
        (is_control || begins_many ? odd : 0U) | (c >= 0x80 || is_break ? uneven : 0U) | (c == '\\' ? escaped : 0U);
    out[c] = static_cast<unsigned char>(found);
  }
  return out;
}();

static unsigned kinds_of_each(const std::string_view bytes) {
  unsigned found = 0;
  for (const char c : bytes) found |= kinds[static_cast<unsigned char>(c)];
  return found;
}

// Eight bytes, all of them printable and none a backslash: no kind at all. In a difference of eight bytes at once the highest
// bit of each tells which were too small; a false alarm only means a closer look.
static bool are_plain(const std::uint64_t eight) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t highest = 0x80 * each;
  const std::uint64_t below_space = eight - 0x20 * each;
  const std::uint64_t is_delete = (eight ^ 0x7F * each) - each;
  const std::uint64_t is_backslash = (eight ^ 0x5C * each) - each;
  return ((eight | below_space | is_delete | is_backslash) & highest) == 0;
}

unsigned kinds_of(std::string_view bytes) {
  unsigned found = 0;
  std::uint64_t eight = 0;
  for (; bytes.size() >= sizeof(eight); bytes.remove_prefix(sizeof(eight))) {
    std::memcpy(&eight, bytes.data(), sizeof(eight));
    found |= are_plain(eight) ? 0U : kinds_of_each(bytes.substr(0, sizeof(eight)));
  }
  return found | kinds_of_each(bytes);
}

}  // namespace poortwachter::source
