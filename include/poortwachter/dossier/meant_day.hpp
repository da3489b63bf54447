#pragma once

#include <optional>
#include <string_view>

#include "poortwachter/calendar/date.hpp"

namespace poortwachter::dossier {

/// The day that a text in another form than YYYY-MM-DD means to a Dutch reader: `6-1-2025`, `06/01/2025`, `6 januari 2025`,
/// `06-01-25`. Nothing for a text that may mean several days or none.
std::optional<Date> meant_day(std::string_view text);

}  // namespace poortwachter::dossier
