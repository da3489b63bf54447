#include "text/slots.hpp"

namespace poortwachter::text {

Keyed Index::at(std::size_t number) const { return keyed(embedded(), places[number]); }

std::optional<std::size_t> Index::find(std::string_view key) const {
  for (std::size_t slot = first_slot(key, slots.size()); slots[slot] != no_place; slot = (slot + 1) & (slots.size() - 1))
    if (at(slots[slot]).key == key) return slots[slot];
  return std::nullopt;
}

}  // namespace poortwachter::text
