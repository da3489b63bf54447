#include "source/preflight.hpp"

#include "source/code_point.hpp"
#include "source/places.hpp"

#include <array>
#include <string>

namespace poortwachter::source {

namespace {

enum class Class : std::uint8_t { ordinary, control, line_feed, carriage_return, opening, closing, backslash, multibyte };

struct Walk {
  std::string_view slice;
  const Limits& limits;
  std::uint32_t line;
  Preflight found = {};
  std::size_t line_start = 0;
  std::size_t depth = 0;
};

}  // namespace

static constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = Class::control;
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) table[byte] = Class::multibyte;
  table[0x7F] = Class::control;
  table['\t'] = Class::ordinary;
  table['\n'] = Class::line_feed;
  table['\r'] = Class::carriage_return;
  table['['] = table['{'] = Class::opening;
  table[']'] = table['}'] = Class::closing;
  table['\\'] = Class::backslash;
  return table;
}();

static void report(Walk& walk, const ProblemKind kind, const std::size_t at, std::string detail) {
  if (walk.found.problems.size() >= max_problems) return;
  const auto before = count_code_points(walk.slice.substr(walk.line_start, at - walk.line_start));
  const Mark begin = {.line = walk.line, .column = static_cast<std::uint32_t>(before) + 1};
  const Mark end = {.line = begin.line, .column = begin.column + 1};
  walk.found.problems.push_back({.kind = kind, .span = {.begin = begin, .end = end}, .detail = std::move(detail)});
}

static void start_line(Walk& walk, const std::size_t at) {
  walk.line_start = at;
  const std::size_t text = walk.slice.find_first_not_of(' ', at);
  walk.found.has_leading_tab |= text != std::string_view::npos && walk.slice[text] == '\t';
}

static std::string byte_name(const char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', "0123456789ABCDEF"[value / 16], "0123456789ABCDEF"[value % 16]};
}

// Returns how many bytes it took.
static std::size_t take_multibyte(Walk& walk, const std::size_t at) {
  const CodePoint c = code_point_at(walk.slice, at);
  if (c.value < 0)
    report(walk, ProblemKind::invalid_utf8, at, byte_name(walk.slice[at]));
  else if (c.value < 0xA0)
    report(walk, ProblemKind::control_character, at, code_point_name(c.value));
  else
    walk.found.has_pasted |= is_pasted(c.value);
  return c.size;
}

// YAML calls a CR of its own a line end, the parser calls it text, a terminal overwrites the line with what follows.
static bool is_lone(const std::string_view slice, const std::size_t at) { return at + 1 < slice.size() && slice[at + 1] != '\n'; }

static bool begins_surrogate(const std::string_view slice, const std::size_t at) {
  const std::string_view escape = slice.substr(at, 4);
  return escape.size() == 4 && escape[1] == 'u' && (escape[2] == 'd' || escape[2] == 'D') &&
         std::string_view("89abAB").find(escape[3]) != std::string_view::npos;
}

static std::size_t take(Walk& walk, const std::size_t at) {
  const auto byte = static_cast<unsigned char>(walk.slice[at]);
  switch (classes[byte]) {
    case Class::ordinary:
      break;
    case Class::line_feed:
      ++walk.line;
      start_line(walk, at + 1);
      break;
    case Class::carriage_return:
      if (!is_lone(walk.slice, at)) break;
      [[fallthrough]];
    case Class::control:
      report(walk, ProblemKind::control_character, at, code_point_name(byte));
      break;
    case Class::opening:
      walk.found.has_nesting |= ++walk.depth > walk.limits.depth;
      break;
    case Class::closing:
      walk.depth -= walk.depth > 0 ? 1 : 0;
      break;
    case Class::backslash:
      walk.found.has_surrogates |= begins_surrogate(walk.slice, at);
      break;
    case Class::multibyte:
      return take_multibyte(walk, at);
  }
  return 1;
}

Preflight preflight(const std::string_view slice, const std::uint32_t first_line, const Limits& limits) {
  Walk walk = {.slice = slice, .limits = limits, .line = first_line};
  start_line(walk, 0);
  std::size_t at = 0;
  while (at < slice.size()) {
    const bool ordinary = classes[static_cast<unsigned char>(slice[at])] == Class::ordinary;
    at += ordinary ? 1 : take(walk, at);
  }
  return std::move(walk.found);
}

bool is_utf16(const std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
    return true;
  if (bytes.size() < 4) return false;
  const auto is_nul = [&](const std::size_t at) { return bytes[at] == '\0'; };
  const bool every_second = is_nul(1) && is_nul(3) && !is_nul(0) && !is_nul(2);
  const bool every_first = is_nul(0) && is_nul(2) && !is_nul(1) && !is_nul(3);
  return every_second || every_first;
}

}  // namespace poortwachter::source
