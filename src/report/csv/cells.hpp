#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "poortwachter/calendar/date.hpp"

namespace poortwachter::report {

/// A cell in quotation marks; one that a spreadsheet could read as a formula begins with an apostrophe.
std::string csv_cell(std::string_view text);
/// A day, or an empty cell.
std::string csv_cell(const std::optional<calendar::Date>& day);

}  // namespace poortwachter::report
