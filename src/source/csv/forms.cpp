#include "poortwachter/source/csv.hpp"

#include <algorithm>
#include <array>

namespace poortwachter::source {

static bool are_digits(const std::string_view text, const std::size_t least, const std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::ranges::all_of(text, [](const char c) { return c >= '0' && c <= '9'; });
}

// "06-01-2025" or "6-1-2025" as "2025-01-06", whether there is such a day or not; empty for anything else.
static std::string year_first(const std::string_view text) {
  const std::size_t first = text.find('-');
  const std::size_t last = text.rfind('-');
  if (first == std::string_view::npos || first == last) return {};
  const std::string_view day = text.substr(0, first);
  const std::string_view month = text.substr(first + 1, last - first - 1);
  const std::string_view year = text.substr(last + 1);
  if (!are_digits(day, 1, 2) || !are_digits(month, 1, 2) || !are_digits(year, 4, 4)) return {};
  const auto two = [](const std::string_view digits) { return (digits.size() == 1 ? "0" : "") + std::string(digits); };
  return std::string(year) + '-' + two(month) + '-' + two(day);
}

static std::string_view without_midnight(const std::string_view text) {
  for (const std::string_view midnight : {" 00:00:00", "T00:00:00"})
    if (text.ends_with(midnight)) return text.substr(0, text.size() - midnight.size());
  return text;
}

std::string_view as_in_a_case_file(const std::string_view text, const Form form, std::string& storage) {
  if (form == Form::money) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || !are_digits(text.substr(0, comma), 1, 12) || !are_digits(text.substr(comma + 1), 1, 2))
      return text;
    storage = text;
    storage[comma] = '.';
    return storage;
  }
  if (form == Form::plain) return text;
  const std::string_view day = without_midnight(text);
  storage = year_first(day);
  if (!storage.empty()) return storage;
  const bool is_year_first = day.size() == 10 && day[4] == '-' && day[7] == '-' && are_digits(day.substr(0, 4), 4, 4);
  return is_year_first ? day : text;
}

bool says_nothing(const Rows& rows, const Cell& cell) {
  static constexpr std::array<std::string_view, 4> nulls = {"~", "null", "Null", "NULL"};
  if (cell.text_size == 0) return true;
  return !cell.quoted && cell.text_size <= 4 && std::ranges::find(nulls, rows.value(cell)) != nulls.end();
}

}  // namespace poortwachter::source
