#include <algorithm>

#include "app/check_settings.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/map_in_order.hpp"
#include "app/pieces.hpp"
#include "app/print.hpp"
#include "app/progress.hpp"
#include "poortwachter/report/stats.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;
using report::Summary;

namespace {

// An input, or some lines of one, after the work of a thread: its cases, and what each report says about them.
struct Done {
  bool begins_input = true;
  std::vector<Checked> cases;
  std::vector<std::string> written;
  std::optional<Failure> failure;
};

}  // namespace

static void write_cases(Done& done, const CheckSettings& settings) {
  for (const Report<Format>& report : settings.reports) {
    Buffer buffer;
    const bool told_elsewhere = done.failure && report.format->for_people;
    if (report.format->each != nullptr && !told_elsewhere)
      for (const Checked& checked : done.cases) report.format->each(checked, report.options, buffer);
    done.written.emplace_back(buffer.data(), buffer.size());
  }
}

static Done work_on(const Piece& piece, const CheckSettings& settings, const World& world) {
  InputCases read = read_cases(piece, settings.reading, world);
  Done done{
      .begins_input = piece.begins_input(), .cases = std::move(read.cases), .written = {}, .failure = std::move(read.failure)};
  if (!done.failure)
    for (Checked& checked : done.cases) apply(settings.selection, checked);
  if (!settings.baseline) write_cases(done, settings);
  return done;
}

static bool wants_whole(const CheckSettings& settings) {
  return std::ranges::any_of(settings.reports, [](const Report<Format>& report) { return report.format->whole != nullptr; });
}

namespace {

// What a run adds up while its inputs come, in their order.
class Run {
 public:
  Run(CheckSettings& settings, std::size_t inputs, const Invocation& invocation, World& world)
      : settings_(&settings),
        invocation_(&invocation),
        world_(&world),
        verdict_(settings.threshold),
        progress_(inputs, invocation.lang, world),
        keep_(wants_whole(settings)) {}

  void take(Done done) {
    if (settings_->baseline) compare(done);
    progress_.clear();
    for (const Checked& checked : done.cases) verdict_.add(checked);
    if (settings_->stats) std::ranges::for_each(done.cases, [&](const Checked& checked) { stats_.add(checked); });
    for (std::size_t i = 0; i < settings_->reports.size(); ++i) settings_->reports[i].output.write(done.written[i]);
    if (done.failure) say(*world_, invocation_->name, not_read(*done.failure, invocation_->lang));
    if (keep_) std::ranges::move(done.cases, std::back_inserter(kept_));
    if (done.begins_input) progress_.step();
  }

  int close() {
    progress_.clear();
    const Summary summary = this->summary();
    int exit_code = summary.exit_code;
    const bool stats_aside = settings_->stats && !settings_->reports.front().format->stats_inside;
    if (stats_aside) world_->err.write(stats());
    for (Report<Format>& report : settings_->reports) {
      close_report(report, summary);
      exit_code = finish(report.output, *invocation_, *world_, exit_code);
    }
    return exit_code;
  }

 private:
  // What is new depends on what came before, and so does what is written about it.
  void compare(Done& done) {
    for (Checked& checked : done.cases) settings_->baseline->mark(checked);
    write_cases(done, *settings_);
  }

  Summary summary() const {
    Summary out = verdict_.summary();
    if (!settings_->baseline) return out;
    out.baseline = *invocation_->baseline;
    out.resolved = settings_->baseline->resolved([&](std::string_view code) {
      const Rule* rule = rules::find(code);
      return rule == nullptr || settings_->selection.shows(*rule);
    });
    return out;
  }

  std::string stats() const {
    Buffer buffer;
    stats_.write(invocation_->lang, buffer);
    return {buffer.data(), buffer.size()};
  }

  void close_report(Report<Format>& report, const Summary& summary) {
    Buffer buffer;
    const Format& format = *report.format;
    if (settings_->stats && format.stats_inside) stats_.write(invocation_->lang, buffer);
    if (format.whole != nullptr) format.whole(kept_, summary, report.options, buffer);
    if (format.closing != nullptr) format.closing(summary, report.options, buffer);
    const std::string_view bytes(buffer.data(), buffer.size());
    if (!format.closing_aside) return report.output.write(bytes);
    if (&report == &settings_->reports.front()) world_->err.write(bytes);
  }

  CheckSettings* settings_;
  const Invocation* invocation_;
  World* world_;
  Verdict verdict_;
  Progress progress_;
  report::Stats stats_;
  bool keep_;
  std::vector<Checked> kept_;
};

}  // namespace

static int check_inputs(std::span<const Input> inputs, CheckSettings& settings, const Invocation& invocation, World& world) {
  Run run(settings, inputs.size(), invocation, world);
  Pieces pieces(inputs, settings.reading, world);
  const auto work = [&](const Piece& piece) { return work_on(piece, settings, world); };
  map_each_in_order([&] { return pieces.next(); }, settings.reading.jobs, work, [&](Done done) { run.take(std::move(done)); });
  return run.close();
}

int check(const Invocation& invocation, World& world) {
  auto settings = check_settings(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const auto inputs = inputs_of(invocation, world);
  return inputs ? check_inputs(*inputs, *settings, invocation, world) : usage;
}

}  // namespace poortwachter::app
