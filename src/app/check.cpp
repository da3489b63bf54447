#include <algorithm>
#include <array>
#include <thread>

#include "app/check_one.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/inputs.hpp"
#include "app/map_in_order.hpp"
#include "app/output.hpp"
#include "app/selection.hpp"
#include "app/terminal.hpp"
#include "app/values.hpp"
#include "app/verdict.hpp"
#include "app/words.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;
using report::Summary;

namespace {

// A format writes case by case with a closing line, or the whole run at once because its sums come first.
struct Format {
  std::string_view name;
  void (*each)(const Checked&, const report::Options&, Buffer&) = nullptr;
  void (*closing)(const Summary&, const report::Options&, Buffer&) = nullptr;
  void (*whole)(std::span<const Checked>, const Summary&, const report::Options&, Buffer&) = nullptr;
  bool closing_aside = false;  // on standard error, so that standard output holds findings only
  bool for_people = false;     // a file that could not be read is told on standard error only
};

struct Report {
  const Format* format;
  report::Options options;
  Output output;
};

struct Settings {
  AsOf as_of;
  std::optional<Layout> layout;  // nothing: by the ending
  Selection selection;
  Threshold threshold;
  std::size_t jobs = 1;
  std::string stdin_name;
  std::vector<Report> reports;  // the first one goes to standard output
};

// One input after the work of a thread: its cases, and what each report says about them.
struct Done {
  std::vector<Checked> cases;
  std::vector<std::string> written;
  std::optional<Failure> failure;
};

}  // namespace

static constexpr std::array formats = {
    Format{.name = "text", .each = report::text_case, .closing = report::text_closing, .for_people = true},
    Format{.name = "concise",
           .each = report::concise_case,
           .closing = report::text_closing,
           .closing_aside = true,
           .for_people = true},
    Format{.name = "json", .whole = report::json},
    Format{.name = "jsonl", .each = report::json_line},
};

static std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

static report::Options options_of(const Invocation& invocation, const Appearance& look, Date as_of, int horizon) {
  return {.lang = invocation.lang,
          .color = look.color,
          .unicode = look.unicode,
          .snippet = !invocation.no_snippet,
          .quiet = invocation.quiet,
          .width = std::clamp(look.width, 60, 120),
          .horizon = horizon,
          .as_of = as_of};
}

static void add_reports(const Invocation& invocation, const Appearance& look, World& world, Values& values, Settings& settings) {
  const auto names = format_names();
  const int horizon = values.number("--horizon", invocation.horizon, 0, 3650, 14);
  const report::Options on_screen = options_of(invocation, look, settings.as_of.general(), horizon);
  const Format& shown = formats[values.choice("--format", invocation.format, names, 0)];
  settings.reports.push_back({&shown, on_screen, Output(world)});
  report::Options in_file = on_screen;
  in_file.color = in_file.unicode = false;
  if (!invocation.width) in_file.width = 80;
  for (OutputFile& file : output_files(invocation.outputs, names, invocation.lang, values))
    settings.reports.push_back({&formats[file.format], in_file, Output(world, std::move(file.path))});
}

static Threshold threshold_of(const Invocation& invocation, Values& values) {
  static constexpr std::array<std::string_view, 4> severities = {"note", "warning", "error", "never"};
  static constexpr std::array<std::string_view, 4> risks = {"low", "elevated", "high", "near_certain"};
  Threshold out;
  const std::size_t severity = values.choice("--fail-on", invocation.fail_on, severities, 2);
  out.fail_on = severity == 3 ? std::nullopt : std::optional(static_cast<Severity>(severity));
  const std::size_t risk = values.choice("--risk-at", invocation.risk_at, risks, 0);
  if (invocation.risk_at) out.risk_at = static_cast<Risk>(risk + 1);
  return out;
}

static std::optional<Layout> layout_of_flag(const Invocation& invocation, Values& values) {
  static constexpr std::array<std::string_view, 2> names = {"yaml", "jsonl"};
  const std::size_t index = values.choice("--input", invocation.input, names, 0);
  return invocation.input ? std::optional(index == 0 ? Layout::stream : Layout::lines) : std::nullopt;
}

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  std::optional<UsageError> wrong_look;
  const Appearance look = appearance(invocation, world, wrong_look);
  if (wrong_look) return *wrong_look;
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  out.layout = layout_of_flag(invocation, values);
  out.selection = {values.selectors("--select", invocation.select), values.selectors("--ignore", invocation.ignore)};
  out.threshold = threshold_of(invocation, values);
  const int cores = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 256);
  out.jobs = static_cast<std::size_t>(values.number("--jobs", invocation.jobs, 1, 256, cores));
  out.stdin_name = invocation.stdin_filename.value_or("-");
  add_reports(invocation, look, world, values, out);
  if (values.error()) return *values.error();
  return out;
}

