#pragma once

#include <span>
#include <string>
#include <string_view>

#include "poortwachter/base/result.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

/// "a, b, c".
std::string listed(std::span<const std::string_view> words);

/// "; bedoelde u 'check'?", or nothing when no candidate is near.
std::string meant(std::string_view word, std::span<const std::string_view> candidates, text::Lang lang);

/// Why the world refused, in words: "geen toegang".
std::string reason(const Failure& failure, text::Lang lang);

}  // namespace poortwachter::app
