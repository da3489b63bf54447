#include <algorithm>
#include <array>

#include "app/check_one.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/inputs.hpp"
#include "app/output.hpp"
#include "app/terminal.hpp"
#include "app/values.hpp"
#include "app/words.hpp"
#include "poortwachter/report/ics.hpp"
#include "poortwachter/report/markdown.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;

namespace {

struct Format {
  std::string_view name;
  void (*write)(const Checked&, const report::Options&, Buffer&);
};

struct Report {
  const Format* format;
  report::Options options;
  Output output;
};

struct Settings {
  AsOf as_of;
  std::optional<Date> from;
  std::vector<Report> reports;
};

}  // namespace

static constexpr std::array formats = {Format{"text", report::timeline_text}, Format{"list", report::timeline_list},
                                       Format{"json", report::timeline_json}, Format{"markdown", report::timeline_markdown},
                                       Format{"ics", report::timeline_ics}};
static constexpr std::array<std::string_view, formats.size()> names = {"text", "list", "json", "markdown", "ics"};
static constexpr std::size_t text_format = 0, list_format = 1;

static void add_reports(const Invocation& invocation, const Appearance& look, World& world, Values& values, Settings& settings) {
  const report::Options on_screen{.lang = invocation.lang,
                                  .color = look.color,
                                  .unicode = look.unicode,
                                  .width = std::min(look.width, 120),
                                  .horizon = values.number("--horizon", invocation.horizon, 0, 3650, 14),
                                  .as_of = settings.as_of.general()};
  const std::size_t usual = look.accessible ? list_format : text_format;
  const Format& shown = formats[values.choice("--format", invocation.format, names, usual)];
  settings.reports.push_back({&shown, on_screen, Output(world)});
  report::Options in_file = on_screen;
  in_file.color = in_file.unicode = false;
  if (!invocation.width) in_file.width = 80;
  for (OutputFile& file : output_files(invocation.outputs, names, invocation.lang, values))
    settings.reports.push_back({&formats[file.format], in_file, Output(world, std::move(file.path))});
}

static void require_one_subject(const Invocation& invocation, Values& values) {
  const std::size_t subjects = invocation.paths.size() + (invocation.from ? 1 : 0);
  if (subjects == 0) values.refuse(std::string(text::ui("cli.timeline.nothing", invocation.lang)));
  if (subjects > 1) values.refuse(std::string(text::ui("cli.timeline.several", invocation.lang)));
}

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  std::optional<UsageError> wrong_look;
  const Appearance look = appearance(invocation, world, wrong_look);
  if (wrong_look) return *wrong_look;
  require_one_subject(invocation, values);
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  out.from = values.date("--from", invocation.from);
  add_reports(invocation, look, world, values, out);
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
  if (!checked.evaluated()) {
    Buffer problems;
    report::text_case(checked, settings.reports.front().options, problems);
    world.err.write({problems.data(), problems.size()});
  }
  int exit_code = checked.evaluated() ? in_order : not_evaluated;
  for (Report& report : settings.reports) {
    Buffer buffer;
    report.format->write(checked, report.options, buffer);
    report.output.write({buffer.data(), buffer.size()});
    const auto failure = report.output.close();
    if (!failure) continue;
    say(world, invocation.name, not_written(*failure, invocation.lang));
    exit_code = usage;
  }
  return exit_code;
}

static int show_path(const std::string& path, Settings& settings, const Invocation& invocation, World& world) {
  const auto refuse = [&](std::string_view message) {
    say(world, invocation.name, message);
    return usage;
  };
  const Inputs inputs = find_inputs(invocation.paths, {}, world);
  if (!inputs.missing.empty()) return refuse(phrase("cli.missing_path", {{"path", path}}, invocation.lang));
  if (inputs.found.empty()) return refuse(nothing_found(invocation.paths, invocation.lang));
  if (inputs.found.size() > 1) return refuse(text::ui("cli.timeline.several", invocation.lang));
  const auto bytes = read_input(inputs.found.front(), world);
  if (!bytes) {
    say(world, invocation.name, not_read(bytes.error(), invocation.lang));
    return not_evaluated;
  }
  const std::string& found = inputs.found.front().path;
  const auto cases = check_one(found, *bytes, layout_of(found), settings.as_of);
  if (cases.size() > 1) return refuse(text::ui("cli.timeline.several", invocation.lang));
  return show(cases.front(), settings, invocation, world);
}

int timeline(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) {
    say(world, invocation.name, settings.error().message);
    return usage;
  }
  if (settings->from) return show(planned_ahead(*settings->from, settings->as_of), *settings, invocation, world);
  return show_path(invocation.paths.front(), *settings, invocation, world);
}

}  // namespace poortwachter::app
