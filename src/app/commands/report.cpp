#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/input/only_case.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "poortwachter/report/formats.hpp"

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
  Settings out;
  Values values(invocation.lang);
  if (invocation.paths.empty()) values.refuse(std::string(text::ui("cli.report.nothing", invocation.lang)));
  if (invocation.paths.size() > 1) values.refuse(std::string(text::ui("cli.report.several", invocation.lang)));
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  for (OutputFile& file : output_files(invocation.outputs, names_of(report::page_formats()), invocation.lang, values))
    out.outputs.emplace_back(world, std::move(file.path));
  if (values.error()) return *values.error();
  // A page is of no use in a terminal: standard output gets it only when no file was asked for.
  if (out.outputs.empty()) out.outputs.emplace_back(world);
  return out;
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
    exit_code = finish(output, invocation, world, exit_code);
  }
  return exit_code;
}

int report_page(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const auto found = only_case(invocation, text::ui("cli.report.several", invocation.lang), settings->as_of, world);
  return found ? write_page(*found, *settings, invocation, world) : found.error();
}

}  // namespace poortwachter::app
