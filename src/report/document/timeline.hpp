#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// The days of one case: a drawing at a terminal and on a page, a table in a text. Nothing for a case that was not evaluated.
Document timeline_document(const Checked& checked, Medium medium, const Options& options);

/// The drawing alone, of a case with a timeline.
TimelineChart timeline_chart(const Checked& checked, const Options& options);

/// Every step that applies, with its day and the sum behind it.
Table sums_table(const Timeline& timeline, Lang lang);
/// Every step that does not apply, and why.
List not_applicable(const Timeline& timeline, Lang lang);

}  // namespace poortwachter::report
