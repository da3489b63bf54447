#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

using text::Lang;

enum class Command : std::uint8_t {
  none,
#define COMMAND(id, ...) id,
#include "app/command_line/commands.def"
#undef COMMAND
};

/// What a flag leaves behind: the last text given, all texts, or that it was given.
using Text = std::optional<std::string>;
using List = std::vector<std::string>;
using Switch = bool;

/// The command line as it was written: which command, and the text of each flag. What the texts mean is up to the command.
struct Invocation {
  Command command = Command::none;
  std::string name = "poortwachter";  // of the command, for messages: "poortwachter check"
  Lang lang = Lang::nl;
  std::vector<std::string> paths;
#define FLAG(member, type, ...) type member = {};
#include "app/command_line/flags.def"
#undef FLAG
};

/// A command line that cannot be followed, in words.
struct UsageError {
  std::string message;
};

}  // namespace poortwachter::app
