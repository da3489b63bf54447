#pragma once

#include <string>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// The deadlines of one case as a JSON array, two spaces an inner level, without an end of line; "null" of an unreadable case.
std::string deadlines_json(const Checked& checked, Lang lang);

}  // namespace poortwachter::report
