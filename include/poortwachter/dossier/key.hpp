#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "poortwachter/dossier/fact.hpp"

namespace poortwachter::dossier {

/// How a date relates to the day of judgement and to the first sick day.
///  done     something that happened: ignored when it lies after the day of judgement (D902), impossible before the first
///           sick day (D901), dropped when it lies before a new case
///  exempt   something that happened, and may lie before the first sick day (conflict, employment, capacity, work)
///  planned  a day planned by nature: never ignored
enum class Role : std::uint8_t { done, exempt, planned };

/// Size, first, middle and last letter of a key: what tells most keys apart before their text is compared.
constexpr std::uint32_t signature(std::string_view key) {
  if (key.empty()) return 0;
  const auto letter = [key](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(key[i])); };
  return (static_cast<std::uint32_t>(key.size()) & 0xFF) | letter(0) << 8 | letter(key.size() / 2) << 16 |
         letter(key.size() - 1) << 24;
}

inline constexpr Date earliest_day = *Date::from_ymd(1990, 1, 1);
inline constexpr Date earliest_birth = *Date::from_ymd(1900, 1, 1);

/// One of 64 bits: what a mapping may hold is told by all of its keys together.
constexpr std::uint64_t bit_of(std::uint32_t signature) { return std::uint64_t{1} << (signature * 0x9E3779B1U >> 26); }

/// A key of the case file in its two spellings of equal rank, the canonical one first.
struct Key {
  std::string_view canonical, twin;
  Role role = Role::done;
  bool required = false;
  Date first_day = earliest_day;  // of a date; earlier ones are slips, save for a day of birth
  std::uint32_t canonical_signature = signature(canonical), twin_signature = signature(twin);
  std::uint64_t bits = bit_of(canonical_signature) | bit_of(twin_signature);
};

/// Bounds of a number, both included.
struct Range {
  double least, most;
  bool whole = false;
};

/// A section to be read, or one to be changed.
template <class S, class Written>
concept Like = std::derived_from<std::remove_const_t<S>, Written>;

/// A struct of dossier.hpp that stands for a mapping.
template <class S>
concept Section = requires(S section) {
  { section.here } -> std::same_as<Presence&>;
};

/// The one list of fields (sections.def): `fields(visitor, section)` calls the visitor once for each key of a section, in its
/// order. Reader, filters, writer and schema are visitors. A visitor offers
///   visitor(Key, Fact<T>&)            T one of Date, Text, Tri, View, bool, Cents, or an enumeration of words.hpp
///   visitor(Key, Fact<double>&, Range)
///   visitor(Key, List<T>&)            T a section, or Fact<U>
///   visitor(Key, Section&)            a struct of dossier.hpp with `Presence here`
///   visitor.shorthand(Key, Fact<Date>&)   the same as a date field, and the scalar that may stand for the whole section
///   visitor.day_or_period(Key, Fact<Date>& day, PeriodFact& period)
/// A visitor of constant sections takes all of these constant.
template <class V, Like<PeriodFact> P>
void period_fields(V& v, P& p, Role from = Role::done) {
  v(Key{"from", "van", from}, p.from);
  v(Key{"until", "tot_en_met", Role::planned}, p.until);
}

}  // namespace poortwachter::dossier
