#pragma once

#include <functional>
#include <span>
#include <string>

#include "app/invocation.hpp"
#include "poortwachter/base/result.hpp"

namespace poortwachter::app {

/// A usage error with the command it was made in: "poortwachter check".
struct CommandLineError {
  std::string name;
  Lang lang = Lang::nl;
  UsageError error;
};

/// Reads the command line. Flags may stand before or after the command.
/// `default_lang` is what the environment asks for: the text of POORTWACHTER_LANG, or nothing.
Result<Invocation, CommandLineError> parse_command_line(std::span<const std::string> args,
                                                        const std::optional<std::string>& default_lang);

/// At most twenty lines with two examples, for who gives no arguments.
std::string short_help(Lang lang);

}  // namespace poortwachter::app
