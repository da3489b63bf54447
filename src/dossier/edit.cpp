#include "dossier/edit.hpp"

namespace poortwachter::dossier {

using source::Node;
using source::none;

std::uint32_t Edit::child(std::uint32_t mapping, const Key& key) const {
  for (std::uint32_t at = document_.nodes[mapping].first_child; at != none; at = document_.nodes[at].next) {
    const std::string_view written = document_.key(document_.nodes[at]);
    if (written == key.canonical || written == key.twin) return at;
  }
  return none;
}

std::uint32_t Edit::entry(std::uint32_t list, std::size_t index) const {
  std::uint32_t at = document_.nodes[list].first_child;
  for (; at != none && index > 0; --index) at = document_.nodes[at].next;
  return at;
}

std::size_t Edit::size(std::uint32_t list) const {
  std::size_t count = 0;
  for (std::uint32_t at = document_.nodes[list].first_child; at != none; at = document_.nodes[at].next) ++count;
  return count;
}

std::uint32_t Edit::keep(std::string_view text) {
  const std::string copy(text);
  document_.text += copy;
  return static_cast<std::uint32_t>(document_.text.size() - copy.size());
}

std::uint32_t Edit::add(std::uint32_t parent) {
  const Node& holder = document_.nodes[parent];
  Node made;
  made.parent = parent;
  made.span = holder.key_size > 0 ? holder.key_span : holder.span;
  // The root has no key: what stands first in it is where it begins.
  if (holder.parent == none && holder.first_child != none) made.span = document_.nodes[holder.first_child].key_span;
  made.key_span = made.span;
  const auto index = static_cast<std::uint32_t>(document_.nodes.size());
  std::uint32_t last = holder.first_child;
  while (last != none && document_.nodes[last].next != none) last = document_.nodes[last].next;
  document_.nodes.push_back(made);
  (last == none ? document_.nodes[parent].first_child : document_.nodes[last].next) = index;
  return index;
}

std::uint32_t Edit::add_key(std::uint32_t mapping, std::string_view key) {
  const std::uint32_t at = keep(key);
  const std::uint32_t index = add(mapping);
  node(index).key_at = at;
  node(index).key_size = static_cast<std::uint32_t>(key.size());
  return index;
}

std::uint32_t Edit::add_entry(std::uint32_t list) { return add(list); }

void Edit::set(std::uint32_t index, std::string_view text, bool quoted) {
  make(index, source::Kind::scalar);
  const std::uint32_t at = keep(text);
  node(index).quoted = quoted;
  node(index).text_at = at;
  node(index).text_size = static_cast<std::uint32_t>(text.size());
}

void Edit::make(std::uint32_t index, source::Kind kind) {
  Node& made = node(index);
  made.kind = kind;
  made.quoted = false;
  made.first_child = none;
  made.text_at = made.text_size = 0;
}

void Edit::remove(std::uint32_t index) {
  Node& parent = node(node(index).parent);
  std::uint32_t before = none;
  for (std::uint32_t at = parent.first_child; at != none && at != index; at = node(at).next) before = at;
  (before == none ? parent.first_child : node(before).next) = node(index).next;
}

}  // namespace poortwachter::dossier
