#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// A finding in words: its place, and the facts that everybody needs, in the order in which they are told.
FindingEntry finding_entry(const Checked& checked, const Finding& finding, Medium medium, Lang lang);

/// All findings of a case in the order of the file, with its lines when the options show them.
Findings findings_in_order(const Checked& checked, Medium medium, const Options& options);

/// The findings by weight, each group with a heading; what has to be repaired first stands first.
std::vector<Findings> findings_by_weight(const Checked& checked, Medium medium, Lang lang);

}  // namespace poortwachter::report
