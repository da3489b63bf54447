#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// Text as it is to be read in Markdown, safe: nothing in it is markup, HTML, a link or the name of somebody to notify.
std::string plain_in_markdown(std::string_view text);

/// One line of a table; the cells are Markdown.
void write_table_line(const std::vector<std::string>& cells, Buffer& out);
/// The first two lines of a table, its columns named by `markdown.column.<id>` in ui.md.
void write_table_head(std::initializer_list<std::string_view> columns, Lang lang, Buffer& out);
/// "- **word**: a; b", the word by its key in ui.md; nothing without lines.
void write_point(std::string_view key, const std::vector<std::string>& lines, Lang lang, Buffer& out);

}  // namespace poortwachter::report
