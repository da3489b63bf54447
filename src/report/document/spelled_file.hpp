#pragma once

#include <string>
#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A small case file of this program in the keys and words of a language. Texts, days and comments stay.
std::string spelled_file(std::string_view yaml, Lang lang);

}  // namespace poortwachter::report
