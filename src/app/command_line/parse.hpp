#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/command_line/flags.hpp"
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

/// Where a word stands that is still being typed.
struct Place {
  bool named = false;  // a command stands before it, be it one that nobody knows
  Command command = Command::none;
  const Flag* value_of = nullptr;  // the flag whose value the word is
  bool paths_only = false;
};
Place place_behind(std::span<const std::string> words);

}  // namespace poortwachter::app
