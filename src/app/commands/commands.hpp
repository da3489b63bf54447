#pragma once

#include <string_view>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// The functions of the commands, by commands.def; each in a file of its name. They return the exit code.
#define COMMAND(id, name, function, ...) int function(const Invocation& invocation, World& world);
#include "app/command_line/commands.def"
#undef COMMAND

}  // namespace poortwachter::app
