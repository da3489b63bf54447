#pragma once

#include <string>

namespace poortwachter::app {

/// Whether a pattern with `*`, `?` and `[...]` matches a whole name or path, in the way of the system: `*` takes a '/' too.
bool matches(const std::string& pattern, const std::string& name);

}  // namespace poortwachter::app
