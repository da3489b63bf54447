#pragma once

#include <string>
#include <string_view>

namespace poortwachter::report {

/// A text behind a prefix in lines of a width; further lines hang under its first word. Each line ends in a line break.
std::string folded(std::string_view prefix, std::string_view text, int width);

}  // namespace poortwachter::report
