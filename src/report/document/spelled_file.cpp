#include "report/document/spelled_file.hpp"

#include <algorithm>
#include <vector>

#include "poortwachter/source/tree.hpp"
#include "report/document/spelled.hpp"

namespace poortwachter::report {

namespace {

struct Edit {
  source::Span span;
  std::string_view word;
};

}  // namespace

// "spoor2.intake_on", without the places in lists; of the root nothing.
static std::string path_of(const source::Document& document, const source::Node& node) {
  if (node.parent == source::none) return {};
  std::string above = path_of(document, document.nodes[node.parent]);
  if (node.key_size == 0) return above;
  if (!above.empty()) above += '.';
  const Spelling* key = key_spelling(above, document.key(node));
  return above + std::string(key == nullptr ? document.key(node) : key->canonical);
}

static const Spelling* key_of(const source::Document& document, const source::Node& node) {
  if (node.key_size == 0) return nullptr;
  std::string above = path_of(document, document.nodes[node.parent]);
  if (!above.empty()) above += '.';
  return key_spelling(above, document.key(node));
}

static std::vector<Edit> edits_of(const source::Document& document, Lang lang) {
  std::vector<Edit> edits;
  for (const source::Node& node : document.nodes) {
    if (const Spelling* key = key_of(document, node)) edits.push_back({node.key_span, key->in(lang)});
    if (node.kind != source::Kind::scalar || node.quoted) continue;
    if (const Spelling* word = word_spelling(path_of(document, node), document.value(node)))
      edits.push_back({node.span, word->in(lang)});
  }
  std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
  return edits;
}

// The byte of a mark; these files are ASCII.
static std::size_t byte_of(std::string_view text, source::Mark mark) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < mark.line; ++line) at = text.find('\n', at) + 1;
  return at + mark.column - 1;
}

std::string spelled_file(std::string_view yaml, Lang lang) {
  std::string out;
  std::size_t copied = 0;
  for (const source::Document& document : source::parse_yaml(yaml)) {
    for (const Edit& edit : edits_of(document, lang)) {
      const std::size_t begin = byte_of(yaml, edit.span.begin);
      out.append(yaml.substr(copied, begin - copied)).append(edit.word);
      copied = byte_of(yaml, edit.span.end);
    }
  }
  return out.append(yaml.substr(copied));
}

}  // namespace poortwachter::report
