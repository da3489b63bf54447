#pragma once

#include <utility>

#include "poortwachter/dossier/fields.hpp"

namespace poortwachter::rules {

/// Visits the facts of all sections and calls a function with each key and fact.
template <class F>
struct EachFact {
  F on_fact;

  template <class T>
  void operator()(const dossier::Key& key, const dossier::Fact<T>& fact) {
    on_fact(key, fact);
  }
  void operator()(const dossier::Key& key, const dossier::Fact<double>& fact, dossier::Range) { on_fact(key, fact); }
  void shorthand(const dossier::Key& key, const dossier::Fact<Date>& fact) { on_fact(key, fact); }
  void day_or_period(const dossier::Key& key, const dossier::Fact<Date>& day, const dossier::PeriodFact& period) {
    on_fact(key, day);
    on_fact(key, period.from);
    on_fact(key, period.until);
  }
  template <class T>
  void operator()(const dossier::Key& key, const dossier::List<T>& list) {
    for (const T& item : list.items) {
      if constexpr (dossier::Section<T>) {
        fields(*this, item);
      } else {
        on_fact(key, item);
      }
    }
  }
  template <dossier::Section S>
  void operator()(const dossier::Key&, const S& section) {
    fields(*this, section);
  }
};

/// Calls a function with the key and the fact of every field of a dossier, in the order of the fields.
template <class F>
void each_fact(const Dossier& dossier, F on_fact) {
  EachFact<F> visitor{std::move(on_fact)};
  fields(visitor, dossier);
}

}  // namespace poortwachter::rules
