#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/mdoc/writer.hpp"

namespace poortwachter::generate {

/// A manual page in mdoc(7); what a page says is mostly a document.
using Manual = report::Mdoc;
using report::in_quotes;

/// The manual of the case file, from the one list of fields.
std::string dossier_manual();
/// The manual of the rules, from their pages.
std::string rules_manual();
/// The manual of the program, from the tables of commands and flags and what `prose` says beside them: program_manual.mdoc. What it
/// says of a command or flag that is not there is left over, and added to `unknown`.
std::string program_manual(std::string_view prose, std::vector<std::string>& unknown);
/// The dictionary of the fuzzer: the keys and words of the case file before the lines of the old one that were written by hand.
std::string dictionary(const std::string& old);
/// The manual of the days, from deadlines.md and the law table.
std::string deadlines_manual();

}  // namespace poortwachter::generate
