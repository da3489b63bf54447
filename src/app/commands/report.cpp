#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/overview.hpp"
#include "app/input/only_case.hpp"
#include "app/input/pieces.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;

namespace {

struct Settings {
  Reading reading;
  int horizon = 14;
  std::vector<Output> outputs;

  report::Options options(Lang lang) const {
    return {.lang = lang, .horizon = horizon, .as_of = reading.as_of.general(), .defaults = reading.defaults};
  }
};

}  // namespace

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  if (invocation.paths.empty()) values.refuse(phrase("cli.report.nothing", {}, invocation.lang));
  out.reading = reading_of(invocation, world, values);
  out.horizon = values.number("--horizon", invocation.horizon, 0, 3650, out.horizon);
  const std::vector<std::string_view> formats = names_of(report::page_formats());
  values.choice("--format", invocation.format, formats, 0);
  for (OutputFile& file : output_files(invocation.outputs, formats, invocation.lang, values))
    out.outputs.emplace_back(world, std::move(file.path));
  if (values.error()) return *values.error();
  // A page is of no use in a terminal: standard output gets it when that was asked for, or no file was.
  if (invocation.format || out.outputs.empty()) out.outputs.emplace_back(world);
  return out;
}

// Where a page lies, for who opens it by a click. The line is not folded, so that it stays one address.
static void tell_place(const Output& page, const Invocation& invocation, World& world) {
  if (page.path().empty() || !world.full_path || !world.err.terminal) return;
  const std::string path = report::safe(world.full_path(page.path()));
  world.err.write(fmt::format("{}: {}\n", invocation.name, phrase("cli.report.written", {{"path", path}}, invocation.lang)));
}

static int write_page(const Checked& checked, Settings& settings, const Invocation& invocation, World& world) {
  const report::Options options = settings.options(invocation.lang);
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
    if (exit_code == in_order) tell_place(output, invocation, world);
  }
  return exit_code;
}

// Of several dossiers one page over all; what was found in them is no failure of the page.
static int write_page_over_all(std::span<const Input> inputs, Settings& settings, const Invocation& invocation, World& world) {
  const report::OverviewFormat& page = report::overview_formats().back();
  OverviewSettings many{.reading = settings.reading, .horizon = Days{settings.horizon}};
  many.threshold.fail_on = std::nullopt;
  for (Output& output : settings.outputs) many.reports.push_back({&page, settings.options(invocation.lang), std::move(output)});
  const int exit_code = write_overview(inputs, many, invocation, world);
  if (exit_code == usage) return exit_code;
  for (const Report<report::OverviewFormat>& one : many.reports) tell_place(one.output, invocation, world);
  return exit_code;
}

// The cases of one input, of more than one the first two.
static Result<std::vector<Checked>, Failure> first_cases(std::span<const Input> inputs, const Settings& settings,
                                                         const Invocation& invocation, World& world) {
  std::vector<Checked> cases;
  Pieces pieces(inputs, settings.reading, world);
  while (cases.size() < 2) {
    const auto piece = pieces.next();
    if (!piece) break;
    const auto failure = each_case(*piece, settings.reading, world, [&](Checked& one) { cases.push_back(std::move(one)); });
    if (failure) return *failure;
  }
  if (cases.size() < 2) say_tables(pieces.tables(), invocation, world);
  return cases;
}

// Standard input comes once: what was read of it to see how many dossiers there are is given again.
static World with_kept_input(const World& world) {
  struct Kept {
    Chunks source;
    std::string bytes;
    bool is_whole = false;  // nothing more is kept
  };
  const auto kept = std::make_shared<Kept>(Kept{world.open_standard_input(), {}});
  World out = world;
  out.open_standard_input = [kept, opened = false]() mutable -> Chunks {
    kept->is_whole = std::exchange(opened, true);
    return [kept, at = std::size_t{0}](std::span<char> buffer) mutable -> Result<std::size_t, Failure> {
      const std::size_t again = at < kept->bytes.size() ? kept->bytes.copy(buffer.data(), buffer.size(), at) : 0;
      at += again;
      if (again > 0) return again;
      auto size = kept->source(buffer);
      if (size && !kept->is_whole) kept->bytes.append(buffer.data(), *size);
      at = kept->bytes.size();
      return size;
    };
  };
  return out;
}

static int write(std::span<const Input> inputs, Settings& settings, const Invocation& invocation, World& given) {
  if (inputs.size() > 1) return write_page_over_all(inputs, settings, invocation, given);
  World world = inputs.front().standard_input ? with_kept_input(given) : given;
  const auto cases = first_cases(inputs, settings, invocation, world);
  if (!cases) {
    say(world, invocation.name, not_read(cases.error(), invocation.lang));
    return not_evaluated;
  }
  if (cases->size() > 1) return write_page_over_all(inputs, settings, invocation, world);
  return write_page(cases->front(), settings, invocation, world);
}

int report_page(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const auto inputs = inputs_of(invocation, world);
  return inputs ? write(*inputs, *settings, invocation, world) : usage;
}

}  // namespace poortwachter::app
