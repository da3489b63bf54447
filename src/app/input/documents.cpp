#include "app/input/documents.hpp"

#include <algorithm>

#include "poortwachter/source/json.hpp"

namespace poortwachter::app {

Layout layout_of(std::string_view path) {
  if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return Layout::lines;
  return path.ends_with(".json") ? Layout::json : Layout::stream;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

using TakeDocument = std::function<void(const source::Document&)>;

// False: there is no line that holds anything.
static bool each_line(std::string_view bytes, std::uint32_t line, const TakeDocument& take) {
  bool any = false;
  for (std::size_t first = 0; first < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', first), bytes.size());
    const std::string_view text = bytes.substr(first, end - first);
    if (!is_blank(text)) {
      source::Document document = source::parse_json(text, line);
      document.first_byte += first;
      document.last_byte += first;
      document.ordinal = line;
      take(document);
      any = true;
    }
    first = end + 1;
  }
  return any;
}

void each_document(std::string_view bytes, Layout layout, std::uint32_t first_line, const TakeDocument& take) {
  if (layout == Layout::json) return take(source::parse_json(bytes));
  if (layout == Layout::lines && each_line(bytes, first_line, take)) return;
  for (const source::Document& document : source::parse_yaml(bytes)) take(document);
}

}  // namespace poortwachter::app
