#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/require.hpp"
#include "poortwachter/source/tree.hpp"

using namespace poortwachter;

/// Code points of a line; a byte that continues a code point does not count.
static std::uint32_t width(std::string_view line) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Bytes that are no UTF-8 are reported as such; columns behind them have no meaning that could be checked.
static bool inside(source::Mark mark, std::string_view bytes, std::uint32_t lines, bool columns) {
  if (mark.line < 1 || mark.column < 1 || mark.line > lines) return false;
  return !columns || mark.column <= width(source::line_of(bytes, mark.line)) + 2;
}

static bool is_utf8(const std::vector<source::Document>& documents) {
  const auto broken = [](const source::Problem& problem) {
    return problem.kind == source::ProblemKind::invalid_utf8 || problem.kind == source::ProblemKind::utf16;
  };
  return std::ranges::none_of(documents, [&](const auto& document) { return std::ranges::any_of(document.problems, broken); });
}

static void check_marks(const std::vector<source::Document>& documents, std::string_view bytes) {
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n') + std::ranges::count(bytes, '\r')) + 2;
  const bool columns = is_utf8(documents);
  for (const source::Document& document : documents) {
    for (const source::Problem& problem : document.problems)
      fuzz::require(inside(problem.span.begin, bytes, lines, columns), "a problem lies inside the file");
    for (const source::Node& node : document.nodes) {
      fuzz::require(inside(node.span.begin, bytes, lines, columns), "a value lies inside the file");
      fuzz::require(node.span.begin <= node.span.end, "a span does not end before it begins");
      fuzz::require(node.parent == source::none || node.parent < document.nodes.size(), "a parent exists");
      fuzz::require(node.text_at + node.text_size <= document.text.size(), "the text of a value exists");
    }
    fuzz::require(document.first_byte <= document.last_byte && document.last_byte <= bytes.size(),
                  "a document lies inside the file");
    fuzz::require(!document.nodes.empty() || !document.problems.empty(), "a document has a root or a problem");
  }
}

static bool same(const std::vector<source::Document>& a, const std::vector<source::Document>& b) {
  const auto alike = [](const source::Document& x, const source::Document& y) {
    return x.text == y.text && x.nodes.size() == y.nodes.size() && x.problems.size() == y.problems.size();
  };
  return std::ranges::equal(a, b, alike);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto documents = source::parse_yaml(bytes);
  fuzz::require(!documents.empty(), "at least one document is returned");
  check_marks(documents, bytes);
  fuzz::require(same(documents, source::parse_yaml(bytes)), "reading twice gives the same");
  return 0;
}
