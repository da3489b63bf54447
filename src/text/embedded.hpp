#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/text/text.hpp"

namespace poortwachter::text {

/// A page as it was written: its folder (nl, en, snippets), its name, its text. Written by embed.cmake at build time.
struct Embedded {
  std::string_view folder, topic, text;
};
std::span<const Embedded> embedded();

/// Where a word or what is said of a rule stands, from the mark before its key: in which row of `embedded`, and which bytes of it.
struct Place {
  std::uint16_t page, size;
  std::uint32_t at;
};

/// "case.defaults" of "- `case.defaults`: standaard", "P102" of "# P102 probleemanalyse-te-laat", and what stands behind it.
struct Keyed {
  std::string_view key, text;
};

/// Places by their keys, laid out when the program was compiled (slots.hpp): a run reads no more of the pages than it prints.
struct Index {
  std::span<const Place> places;  // as they stand in their pages
  std::span<const std::uint16_t> slots;

  Keyed at(std::size_t number) const;
  /// The number of the place; nullopt when there is none. Of a key that stands twice the first counts.
  std::optional<std::size_t> find(std::string_view key) const;
};
Index words_by_key(Lang lang);
Index rules_by_code(Lang lang);

}  // namespace poortwachter::text
