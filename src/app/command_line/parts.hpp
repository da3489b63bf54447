#pragma once

#include <string_view>

namespace poortwachter::app {

/// The libraries that are compiled in, one a line with its version and licence; what the build found, src/parts.cmake.
std::string_view parts();

}  // namespace poortwachter::app
