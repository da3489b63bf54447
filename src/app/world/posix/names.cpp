#include "app/world/names.hpp"

#include <fnmatch.h>

namespace poortwachter::app {

bool matches(const std::string& pattern, const std::string& name) { return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0; }

}  // namespace poortwachter::app