// A dossier of which nothing is known but its path.
static Checked unread(const std::string& path, const Settings& settings) {
  Checked checked;
  checked.path = path;
  checked.reference = stem_of(path);
  checked.as_of = settings.as_of.general();
  return checked;
}

static void write_cases(Done& done, const Settings& settings) {
  for (const Report& report : settings.reports) {
    Buffer buffer;
    const bool told_elsewhere = done.failure && report.format->for_people;
    if (report.format->each != nullptr && !told_elsewhere)
      for (const Checked& checked : done.cases) report.format->each(checked, report.options, buffer);
    done.written.emplace_back(buffer.data(), buffer.size());
  }
}

static Done work_on(const Input& input, const Settings& settings, const World& world) {
  Done done;
  const std::string path = input.standard_input ? settings.stdin_name : input.path;
  const auto bytes = read_input(input, world);
  if (bytes) {
    done.cases = check_one(path, *bytes, settings.layout.value_or(layout_of(path)), settings.as_of);
    for (Checked& checked : done.cases) apply(settings.selection, checked);
  } else {
    done.failure = bytes.error();
    done.cases.push_back(unread(path, settings));
  }
  write_cases(done, settings);
  return done;
}

static bool wants_whole(const Settings& settings) {
  return std::ranges::any_of(settings.reports, [](const Report& report) { return report.format->whole != nullptr; });
}

static void close_report(Report& report, std::span<const Checked> kept, const Summary& summary, bool on_screen, World& world) {
  Buffer buffer;
  if (report.format->whole != nullptr) report.format->whole(kept, summary, report.options, buffer);
  if (report.format->closing != nullptr) report.format->closing(summary, report.options, buffer);
  const std::string_view bytes(buffer.data(), buffer.size());
  if (!report.format->closing_aside) return report.output.write(bytes);
  if (on_screen) world.err.write(bytes);
}

static int close_reports(Settings& settings, std::span<const Checked> kept, const Summary& summary, const Invocation& invocation,
                         World& world) {
  int exit_code = summary.exit_code;
  for (Report& report : settings.reports) {
    close_report(report, kept, summary, &report == &settings.reports.front(), world);
    const auto failure = report.output.close();
    if (!failure) continue;
    say(world, invocation.name, not_written(*failure, invocation.lang));
    exit_code = usage;
  }
  return exit_code;
}

static int check_inputs(std::span<const Input> inputs, Settings& settings, const Invocation& invocation, World& world) {
  Verdict verdict(settings.threshold);
  std::vector<Checked> kept;
  const bool keep = wants_whole(settings);
  const auto work = [&](const Input& input) { return work_on(input, settings, world); };
  map_in_order(inputs, settings.jobs, work, [&](Done done) {
    for (const Checked& checked : done.cases) verdict.add(checked);
    for (std::size_t i = 0; i < settings.reports.size(); ++i) settings.reports[i].output.write(done.written[i]);
    if (done.failure) say(world, invocation.name, not_read(*done.failure, invocation.lang));
    if (keep) std::ranges::move(done.cases, std::back_inserter(kept));
  });
  return close_reports(settings, kept, verdict.summary(), invocation, world);
}

int check(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  const auto refuse = [&](std::string_view message) {
    say(world, invocation.name, message);
    return usage;
  };
  if (!settings) return refuse(settings.error().message);
  std::vector<std::string> paths = invocation.paths;
  if (paths.empty()) paths.emplace_back(".");
  const Inputs inputs = find_inputs(paths, invocation.exclude, world);
  for (const std::string& path : inputs.missing) refuse(phrase("cli.missing_path", {{"path", path}}, invocation.lang));
  if (!inputs.missing.empty()) return usage;
  if (inputs.found.empty()) return refuse(nothing_found(paths, invocation.lang));
  return check_inputs(inputs.found, *settings, invocation, world);
}

}  // namespace poortwachter::app
