#pragma once

#include <functional>
#include <span>
#include <string>

#include "app/command_line/invocation.hpp"
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

/// A flag by one of its names, with what the help says about it.
struct KnownFlag {
  std::string name, description;
};

/// Where a word stands that is still being typed.
struct Place {
  std::string command;   // empty: none yet
  std::string value_of;  // the flag whose value the word is
  bool paths_only = false;
};

std::vector<std::string_view> command_names();
/// Without a command: the flags of the program itself.
std::vector<KnownFlag> known_flags(std::string_view command, Lang lang);
Place place_behind(std::span<const std::string> words, Lang lang);

}  // namespace poortwachter::app
