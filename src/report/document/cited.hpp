#pragma once

#include <span>
#include <string>
#include <string_view>

#include "poortwachter/law/citation.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// What a source is called: what was published keeps its Dutch name, practice is called in the language.
std::string_view name_of(const law::Citation& source, Lang lang);

/// What a source says: its own words, in Dutch, or where the law table has none of them what it says in own words.
std::string_view words_of(const law::Citation& source, Lang lang);
/// The same for people: own words of the source stand between quotation marks, and only those; the rest is marked.
std::string quoted(const law::Citation& source, Lang lang);
/// What a kind of source is called: "policy rule".
std::string_view basis_of(law::Basis basis, Lang lang);

/// "Regeling procesgang art. 2 lid 2; BW art. 7:658a lid 2", for people; data have the labels themselves.
std::string cited(std::span<const law::Citation* const> sources, Lang lang);
/// Where the text of a source stands; empty when it has no number.
std::string address_of(const law::Citation& source);

}  // namespace poortwachter::report
