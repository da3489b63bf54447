#include "source/yaml/pasted.hpp"

#include "source/code_point.hpp"

namespace poortwachter::source {

namespace {

struct Census {
  std::vector<Pasted> pasted;
  Pasted first_point, last_point;  // of all characters
  std::size_t digits = 0, dashes = 0;
  std::size_t others = 0;                // neither digit, dash nor space
  std::size_t blanks = 0;                // spaces of the keyboard
  std::size_t doubles = 0, singles = 0;  // curly quotes
};

}  // namespace

static std::string_view trimmed(const std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

static Census count(const std::string_view text) {
  Census census;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const Pasted here = {.at = at, .size = point.size, .code_point = point.value};
    if (at == 0) census.first_point = here;
    census.last_point = here;
    if (is_pasted(point.value)) census.pasted.push_back(here);
    const bool is_digit = (point.value >= '0' && point.value <= '9') || is_wide_digit(point.value);
    const bool is_dash = point.value == '-' || is_long_dash(point.value);
    const bool is_space = point.value == ' ' || is_hard_space(point.value);
    census.digits += is_digit ? 1 : 0;
    census.dashes += is_dash ? 1 : 0;
    census.blanks += point.value == ' ' ? 1 : 0;
    census.others += is_digit || is_dash || is_space ? 0 : 1;
    census.doubles += is_curly_double(point.value) ? 1 : 0;
    census.singles += is_curly_single(point.value) ? 1 : 0;
    at += point.size;
  }
  return census;
}

static std::vector<Pasted> spoiled_date(const Census& census) {
  const bool looks_like_date = census.others == 0 && census.dashes == 2 && census.digits >= 6 && census.digits <= 8;
  return looks_like_date ? census.pasted : std::vector<Pasted>{};
}

// A quoted word inside a text has both its quotes there; an apostrophe ('s morgens) stands alone.
static std::vector<Pasted> curly_quotes(const Census& census) {
  const Pasted& first = census.first_point;
  const Pasted& last = census.last_point;
  const bool double_first = is_curly_double(first.code_point);
  const bool double_last = is_curly_double(last.code_point);
  if (double_first && double_last && census.doubles == 2) return {first, last};
  if (census.doubles == 1 && double_first) return {first};
  if (census.doubles == 1 && double_last) return {last};
  const bool single_around = is_curly_single(first.code_point) && is_curly_single(last.code_point) && census.singles == 2;
  return single_around && first.at != last.at ? std::vector{first, last} : std::vector<Pasted>{};
}

std::vector<Pasted> pasted_in_key(const std::string_view key) { return count(key).pasted; }

std::vector<Pasted> pasted_in_date(const std::string_view value) { return spoiled_date(count(trimmed(value))); }

std::vector<Pasted> pasted_in_plain(const std::string_view value) {
  const Census census = count(trimmed(value));
  if (census.pasted.empty()) return {};
  if (auto pasted = spoiled_date(census); !pasted.empty()) return pasted;
  if (auto pasted = curly_quotes(census); !pasted.empty()) return pasted;
  if (is_hard_space(census.first_point.code_point)) return {census.first_point};
  const bool ends_hard = is_hard_space(census.last_point.code_point) && census.blanks == 0;
  return ends_hard ? std::vector{census.last_point} : std::vector<Pasted>{};
}

}  // namespace poortwachter::source
