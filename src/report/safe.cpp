#include <algorithm>

#include "poortwachter/report/report.hpp"
#include "report/cells.hpp"

namespace poortwachter::report {

// Most texts are plain ASCII with few digits, and then there is nothing to do.
static bool is_harmless(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7F'; });
  return plain && std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) < 9;
}

std::string safe(std::string_view text) {
  if (is_harmless(text)) return std::string(text);
  std::string out;
  for (const Cell& cell : cells_of(text)) out += cell.text;
  return out;
}

}  // namespace poortwachter::report
