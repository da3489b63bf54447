#include "dossier/key_places.hpp"

#include <algorithm>
#include <utility>

#include "dossier/sections.hpp"

namespace poortwachter::dossier {

namespace {

/// A visitor of all keys, of sections and of entries of lists too.
class Walk {
 public:
  explicit Walk(std::vector<KeyPlace>& places) : places_(places) {}

  template <class... Field>
  void operator()(const Key& key, Field&&...) {
    add(key);
  }
  template <class T>
  void operator()(const Key& key, List<T>&) {
    add(key);
    if constexpr (Section<T>) {
      T entry{};
      below(key, entry, true);
    }
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    add(key);
    below(key, section, false);
  }
  void shorthand(const Key& key, Fact<Date>&) { add(key); }
  void day_or_period(const Key& key, Fact<Date>&, PeriodFact&) { add(key); }

 private:
  void add(const Key& key) { places_.push_back({key, canonical_, twin_, in_list_}); }

  template <class S>
  void below(const Key& key, S& section, bool in_list) {
    const std::string canonical = canonical_;
    const std::string twin = twin_;
    const bool outer = std::exchange(in_list_, in_list);
    canonical_.append(canonical_.empty() ? "" : ".").append(key.canonical);
    twin_.append(twin_.empty() ? "" : ".").append(key.twin);
    fields(*this, section);
    canonical_ = canonical;
    twin_ = twin;
    in_list_ = outer;
  }

  std::vector<KeyPlace>& places_;
  std::string canonical_, twin_;
  bool in_list_ = false;
};

}  // namespace

static std::vector<KeyPlace> collect() {
  std::vector<KeyPlace> places;
  Dossier dossier;
  Walk walk(places);
  fields(walk, dossier);
  return places;
}

const std::vector<KeyPlace>& key_places() {
  static const std::vector<KeyPlace> places = collect();
  return places;
}

bool is_key(std::string_view word) {
  return std::ranges::any_of(key_places(), [&](const KeyPlace& place) { return place.is(word); });
}

bool is_twin(std::string_view word) {
  const auto as_twin = [&](const KeyPlace& place) { return word == place.key.twin && word != place.key.canonical; };
  return std::ranges::any_of(key_places(), as_twin);
}

static bool ends_in(std::string_view path, std::string_view key) {
  return path == key || (path.ends_with(key) && path[path.size() - key.size() - 1] == '.');
}

const KeyPlace* place_under(std::string_view outer, std::string_view inner) {
  const auto found = std::ranges::find_if(key_places(), [&](const KeyPlace& place) {
    return place.is(inner) && (ends_in(place.canonical_path, outer) || ends_in(place.twin_path, outer));
  });
  return found == key_places().end() ? nullptr : &*found;
}

}  // namespace poortwachter::dossier
