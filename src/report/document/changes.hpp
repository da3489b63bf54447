#pragma once

#include "poortwachter/report/changes.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// What differs between two tellings of a case, for people: risk and cost, days, steps, the window of spoor 2, findings. One
/// sentence when nothing does. The voice is empty for what is supposed, "compared" for what became of a case.
Document changes_document(const Changes& all, const Outline& before, const Outline& after, std::string_view voice, Lang lang);

}  // namespace poortwachter::report
