#include "app/input/documents.hpp"

#include <algorithm>
#include <array>

#include "poortwachter/source/json.hpp"

namespace poortwachter::app {

static constexpr std::array<std::string_view, 6> patterns = {"*.yaml", "*.yml", "*.json", "*.jsonl", "*.ndjson", "*.csv"};

std::span<const std::string_view> searched_patterns() { return patterns; }

static bool has_ending(std::string_view path, std::string_view ending) {
  const auto small = [](char letter) { return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; };
  return path.size() >= ending.size() && std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, small);
}

bool is_searched(std::string_view name) {
  return std::ranges::any_of(patterns, [&](std::string_view pattern) { return has_ending(name, pattern.substr(1)); });
}

Layout layout_of(std::string_view path) {
  if (has_ending(path, ".jsonl") || has_ending(path, ".ndjson")) return Layout::lines;
  if (has_ending(path, ".csv")) return Layout::table;
  return has_ending(path, ".json") ? Layout::json : Layout::stream;
}

std::uint32_t line_ends(std::string_view bytes) {
  std::uint32_t count = 0;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) ++count;
  return count;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

using TakeDocument = std::function<void(source::Document&)>;

// False: there is no line that holds anything.
static bool each_line(std::string_view bytes, std::uint32_t line, const TakeDocument& take) {
  bool any = false;
  source::Document document;
  for (std::size_t first = 0; first < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', first), bytes.size());
    const std::string_view text = bytes.substr(first, end - first);
    if (!is_blank(text)) {
      source::parse_json_into(document, text, line);
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
  if (layout == Layout::json) {
    source::Document document = source::parse_json(bytes);
    return take(document);
  }
  if (layout == Layout::lines && each_line(bytes, first_line, take)) return;
  for (source::Document& document : source::parse_yaml(bytes)) take(document);
}

}  // namespace poortwachter::app
