#include "report/mdoc/writer.hpp"

#include <algorithm>
#include <cstdint>

#include "poortwachter/law/table.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

// The code point that starts at `at`, of text that is valid UTF-8; `at` moves to the next one.
static std::uint32_t take_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::uint32_t point = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) point = point << 6U | (byte(at + i) & 0x3FU);
  at += length;
  return point;
}

static std::string escaped(std::string_view text) {
  std::string out;
  bool in_code = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t point = take_code_point(text, at);
    if (point == '\\') {
      out += "\\e";
    } else if (point == '`') {
      out += in_code ? "\\(cq" : "\\(oq";
      in_code = !in_code;
    } else if (point < 0x80) {
      out += static_cast<char>(point);
    } else {
      out += fmt::format("\\[u{:04X}]", point);
    }
  }
  return out;
}

static std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// A line that starts with a point or an apostrophe would be taken for a macro.
static std::string guarded(std::string_view line) {
  const bool is_macro = line.starts_with('.') || line.starts_with('\'');
  return (is_macro ? "\\&" : "") + escaped(line);
}

// Where a sentence ends within a line: mdoc wants each on a line of its own. Abbreviations such as "art. 5" are followed by a
// digit or a small letter.
static std::size_t sentence_end(std::string_view line) {
  for (std::size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
    const char last = at > 1 && line[at - 1] == ')' ? line[at - 2] : at > 0 ? line[at - 1] : ' ';
    const char next = at + 1 < line.size() ? line[at + 1] : ' ';
    if ((last == '.' || last == '!' || last == '?') && next >= 'A' && next <= 'Z') return at;
  }
  return line.size();
}

// Day of the law table as mdoc writes it: "November 25, 2026".
static std::string manual_day() {
  const Date day = law::table().checked();
  const std::string iso = calendar::iso(day);
  const int month = std::stoi(iso.substr(5, 2));
  return std::string(text::ui("month." + std::to_string(month), text::Lang::en)) + ' ' + std::to_string(std::stoi(iso.substr(8))) +
         ", " + iso.substr(0, 4);
}

void Mdoc::begin(std::string_view title, std::string_view name, std::string_view about) {
  macro("Dd", manual_day());
  macro("Dt", title);
  macro("Os");
  macro("Sh", "NAME");
  macro("Nm", name);
  macro("Nd", about);
}

void Mdoc::macro(std::string_view name, std::string_view arguments) {
  bytes_.append(".").append(name);
  if (!arguments.empty()) bytes_.append(" ").append(escaped(arguments));
  bytes_ += '\n';
}

void Mdoc::text(std::string_view markdown) {
  while (!markdown.empty()) {
    std::string_view line = take_line(markdown);
    if (line.empty() && markdown.find_first_not_of('\n') != std::string_view::npos) macro("Pp");
    while (!line.empty()) {
      const std::size_t end = sentence_end(line);
      bytes_.append(guarded(line.substr(0, end))).append("\n");
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }
}

void Mdoc::literal(std::string_view lines) {
  macro("Bd", "-literal -offset indent");
  while (!lines.empty()) bytes_.append(guarded(take_line(lines))).append("\n");
  macro("Ed");
}

std::string in_quotes(std::string_view word) { return '"' + std::string(word) + '"'; }

}  // namespace poortwachter::report
