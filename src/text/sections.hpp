#pragma once

#include <string_view>
#include <vector>

#include "poortwachter/text/text.hpp"

namespace poortwachter::text {

/// The sections "## Heading" of a text that begins with one of them, or is empty.
std::vector<Page::Section> sections_of(std::string_view text);

}  // namespace poortwachter::text
