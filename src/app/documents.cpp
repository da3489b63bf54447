#include "app/documents.hpp"

#include <algorithm>

#include "poortwachter/source/json.hpp"

namespace poortwachter::app {

Layout layout_of(std::string_view path) {
  if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return Layout::lines;
  return path.ends_with(".json") ? Layout::json : Layout::stream;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

static std::vector<source::Document> lines_of(std::string_view bytes, std::uint32_t line) {
  std::vector<source::Document> documents;
  for (std::size_t first = 0; first < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', first), bytes.size());
    const std::string_view text = bytes.substr(first, end - first);
    if (!is_blank(text)) {
      source::Document& document = documents.emplace_back(source::parse_json(text, line));
      document.first_byte += first;
      document.last_byte += first;
      document.ordinal = line;
    }
    first = end + 1;
  }
  return documents;
}

std::vector<source::Document> documents_of(std::string_view bytes, Layout layout, std::uint32_t first_line) {
  std::vector<source::Document> documents;
  if (layout == Layout::lines) documents = lines_of(bytes, first_line);
  if (layout == Layout::json) documents.push_back(source::parse_json(bytes));
  return documents.empty() ? source::parse_yaml(bytes) : documents;
}

}  // namespace poortwachter::app
