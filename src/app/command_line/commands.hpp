#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "app/command_line/value.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// The words behind a command that are no flags.
struct Arguments {
  enum class Count : std::uint8_t { none, at_most_one, one, at_least_one, many };
  Count count = Count::none;
  Value value;
};

/// One command: a row of commands.def.
struct CommandRow {
  Command command;
  std::string_view name;
  int (*run)(const Invocation&, World&);  // returns the exit code
  Arguments arguments;
  std::vector<std::string_view> (*formats)();
};

std::span<const CommandRow> all_commands();
/// The row of a name, or of a command; nullptr when there is none.
const CommandRow* find_command(std::string_view name);
const CommandRow* row_of(Command command);

}  // namespace poortwachter::app
