#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// The findings of an earlier JSON report. A finding is known again by its fingerprint, as often as the earlier report had it: two
/// dossiers may carry one reference. What was accepted then and is open now is new.
class Baseline {
 public:
  /// Nothing when the bytes are no report of `check --format json`, version 1.
  static std::optional<Baseline> read(std::string_view bytes);

  /// Tells of each finding of a case whether the earlier report had it, and takes those out. Cases have to come in their order.
  void mark(Checked& checked);
  /// Open findings of the earlier report that are gone: of cases that were evaluated again, and of rules that are shown.
  std::vector<Resolved> resolved(const std::function<bool(std::string_view code)>& is_shown) const;

 private:
  struct Known {
    Resolved finding;
    int open = 0, accepted = 0;
  };
  bool take(const std::string& fingerprint, bool accepted);

  std::map<std::string, Known> known_;  // by fingerprint
  std::set<std::string> evaluated_;     // references of the cases that were marked
};

/// Whether a finding has weight of its own: neither accepted nor suspended.
bool is_open(const Finding& finding);
/// Whether a finding of a case stood in the earlier report; false without one.
bool is_known(const Checked& checked, std::size_t index);
/// Whether a finding of a case is new since the earlier report; false without one.
bool is_new(const Checked& checked, const Finding& finding);
/// Whether a finding of a case decides the exit code: open, at or above the severity, and not known.
bool is_decisive(const Checked& checked, std::size_t index, const std::optional<Severity>& fail_on);

}  // namespace poortwachter::report
