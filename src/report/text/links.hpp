#pragma once

#include <span>
#include <string>

#include "report/document/block.hpp"

namespace poortwachter::report {

/// Text that was laid out in lines, with each label as a link that a terminal can open (OSC 8). A label that was folded is a link
/// in each of its lines; one without an address stays as it is.
std::string linked(std::string text, std::span<const Item> links);

}  // namespace poortwachter::report
