#pragma once

#include <optional>

#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

/// From which level on a run does not succeed.
struct Threshold {
  std::optional<Severity> fail_on = Severity::error;  // nothing: never
  std::optional<Risk> risk_at;
  bool on_unassessed = false;  // a case that is not assessable too
};

/// Counts the cases of a run and decides its exit code.
class Verdict {
 public:
  explicit Verdict(const Threshold& threshold) : threshold_(threshold) {}

  void add(const report::Checked& checked);
  /// Adds what was counted of other cases.
  void add(const Verdict& other);
  report::Summary summary() const;

 private:
  void count(const report::Checked& checked, std::size_t index);
  void judged_on(const Period& days);

  Threshold threshold_;
  report::Summary summary_;
  bool failed_ = false;
};

}  // namespace poortwachter::app
