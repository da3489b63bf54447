#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "dossier/refusals.hpp"
#include "dossier/scalars.hpp"
#include "dossier/shapes.hpp"
#include "dossier/spread.hpp"
#include "poortwachter/dossier/read.hpp"

namespace poortwachter::dossier {

/// A visitor over the list of fields that takes each value from the tree of a document. Everything wrong becomes a problem,
/// and reading goes on.
class Reader {
 public:
  Reader(const source::Document& document, Dossier& dossier, std::vector<Finding>& problems)
      : document_(document), paths_(dossier.paths), supposed_(dossier.supposed), problems_(problems) {
    paths_.reserve(paths_of_a_usual_dossier);
    entries_.reserve(keys_of_a_usual_dossier);
  }

  /// The whole document; its root must be a mapping.
  void root(Dossier& dossier);

  template <class T>
  void operator()(const Key& key, Fact<T>& fact) {
    if (const source::Node* node = enter(key, fact)) value(key, fact, document_.value(*node));
  }
  void operator()(const Key& key, Fact<double>& fact, Range range) {
    if (const source::Node* node = enter(key, fact)) number(key, fact, document_.value(*node), range);
  }
  template <class T>
  void operator()(const Key& key, List<T>& list) {
    const source::Node* node = take(key);
    if (node == nullptr) {
      list.place = absent(key);
      return;
    }
    list.place = {node->key_span, step(key), {}};
    list_value(key, list, *node);
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    const source::Node* node = take(key);
    if (node == nullptr) return Spread::over(section, Known::absent, paths(), absent(key));
    section_value(key, section, *node, {node->key_span, step(key), {}});
  }
  void shorthand(const Key& key, Fact<Date>& fact) { (*this)(key, fact); }
  void day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period);

 private:
  static constexpr std::size_t paths_of_a_usual_dossier = 256;
  static constexpr std::size_t keys_of_a_usual_dossier = 128;

  /// A key of a mapping that is being read; a small signature spares most comparisons of text.
  struct Entry {
    std::uint32_t signature = 0;
    std::uint32_t node = 0;
    bool taken = false;
  };
  /// The mapping that is being read: its place and its part of entries_. All entries before `open` are taken.
  struct Mapping {
    Place place;
    std::size_t first = 0, count = 0, open = 0, next = 0, taken = 0;
    std::uint64_t bits = 0;  // which signatures there may be
  };

  std::vector<PathStep>& paths() { return paths_; }
  std::uint32_t step(const Key& key) { return push({mapping_.place.path, key.canonical, 0}); }
  std::uint32_t push(const PathStep& path_step) {
    paths().push_back(path_step);
    return static_cast<std::uint32_t>(paths().size() - 1);
  }
  void note_supposed(const source::Node& node, const Place& place) {
    if (node.supposed) supposed_.push_back(place.path);
  }
  void report(Finding finding) { problems_.push_back(std::move(finding)); }

  /// The value of a key of the current mapping, each once; nullptr when it is not there.
  const source::Node* take(const Key& key) { return (mapping_.bits & key.bits) == 0 ? nullptr : find(key); }
  const source::Node* find(const Key& key);
  const source::Node* taken(Entry* entries, std::size_t index);
  /// Where a key that is not there would stand; reports it when it is required.
  Place absent(const Key& key) {
    const Place place{mapping_.place.span, mapping_.place.path, key.canonical};
    if (key.required) report(missing_key(place, key, ""));
    return place;
  }
  void open(const source::Node& node, const Place& place);
  void left_over(const std::vector<Key>& known);
  void left_over_key(const source::Node& node, const std::vector<Key>& known);
  std::string_view open_key_before(const source::Node& node, const std::vector<Key>& known) const;
  const source::Node* other_spelling(const source::Node& node, const Key& key) const;

  /// The scalar of a fact, with the fact's place set; nullptr when there is none.
  template <class T>
  const source::Node* enter(const Key& key, Fact<T>& fact) {
    const source::Node* node = take(key);
    if (node == nullptr) {
      fact.place = absent(key);
      return nullptr;
    }
    fact.place = {node->span, step(key), {}};
    note_supposed(*node, fact.place);
    return scalar(key, fact, *node, node->key_span);
  }

  /// Null, and an empty text that is no value of its own, say as little as a key that is not there.
  static bool says_nothing(const source::Node& node, bool empty_is_value) {
    return node.kind == source::Kind::null || (node.kind == source::Kind::scalar && node.text_size == 0 && !empty_is_value);
  }
  template <class T>
  static constexpr bool takes_empty_text = std::is_same_v<T, Text> || std::is_same_v<T, View>;

