#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// A text that would be a key with its value but for the colon or the space behind it (E001); nothing for any other text. The key
/// must exist, here or elsewhere.
std::optional<Finding> slip_in(std::string_view text, const Place& place);

/// The same of a line of which the source says that it ought to be a key.
Finding colonless(std::string_view line, const Place& place);
Finding spaceless(std::string_view line, const Place& place);

/// A list of bullets instead of dashes, or of dashes without a space (E001); nothing when the text begins with neither.
std::optional<Finding> bullet_in(std::string_view text, const Place& place);

/// A key that stands neither under its neighbour nor inside it, by their two lines.
Finding misplaced(const source::Problem& problem);
Finding colon_in_text(const source::Problem& problem);
Finding wrong_beginning(const source::Problem& problem);

}  // namespace poortwachter::dossier
