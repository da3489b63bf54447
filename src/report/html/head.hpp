#pragma once

#include <string_view>

#include "report/html/writer.hpp"

namespace poortwachter::report {

/// Everything before the body of a page that loads nothing and sends nothing. A script runs only when it has this hash.
void write_head(std::string_view title, std::string_view script_hash, Html& html);

}  // namespace poortwachter::report
