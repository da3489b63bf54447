#include "app/commands/check_settings.hpp"

#include "app/command_line/choices.hpp"
#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/threshold.hpp"
#include "app/input/bounded.hpp"
#include "app/input/inputs.hpp"
#include "app/output/terminal.hpp"

namespace poortwachter::app {

static report::Options options_of(const Invocation& invocation, const Appearance& look, const CheckSettings& settings,
                                  int horizon) {
  report::Options options = on_screen(invocation, look);
  options.snippet = !invocation.no_snippet;
  options.quiet = invocation.quiet;
  options.links = look.links;
  options.folds = look.folds;
  options.horizon = horizon;
  options.as_of = settings.reading.as_of.general();
  options.defaults = settings.reading.defaults;
  options.fail_on = settings.threshold.fail_on;
  options.select = invocation.select;
  options.ignore = invocation.ignore;
  options.rules = settings.selection.rules();
  return options;
}

static void add_baseline(const Invocation& invocation, const World& world, Values& values, CheckSettings& settings) {
  if (!invocation.baseline) return;
  FilePieces earlier(*invocation.baseline, world);
  settings.baseline = report::Baseline::read([&] { return earlier.next(); });
  if (earlier.failure()) return values.refuse(not_read(*earlier.failure(), invocation.lang));
  if (!settings.baseline) values.refuse(phrase("cli.not_baseline", {{"path", *invocation.baseline}}, invocation.lang));
}

Result<CheckSettings, UsageError> check_settings(const Invocation& invocation, World& world) {
  CheckSettings out;
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  out.reading = reading_of(invocation, world, values);
  out.selection = {values.selectors("--select", invocation.select), values.selectors("--ignore", invocation.ignore)};
  out.threshold = threshold_of(invocation, values);
  out.stats = invocation.stats;
  const int horizon = values.number("--horizon", invocation.horizon, 0, 3650, 14);
  out.reports = reports_of(report::check_formats(), 0, options_of(invocation, look, out, horizon), invocation, world, values);
  if (!values.error()) add_baseline(invocation, world, values, out);
  if (values.error()) return *values.error();
  return out;
}

}  // namespace poortwachter::app
