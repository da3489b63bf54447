#pragma once

#include "poortwachter/report/gathered.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// Steps by what became of them with the part in time, those first that insurers ask for; sanctions, spoor 2, and each employer
/// where there are several; then findings of each rule and dossiers of each level.
Document stats_document(const Stats& stats, Lang lang);
/// The steps alone, as a table.
Table step_table(const Standing& standing, Lang lang);

}  // namespace poortwachter::report
