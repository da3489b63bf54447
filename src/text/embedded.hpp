#pragma once

#include <span>
#include <string_view>

namespace poortwachter::text {

/// A page as it was written: its folder (nl, en, snippets), its name, its text. Written by embed.cmake at build time.
struct Embedded {
  std::string_view folder, topic, text;
};
std::span<const Embedded> embedded();

}  // namespace poortwachter::text
