#include "app/input/only_case.hpp"

#include "app/command_line/words.hpp"
#include "app/input/bounded.hpp"
#include "app/input/inputs.hpp"
#include "app/output/destinations.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/output.hpp"
#include "app/output/print.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;

Result<OnlyInput, int> only_input(const Invocation& invocation, std::span<const std::string> paths, std::string_view several,
                                  World& world) {
  const Inputs inputs = find_inputs(paths, {}, world);
  if (!inputs.missing.empty())
    return refuse(phrase("cli.missing_path", {{"path", inputs.missing.front()}}, invocation.lang), invocation, world);
  if (inputs.found.empty()) return refuse(nothing_found(paths, inputs, invocation.lang), invocation, world);
  if (inputs.found.size() > 1) return refuse(several, invocation, world);
  if (const auto why = refused_output(invocation, inputs.found, world)) return refuse(*why, invocation, world);
  const std::string& path = inputs.found.front().path;
  const auto bytes = read_input(inputs.found.front(), layout_of(path), world);
  if (bytes) return OnlyInput{path, *bytes, layout_of(path)};
  say(world, invocation.name, not_read(bytes.error(), invocation.lang));
  return not_evaluated;
}

Result<Checked, int> only_case(const Invocation& invocation, std::string_view several, const AsOf& as_of, World& world) {
  const auto input = only_input(invocation, invocation.paths, several, world);
  if (!input) return input.error();
  auto cases = check_one(input->path, input->bytes, input->layout, as_of);
  if (cases.size() > 1) return refuse(several, invocation, world);
  return std::move(cases.front());
}

void say_problems(const Checked& checked, const report::Options& options, World& world) {
  Buffer problems;
  report::text_case(checked, options, problems);
  world.err.write({problems.data(), problems.size()});
}

}  // namespace poortwachter::app
