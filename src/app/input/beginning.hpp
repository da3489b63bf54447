#pragma once

#include <string>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// The first bytes of a file, so many or all that it has.
Result<std::string, Failure> beginning_of(const std::string& path, std::size_t size, const World& world);

}  // namespace poortwachter::app
