#pragma once

#include "app/command_line/invocation.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// The command line with every path in it written as the program writes paths, and with the files that a pattern leads to where the
/// shell of the system leaves patterns to the program.
Invocation with_paths(Invocation invocation, const World& world);

}  // namespace poortwachter::app
