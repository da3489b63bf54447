#include "app/input/reading.hpp"

#include <algorithm>
#include <array>
#include <thread>

#include "app/command_line/choices.hpp"
#include "app/command_line/words.hpp"
#include "app/input/column_map.hpp"
#include "app/input/defaults.hpp"
#include "app/output/destinations.hpp"
#include "app/output/print.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::app {

static std::optional<Layout> layout_of_flag(const Invocation& invocation, Values& values) {
  const std::size_t index = values.choice("--input", invocation.input, choices::input, 0);
  static constexpr std::array<Layout, choices::input.size()> layouts = {Layout::stream, Layout::lines, Layout::table};
  return invocation.input ? std::optional(layouts[index]) : std::nullopt;
}

static TableOptions tables_of(const Invocation& invocation, const World& world, Values& values) {
  TableOptions out;
  out.empty_is_not_done = values.choice("--empty", invocation.empty, choices::empty, 0) == 1;
  if (!invocation.columns) return out;
  auto map = read_column_map(*invocation.columns, world, invocation.lang);
  if (map)
    out.columns = std::move(*map);
  else
    values.refuse(map.error().message);
  return out;
}

static constexpr int most_threads = 256;

Reading reading_of(const Invocation& invocation, const World& world, Values& values) {
  Reading out;
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  out.layout = layout_of_flag(invocation, values);
  if (invocation.jobs) out.jobs = values.number("--jobs", invocation.jobs, 1, most_threads, 1);
  out.tables = tables_of(invocation, world, values);
  out.prepare = defaults_of(invocation, world, values);
  out.defaults = source::masked(invocation.defaults.value_or(std::string{}));
  out.counts_cells = invocation.files;
  out.stdin_name = invocation.stdin_filename.value_or("-");
  return out;
}

std::size_t threads_for(std::size_t pieces, const Reading& reading, const World& world) {
  if (pieces <= 1) return 1;
  const auto cores = [] { return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads); };
  const std::size_t wanted = std::min(pieces, reading.jobs ? *reading.jobs : cores());
  return world.room_for_threads ? std::min(wanted, world.room_for_threads()) : wanted;
}

// What holds for every dossier is none itself.
static void leave_out_defaults(const Invocation& invocation, const World& world, std::vector<Input>& inputs) {
  if (!invocation.defaults) return;
  const auto identity = [&](const std::string& path) { return world.identity ? world.identity(path) : std::optional(path); };
  const auto of_defaults = identity(*invocation.defaults);
  std::erase_if(inputs,
                [&](const Input& input) { return !input.standard_input && of_defaults && identity(input.path) == of_defaults; });
}

// How tables are read is told, and no input can be one. A folder may hold one another day, and what a workbook is, is told by
// itself.
static std::optional<std::string> without_table(const Invocation& invocation, const std::vector<std::string>& paths) {
  if (!invocation.columns && !invocation.empty) return std::nullopt;
  const auto is_no_table = [](const std::string& path) { return is_searched(path) && layout_of(path) != Layout::table; };
  const bool none = invocation.input ? *invocation.input != "csv" : std::ranges::all_of(paths, is_no_table);
  if (!none) return std::nullopt;
  return phrase("cli.no_table", {{"flag", invocation.columns ? "--columns" : "--empty"}}, invocation.lang);
}

std::optional<std::vector<Input>> inputs_of(const Invocation& invocation, World& world) {
  std::vector<std::string> paths = invocation.paths;
  if (paths.empty()) paths.emplace_back(".");
  Inputs inputs = find_inputs(paths, invocation.exclude, world);
  for (const std::string& path : inputs.missing)
    refuse(phrase("cli.missing_path", {{"path", path}}, invocation.lang), invocation, world);
  if (!inputs.missing.empty()) return std::nullopt;
  if (!invocation.quiet || invocation.files)
    for (const std::string& line : files_told(inputs, invocation.files, invocation.lang)) say(world, invocation.name, line);
  leave_out_defaults(invocation, world, inputs.found);
  if (inputs.found.empty()) {
    refuse(nothing_found(paths, inputs, invocation.lang), invocation, world);
    return std::nullopt;
  }
  auto why = without_table(invocation, paths);
  if (!why) why = refused_output(invocation, inputs.found, world);
  if (why) {
    refuse(*why, invocation, world);
    return std::nullopt;
  }
  return std::move(inputs.found);
}

}  // namespace poortwachter::app
