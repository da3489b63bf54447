#include <array>

#include "app/check_one.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/inputs.hpp"
#include "app/output.hpp"
#include "app/print.hpp"
#include "app/values.hpp"
#include "app/words.hpp"
#include "poortwachter/report/html.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;

namespace {

struct Settings {
  AsOf as_of;
  std::vector<Output> outputs;
};

}  // namespace

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  static constexpr std::array<std::string_view, 1> formats = {"html"};
  Settings out;
  Values values(invocation.lang);
  if (invocation.paths.empty()) values.refuse(std::string(text::ui("cli.report.nothing", invocation.lang)));
  if (invocation.paths.size() > 1) values.refuse(std::string(text::ui("cli.report.several", invocation.lang)));
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  for (OutputFile& file : output_files(invocation.outputs, formats, invocation.lang, values))
    out.outputs.emplace_back(world, std::move(file.path));
  if (values.error()) return *values.error();
  // A page is of no use in a terminal: standard output gets it only when no file was asked for.
  if (out.outputs.empty()) out.outputs.emplace_back(world);
  return out;
}

static void say_problems(const Checked& checked, const report::Options& options, World& world) {
  Buffer problems;
  report::text_case(checked, options, problems);
  world.err.write({problems.data(), problems.size()});
}

static int write_page(const Checked& checked, Settings& settings, const Invocation& invocation, World& world) {
  const report::Options options{.lang = invocation.lang, .as_of = settings.as_of.general()};
  if (!checked.evaluated()) {
    say_problems(checked, options, world);
    return not_evaluated;
  }
  Buffer page;
  report::html_page(checked, options, page);
  int exit_code = in_order;
  for (Output& output : settings.outputs) {
    output.write({page.data(), page.size()});
    const auto failure = output.close();
    if (!failure) continue;
    say(world, invocation.name, not_written(*failure, invocation.lang));
    exit_code = usage;
  }
  return exit_code;
}

int report_page(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const Inputs inputs = find_inputs(invocation.paths, {}, world);
  if (!inputs.missing.empty())
    return refuse(phrase("cli.missing_path", {{"path", inputs.missing.front()}}, invocation.lang), invocation, world);
  if (inputs.found.empty()) return refuse(nothing_found(invocation.paths, invocation.lang), invocation, world);
  if (inputs.found.size() > 1) return refuse(text::ui("cli.report.several", invocation.lang), invocation, world);
  const auto bytes = read_input(inputs.found.front(), world);
  if (!bytes) {
    say(world, invocation.name, not_read(bytes.error(), invocation.lang));
    return not_evaluated;
  }
  const std::string& path = inputs.found.front().path;
  const auto cases = check_one(path, *bytes, layout_of(path), settings->as_of);
  if (cases.size() > 1) return refuse(text::ui("cli.report.several", invocation.lang), invocation, world);
  return write_page(cases.front(), *settings, invocation, world);
}

}  // namespace poortwachter::app
