#include "app/documents.hpp"

#include <algorithm>

namespace poortwachter::app {

Layout layout_of(std::string_view path) {
  return path.ends_with(".jsonl") || path.ends_with(".ndjson") ? Layout::lines : Layout::stream;
}

static void move_down(source::Span& span, std::uint32_t lines) {
  span.begin.line += lines;
  span.end.line += lines;
}

static void place(source::Document& document, std::uint32_t line, std::size_t first, std::size_t size) {
  for (source::Node& node : document.nodes) {
    move_down(node.span, line - 1);
    move_down(node.key_span, line - 1);
  }
  for (source::Problem& problem : document.problems) {
    move_down(problem.span, line - 1);
    if (problem.has_related) move_down(problem.related, line - 1);
  }
  document.first_byte = first;
  document.last_byte = first + size;
}

static bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

static std::vector<source::Document> lines_of(std::string_view bytes) {
  std::vector<source::Document> documents;
  std::uint32_t line = 1;
  for (std::size_t first = 0; first < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', first), bytes.size());
    const std::string_view text = bytes.substr(first, end - first);
    if (!is_blank(text)) {
      source::Document document = std::move(source::parse_yaml(text).front());
      place(document, line, first, text.size());
      document.ordinal = static_cast<std::uint32_t>(documents.size()) + 1;
      documents.push_back(std::move(document));
    }
    first = end + 1;
  }
  return documents;
}

std::vector<source::Document> documents_of(std::string_view bytes, Layout layout) {
  std::vector<source::Document> documents;
  if (layout == Layout::lines) documents = lines_of(bytes);
  return documents.empty() ? source::parse_yaml(bytes) : documents;
}

}  // namespace poortwachter::app
