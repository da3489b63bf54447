#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "dossier/sections.hpp"

namespace poortwachter::dossier {

/// What is known of a section that is not written out (absent, `unknown` or `not_done`) holds for every fact inside it, with
/// the place of the section itself. An absent fact gets the path where it would stand.
class Spread {
 public:
  Spread(Known known, std::vector<PathStep>& paths, const Place& section) : known_(known), paths_(paths), section_(section) {}

  /// All of a section whose place is the one given.
  template <Section S>
  static void over(S& section, Known known, std::vector<PathStep>& paths, const Place& place) {
    section.here = {known, place};
    Spread visitor(known, paths, place);
    fields(visitor, section);
  }

  template <class T>
  void operator()(const Key& key, Fact<T>& fact) {
    set(key, fact);
  }
  void operator()(const Key& key, Fact<double>& fact, Range) { set(key, fact); }
  template <class T>
  void operator()(const Key& key, List<T>& list) {
    list.known = known_;
    list.place = inside(key);
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    over(section, known_, paths_, inside(key));
  }
  // A document that is absent would most simply be written as a date in its own place.
  void shorthand(const Key&, Fact<Date>& fact) {
    fact.known = known_;
    fact.place = section_;
  }
  void day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period) {
    set(key, day);
    set(key, period.from);
    set(key, period.until);
  }

 private:
  template <class T>
  void set(const Key& key, Fact<T>& fact) {
    fact.known = known_;
    fact.place = inside(key);
    if constexpr (std::is_same_v<T, Tri>) fact.value = known_ == Known::not_done ? Tri::no : Tri::unknown;
    if constexpr (std::is_same_v<T, View>) fact.value.held = known_ == Known::not_done ? Tri::no : Tri::unknown;
  }

  Place inside(const Key& key) {
    if (known_ != Known::absent) return {section_.span, section_.path, section_.leaf};
    return {section_.span, own_path(), key.canonical};
  }

  // The path of an absent section is made when a fact inside it first needs one.
  std::uint32_t own_path() {
    if (section_.leaf.empty()) return section_.path;
    if (!made_) {
      path_ = static_cast<std::uint32_t>(paths_.size());
      paths_.push_back({section_.path, section_.leaf, 0});
      made_ = true;
    }
    return path_;
  }

  Known known_;
  std::vector<PathStep>& paths_;
  Place section_;
  std::uint32_t path_ = 0;
  bool made_ = false;
};

}  // namespace poortwachter::dossier
