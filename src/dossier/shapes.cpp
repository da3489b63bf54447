#include "dossier/shapes.hpp"

#include "dossier/refusals.hpp"
#include "dossier/typed.hpp"

namespace poortwachter::dossier {

static Place moved(Place place, source::Span span) {
  place.span = span;
  return place;
}

// The first line of what a list holds that is written as a mapping: "op: 2025-04-14".
static std::string first_line(const source::Document& document, const source::Node& node) {
  std::string line = std::string(document.key(node)) + ':';
  if (node.kind == source::Kind::scalar) line.append(" ").append(document.value(node));
  return line;
}

static Finding refused_mapping_for_list(const source::Document& document, const Key& key, const Place& place,
                                        const source::Node& node) {
  if (node.first_child == source::none) return refused("list", key, place);
  const source::Node& first = document.nodes[node.first_child];
  const Place there = moved(place, first.key_span);
  const std::string line = first_line(document, first);
  if (auto bullet = bullet_in(line, there)) return *bullet;
  return refused("list_dash", key, there, {{"value", shown(document.key(first))}, {"nearest", shown_line("- " + line)}});
}

Finding refused_list(const source::Document& document, const Key& key, const Place& place, const source::Node& node,
                     bool of_values) {
  if (node.kind == source::Kind::mapping) return refused_mapping_for_list(document, key, place, node);
  const std::string_view text = document.value(node);
  const Place there = moved(place, node.span);
  if (auto bullet = bullet_in(text, there)) return *bullet;
  if (auto slip = slip_in(text, there)) return *slip;
  if (!of_values || text.empty()) return refused("list", key, place);
  const std::string meant = std::string(document.key(node)).append(": [").append(text) + ']';
  return refused("list_value", key, there, {{"nearest", shown_line(meant)}});
}

Finding refused_section(const source::Document& document, const Key& key, const Place& place, const source::Node& node,
                        bool is_document) {
  if (node.kind == source::Kind::sequence)
    return refused("no_list", key, moved(place, {node.span.begin, {node.span.begin.line, node.span.begin.column + 1}}));
  if (node.kind == source::Kind::scalar) {
    const Place there = moved(place, node.span);
    if (auto slip = slip_in(document.value(node), there)) return *slip;
    if (auto bullet = bullet_in(document.value(node), there)) return *bullet;
  }
  return refused(is_document ? "document" : "mapping", key, place);
}

Finding refused_single(const source::Document& document, const Key& key, const Place& place, const source::Node& node) {
  const bool is_one = node.first_child != source::none && document.nodes[node.first_child].next == source::none;
  const source::Node* const only = is_one ? &document.nodes[node.first_child] : nullptr;
  if (only == nullptr || only->kind != source::Kind::scalar) return refused("single", key, place);
  std::string meant(document.key(node));
  if (!meant.empty()) meant += ": ";
  return refused("single_value", key, place, {{"nearest", shown_line(meant.append(document.value(*only)))}});
}

}  // namespace poortwachter::dossier
