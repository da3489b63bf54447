#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

/// What the words behind `explain` name, and whether one of them named so much that a list says more than pages.
struct Asked {
  report::Subjects subjects;
  bool as_list = false;
};

/// Adds what a word names: a rule by its code or name, the chapter of a row or subject of poortwachter-deadlines(7) by its name,
/// else all rules whose code begins with it, and rules and chapters with that word in their name. False: nothing.
bool ask(std::string_view word, text::Lang lang, Asked& asked);

std::vector<const Rule*> every_rule();

/// "; did you mean 'einde_opzegverbod'?", or where the list is.
std::string meant_subject(const std::string& word, text::Lang lang);

}  // namespace poortwachter::app
