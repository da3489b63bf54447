#include "app/input/reading.hpp"

#include <algorithm>
#include <thread>

#include "app/command_line/choices.hpp"
#include "app/command_line/words.hpp"
#include "app/output/destinations.hpp"
#include "app/output/print.hpp"

namespace poortwachter::app {

static std::optional<Layout> layout_of_flag(const Invocation& invocation, Values& values) {
  const std::size_t index = values.choice("--input", invocation.input, choices::input, 0);
  return invocation.input ? std::optional(index == 0 ? Layout::stream : Layout::lines) : std::nullopt;
}

Reading reading_of(const Invocation& invocation, const World& world, Values& values) {
  Reading out;
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  out.layout = layout_of_flag(invocation, values);
  const int cores = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 256);
  out.jobs = static_cast<std::size_t>(values.number("--jobs", invocation.jobs, 1, 256, cores));
  out.stdin_name = invocation.stdin_filename.value_or("-");
  return out;
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
  if (inputs.found.empty()) {
    refuse(nothing_found(paths, inputs, invocation.lang), invocation, world);
    return std::nullopt;
  }
  if (const auto why = refused_output(invocation, inputs.found, world)) {
    refuse(*why, invocation, world);
    return std::nullopt;
  }
  return std::move(inputs.found);
}

}  // namespace poortwachter::app
