#pragma once

#include <functional>
#include <string_view>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::app {

/// How a file holds its cases: a stream of YAML documents, one JSON text, or one JSON text a line.
enum class Layout : std::uint8_t { stream, json, lines };

/// By the ending: lines for `.jsonl` and `.ndjson`, one text for `.json`, else a stream.
Layout layout_of(std::string_view path);

/// Whether a line of JSON Lines holds no case.
bool is_blank(std::string_view line);

/// Hands on the documents of a file, or of a part of one with lines, one by one; at least one. A line that is not blank gives
/// exactly one, whose ordinal is the number of the line, and which is gone before the next line is read. Marks count from the start
/// of the file, which first_line tells of a part.
void each_document(std::string_view bytes, Layout layout, std::uint32_t first_line,
                   const std::function<void(const source::Document&)>& take);

}  // namespace poortwachter::app
