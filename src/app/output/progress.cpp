#include "app/output/progress.hpp"

#include <cmath>

#include "app/command_line/words.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

static constexpr double patience = 2;    // seconds without a line
static constexpr double interval = 0.2;  // seconds between two lines

// Who listens to a screen would hear every line.
static bool wants_none(const World& world) {
  const std::string accessible = world.environment("ACCESSIBLE").value_or("");
  return !world.err.terminal || !world.seconds || (!accessible.empty() && accessible != "0");
}

Progress::Progress(std::size_t total, text::Lang lang, World& world)
    : world_(&world), lang_(lang), wanted_(!wants_none(world)), total_(total) {
  if (wanted_) started_ = shown_at_ = world.seconds();
}

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  const double now = world_->seconds();
  if (now - started_ >= patience && done_ < total_) show(now);
}

void Progress::show(double now) {
  const double rate = static_cast<double>(done_) / (now - started_);
  if (line_.empty() || now - shown_at_ >= interval) {
    const std::string count = std::to_string(done_), total = std::to_string(total_);
    const std::string per_second = fmt::format("{:.0f}", rate);
    const std::string left = fmt::format("{:.0f}", std::ceil(static_cast<double>(total_ - done_) / rate));
    line_ = phrase("progress.line", {{"n", count}, {"total", total}, {"rate", per_second}, {"left", left}}, lang_);
    shown_at_ = now;
  }
  world_->err.write(line_ + '\r');
}

// Spaces instead of an escape sequence: they work on every terminal.
void Progress::clear() {
  if (line_.empty()) return;
  world_->err.write(std::string(line_.size(), ' ') + '\r');
}

}  // namespace poortwachter::app
