#pragma once

#include "report/changes.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// What differs between two tellings of a case, for people: risk and cost, days, steps, the window of spoor 2, findings. One
/// sentence when nothing does.
Document changes_document(const Outline& before, const Outline& after, Lang lang);

}  // namespace poortwachter::report
