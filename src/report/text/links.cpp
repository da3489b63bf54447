#include "report/text/links.hpp"

#include <algorithm>

namespace poortwachter::report {

// Behind the label that begins at a byte, a space of which may be a line break with its indent; npos: it is not there.
static std::size_t end_of_label(std::string_view text, std::size_t at, std::string_view label) {
  for (const char c : label) {
    if (at == text.size()) return std::string_view::npos;
    if (c == ' ' && text[at] == '\n') {
      at = std::min(text.find_first_not_of(' ', at + 1), text.size());
      continue;
    }
    if (text[at++] != c) return std::string_view::npos;
  }
  return at;
}

// One line of a label as a link; the blanks before it are not part of it.
static void add_line(std::string_view line, std::string_view address, std::string& out) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  out.append(line.substr(0, begin));
  if (begin == line.size()) return;
  out.append("\x1b]8;;").append(address).append("\x1b\\").append(line.substr(begin)).append("\x1b]8;;\x1b\\");
}

static std::string as_link(std::string_view label, std::string_view address) {
  std::string out;
  for (std::size_t at = 0; at <= label.size();) {
    const std::size_t end = std::min(label.find('\n', at), label.size());
    add_line(label.substr(at, end - at), address, out);
    if (end < label.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

std::string linked(std::string text, std::span<const Item> links) {
  std::size_t from = 0;
  for (const Item& link : links) {
    for (std::size_t at = from; at < text.size(); ++at) {
      const std::size_t end = end_of_label(text, at, link.text);
      if (end == std::string_view::npos) continue;
      std::string label = text.substr(at, end - at);
      if (!link.link.empty()) label = as_link(label, link.link);
      text.replace(at, end - at, label);
      from = at + label.size();
      break;
    }
  }
  return text;
}

}  // namespace poortwachter::report
