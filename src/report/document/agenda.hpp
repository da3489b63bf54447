#pragma once

#include "poortwachter/report/gathered.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// What is overdue and what is coming, in two tables, with a closing line.
Document agenda_document(const Agenda& agenda, Lang lang);

}  // namespace poortwachter::report
