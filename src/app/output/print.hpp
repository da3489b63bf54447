#pragma once

#include <string_view>

#include "app/command_line/invocation.hpp"
#include "app/output/output.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Writes bytes to standard output and returns the exit code; a write that failed is said and gives exit code 2.
int print(std::string_view bytes, const Invocation& invocation, World& world, int exit_code);

/// Ends an output. Returns the exit code given, or 2 after it was said that the report did not arrive.
int finish(Output& output, const Invocation& invocation, World& world, int exit_code);

/// Says a usage error of a command; gives exit code 2.
int refuse(std::string_view message, const Invocation& invocation, World& world);

}  // namespace poortwachter::app
