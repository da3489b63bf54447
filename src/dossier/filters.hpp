#pragma once

#include "dossier/sections.hpp"

namespace poortwachter::dossier {

/// A visitor that hands on every given date with its role, as deep as the section goes; `see(role, fact)` for each.
/// A date inside a list of dates has the role of the list.
template <class See>
class Dates {
 public:
  explicit Dates(See see) : see_(see) {}

  template <class T>
  void operator()(const Key&, const Fact<T>&) {}
  void operator()(const Key& key, const Fact<Date>& fact) { date(key, fact); }
  void operator()(const Key&, const Fact<double>&, Range) {}
  template <class T>
  void operator()(const Key&, const List<Fact<T>>&) {}
  void operator()(const Key& key, const List<Fact<Date>>& list) {
    for (const auto& fact : list.items) date(key, fact);
  }
  template <Section S>
  void operator()(const Key&, const List<S>& list) {
    for (const auto& item : list.items) fields(*this, item);
  }
  template <Section S>
  void operator()(const Key&, const S& section) {
    fields(*this, section);
  }
  void shorthand(const Key& key, const Fact<Date>& fact) { date(key, fact); }
  void day_or_period(const Key& key, const Fact<Date>& day, const PeriodFact& period) {
    date(key, day);
    fields(*this, period);
  }

 private:
  void date(const Key& key, const Fact<Date>& fact) {
    if (fact.given()) see_(key.role, fact);
  }

  See see_;
};

template <class S, class See>
void each_date(const S& section, See see) {
  Dates<See> visitor(see);
  fields(visitor, section);
}

/// An entry of a list that has a period, such as `work` or `capacity`.
template <class S>
concept HasPeriod = requires(S item) {
  { item.period } -> std::same_as<PeriodFact&>;
};

/// A visitor that takes all facts out of a section: each is as absent, or as not done. The places stay.
class Forget {
 public:
  explicit Forget(Known known) : known_(known) {}

  template <class T>
  void operator()(const Key&, Fact<T>& fact) {
    fact.known = known_;
  }
  void operator()(const Key&, Fact<double>& fact, Range) { fact.known = known_; }
  template <class T>
  void operator()(const Key&, List<T>& list) {
    list.items.clear();
    list.known = known_;
  }
  template <Section S>
  void operator()(const Key&, S& section) {
    forget(section);
  }
  void shorthand(const Key& key, Fact<Date>& fact) { (*this)(key, fact); }
  void day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period) {
    (*this)(key, day);
    fields(*this, period);
  }
  template <Section S>
  void forget(S& section) {
    section.here.known = known_;
    fields(*this, section);
  }

 private:
  Known known_;
};

}  // namespace poortwachter::dossier
