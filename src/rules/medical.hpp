#pragma once

#include <string_view>

namespace poortwachter::rules {

/// Whether a text holds a word that names a diagnosis, a complaint, a treatment or a medicine.
bool names_illness(std::string_view text);

}  // namespace poortwachter::rules
