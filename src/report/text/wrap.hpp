#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/buffer.hpp"

namespace poortwachter::report {

/// Breaks a text between words into lines of at most so many columns; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, int columns);

/// Writes a text behind a prefix; further lines hang under its first word.
void hanging(std::string_view prefix, std::string_view text, int width, Buffer& out);

/// Writes a text behind the words of its lead; further lines are indented by four columns, however long the lead is.
void outdented(std::string_view lead, std::string_view text, int width, Buffer& out);

}  // namespace poortwachter::report
