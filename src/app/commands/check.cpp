#include <algorithm>
#include <optional>

#include "app/commands/check_settings.hpp"
#include "app/commands/commands.hpp"
#include "app/input/map_in_order.hpp"
#include "app/input/pieces.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/progress.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/rules/rules.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::Checked;
using report::CheckFormat;
using report::Summary;

namespace {

// What is counted of cases; the statistics when they are asked for.
struct Counted {
  explicit Counted(const CheckSettings& settings) : verdict(settings.threshold) {
    if (settings.stats) stats.emplace();
  }
  void add(const Checked& checked) {
    verdict.add(checked);
    if (stats) stats->add(checked);
  }
  void add(const Counted& more) {
    verdict.add(more.verdict);
    if (stats) stats->add(*more.stats);
  }

  Verdict verdict;
  std::optional<report::Stats> stats;
};

// An input, or some lines of one, after the work of a thread: what was counted, and what each report says. Cases are kept only
// when something about them depends on what came before.
struct Done {
  bool begins_input = true;
  Counted counted;
  std::vector<Checked> kept;
  std::vector<Buffer> written;
  std::optional<Failure> failure;
};

}  // namespace

// Adds what a report says about a case.
static void write(const Report<CheckFormat>& report, const Checked& checked, Buffer& buffer) {
  const CheckFormat& format = *report.format;
  const bool told_elsewhere = checked.unread() && format.for_people;
  if (format.each == nullptr || told_elsewhere) return;
  const std::size_t end = buffer.size();
  if (end > 0) buffer.append(format.between);
  const std::size_t begin = buffer.size();
  format.each(checked, report.options, buffer);
  if (buffer.size() == begin) buffer.resize(end);
}

// What is new depends on what came before, and so does what is written about it.
static bool waits_for_its_turn(const Report<CheckFormat>& report, const CheckSettings& settings) {
  return settings.baseline || report.format->in_order;
}

static bool keeps_cases(const CheckSettings& settings) {
  return std::ranges::any_of(settings.reports,
                             [&](const Report<CheckFormat>& report) { return waits_for_its_turn(report, settings); });
}

