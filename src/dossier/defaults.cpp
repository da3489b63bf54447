#include "poortwachter/dossier/defaults.hpp"

#include <algorithm>

#include "dossier/put.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

using source::Node;
using source::none;

static constexpr Key employer{"employer", "werkgever"}, employee{"employee", "werknemer"};
static constexpr Key continued_pay{"continued_pay", "loondoorbetaling"};

static bool is(std::string_view written, const Key& key) { return written == key.canonical || written == key.twin; }

// The first key that says something of one dossier only.
static const Node* out_of_place(const source::Document& document) {
  for (std::uint32_t at = document.nodes.front().first_child; at != none; at = document.nodes[at].next) {
    const Node& node = document.nodes[at];
    if (is(document.key(node), employer)) continue;
    if (!is(document.key(node), employee)) return &node;
    for (std::uint32_t inner = node.first_child; inner != none; inner = document.nodes[inner].next)
      if (!is(document.key(document.nodes[inner]), continued_pay)) return &document.nodes[inner];
  }
  return nullptr;
}

// Everything that a case file would be refused for, but that it has no first sick day.
static std::vector<Finding> problems_of(const source::Document& document) {
  std::vector<Finding> problems = read(document).problems;
  std::erase_if(problems,
                [](const Finding& one) { return one.rule == &verplichte_sleutel_ontbreekt && one.step == "first_sick_day"; });
  return problems;
}

static void collect(const source::Document& document, std::uint32_t above, const std::string& path, std::vector<Assignment>& out) {
  for (std::uint32_t at = document.nodes[above].first_child; at != none; at = document.nodes[at].next) {
    const Node& node = document.nodes[at];
    const std::string own = path + (path.empty() ? "" : ".") + std::string(document.key(node));
    // A word for a whole section says nothing of its facts.
    if (node.kind == source::Kind::scalar && !path.empty())
      out.push_back({.path = own, .value = std::string(document.value(node)), .quoted = node.quoted});
    else
      collect(document, at, own, out);
  }
}

Result<std::vector<Assignment>, DefaultsFault> read_defaults(const source::Document& document) {
  const bool has_keys = !document.nodes.empty() && document.nodes.front().kind == source::Kind::mapping;
  if (const Node* wrong = has_keys ? out_of_place(document) : nullptr)
    return DefaultsFault{.at = wrong->key_span.begin, .key = std::string(document.key(*wrong)), .problem = {}};
  const std::vector<Finding> problems = problems_of(document);
  if (!problems.empty()) return DefaultsFault{.at = problems.front().place.span.begin, .key = {}, .problem = problems.front()};
  std::vector<Assignment> out;
  collect(document, 0, {}, out);
  return out;
}

// Whether a document says nothing about a fact: neither the fact itself stands there, nor a word for what it is a part of.
static bool is_missing(const Edit& edit, std::span<const SchemaStep> steps) {
  std::uint32_t at = 0;
  for (const SchemaStep& step : steps) {
    if (edit.node(at).kind == source::Kind::null) return true;
    if (edit.node(at).kind != source::Kind::mapping) return false;
    at = edit.child(at, step.key);
    if (at == none) return true;
  }
  return edit.node(at).kind == source::Kind::null;
}

std::vector<std::string> lay_under(source::Document& document, std::span<const Assignment> defaults) {
  std::vector<std::string> laid;
  if (document.nodes.empty() || document.nodes.front().kind != source::Kind::mapping) return laid;
  Edit edit(document);
  for (const Assignment& fact : defaults) {
    const auto steps = follow(fact.path);
    if (!steps || !is_missing(edit, *steps)) continue;
    put(edit, *steps, std::vector<std::size_t>(steps->size()), fact);
    std::string pointer;
    for (const SchemaStep& step : *steps) pointer.append("/").append(step.key.canonical);
    laid.push_back(std::move(pointer));
  }
  return laid;
}

}  // namespace poortwachter::dossier
