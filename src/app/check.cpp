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

// What a report says about the cases that a thread has done.
static std::string written(const Report<Format>& report, const Done& done) {
  const Format& format = *report.format;
  Buffer buffer;
  const bool told_elsewhere = done.failure && format.for_people;
  if (format.each == nullptr || told_elsewhere) return {};
  for (const Checked& checked : done.cases) {
    const std::size_t end = buffer.size();
    if (end > 0) buffer.append(format.between);
    const std::size_t begin = buffer.size();
    format.each(checked, report.options, buffer);
    if (buffer.size() == begin) buffer.resize(end);
  }
  return {buffer.data(), buffer.size()};
}

// What is new depends on what came before, and so does what is written about it.
static bool waits_for_its_turn(const Report<Format>& report, const CheckSettings& settings) {
  return settings.baseline || report.format->in_order;
}

static Done work_on(const Piece& piece, const CheckSettings& settings, const World& world) {
  InputCases read = read_cases(piece, settings.reading, world);
  Done done{
      .begins_input = piece.begins_input(), .cases = std::move(read.cases), .written = {}, .failure = std::move(read.failure)};
  if (!done.failure)
    for (Checked& checked : done.cases) apply(settings.selection, checked);
  for (const Report<Format>& report : settings.reports)
    done.written.push_back(waits_for_its_turn(report, settings) ? std::string{} : written(report, done));
  return done;
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
        begun_(settings.reports.size()) {
    for (Report<Format>& report : settings.reports) open_report(report);
  }

  void take(Done done) {
    for (Checked& checked : done.cases) number_and_compare(checked);
    progress_.clear();
    for (const Checked& checked : done.cases) verdict_.add(checked);
    if (settings_->stats) std::ranges::for_each(done.cases, [&](const Checked& checked) { stats_.add(checked); });
    for (std::size_t i = 0; i < settings_->reports.size(); ++i) write_cases(i, done);
    if (done.failure) say(*world_, invocation_->name, not_read(*done.failure, invocation_->lang));
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
  void number_and_compare(Checked& checked) {
    checked.index = cases_++;
    if (settings_->baseline) settings_->baseline->mark(checked);
  }

  void write_cases(std::size_t index, Done& done) {
    Report<Format>& report = settings_->reports[index];
    if (waits_for_its_turn(report, *settings_)) done.written[index] = written(report, done);
    if (done.written[index].empty()) return;
    if (begun_[index]) report.output.write(report.format->between);
    report.output.write(done.written[index]);
    begun_[index] = true;
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

  static void open_report(Report<Format>& report) {
    if (report.format->opening == nullptr) return;
    Buffer buffer;
    report.format->opening(report.options, buffer);
    report.output.write({buffer.data(), buffer.size()});
  }

  void close_report(Report<Format>& report, const Summary& summary) {
    Buffer buffer;
    const Format& format = *report.format;
    if (settings_->stats && format.stats_inside) stats_.write(invocation_->lang, buffer);
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
  std::vector<bool> begun_;  // by report: whether a case was written
  std::size_t cases_ = 0;
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
