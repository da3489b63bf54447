#include "dossier/reader.hpp"

#include <algorithm>

#include "dossier/typed.hpp"

namespace poortwachter::dossier {

void Reader::open(const source::Node& node, const Place& place) {
  mapping_ = {.place = place, .first = entries_.size()};
  for (std::uint32_t at = node.first_child; at != source::none; at = document_.nodes[at].next) {
    const std::uint32_t own = signature(document_.key(document_.nodes[at]));
    entries_.push_back({own, at, false});
    mapping_.bits |= bit_of(own);
  }
  mapping_.count = entries_.size() - mapping_.first;
}

const source::Node* Reader::taken(Entry* entries, std::size_t index) {
  entries[index].taken = true;
  ++mapping_.taken;
  mapping_.next = index + 1;
  while (mapping_.open < mapping_.count && entries[mapping_.open].taken) ++mapping_.open;
  return &document_.nodes[entries[index].node];
}

const source::Node* Reader::find(const Key& key) {
  const std::uint32_t canonical = key.canonical_signature;
  const std::uint32_t twin = key.twin_signature;
  const auto is_key = [&](const Entry& entry) {
    if (entry.signature != canonical && entry.signature != twin) return false;
    const std::string_view written = document_.key(document_.nodes[entry.node]);
    return !entry.taken && (written == key.canonical || written == key.twin);
  };
  Entry* const entries = entries_.data() + mapping_.first;
  // Most files keep the order of the manual, so the next key is the likeliest.
  if (mapping_.next < mapping_.count && is_key(entries[mapping_.next])) return taken(entries, mapping_.next);
  for (std::size_t i = mapping_.open; i < mapping_.count; ++i)
    if (is_key(entries[i])) return taken(entries, i);
  return nullptr;
}

source::Span Reader::start_of(const source::Node& entry) const {
  if (entry.kind == source::Kind::scalar || entry.kind == source::Kind::null) return entry.span;
  if (entry.kind == source::Kind::mapping && entry.first_child != source::none) return document_.nodes[entry.first_child].key_span;
  const source::Mark begin = entry.span.begin;
  return {begin, {begin.line, begin.column + 1}};
}

std::size_t Reader::length(const source::Node& list) const {
  std::size_t entries = 0;
  for (std::uint32_t at = list.first_child; at != source::none; at = document_.nodes[at].next) ++entries;
  return entries;
}

void Reader::left_over(const std::vector<Key>& known) {
  for (std::size_t i = mapping_.first; i < mapping_.first + mapping_.count; ++i)
    if (!entries_[i].taken) left_over_key(document_.nodes[entries_[i].node], known);
}

// A known key that was not taken is the second spelling of a field; of the same spelling twice the source has told already.
void Reader::left_over_key(const source::Node& node, const std::vector<Key>& known) {
  const std::string_view written = document_.key(node);
  const Place place{node.key_span, mapping_.place.path, {}};
  for (const Key& key : known) {
    if (written != key.canonical && written != key.twin) continue;
    const source::Node* other = other_spelling(node, key);
    if (other == nullptr) return;
    const bool in_order = other->key_span.begin < node.key_span.begin;
    const source::Node& first = in_order ? *other : node;
    const source::Node& second = in_order ? node : *other;
    const std::uint32_t path = push({mapping_.place.path, key.canonical, 0});
    return report(
        two_spellings({second.key_span, path, {}}, document_.key(second), {first.key_span, path, {}}, document_.key(first)));
  }
  // A last line without a colon is read as a key without a value.
  if (auto slip = node.kind == source::Kind::null ? slip_in(written, place) : std::nullopt) return report(*std::move(slip));
  if (auto bullet = bullet_in(written, place)) return report(*std::move(bullet));
  report(unknown_key(place, written, known, open_key_before(node, known)));
}

// The last key before this one in the same mapping when it has neither value nor keys below it.
std::string_view Reader::open_key_before(const source::Node& node, const std::vector<Key>& known) const {
  // Nobody types so many keys by hand.
  constexpr std::size_t most_keys = 256;
  if (mapping_.count > most_keys) return {};
  std::string_view before;
  for (std::uint32_t at = document_.nodes[node.parent].first_child; &document_.nodes[at] != &node; at = document_.nodes[at].next) {
    const source::Node& sibling = document_.nodes[at];
    const std::string_view written = document_.key(sibling);
    const auto is_it = [&](const Key& key) { return written == key.canonical || written == key.twin; };
    if (std::ranges::any_of(known, is_it)) before = sibling.kind == source::Kind::null ? written : std::string_view{};
  }
  return before;
}

const source::Node* Reader::other_spelling(const source::Node& node, const Key& key) const {
  const std::string_view other = document_.key(node) == key.canonical ? key.twin : key.canonical;
  if (other == document_.key(node)) return nullptr;
  for (std::size_t i = mapping_.first; i < mapping_.first + mapping_.count; ++i) {
    const source::Node& candidate = document_.nodes[entries_[i].node];
    if (entries_[i].taken && document_.key(candidate) == other) return &candidate;
  }
  return nullptr;
}

// Control characters were refused as bytes before; an escape in a quoted text brings them in again.
bool Reader::report_no_text(const Key& key, const Place& place, std::string_view text) {
  const auto character = control_character(text);
  if (character) report(refused_character(key, place, *character));
  const bool placeholder = std::ranges::find(placeholders, text) != placeholders.end();
  if (placeholder) report(refused("placeholder", key, place, {{"value", shown(text)}}));
  return character || placeholder;
}

void Reader::value(const Key& key, Fact<Date>& fact, std::string_view text) {
  const auto date = calendar::parse_iso(text);
  if (date && key.first_day <= *date && *date <= last_day) {
    fact.value = *date;
    fact.known = Known::given;
    return;
  }
  const Known said = state_word(text);
  if (said == Known::absent || key.required) return report(refused_date(key, fact.place, text));
  fact.known = said;
}

void Reader::value(const Key& key, Fact<Text>& fact, std::string_view text) {
  if (report_no_text(key, fact.place, text)) return;
  // A reason of nothing but blanks is none.
  const bool blank = text.find_first_not_of(" \t\n") == std::string_view::npos;
  if (key.required && blank) return report(missing_key(fact.place, key, "empty"));
  fact.value = text;
  fact.known = Known::given;
}

void Reader::value(const Key& key, Fact<Tri>& fact, std::string_view text) {
  const auto tri = parse_tri(text);
  if (!tri) return report(refused_yes_no(key, fact.place, text, true));
  fact.value = *tri;
  fact.known = *tri == Tri::unknown ? Known::unknown : Known::given;
}

void Reader::value(const Key& key, Fact<View>& fact, std::string_view text) {
  if (report_no_text(key, fact.place, text)) return;
  const bool not_done = state_word(text) == Known::not_done;
  fact.value.held = not_done ? Tri::no : parse_view(text);
  fact.known = not_done ? Known::not_done : fact.value.held == Tri::unknown ? Known::unknown : Known::given;
}

void Reader::value(const Key& key, Fact<bool>& fact, std::string_view text) {
  const auto said = parse_yes_no(text);
  if (!said) return report(refused_yes_no(key, fact.place, text, false));
  fact.value = *said;
  fact.known = Known::given;
}

void Reader::value(const Key& key, Fact<Cents>& fact, std::string_view text) {
  const auto money = parse_money(text);
  if (!money) return report(refused_money(key, fact.place, text));
  fact.value = *money;
  fact.known = Known::given;
}

void Reader::number(const Key& key, Fact<double>& fact, std::string_view text, Range range) {
  const auto number = parse_number(text);
  const bool fits = number && range.least <= *number && *number <= range.most;
  const bool whole = number && *number == static_cast<double>(static_cast<long long>(*number));
  if (!fits || (range.whole && !whole)) return report(refused_number(key, fact.place, text, range, number));
  fact.value = *number;
  fact.known = Known::given;
}

void Reader::day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period) {
  const source::Node* node = take(key);
  if (node == nullptr) {
    day.place = period.from.place = period.until.place = absent(key);
    return;
  }
  const Place place{node->key_span, step(key), {}};
  day.place = period.from.place = period.until.place = place;
  if (says_nothing(*node, false)) return;
  switch (node->kind) {
    case source::Kind::null:
      return;
    case source::Kind::scalar:
      day.place.span = node->span;
      note_supposed(*node, place);
      return value(key, day, document_.value(*node));
    case source::Kind::sequence:
      return report(refused("day_or_period", key, place));
    case source::Kind::mapping:
      return mapping(period, *node, place);
  }
}

void Reader::root(Dossier& dossier) {
  const source::Node& node = document_.nodes.front();
  const Place place{start_of(node), 0, {}};
  paths().push_back({});
  if (node.kind == source::Kind::mapping) {
    dossier.here = {Known::given, place};
    return mapping(dossier, node, place);
  }
  const Place there{node.span.begin == node.span.end ? node.span : start_of(node), 0, {}};
  auto slip = node.kind == source::Kind::scalar ? slip_in(document_.value(node), there) : std::nullopt;
  report(slip ? *std::move(slip) : refused("root", Key{}, there));
}

}  // namespace poortwachter::dossier
