#pragma once

#include "poortwachter/report/report.hpp"
#include "report/snippet.hpp"
#include "report/style.hpp"

namespace poortwachter::report {

/// One finding in rustc's layout, without the empty line behind it.
void text_finding(const Checked& checked, const Finding& finding, Lines& lines, const Options& options, Buffer& out);

/// What weighs on a case, when it could be judged: spoor 2, sanction risk, the next deadline, what was not assessed.
void text_judgement(const Checked& checked, const Options& options, Buffer& out);

}  // namespace poortwachter::report
