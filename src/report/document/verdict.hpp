#pragma once

#include <string>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// What a case comes down to, in one or two sentences that can be sent: the dossier, the day and the week, the risk and what it
/// rests on, what it would cost. Without codes. Empty for a case that could not be read.
std::string verdict(const Checked& checked, Lang lang);

}  // namespace poortwachter::report
