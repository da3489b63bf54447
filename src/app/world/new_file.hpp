#pragma once

#include <string>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Begins a file in the folder of the one meant, without a name of its own where the system can do that, so that nothing is left
/// of it when the program is stopped. Finished, it takes the place of what was there. What is no ordinary file, such as a device
/// or a pipe, is written to as it is.
Result<NewFile, Failure> new_file(const std::string& path);

}  // namespace poortwachter::app
