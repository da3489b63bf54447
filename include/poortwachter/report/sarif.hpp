#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// SARIF 2.1.0: one run with all rules and the results of all cases, a comma between those of two. No lines of a file, no times.
void sarif_opening(const Options& options, Buffer& out);
void sarif_case(const Checked& checked, const Options& options, Buffer& out);
/// With what an earlier report had and is gone as results that are absent.
void sarif_closing(const Summary& summary, const Options& options, Buffer& out);

}  // namespace poortwachter::report
