#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "poortwachter/source/bsn.hpp"
#include "rules/each_fact.hpp"
#include "rules/found.hpp"
#include "rules/medical.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

using dossier::Fact;

static constexpr std::string_view topic = "privacy";

// Names are no free text: an employer may be called after an illness, and a function may be in a clinic.
static bool is_free_text(std::string_view key) {
  static constexpr std::string_view names[] = {"case", "reference", "name", "employer", "function", "rule", "by"};
  return std::ranges::find(names, key) == std::end(names);
}

// Most of what a case file holds is days, and no word fits in digits and hyphens.
static bool looks_like_day(std::string_view text) {
  constexpr std::size_t size = std::string_view("2025-01-06").size();
  return text.size() == size && std::ranges::all_of(text, [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

static bool is_medical(std::string_view text) { return !looks_like_day(text) && names_illness(text); }

// The text of a view is not kept as a fact: only whether one was given.
static std::string_view text_at(const source::Document& document, source::Span span) {
  const auto at = [&](const source::Node& node) { return node.kind == source::Kind::scalar && node.span == span; };
  const auto node = std::ranges::find_if(document.nodes, at);
  return node == document.nodes.end() ? std::string_view{} : document.value(*node);
}

// Whether it is worth to look from which fact a text comes.
static bool is_medical(const source::Document& document) {
  return std::ranges::any_of(document.nodes, [&](const source::Node& node) { return is_medical(document.value(node)); });
}

static Outcome check_medical(const Rule& rule, const Case& c) {
  Outcome outcome;
  if (!is_medical(c.document)) return outcome;
  const auto look = [&](std::string_view text, const Place& place) {
    if (is_medical(text)) outcome.findings.push_back(found(rule, place, {}));
  };
  each_fact(c.written, [&]<class T>(const dossier::Key& key, const Fact<T>& fact) {
    if (!fact.given()) return;
    if constexpr (std::is_same_v<T, dossier::Text>) {
      if (is_free_text(key.canonical)) look(*fact, fact.place);
    }
    if constexpr (std::is_same_v<T, dossier::View>) look(text_at(c.document, fact.place.span), fact.place);
  });
  return outcome;
}

constinit const Rule medisch_gegeven{
    .code = "D905",
    .slug = "medisch-gegeven",
    .topic = topic,
    .severity = Severity::warning,
    .certainty = Certainty::open_norm,
    .conceals = true,
    .sources = {&cite::avg_9},
    .check = check_medical,
};

static bool holds_bsn(std::string_view text) {
  return std::ranges::any_of(source::bsns_in(text), [](const source::Bsn& bsn) { return !bsn.telephone; });
}

// The place of the fact that was read from a node, so that it can be named; else the node alone.
static Place place_of(const Case& c, const source::Node& node) {
  Place place;
  place.span = node.span;
  each_fact(c.written, [&](const dossier::Key&, const auto& fact) {
    if (fact.given() && fact.place.span == node.span) place = fact.place;
  });
  return place;
}

// What stands in no value has no field: it is the whole file that is pointed at.
static Finding elsewhere(const Rule& rule, std::string_view variant, const source::Span& span) {
  Place place;
  place.span = span;
  Finding finding = found(rule, place, {});
  finding.variant = variant;
  return finding;
}

static Outcome check_number(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const source::Node& node : c.document.nodes) {
    if (node.kind != source::Kind::scalar || !holds_bsn(c.document.value(node))) continue;
    outcome.findings.push_back(found(rule, place_of(c, node), {}));
  }
  for (const source::Comment& comment : c.document.comments)
    if (holds_bsn(comment.text)) outcome.findings.push_back(elsewhere(rule, "comment", comment.span));
  if (holds_bsn(c.written.file)) outcome.findings.push_back(elsewhere(rule, "file", {}));
  return outcome;
}

constinit const Rule bsn_in_dossier{
    .code = "D906",
    .slug = "bsn-in-dossier",
    .topic = topic,
    .severity = Severity::error,
    .conceals = true,
    .acceptable = false,
    .sources = {&cite::wabvpz, &cite::avg_9},
    .check = check_number,
};

}  // namespace poortwachter::rules
