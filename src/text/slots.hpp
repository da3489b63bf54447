#pragma once

#include <array>
#include <bit>
#include <stdexcept>

#include "poortwachter/base/stable_hash.hpp"
#include "text/embedded.hpp"

namespace poortwachter::text {

/// In a slot instead of the number of a place: nothing has come here.
constexpr std::uint16_t no_place = 0xFFFF;

constexpr Keyed keyed(std::span<const Embedded> pages, const Place& place) {
  const std::string_view text = pages[place.page].text.substr(place.at, place.size);
  const bool is_rule = text.starts_with("# ");
  const std::string_view before = is_rule ? "# " : "- `";
  const std::string_view behind = is_rule ? " " : "`: ";
  const std::size_t end = text.find(behind, before.size());
  if (end == std::string_view::npos) throw std::invalid_argument("a line with the mark of a key has none");
  return {text.substr(before.size(), end - before.size()), text.substr(end + behind.size())};
}

/// Where a key stands, or else in one of the slots behind it, up to a free one.
constexpr std::size_t first_slot(std::string_view key, std::size_t slots) {
  StableHash hash;
  hash.add(key);
  return hash.value() & (slots - 1);
}

/// The slots of an index, half of them free. A place without a key does not compile.
template <std::size_t count>
consteval auto slots_of(std::span<const Embedded> pages, const Place (&places)[count]) {
  std::array<std::uint16_t, std::bit_ceil(2 * count)> slots{};
  slots.fill(no_place);
  for (std::size_t number = 0; number < count; ++number) {
    std::size_t at = first_slot(keyed(pages, places[number]).key, slots.size());
    while (slots[at] != no_place) at = (at + 1) & (slots.size() - 1);
    slots[at] = static_cast<std::uint16_t>(number);
  }
  return slots;
}

}  // namespace poortwachter::text
