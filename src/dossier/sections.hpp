#pragma once

#include <concepts>
#include <vector>

#include "poortwachter/dossier/fields.hpp"

namespace poortwachter::dossier {

/// The keys of a period that stands by itself, as a mapping.
template <class V, Like<PeriodFact> P>
void fields(V& v, P& period) {
  period_fields(v, period);
}

/// All keys of one section, in the order of sections.def; nothing of what lies below them.
struct KeyList {
  std::vector<Key> keys;

  template <class... Field>
  void operator()(const Key& key, Field&&...) {
    keys.push_back(key);
  }
  void shorthand(const Key& key, Fact<Date>&) { keys.push_back(key); }
  void day_or_period(const Key& key, Fact<Date>&, PeriodFact&) { keys.push_back(key); }
};

/// Finds the date for which a scalar may stand in place of the section.
struct ShorthandDate {
  Fact<Date>* date = nullptr;

  template <class... Field>
  void operator()(const Key&, Field&&...) {}
  void shorthand(const Key&, Fact<Date>& on) { date = &on; }
  void day_or_period(const Key&, Fact<Date>&, PeriodFact&) {}
};

/// That date, or nullptr for a section that is always written as a mapping.
template <class S>
Fact<Date>* shorthand_of(S& section) {
  ShorthandDate visitor;
  fields(visitor, section);
  return visitor.date;
}

}  // namespace poortwachter::dossier
