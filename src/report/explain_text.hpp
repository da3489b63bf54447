#pragma once

#include "poortwachter/report/explain.hpp"

namespace poortwachter::report {

/// Nobody has compared the row with its source for more than a year before this day, so that it may be out of date.
bool is_stale(const law::Row& row, Date day);

/// The text and Markdown forms; JSON is written by explain_json.cpp.
void explain_list_text(const Options& options, ExplainFormat format, Buffer& out);
void explain_law_text(const law::Table& table, const Options& options, ExplainFormat format, Buffer& out);

}  // namespace poortwachter::report
