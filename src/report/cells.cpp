#include "report/cells.hpp"

#include <utf8proc.h>

#include <cstdint>

#include "poortwachter/source/bsn.hpp"

namespace poortwachter::report {

static constexpr std::string_view replacement = "\xEF\xBF\xBD";

namespace {

struct CodePoint {
  std::int32_t value;  // negative: a byte that is no UTF-8
  std::size_t size;
};

}  // namespace

static CodePoint next_code_point(std::string_view text) {
  utf8proc_int32_t value = -1;
  const auto size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &value);
  return size > 0 ? CodePoint{value, static_cast<std::size_t>(size)} : CodePoint{-1, 1};
}

static bool is_line_or_tab(std::int32_t value) {
  return value == '\t' || value == '\n' || value == '\r' || value == 0x85 || value == 0x2028 || value == 0x2029;
}

static bool is_control(std::int32_t value) { return (value >= 0 && value < 0x20) || (value >= 0x7F && value < 0xA0); }

static Cell cell_of(std::int32_t value, std::string_view bytes) {
  if (value < 0) return {std::string(replacement), 1};
  if (is_line_or_tab(value)) return {" ", 1};
  if (is_control(value)) return {std::string(replacement), 1};
  if (source::is_hidden(value)) return {};
  return {std::string(bytes), utf8proc_charwidth(value)};
}

// Of a BSN its digits are masked, and what joins them is not shown.
static Cell masked_cell(std::int32_t value) { return source::digit_of(value) ? Cell{"*", 1} : Cell{}; }

static std::vector<Cell> shown(std::string_view text, const std::vector<source::Bsn>& masked) {
  std::vector<Cell> cells;
  cells.reserve(text.size());
  auto bsn = masked.begin();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = next_code_point(text.substr(at));
    if (bsn != masked.end() && at >= bsn->end) ++bsn;
    const bool conceal = bsn != masked.end() && at >= bsn->begin;
    cells.push_back(conceal ? masked_cell(point.value) : cell_of(point.value, text.substr(at, point.size)));
    at += point.size;
  }
  return cells;
}

std::vector<Cell> cells_of(std::string_view text) { return shown(text, source::bsns_in(text)); }

std::string visible(std::string_view text) {
  if (is_harmless(text)) return std::string(text);
  std::string out;
  for (const Cell& cell : shown(text, {})) out += cell.text;
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
