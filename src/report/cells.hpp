#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::report {

/// One code point of a file as it is shown: harmless, and how many columns of a terminal it takes. A code point that is
/// not shown has an empty text.
struct Cell {
  std::string text;
  int width = 0;
};

/// One cell for each code point, with every BSN masked.
std::vector<Cell> cells_of(std::string_view text);

/// Text without anything that could steer a terminal, not masked: for paths, which have to stay true.
std::string visible(std::string_view text);

/// Whether a text is shown as it is: it has nothing that could steer a terminal or hide, and too few digits for a BSN. What is
/// true is sure; what is false takes a closer look.
bool is_harmless(std::string_view text);

/// Columns of a terminal that a text takes.
int width_of(std::string_view text);

}  // namespace poortwachter::report
