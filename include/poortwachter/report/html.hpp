#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// One case as a page that needs nothing else: style inside, no script, no address of anything outside. Nothing for a case that
/// was not evaluated.
void html_page(const Checked& checked, const Options& options, Buffer& out);

}  // namespace poortwachter::report
