#pragma once

#include <string>

#include "app/command_line/commands.hpp"
#include "app/command_line/flags.hpp"

namespace poortwachter::app {

/// What a command does, its arguments and its flags; without a command the program with all commands.
std::string help(Command command, Lang lang);

/// At most twenty lines with two examples, for who gives no arguments.
std::string short_help(Lang lang);

/// What a command is for, and what a flag does in it, in a few words.
std::string_view about(const CommandRow& row, Lang lang);
std::string about(const Flag& flag, Command command, Lang lang);

}  // namespace poortwachter::app
