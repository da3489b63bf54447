#include "app/command_line/flags.hpp"

#include <algorithm>

#include "app/command_line/choices.hpp"

namespace poortwachter::app {

// Here the names of commands and of kinds of values stand for themselves.
namespace rows {

using namespace values;
using enum Command;

static constexpr Flag all[] = {
#define FLAG(member, type, names, commands, value) {names, commands, &Invocation::member, value},
#include "app/command_line/flags.def"
#undef FLAG
};

}  // namespace rows

std::string_view Flag::short_name() const { return names.substr(0, names.find("--")).substr(0, 2); }

std::string_view Flag::long_name() const { return names.substr(names.find("--")); }

std::string_view Flag::key() const { return long_name().substr(2); }

std::span<const Flag> all_flags() { return rows::all; }

const Flag* find_flag(std::string_view name) {
  const auto named = [&](const Flag& flag) { return name == flag.long_name() || (name == flag.short_name() && !name.empty()); };
  const auto found = std::ranges::find_if(rows::all, named);
  return found == std::end(rows::all) ? nullptr : &*found;
}

std::vector<const Flag*> flags_of(Command command) {
  std::vector<const Flag*> out;
  for (const Flag& flag : rows::all)
    if (flag.fits(command)) out.push_back(&flag);
  return out;
}

}  // namespace poortwachter::app
