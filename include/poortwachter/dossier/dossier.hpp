#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/fact.hpp"
#include "poortwachter/dossier/words.hpp"

namespace poortwachter::dossier {

// The sections of sections.def: each a struct with what is known of the mapping itself and a member for each of its keys. Of
// `day` and `period`, which stand for one key, one is given.
// clang-format off
#define SECTION(S) struct S { Presence here;
#define FACT(T, name, ...) Fact<T> name;
#define FACT_NAMED(T, name, ...) Fact<T> name;
#define NUMBER(name, ...) Fact<double> name;
#define LIST(T, name, ...) List<T> name;
#define PART(S, name, ...) S name;
#define PERIOD(...) PeriodFact period;
#define DOCUMENT_DAY(name, ...) Fact<Date> name;
#define DAY_OR_PERIOD(...) Fact<Date> day; PeriodFact period;
#define END };
// clang-format on
#include "poortwachter/dossier/sections.def"

/// One step of a canonical path: the root is paths[0]; a list entry has an index instead of a name.
struct PathStep {
  std::uint32_t parent = 0;
  std::string_view name;
  std::uint32_t index = 0;
};

/// One case file, as it was written: typed, each fact with its place. What the law thinks of it is not known here.
struct Dossier : CaseFile {
  std::vector<PathStep> paths;
  std::vector<std::uint32_t> supposed;  // paths of facts that somebody supposes: a day among them counts, however far ahead
  std::string file;                     // the name of the file itself, without folders; known to the program that opened it

  bool complete() const { return !completeness.given() || completeness.value == Completeness::complete; }
  bool partial() const { return !complete(); }

  /// It is known that it did not happen: written as `not_done`, or absent from a complete file.
  bool missing(Known known) const { return known == Known::not_done || (known == Known::absent && complete()); }
  /// It is not known whether it happened: written as `unknown`, or absent from a partial file.
  bool unknown(Known known) const { return known == Known::unknown || (known == Known::absent && partial()); }
  template <class T>
  bool missing(const Fact<T>& fact) const {
    return missing(fact.known);
  }
  template <class T>
  bool unknown(const Fact<T>& fact) const {
    return unknown(fact.known);
  }

  /// A tri whose absence a rule finds: absent is `no` in a complete file.
  Tri found(const Fact<Tri>& fact) const {
    return fact.given()                                                                   ? fact.value
           : fact.known == Known::not_done || (fact.known == Known::absent && complete()) ? Tri::no
                                                                                          : Tri::unknown;
  }

  /// The JSON pointer with canonical keys: "/spoor2/reports/0/on"; of an absent fact where it would stand.
  std::string pointer(const Place& place) const;
};

}  // namespace poortwachter::dossier

namespace poortwachter {
using dossier::Dossier;
}
