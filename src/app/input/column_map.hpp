#pragma once

#include <string>

#include "app/command_line/invocation.hpp"
#include "app/input/table.hpp"

namespace poortwachter::app {

/// A file that says of the headings of an export which key path each is: a mapping of YAML, `heading: key path`.
Result<ColumnMap, UsageError> read_column_map(const std::string& path, const World& world, Lang lang);

}  // namespace poortwachter::app
