#include "report/csv/cells.hpp"

#include <algorithm>
#include <array>

namespace poortwachter::report {

// Spreadsheets take a cell that begins so for a formula; the wide forms are read as the plain ones.
static bool may_be_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 10> beginnings = {
      "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string csv_cell(std::string_view text) {
  std::string out = may_be_formula(text) ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv_cell(const std::optional<calendar::Date>& day) { return csv_cell(day ? calendar::iso(*day) : std::string{}); }

}  // namespace poortwachter::report
