#pragma once

#include "app/command_line/values.hpp"
#include "app/input/check_one.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Lays what the file of --defaults says under each document; nothing without that flag. A file that is none with defaults is
/// refused, with the line.
Prepare defaults_of(const Invocation& invocation, const World& world, Values& values);

}  // namespace poortwachter::app
