#pragma once

#include <cstdint>
#include <string_view>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::source {

/// Reads one JSON text, a `.json` file or a line of JSON Lines, into the tree that parse_yaml gives for the same bytes: same
/// nodes, marks, limits and problems. Unlike there the whole text must be JSON: a comment, a trailing comma, a key without
/// quotes or more text behind the value is the problem `syntax` at its place. Marks count lines from first_line on.
[[nodiscard]] Document parse_json(std::string_view bytes, std::uint32_t first_line = 1, const Limits& limits = {});

/// The same, into a document that may hold another one: of many lines each uses the memory of the one before it again.
void parse_json_into(Document& document, std::string_view bytes, std::uint32_t first_line = 1, const Limits& limits = {});

}  // namespace poortwachter::source
