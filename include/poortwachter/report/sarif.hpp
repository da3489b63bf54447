#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// SARIF 2.1.0: one run with all rules and the results of all cases. No lines of a file, no times.
void sarif(std::span<const Checked> checked, const Summary& summary, const Options& options, Buffer& out);

}  // namespace poortwachter::report
