#pragma once

#include <string_view>
#include <vector>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::app {

/// How a file holds its cases.
enum class Layout : std::uint8_t { stream, lines };

/// One case a line for `.jsonl` and `.ndjson`, else a stream of documents.
Layout layout_of(std::string_view path);

/// The documents of a file; at least one. A line that is not blank gives exactly one, with marks that count from the start of the
/// file.
std::vector<source::Document> documents_of(std::string_view bytes, Layout layout);

}  // namespace poortwachter::app
