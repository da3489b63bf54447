#include <algorithm>

#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/input/only_case.hpp"
#include "app/output/destinations.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "app/output/terminal.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;

namespace {

struct Settings {
  AsOf as_of;
  std::optional<Date> from;
  std::vector<Report<report::CaseFormat>> reports;
};

}  // namespace

static constexpr std::size_t text_format = 0, list_format = 1;

static report::Options options_of(const Invocation& invocation, const Appearance& look, const Settings& settings, int horizon) {
  report::Options options = on_screen(invocation, look);
  options.width = std::min(look.width, options.width);
  options.horizon = horizon;
  options.as_of = settings.as_of.general();
  return options;
}

static void require_one_subject(const Invocation& invocation, Values& values) {
  const std::size_t subjects = invocation.paths.size() + (invocation.from ? 1 : 0);
  if (subjects == 0) values.refuse(phrase("cli.timeline.nothing", {}, invocation.lang));
  if (subjects > 1) values.refuse(phrase("cli.timeline.several", {}, invocation.lang));
}

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  require_one_subject(invocation, values);
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  out.from = values.date("--from", invocation.from);
  const int horizon = values.number("--horizon", invocation.horizon, 0, 3650, 14);
  out.reports = reports_of(report::timeline_formats(), look.accessible ? list_format : text_format,
                           options_of(invocation, look, out, horizon), invocation, world, values);
  if (values.error()) return *values.error();
  return out;
}

// A dossier in which only the first sick day is known. It has no name.
static Checked planned_ahead(Date first_sick_day, const AsOf& as_of) {
  const std::string bytes = "first_sick_day: " + calendar::iso(first_sick_day) + '\n';
  Checked checked = std::move(check_one("--from", bytes, Layout::stream, as_of).front());
  checked.reference.clear();
  return checked;
}

// Why there is nothing to show goes to standard error; a machine format says it in its own way too.
static int show(const Checked& checked, Settings& settings, const Invocation& invocation, World& world) {
  if (!checked.evaluated()) say_problems(checked, settings.reports.front().options, world);
  int exit_code = checked.evaluated() ? in_order : not_evaluated;
  for (Report<report::CaseFormat>& report : settings.reports) {
    Buffer buffer;
    report.format->write(checked, report.options, buffer);
    if (checked.evaluated() && buffer.size() == 0) say(world, invocation.name, text::ui("case.not_covered", invocation.lang));
    report.output.write({buffer.data(), buffer.size()});
    exit_code = finish(report.output, invocation, world, exit_code);
  }
  return exit_code;
}

int timeline(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  if (const auto why = settings->from ? refused_output(invocation, {}, world) : std::nullopt)
    return refuse(*why, invocation, world);
  if (settings->from) return show(planned_ahead(*settings->from, settings->as_of), *settings, invocation, world);
  const auto found = only_case(invocation, text::ui("cli.timeline.several", invocation.lang), settings->as_of, world);
  return found ? show(*found, *settings, invocation, world) : found.error();
}

}  // namespace poortwachter::app
