#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

/// A key in the spelling of a language. Terms of art are Dutch in every language.
std::string_view spelled_key(const dossier::Key& key, text::Lang lang);

/// A key or a word of the case file in its two spellings.
struct Spelling {
  std::string_view canonical, twin;

  std::string_view in(text::Lang lang) const { return lang == text::Lang::nl ? twin : canonical; }
};
/// A key in either spelling, below a canonical path that is empty or ends in a dot; nullptr when there is none.
const Spelling* key_spelling(const std::string& above, std::string_view written);
/// A word in either spelling of the field with a canonical path; nullptr when what is written is none.
const Spelling* word_spelling(const std::string& path, std::string_view written);

/// "spoor1.passend_werk_aanwezig": the path of a field, given in canonical keys, as somebody who writes that language writes it.
std::string spelled_path(std::string_view canonical, text::Lang lang);
/// Several of them behind each other.
std::string spelled_paths(const std::vector<std::string_view>& canonical, text::Lang lang);

}  // namespace poortwachter::report