static Done work_on(const Piece& piece, const CheckSettings& settings, const World& world) {
  Done done{.begins_input = piece.begins_input(), .counted = Counted(settings), .kept = {}, .written = {}};
  done.written.resize(settings.reports.size());
  const bool keeps = keeps_cases(settings);
  done.failure = each_case(piece, settings.reading, world, [&](Checked& checked) {
    apply(settings.selection, checked);
    for (std::size_t i = 0; i < settings.reports.size(); ++i)
      if (!waits_for_its_turn(settings.reports[i], settings)) write(settings.reports[i], checked, done.written[i]);
    if (keeps)
      done.kept.push_back(std::move(checked));
    else
      done.counted.add(checked);
  });
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
        counted_(settings),
        progress_(inputs, invocation.lang, world),
        begun_(settings.reports.size()) {
    for (Report<CheckFormat>& report : settings.reports) open_report(report);
  }

  // Whether more is of any use: not when an output cannot be written, nor when its only reader is gone.
  bool take(Done done) {
    for (Checked& checked : done.kept) take(checked, done);
    progress_.clear();
    counted_.add(done.counted);
    for (std::size_t i = 0; i < settings_->reports.size(); ++i) write_cases(i, done);
    if (done.failure) say(*world_, invocation_->name, not_read(*done.failure, invocation_->lang));
    if (done.begins_input) progress_.step();
    return !failure() && !is_unwanted();
  }

  /// No progress is shown any more.
  void clear() { progress_.clear(); }

  int close() {
    if (const auto why = failure()) return refuse(not_written(*why, invocation_->lang), *invocation_, *world_);
    if (is_unwanted()) return counted_.verdict.summary().exit_code;
    const Summary summary = this->summary();
    int exit_code = summary.exit_code;
    const bool stats_aside = settings_->stats && !settings_->reports.front().format->stats_inside;
    if (stats_aside) write_stats_aside();
    for (Report<CheckFormat>& report : settings_->reports) {
      close_report(report, summary);
      exit_code = finish(report.output, *invocation_, *world_, exit_code);
    }
    return exit_code;
  }

 private:
  // A case that waited for its turn.
  void take(Checked& checked, Done& done) {
    checked.index = cases_++;
    if (settings_->baseline) settings_->baseline->mark(checked);
    done.counted.add(checked);
    for (std::size_t i = 0; i < settings_->reports.size(); ++i) {
      const Report<CheckFormat>& report = settings_->reports[i];
      if (waits_for_its_turn(report, *settings_)) write(report, checked, done.written[i]);
    }
  }

  std::optional<Failure> failure() const {
    for (const Report<CheckFormat>& report : settings_->reports)
      if (report.output.failure()) return report.output.failure();
    return std::nullopt;
  }

  bool is_unwanted() const { return settings_->reports.size() == 1 && settings_->reports.front().output.unwanted(); }

  void write_cases(std::size_t index, const Done& done) {
    const Buffer& written = done.written[index];
    if (written.size() == 0) return;
    Report<CheckFormat>& report = settings_->reports[index];
    if (begun_[index]) report.output.write(report.format->between);
    report.output.write({written.data(), written.size()});
    begun_[index] = true;
  }

  Summary summary() const {
    Summary out = counted_.verdict.summary();
    if (counted_.stats) out.stats = &*counted_.stats;
    if (!settings_->baseline) return out;
    out.baseline = source::masked(*invocation_->baseline);
    out.resolved = settings_->baseline->resolved([&](std::string_view code) {
      const Rule* rule = rules::find(code);
      return rule == nullptr || settings_->selection.shows(*rule);
    });
    return out;
  }

  void write_stats_aside() {
    Buffer buffer;
    report::write_stats(*counted_.stats, settings_->reports.front().options, buffer);
    world_->err.write({buffer.data(), buffer.size()});
  }

  static void open_report(Report<CheckFormat>& report) {
    if (report.format->opening == nullptr) return;
    Buffer buffer;
    report.format->opening(report.options, buffer);
    report.output.write({buffer.data(), buffer.size()});
  }

  void close_report(Report<CheckFormat>& report, const Summary& summary) {
    Buffer buffer;
    const CheckFormat& format = *report.format;
    if (settings_->stats && format.stats_as_text) report::write_stats(*counted_.stats, report.options, buffer);
    if (format.closing != nullptr) format.closing(summary, report.options, buffer);
    const std::string_view bytes(buffer.data(), buffer.size());
    if (!format.closing_aside) return report.output.write(bytes);
    if (&report == &settings_->reports.front()) world_->err.write(bytes);
  }

  CheckSettings* settings_;
  const Invocation* invocation_;
  World* world_;
  Counted counted_;
  Progress progress_;
  std::vector<bool> begun_;  // by report: whether a case was written
  std::size_t cases_ = 0;
};

}  // namespace

static int check_inputs(std::span<const Input> inputs, CheckSettings& settings, const Invocation& invocation, World& world) {
  Run run(settings, inputs.size(), invocation, world);
  Pieces pieces(inputs, settings.reading, world);
  const auto work = [&](const Piece& piece) { return work_on(piece, settings, world); };
  map_each_in_order([&] { return pieces.next(); }, pieces.workers(), work, [&](Done done) { return run.take(std::move(done)); });
  run.clear();
  say_tables(pieces.tables(), invocation, world);
  return run.close();
}

int check(const Invocation& invocation, World& world) {
  auto settings = check_settings(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const auto inputs = inputs_of(invocation, world);
  return inputs ? check_inputs(*inputs, *settings, invocation, world) : usage;
}

}  // namespace poortwachter::app
