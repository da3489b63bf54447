#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "dossier/edit.hpp"
#include "dossier/schema_path.hpp"

namespace poortwachter::dossier {

/// Writes a scalar at the end of a path, whose places in lists are counted from 0, and makes what lacks on the way. What stands in
/// the way of a deeper fact becomes a list or a mapping; a date that stood for a whole document stays its day. Returns the node.
std::uint32_t put(Edit& edit, std::span<const SchemaStep> steps, std::span<const std::size_t> places, const Assignment& fact);

}  // namespace poortwachter::dossier
