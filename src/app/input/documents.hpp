#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::app {

/// How a file holds its cases: a stream of YAML documents, one JSON text, one JSON text a line, or the rows of a table.
enum class Layout : std::uint8_t { stream, json, lines, table };

/// The endings of the files that are looked for in a directory, as patterns; and whether a name has one of them, in capitals or
/// not.
std::span<const std::string_view> searched_patterns();
bool is_searched(std::string_view name);

/// By the ending, in capitals or not: lines for `.jsonl` and `.ndjson`, one text for `.json`, a table for `.csv`, else a stream.
Layout layout_of(std::string_view path);

/// How much is read at a time of lines and of a table: some sixteen cases or a hundred rows, enough to share out, and few enough to
/// be told soon.
inline constexpr std::size_t piece_size = 32 * 1024;
/// A line that has not ended by then is taken not to end.
inline constexpr std::size_t longest_line = 64 * 1024 * 1024;

/// How many lines end in these bytes.
std::uint32_t line_ends(std::string_view bytes);

/// Whether a line of JSON Lines holds no case.
bool is_blank(std::string_view line);

/// Hands on the documents of a file that is no table, or of a part of one with lines, one by one; at least one. A line that is not
/// blank gives exactly one, whose ordinal is the number of the line, and which is gone before the next line is read. Marks count
/// from the start of the file, which first_line tells of a part.
void each_document(std::string_view bytes, Layout layout, std::uint32_t first_line,
                   const std::function<void(source::Document&)>& take);

}  // namespace poortwachter::app