  /// The node when it is a scalar; a list or a mapping in its place is reported at `where`.
  template <class T>
  const source::Node* scalar(const Key& key, Fact<T>& fact, const source::Node& node, const source::Span& where) {
    const bool nothing = says_nothing(node, takes_empty_text<T>);
    if (!nothing && node.kind == source::Kind::scalar) return &node;
    if (!nothing) {
      fact.place.span = where;
      report(refused_single(document_, key, fact.place, node));
    } else if (key.required) {
      report(missing_key(fact.place, key, std::is_same_v<T, Date> ? "empty_day" : "empty"));
    }
    return nullptr;
  }

  /// Whether an entry of a list may be one value.
  template <class T>
  static bool stands_alone() {
    if constexpr (Section<T>) {
      T entry{};
      return shorthand_of(entry) != nullptr;
    }
    return true;
  }

  bool report_no_text(const Key& key, const Place& place, std::string_view text);
  void value(const Key& key, Fact<Date>& fact, std::string_view text);
  void value(const Key& key, Fact<Text>& fact, std::string_view text);
  void value(const Key& key, Fact<Tri>& fact, std::string_view text);
  void value(const Key& key, Fact<View>& fact, std::string_view text);
  void value(const Key& key, Fact<bool>& fact, std::string_view text);
  void value(const Key& key, Fact<Cents>& fact, std::string_view text);
  void number(const Key& key, Fact<double>& fact, std::string_view text, Range range);

  template <class E>
  requires std::is_enum_v<E>
  void value(const Key& key, Fact<E>& fact, std::string_view text) {
    for (const auto& word : words<E>()) {
      if (word.canonical != text && word.twin != text) continue;
      fact.value = word.value;
      fact.known = Known::given;
      return;
    }
    std::vector<std::string_view> spellings;
    for (const auto& word : words<E>()) {
      spellings.push_back(word.canonical);
      spellings.push_back(word.twin);
    }
    report(refused_word(key, fact.place, text, spellings));
  }

  template <class S>
  void mapping(S& section, const source::Node& node, const Place& place) {
    const Mapping outer = mapping_;
    open(node, place);
    fields(*this, section);
    if (mapping_.taken < mapping_.count) {
      KeyList known;
      fields(known, section);
      left_over(known.keys);
    }
    entries_.resize(mapping_.first);
    mapping_ = outer;
  }

  template <Section S>
  void section_value(const Key& key, S& section, const source::Node& node, const Place& place) {
    if (node.kind == source::Kind::mapping) {
      section.here = {Known::given, place};
      return mapping(section, node, place);
    }
    Fact<Date>* on = shorthand_of(section);
    const bool nothing = says_nothing(node, on == nullptr);
    const bool scalar_value = node.kind == source::Kind::scalar;
    const Known said = scalar_value ? state_word(document_.value(node)) : Known::absent;
    const Place where = said == Known::absent ? place : Place{node.span, place.path, {}};
    Spread::over(section, said, paths(), where);
    section.here.place = place;
    if (nothing || said != Known::absent) return;
    if (on == nullptr || !scalar_value) return report(refused_section(document_, key, place, node, on != nullptr));
    section.here.known = Known::given;
    on->place.span = node.span;
    note_supposed(node, on->place);
    value(key, *on, document_.value(node));
  }

  template <class T>
  void list_value(const Key& key, List<T>& list, const source::Node& node) {
    if (node.kind == source::Kind::null) return;
    if (node.kind == source::Kind::scalar) list.known = state_word(document_.value(node));
    if (list.known != Known::absent) {
      list.place.span = node.span;
      return;
    }
    if (node.kind != source::Kind::sequence) return report(refused_list(document_, key, list.place, node, stands_alone<T>()));
    list.known = Known::given;
    list.items.reserve(length(node));
    std::uint32_t index = 0;
    for (std::uint32_t at = node.first_child; at != source::none; at = document_.nodes[at].next, ++index) {
      const source::Node& entry = document_.nodes[at];
      const Place place{start_of(entry), push({list.place.path, {}, index}), {}};
      if (says_nothing(entry, std::is_same_v<T, Fact<Text>>)) {
        report(refused("entry", key, place));
        continue;
      }
      entry_value(key, list.items.emplace_back(), entry, place);
    }
  }

  template <class T>
  void entry_value(const Key& key, Fact<T>& fact, const source::Node& node, const Place& place) {
    fact.place = place;
    note_supposed(node, place);
    if (scalar(key, fact, node, place.span) != nullptr) value(key, fact, document_.value(node));
  }
  template <Section S>
  void entry_value(const Key& key, S& section, const source::Node& node, const Place& place) {
    section_value(key, section, node, place);
  }

  /// A scalar entry itself, the first key of a mapping, the first sign of a list.
  source::Span start_of(const source::Node& entry) const;
  std::size_t length(const source::Node& list) const;

  const source::Document& document_;
  std::vector<PathStep>& paths_;
  std::vector<std::uint32_t>& supposed_;
  std::vector<Finding>& problems_;
  std::vector<Entry> entries_;
  Mapping mapping_;
};

}  // namespace poortwachter::dossier
