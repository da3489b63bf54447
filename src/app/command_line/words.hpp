#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "poortwachter/base/result.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

/// A text of ui.md with its placeholders filled in.
inline std::string phrase(std::string_view key, std::initializer_list<text::Replacement> replacements, text::Lang lang) {
  return text::expand(text::ui(key, lang), std::span(replacements.begin(), replacements.size()));
}

/// "a, b, c".
std::string listed(std::span<const std::string_view> words);

/// "; bedoelde u 'check'?", or nothing when no candidate is near.
std::string meant(std::string_view word, std::span<const std::string_view> candidates, text::Lang lang);

/// Why the world refused, in words: "geen toegang".
std::string reason(const Failure& failure, text::Lang lang);

}  // namespace poortwachter::app
