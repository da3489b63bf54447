#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "poortwachter/base/result.hpp"

namespace poortwachter::app {

/// Writes a file beside the one meant and renames it, so that nobody sees half a file. What is no ordinary file, such as a
/// device or a pipe, is written to as it is.
std::optional<Failure> replace_file(const std::string& path, std::string_view bytes);

}  // namespace poortwachter::app
