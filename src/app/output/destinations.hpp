#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/command_line/invocation.hpp"
#include "app/input/inputs.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Why one of the files of --output may not be written, before anything is done; nothing when all may. Never over a file that is
/// read, nor twice to one file, both by whatever name, nor over a directory or a file that is not known to be this program's
/// output. An empty file, a device and a pipe may be written to.
std::optional<std::string> refused_output(const Invocation& invocation, std::span<const Input> inputs, const World& world);

}  // namespace poortwachter::app
