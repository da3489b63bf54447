#include "dossier/written.hpp"

#include <algorithm>
#include <array>

namespace poortwachter::dossier {

using source::Node;

// Keys that stand in nearly every file, in their Dutch spelling.
static constexpr std::array<std::string_view, 6> dutch_keys = {"dossier",   "peildatum", "volledigheid",
                                                               "werknemer", "werkgever", "eerste_ziektedag"};

static bool is_dutch(const source::Document& document) {
  for (std::uint32_t at = document.nodes.front().first_child; at != source::none; at = document.nodes[at].next)
    if (std::ranges::find(dutch_keys, document.key(document.nodes[at])) != dutch_keys.end()) return true;
  return false;
}

static bool begins_at(const Node& node, source::Mark mark) {
  return node.span.begin == mark || (node.key_size > 0 && node.key_span.begin == mark);
}

// The spelling of a key at or around a place; nothing when it does not stand there.
static std::string_view spelling_at(const source::Document& document, source::Mark mark, std::string_view canonical,
                                    std::string_view twin) {
  for (const Node& node : document.nodes) {
    if (!begins_at(node, mark)) continue;
    for (const Node* around = &node;; around = &document.nodes[around->parent]) {
      const std::string_view key = document.key(*around);
      if (key == canonical || key == twin) return key;
      if (around->parent == source::none) break;
    }
  }
  return {};
}

static std::string* text_of(Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.arguments, name, &Argument::name);
  return found == finding.arguments.end() ? nullptr : std::get_if<std::string>(&found->value);
}

// Of "full/volledig, none/geen" one of each pair.
static std::string in_one_spelling(std::string_view pairs, bool twin) {
  std::string list;
  while (!pairs.empty()) {
    const std::size_t end = std::min(pairs.find(", "), pairs.size());
    const std::string_view pair = pairs.substr(0, end);
    const std::size_t slash = pair.find('/');
    if (!list.empty()) list += ", ";
    list += twin && slash != std::string_view::npos ? pair.substr(slash + 1) : pair.substr(0, slash);
    pairs.remove_prefix(std::min(end + 2, pairs.size()));
  }
  return list;
}

void spell_as_written(const source::Document& document, Finding& finding) {
  // Until now it is the second spelling.
  std::string* written = text_of(finding, written_argument);
  const std::string* canonical = text_of(finding, "key");
  if (written == nullptr || canonical == nullptr) return;
  const bool is_absent = !finding.place.leaf.empty();
  const std::string_view there =
      is_absent ? std::string_view{} : spelling_at(document, finding.place.span.begin, *canonical, *written);
  const bool keeps_twin = there.empty() ? is_dutch(document) : there == *written;
  if (!keeps_twin) *written = *canonical;
  if (std::string* expected = text_of(finding, "expected")) *expected = in_one_spelling(*expected, keeps_twin);
}

}  // namespace poortwachter::dossier
