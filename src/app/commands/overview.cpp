#include <algorithm>

#include "app/command_line/choices.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/overview.hpp"
#include "app/commands/threshold.hpp"
#include "app/commands/verdict.hpp"
#include "app/input/map_in_order.hpp"
#include "app/input/pieces.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/progress.hpp"
#include "app/output/terminal.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;
using report::Overview;

namespace {

// A piece of an input after the work of a thread.
struct Done {
  bool begins_input = true;
  Overview overview;
  Verdict verdict;
  std::string problems;
  std::optional<Failure> failure;
};

}  // namespace

static Overview empty_overview(const OverviewSettings& settings, const Invocation& invocation) {
  Overview out;
  out.as_of = settings.reading.as_of.general();
  out.horizon = settings.horizon;
  out.lang = invocation.lang;
  out.only_risk = settings.only_risk;
  out.grouping = settings.grouping;
  out.shows_stats = invocation.stats;
  const auto has_details = [](const auto& report) { return report.format->has_details; };
  out.with_details = std::ranges::any_of(settings.reports, has_details);
  const auto has_coming = [](const auto& report) { return report.format->has_coming; };
  out.with_coming = std::ranges::any_of(settings.reports, has_coming);
  return out;
}

// Of a case its line is kept, so that memory does not grow with what stands in the dossiers.
static Done work_on(const Piece& piece, const OverviewSettings& settings, const Invocation& invocation, const World& world) {
  Done done{.begins_input = piece.begins_input(),
            .overview = empty_overview(settings, invocation),
            .verdict = Verdict(settings.threshold),
            .problems = {},
            .failure = {}};
  Buffer problems;
  done.failure = each_case(piece, settings.reading, world, [&](Checked& checked) {
    apply(settings.selection, checked);
    done.verdict.add(checked);
    done.overview.add(checked);
    if (!checked.evaluated()) report::concise_case(checked, settings.reports.front().options, problems);
  });
  done.problems = {problems.data(), problems.size()};
  return done;
}

static Overview overview_of(std::span<const Input> inputs, const OverviewSettings& settings, const Invocation& invocation,
                            World& world) {
  Overview overview = empty_overview(settings, invocation);
  Verdict verdict(settings.threshold);
  Progress progress(inputs.size(), invocation.lang, world);
  Pieces pieces(inputs, settings.reading, world);
  const auto work = [&](const Piece& piece) { return work_on(piece, settings, invocation, world); };
  map_each_in_order([&] { return pieces.next(); }, pieces.workers(), work,
                    [&](Done done) {
                      progress.clear();
                      if (!done.problems.empty()) world.err.write(done.problems);
                      if (done.failure) say(world, invocation.name, not_read(*done.failure, invocation.lang));
                      overview.add(std::move(done.overview));
                      verdict.add(done.verdict);
                      if (done.begins_input) progress.step();
                      return true;
                    });
  progress.clear();
  say_tables(pieces.tables(), invocation, world);
  overview.sort();
  overview.summary = verdict.summary();
  return overview;
}

int write_overview(std::span<const Input> inputs, OverviewSettings& settings, const Invocation& invocation, World& world) {
  const Overview overview = overview_of(inputs, settings, invocation, world);
  int exit_code = overview.summary.exit_code;
  for (Report<report::OverviewFormat>& report : settings.reports) {
    report.format->write(overview, report.options, [&](std::string_view part) { report.output.write(part); });
    exit_code = finish(report.output, invocation, world, exit_code);
  }
  return exit_code;
}

static Overview::Grouping grouping_of(const Invocation& invocation, Values& values) {
  if (!invocation.group_by) return Overview::Grouping::none;
  return static_cast<Overview::Grouping>(1 + values.choice("--group-by", invocation.group_by, choices::group_by, 0));
}

static report::Options options_of(const Invocation& invocation, const Appearance& look, const OverviewSettings& settings) {
  report::Options options = on_screen(invocation, look);
  options.horizon = settings.horizon.value;
  options.as_of = settings.reading.as_of.general();
  options.defaults = settings.reading.defaults;
  options.fail_on = settings.threshold.fail_on;
  options.select = invocation.select;
  options.ignore = invocation.ignore;
  return options;
}

static Result<OverviewSettings, UsageError> settings_of(const Invocation& invocation, World& world) {
  OverviewSettings out;
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  out.reading = reading_of(invocation, world, values);
  out.selection = {values.selectors("--select", invocation.select), values.selectors("--ignore", invocation.ignore)};
  out.threshold = threshold_of(invocation, values);
  out.horizon = Days{values.number("--horizon", invocation.horizon, 0, 3650, 14)};
  const std::size_t risk = values.choice("--only-risk", invocation.only_risk, choices::risk_at, 0);
  if (invocation.only_risk) out.only_risk = static_cast<Risk>(risk + 1);
  out.grouping = grouping_of(invocation, values);
  out.reports = reports_of(report::overview_formats(), 0, options_of(invocation, look, out), invocation, world, values);
  if (values.error()) return *values.error();
  return out;
}

int overview(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const auto inputs = inputs_of(invocation, world);
  return inputs ? write_overview(*inputs, *settings, invocation, world) : usage;
}

}  // namespace poortwachter::app
