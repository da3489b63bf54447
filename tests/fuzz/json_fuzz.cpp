#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/input/documents.hpp"
#include "fuzz/marks.hpp"
#include "poortwachter/source/json.hpp"

using namespace poortwachter;

/// Numbers that another parser refuses for their size, which this one keeps as text.
static bool has_large_number(std::string_view bytes) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t run = 0;
  bool exponent = false;
  for (const char c : bytes) {
    run = is_digit(c) ? run + 1 : 0;
    exponent = exponent || c == 'e' || c == 'E';
    if (run > 300) return true;
  }
  return exponent && std::ranges::any_of(bytes, is_digit);
}

/// What is read without a problem is JSON to others too, and the same tree when it is read as YAML.
static void compare(const source::Document& document, std::string_view bytes) {
  if (!document.problems.empty()) return;
  fuzz::require(has_large_number(bytes) || nlohmann::json::accept(bytes), "what is taken for JSON is JSON");
  const auto yaml = source::parse_yaml(bytes);
  if (yaml.size() == 1 && yaml.front().problems.empty())
    fuzz::require(fuzz::same_tree(document, yaml.front()), "JSON read as YAML is the same tree");
}

/// Every line that is not blank is one document at its own place, as if it stood in a file of its own.
static void check_lines(const std::string& bytes) {
  std::vector<source::Document> documents;
  app::each_document(bytes, app::Layout::lines, 1, [&](const source::Document& document) { documents.push_back(document); });
  fuzz::require(!documents.empty(), "at least one document is returned");
  fuzz::check_marks(documents, bytes);
  std::uint32_t line = 0;
  std::size_t next = 0;
  for (std::size_t first = 0; first < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', first), bytes.size());
    const std::string_view text = std::string_view(bytes).substr(first, end - first);
    first = end + 1;
    if (app::is_blank(text)) continue;
    fuzz::require(next < documents.size(), "a line that is not blank is a document");
    const source::Document& document = documents[next++];
    fuzz::require(document.ordinal == line + 1, "a document has the number of its line");
    fuzz::require(fuzz::same(document, source::parse_json(text, line + 1)), "a line is read as if it stood alone");
  }
  fuzz::require(next == documents.size() || next == 0, "there are no more documents than lines");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const source::Document document = source::parse_json(bytes);
  fuzz::check_marks({document}, bytes);
  fuzz::require(fuzz::same(document, source::parse_json(bytes)), "reading twice gives the same");
  compare(document, bytes);
  check_lines(bytes);
  return 0;
}
