#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "poortwachter/finding/finding.hpp"

namespace poortwachter::dossier {

/// What a case file says about a fact. `absent` means not done in a complete file and unknown in a partial one;
/// ask Dossier::missing and Dossier::unknown instead of comparing.
enum class Known : std::uint8_t { absent, unknown, not_done, given };

/// yes, no or unknown; an absent one is unknown, save where a rule finds the absence.
enum class Tri : std::uint8_t { unknown, no, yes };

/// A value of the case file with its place. `value` means something only when `known` is given.
template <class T>
struct Fact {
  Known known = Known::absent;
  T value{};
  Place place;

  bool given() const { return known == Known::given; }
  explicit operator bool() const { return given(); }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

/// Whether a mapping is there; an explicit `unknown` or `not_done` in its place holds for everything inside it.
struct Presence {
  Known known = Known::absent;
  Place place;  // of the key with its value; of an absent mapping: where it would stand
  bool given() const { return known == Known::given; }
};

/// A list with its place. A given list holds everything there is to know, also in a partial file.
template <class T>
struct List {
  Known known = Known::absent;
  std::vector<T> items;
  Place place;

  bool given() const { return known == Known::given; }
  bool empty() const { return items.empty(); }
  std::size_t size() const { return items.size(); }
  auto begin() const { return items.begin(); }
  auto end() const { return items.end(); }
  auto begin() { return items.begin(); }
  auto end() { return items.end(); }
  const T& back() const { return items.back(); }
};

/// A view of employer or employee: absent or `no` means none was given, any other text that it was.
struct View {
  Tri held = Tri::unknown;
};

using Text = std::string;

/// Both days included; an absent `until` is still running on the day of judgement.
struct PeriodFact {
  Fact<Date> from, until;
};

/// A date that the file gives, with its place; for the checks of dates (rules D901 and D902).
struct GivenDate {
  Date date;
  Place place;
};

}  // namespace poortwachter::dossier
