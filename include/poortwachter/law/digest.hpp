#pragma once

#include <cstdint>

#include "poortwachter/law/table.hpp"

namespace poortwachter::law {

/// One number for every number of a table and its equated days: the date of a table is that of its oldest row, and does not tell of
/// a newer one.
std::uint64_t digest(const Table& of = table());

}  // namespace poortwachter::law
