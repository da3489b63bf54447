#pragma once

#include <span>
#include <string_view>

namespace poortwachter::dossier {

/// The candidate that a mistyped word was most likely meant to be, or nothing when none is near: one slip (a letter too many,
/// too few, another, or two changed places) for each three letters, three at most. Capitals, and hyphens or spaces for
/// underscores, are no slips.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace poortwachter::dossier
