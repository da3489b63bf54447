#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// Annotations of GitHub Actions, one line a finding. What was accepted has none; what has no weight, or stood in an earlier
/// report, is a notice.
void github_case(const Checked& checked, const Options& options, Buffer& out);

}  // namespace poortwachter::report
