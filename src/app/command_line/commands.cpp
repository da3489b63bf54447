#include "app/command_line/commands.hpp"

#include <algorithm>

#include "app/command_line/choices.hpp"
#include "app/commands/commands.hpp"
#include "app/output/reports.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

using Names = std::vector<std::string_view>;

static Names no_formats() { return {}; }

template <auto formats>
static Names names() {
  return names_of(formats());
}

// Here the kinds of words and how many there are stand for themselves.
namespace rows {

using namespace values;
using enum Arguments::Count;

static constexpr CommandRow all[] = {
#define COMMAND(id, name, function, ...) {Command::id, name, function, __VA_ARGS__},
#include "app/command_line/commands.def"
#undef COMMAND
};

}  // namespace rows

std::span<const CommandRow> all_commands() { return rows::all; }

const CommandRow* find_command(std::string_view name) {
  const auto found = std::ranges::find(rows::all, name, &CommandRow::name);
  return found == std::end(rows::all) ? nullptr : &*found;
}

const CommandRow* row_of(Command command) {
  const auto found = std::ranges::find(rows::all, command, &CommandRow::command);
  return found == std::end(rows::all) ? nullptr : &*found;
}

}  // namespace poortwachter::app
