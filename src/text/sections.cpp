#include "text/sections.hpp"

#include "text/lines.hpp"

namespace poortwachter::text {

std::vector<Page::Section> sections_of(std::string_view text) {
  std::vector<Page::Section> sections;
  while (!text.empty()) {
    const std::string_view heading = take_line(text);
    const std::size_t next = text.starts_with("## ") ? 0 : text.find("\n## ");
    const std::size_t end = next == std::string_view::npos ? text.size() : next;
    sections.push_back({.heading = trimmed(heading.substr(3)), .body = trimmed(text.substr(0, end))});
    text.remove_prefix(end);
    if (text.starts_with('\n')) text.remove_prefix(1);
  }
  return sections;
}

}  // namespace poortwachter::text
