#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// `check --format markdown`: one case under a heading, its findings in a table; nothing of the file acts as markup.
void markdown_case(const Checked& checked, const Options& options, Buffer& out);
/// `timeline --format markdown`: the steps of one case in a table.
void timeline_markdown(const Checked& checked, const Options& options, Buffer& out);

}  // namespace poortwachter::report
