#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// What somebody should do now: the open findings that ask for something, the gravest first, each with who and until when. One
/// line where there is nothing.
Block do_first(const Checked& checked, Lang lang);

/// What comes within so many days, by day, and at least the next day of employer or employee and the next one of UWV; when
/// nothing is open, the next end.
Facts coming_up(const Checked& checked, Days horizon, Lang lang);

}  // namespace poortwachter::report
