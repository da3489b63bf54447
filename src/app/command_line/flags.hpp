#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "app/command_line/value.hpp"

namespace poortwachter::app {

/// A set of commands. That of every command has Command::none too: the program itself.
using Commands = std::uint32_t;
constexpr Commands on(auto... commands) { return ((Commands{1} << static_cast<unsigned>(commands)) | ...); }
inline constexpr Commands every = ~Commands{0};

/// One flag: a row of flags.def.
struct Flag {
  std::string_view names;  // "-o,--output"
  Commands commands;
  std::variant<Text Invocation::*, List Invocation::*, Switch Invocation::*> member;
  Value value;

  bool fits(Command command) const { return (commands & on(command)) != 0; }
  std::string_view short_name() const;  // "-o", or nothing
  std::string_view long_name() const;   // "--output"
  std::string_view key() const;         // "output", as its words are called
};

std::span<const Flag> all_flags();
/// The flag of a name, short or long; nullptr when there is none.
const Flag* find_flag(std::string_view name);
/// The flags that a command knows, in their order; without a command those of the program itself.
std::vector<const Flag*> flags_of(Command command);

}  // namespace poortwachter::app
