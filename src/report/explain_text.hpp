#pragma once

#include "poortwachter/report/explain.hpp"

namespace poortwachter::report {

/// The text and Markdown forms; JSON is written by explain_json.cpp.
void explain_list_text(const Options& options, ExplainFormat format, Buffer& out);
void explain_law_text(const law::Table& table, const Options& options, ExplainFormat format, Buffer& out);

}  // namespace poortwachter::report
