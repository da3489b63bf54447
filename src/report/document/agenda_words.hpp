#pragma once

#include <string>

#include "poortwachter/report/gathered.hpp"

namespace poortwachter::report {

/// `overdue`, `open`, `due`, `uwv` or `end_date`; spelled by `agenda.<kind>` in ui.md.
std::string_view kind_of(const AgendaItem& item);
/// The kind in words.
std::string_view spelled_kind(const AgendaItem& item, Lang lang);
/// Who has to act, in words; of an end date, that it is one.
std::string actor_of(const AgendaItem& item, Lang lang);
/// The risk level of the case in words.
std::string_view risk_of(const AgendaItem& item, Lang lang);
/// The day by which it stands in the agenda, and the days until then; a dash and nothing where there is none.
std::string day_of(const AgendaItem& item);
std::string left_of(const AgendaItem& item);

}  // namespace poortwachter::report
