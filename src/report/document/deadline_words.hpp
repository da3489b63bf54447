#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/law/table.hpp"
#include "poortwachter/report/report.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

/// Whether a chapter of deadlines.md is about a step that a case has, or about a subject of its own.
bool is_shown(const text::Chapter& chapter);
/// "End of dismissal ban", or the title of the chapter.
std::string_view title_of(const text::Chapter& chapter, Lang lang);
/// A text of deadlines.md with its placeholders filled in from the law table; one that the table does not know stays.
std::string filled_in(std::string_view text, const law::Table& table, Lang lang);
/// What the days of a chapter rest on, each once with its kind: "ZW art. 38 lid 1 (act)".
std::vector<std::string> sources_of(const text::Chapter& chapter, const law::Table& table, Lang lang);

}  // namespace poortwachter::report
