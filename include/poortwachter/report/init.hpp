#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A case file to fill in: every key of the contract as a comment with what it means, in the spelling of the language. Only the
/// first sick day is filled in, so that the file can be checked at once; it counts as partial until somebody completes it. With a
/// timeline, the last day of each step stands beside it.
void case_template(Date first_sick_day, const Timeline* computed, Lang lang, Buffer& out);

}  // namespace poortwachter::report
