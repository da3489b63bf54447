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

/// The names of the formats of `timeline` and of `agenda`, in the order of their tables.
std::vector<std::string_view> timeline_formats();
std::vector<std::string_view> agenda_formats();

}  // namespace poortwachter::app
