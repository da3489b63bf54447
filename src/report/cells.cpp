#include "report/cells.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

namespace poortwachter::report {

static constexpr std::string_view replacement = "\xEF\xBF\xBD";

namespace {

struct CodePoint {
  std::int32_t value;  // negative: a byte that is no UTF-8
  std::size_t size;
};

struct Range {
  std::int32_t first, last;
};

}  // namespace

static CodePoint next_code_point(std::string_view text) {
  utf8proc_int32_t value = -1;
  const auto size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &value);
  return size > 0 ? CodePoint{value, static_cast<std::size_t>(size)} : CodePoint{-1, 1};
}

static bool within(std::int32_t value, const Range& range) { return range.first <= value && value <= range.last; }

// Marks without width or that turn the direction of writing: a text with them reads otherwise than it is.
static bool is_hidden(std::int32_t value) {
  constexpr Range hidden[] = {{0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200F},
                              {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F}};
  return std::any_of(std::begin(hidden), std::end(hidden), [&](const Range& range) { return within(value, range); });
}

static bool is_line_or_tab(std::int32_t value) {
  return value == '\t' || value == '\n' || value == '\r' || value == 0x85 || value == 0x2028 || value == 0x2029;
}

static bool is_control(std::int32_t value) { return within(value, {0, 0x1F}) || within(value, {0x7F, 0x9F}); }

static Cell cell_of(std::int32_t value, std::string_view bytes) {
  if (value < 0) return {std::string(replacement), 1};
  if (is_line_or_tab(value)) return {" ", 1};
  if (is_control(value)) return {std::string(replacement), 1};
  if (is_hidden(value)) return {};
  return {std::string(bytes), utf8proc_charwidth(value)};
}

static std::vector<Cell> shown(std::string_view text) {
  std::vector<Cell> cells;
  cells.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = next_code_point(text);
    cells.push_back(cell_of(point.value, text.substr(0, point.size)));
    text.remove_prefix(point.size);
  }
  return cells;
}

namespace {

// A run of digits in a line of cells, the end exclusive.
struct Digits {
  std::size_t begin, end;
  int count;
  bool joined;  // to the run before it, by one separator
  char separator;
};

}  // namespace

static bool is_digit(const Cell& cell) { return cell.text.size() == 1 && cell.text[0] >= '0' && cell.text[0] <= '9'; }

// The hard space, the hyphens and dashes count as their plain twins.
static char separator_of(const Cell& cell) {
  constexpr std::string_view hyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93"};
  if (cell.text == "." || cell.text == " ") return cell.text[0];
  if (cell.text == "\xC2\xA0") return ' ';
  return std::find(std::begin(hyphens), std::end(hyphens), cell.text) == std::end(hyphens) ? '\0' : '-';
}

static std::vector<Digits> digit_runs(const std::vector<Cell>& cells) {
  std::vector<Digits> runs;
  std::size_t apart = 0;  // shown cells since the last run
  char separator = '\0';
  bool in_run = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].text.empty()) continue;
    if (!is_digit(cells[i])) {
      ++apart;
      separator = separator_of(cells[i]);
      in_run = false;
      continue;
    }
    if (!in_run) runs.push_back({i, i, 0, !runs.empty() && apart == 1 && separator != '\0', separator});
    runs.back().end = i + 1;
    ++runs.back().count;
    apart = 0;
    in_run = true;
  }
  return runs;
}

// 2025-01-06 is a date and no part of a number.
static bool is_date_at(const std::vector<Digits>& runs, std::size_t at) {
  if (at + 2 >= runs.size()) return false;
  const auto by_hyphen = [&](std::size_t i) { return runs[i].joined && runs[i].separator == '-' && runs[i].count == 2; };
  return runs[at].count == 4 && by_hyphen(at + 1) && by_hyphen(at + 2);
}

static void break_at_dates(const std::vector<Cell>& cells, std::vector<Digits>& runs) {
  for (std::size_t i = 0; i + 2 < runs.size(); ++i) {
    const char first = cells[runs[i].begin].text[0];
    if (!is_date_at(runs, i) || (first != '1' && first != '2')) continue;
    runs[i].joined = runs[i + 1].joined = runs[i + 2].joined = false;
    if (i + 3 < runs.size()) runs[i + 3].joined = false;
  }
}

// The 11-test: weights 9 down to 2, and -1 for the last digit.
static bool passes_eleven_test(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
  int weight = 9;
  int sum = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_digit(cells[i])) continue;
    sum += (weight == 1 ? -1 : weight) * (cells[i].text[0] - '0');
    --weight;
  }
  return sum % 11 == 0;
}

// The run behind the nine digits that begin with a run; the run itself when there are no nine.
static std::size_t nine_digits_from(const std::vector<Digits>& runs, std::size_t first) {
  int count = 0;
  for (std::size_t last = first; last < runs.size() && (last == first || runs[last].joined); ++last) {
    count += runs[last].count;
    if (count == 9) return last + 1;
    if (count > 9) break;
  }
  return first;
}

static void mask(std::vector<Cell>& cells) {
  std::vector<Digits> runs = digit_runs(cells);
  break_at_dates(cells, runs);
  std::size_t first = 0;
  while (first < runs.size()) {
    const std::size_t behind = nine_digits_from(runs, first);
    if (behind == first || !passes_eleven_test(cells, runs[first].begin, runs[behind - 1].end)) {
      ++first;
      continue;
    }
    for (std::size_t i = runs[first].begin; i < runs[behind - 1].end; ++i) {
      cells[i] = is_digit(cells[i]) ? Cell{"*", 1} : Cell{};
    }
    first = behind;
  }
}

std::vector<Cell> cells_of(std::string_view text) {
  std::vector<Cell> cells = shown(text);
  mask(cells);
  return cells;
}

std::string visible(std::string_view text) {
  if (is_harmless(text)) return std::string(text);
  std::string out;
  for (const Cell& cell : shown(text)) out += cell.text;
  return out;
}

int width_of(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const CodePoint point = next_code_point(text);
    width += point.value < 0 ? 1 : utf8proc_charwidth(point.value);
    text.remove_prefix(point.size);
  }
  return width;
}

}  // namespace poortwachter::report
