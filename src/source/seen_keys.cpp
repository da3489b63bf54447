#include "source/tree_builder.hpp"

#include <functional>

namespace poortwachter::source {

static bool same_key(const Document& document, const Node& left, const Node& right) {
  return left.parent == right.parent && document.key(left) == document.key(right);
}

// Open addressing: the slot that holds the key, or the free one where it would go.
std::size_t SeenKeys::slot(const Document& document, const std::uint32_t node) const {
  const Node& wanted = document.nodes[node];
  const std::size_t hash = std::hash<std::string_view>{}(document.key(wanted)) + wanted.parent * std::size_t{0x9E3779B97F4A7C15};
  std::size_t at = (hash ^ (hash >> 32)) & (slots_.size() - 1);
  while (slots_[at] != none && !same_key(document, document.nodes[slots_[at]], wanted)) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void SeenKeys::grow(const Document& document) {
  const std::vector<std::uint32_t> old = std::move(slots_);
  slots_.assign(old.empty() ? 256 : old.size() * 2, none);
  for (const std::uint32_t node : old)
    if (node != none) slots_[slot(document, node)] = node;
}

namespace {

struct Siblings {
  std::uint32_t same = none;  // the first one with the same key
  bool are_all_seen = false;  // the node itself is among those that were looked at
};

}  // namespace

// Most mappings are small: their keys are found soonest one by one.
static Siblings first_siblings(const Document& document, const std::uint32_t node) {
  const Node& wanted = document.nodes[node];
  std::uint32_t sibling = document.nodes[wanted.parent].first_child;
  for (std::uint32_t i = 0; i < SeenKeys::found_by_walking; ++i) {
    if (sibling == node) return {.same = none, .are_all_seen = true};
    const Node& other = document.nodes[sibling];
    if (other.key_size == wanted.key_size && document.key(other) == document.key(wanted))
      return {.same = sibling, .are_all_seen = false};
    sibling = other.next;
  }
  return {};
}

std::uint32_t SeenKeys::find_or_add(const Document& document, const std::uint32_t node) {
  const Siblings siblings = first_siblings(document, node);
  if (siblings.are_all_seen || siblings.same != none) return siblings.same;
  if (2 * used_ >= slots_.size()) grow(document);
  const std::size_t at = slot(document, node);
  if (slots_[at] != none) return slots_[at];
  slots_[at] = node;
  ++used_;
  return none;
}

}  // namespace poortwachter::source
