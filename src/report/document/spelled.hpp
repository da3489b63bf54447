#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

/// A key in the spelling of a language. Terms of art are Dutch in every language.
std::string_view spelled_key(const dossier::Key& key, text::Lang lang);

/// "spoor1.passend_werk_aanwezig": the path of a field, given in canonical keys, as somebody who writes that language writes it.
std::string spelled_path(std::string_view canonical, text::Lang lang);
/// Several of them behind each other.
std::string spelled_paths(const std::vector<std::string_view>& canonical, text::Lang lang);

}  // namespace poortwachter::report
