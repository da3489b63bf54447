#pragma once

#include <string>

#include "poortwachter/report/gathered.hpp"

namespace poortwachter::report {

/// `overdue`, `due` or `end_date`; spelled by `agenda.<kind>` in ui.md.
std::string_view kind_of(const AgendaItem& item);
/// The kind in words.
std::string_view spelled_kind(const AgendaItem& item, Lang lang);
/// Who has to act, in words; of an end date, that it is one.
std::string actor_of(const AgendaItem& item, Lang lang);
/// The risk level of the case in words.
std::string_view risk_of(const AgendaItem& item, Lang lang);

}  // namespace poortwachter::report
