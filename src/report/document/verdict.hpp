#pragma once

#include <string>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// What a case comes down to, in one or two sentences that can be sent: the dossier, the day and the week, the risk and what it
/// rests on, what it would cost. Without codes. Empty for a case that could not be read.
std::string verdict(const Checked& checked, Lang lang);

/// The gravest findings in words, worst first, one of each rule, at most three; what weighs little only where nothing weighs more.
std::vector<std::string> reasons(const judgement::Judgement& judgement, Lang lang);
/// The steps of employer and employee of which nobody knows whether they were done, though their day has come.
std::vector<std::string> unknown_steps(const Timeline& timeline, Lang lang);
/// Whether a level is one at which something points to a sanction.
bool points_to_sanction(judgement::Level level);
/// "35.195", rounded.
std::string whole_euros(Cents amount, Lang lang);

}  // namespace poortwachter::report
