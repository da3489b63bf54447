#include "report/text/wrap.hpp"

#include <algorithm>

#include "report/cells.hpp"

namespace poortwachter::report {

// However narrow the terminal is, notes keep so many columns.
static constexpr int least_columns = 20;

std::vector<std::string> wrapped(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  int used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const int size = width_of(word);
    if (used > 0 && used + 1 + size > columns) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used += size + (used > 0 ? 1 : 0);
  }
  return lines;
}

void hanging(std::string_view prefix, std::string_view text, int width, Buffer& out) {
  const int indent = width_of(prefix);
  bool first = true;
  for (const std::string& line : wrapped(text, std::max(width - indent, least_columns))) {
    append(out, first ? std::string(prefix) : std::string(static_cast<std::size_t>(indent), ' '));
    append(out, line);
    append(out, "\n");
    first = false;
  }
}

void outdented(std::string_view lead, std::string_view text, int width, Buffer& out) {
  constexpr int indent = 4;
  // The blanks at the front of the lead are no words: they are written apart.
  const std::size_t blanks = std::min(lead.find_first_not_of(' '), lead.size());
  std::string blank(blanks, ' ');
  for (const std::string& line : wrapped(fmt::format("{}{}", lead.substr(blanks), text), std::max(width - indent, least_columns))) {
    fmt::format_to(fmt::appender(out), "{}{}\n", blank, line);
    blank.assign(indent, ' ');
  }
}

std::string folded(std::string_view prefix, std::string_view text, int width) {
  Buffer lines;
  hanging(prefix, text, width, lines);
  return fmt::to_string(lines);
}

}  // namespace poortwachter::report
