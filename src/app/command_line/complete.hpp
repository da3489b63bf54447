#pragma once

#include <span>
#include <string>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// What may stand in the place of the last word, one candidate a line; the completion scripts ask for it.
int complete(std::span<const std::string> words, World& world);

}  // namespace poortwachter::app
