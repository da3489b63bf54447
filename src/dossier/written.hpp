#pragma once

#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// The argument by which a message names a key as the file spells it; `key` is the canonical spelling.
inline constexpr std::string_view written_argument = "written";

/// Sets that argument: the spelling at the place of the finding; of a key that is not there, the one of the file's language.
void spell_as_written(const source::Document& document, Finding& finding);

}  // namespace poortwachter::dossier
