#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "poortwachter/source/bsn.hpp"
#include "rules/each_fact.hpp"
#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

using dossier::Fact;

static constexpr std::string_view topic = "privacy";

static constexpr std::string_view medical_words[] = {
#define POORTWACHTER_MEDICAL_WORD(word) word,
#include "rules/medical_words.def"
#undef POORTWACHTER_MEDICAL_WORD
};
static_assert(std::ranges::is_sorted(medical_words));
static_assert(std::ranges::none_of(medical_words,
                                   [](std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }));

// Names are no free text: an employer may be called after an illness, and a function may be in a clinic.
static bool is_free_text(std::string_view key) {
  static constexpr std::string_view names[] = {"case", "reference", "name", "employer", "function", "rule", "by"};
  return std::ranges::find(names, key) == std::end(names);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static constexpr std::size_t shortest_word = std::ranges::min(medical_words, {}, &std::string_view::size).size();
static constexpr std::size_t longest_word = std::ranges::max(medical_words, {}, &std::string_view::size).size();

// First letter, last letter and size tell nearly every other word apart from these; in which case does not matter.
static constexpr std::size_t mark_of(std::string_view word) {
  const auto letter = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) | 0x20); };
  return (letter(word.front()) * 37 + letter(word.back()) * 11 + word.size() * 211) % 4096;
}
static constexpr std::array<bool, 4096> medical_marks = [] {
  std::array<bool, 4096> out{};
  for (const std::string_view word : medical_words) out[mark_of(word)] = true;
  return out;
}();

// Letters of other scripts and with accents are bytes above ASCII; a hyphen joins the parts of one word.
static constexpr std::array<bool, 256> in_words = [] {
  std::array<bool, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    out[c] = is_letter || (c >= '0' && c <= '9') || c == '-';
  }
  return out;
}();

static bool in_word(char c) { return in_words[static_cast<unsigned char>(c)]; }

static bool is_medical(std::string_view word) {
  while (word.starts_with('-')) word.remove_prefix(1);
  while (word.ends_with('-')) word.remove_suffix(1);
  if (word.size() < shortest_word || word.size() > longest_word) return false;
  if (!medical_marks[mark_of(word)]) return false;
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::ranges::binary_search(medical_words, std::string_view(lower));
}

// Most of what a case file holds is days, and no word and no BSN fits in one.
static bool looks_like_day(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != '-') return false;
  return true;
}

static bool names_illness(std::string_view text) {
  if (text.size() < shortest_word || looks_like_day(text)) return false;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const begin = at;
    while (at != end && in_word(*at)) ++at;
    if (is_medical({begin, at})) return true;
    if (at != end) ++at;
  }
  return false;
}

// The text of a view is not kept as a fact: only whether one was given.
static std::string_view text_at(const source::Document& document, source::Span span) {
  const auto at = [&](const source::Node& node) { return node.kind == source::Kind::scalar && node.span == span; };
  const auto node = std::ranges::find_if(document.nodes, at);
  return node == document.nodes.end() ? std::string_view{} : document.value(*node);
}

// Whether it is worth to look from which fact a text comes.
static bool names_illness(const source::Document& document) {
  return std::ranges::any_of(document.nodes, [&](const source::Node& node) { return names_illness(document.value(node)); });
}

static Outcome check_medical(const Rule& rule, const Case& c) {
  Outcome outcome;
  if (!names_illness(c.document)) return outcome;
  const auto look = [&](std::string_view text, const Place& place) {
    if (names_illness(text)) outcome.findings.push_back(found(rule, place, {}));
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
  if (looks_like_day(text)) return false;
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
