#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A suite for each case and a test for each rule that was judged, in a layout that both Ant and Jenkins read. What decides the
/// exit code has failed; what was accepted, or could not be judged, was skipped; a case that cannot be read is one test with an
/// error. Suites are numbered: cases have to be written in their order.
void junit_opening(const Options& options, Buffer& out);
void junit_case(const Checked& checked, const Options& options, Buffer& out);
void junit_closing(const Summary& summary, const Options& options, Buffer& out);

}  // namespace poortwachter::report
