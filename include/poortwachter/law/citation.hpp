#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace poortwachter::law {

/// What kind of source a term rests on. Only acts and regulations can be breached; a published policy rule, UWV's practice (the
/// Werkwijzer and UWV's pages) and practice in the field are followed or not; an own measure is this program's and has no source.
enum class Basis : std::uint8_t { act, ministerial_regulation, policy_rule, uwv_practice, field_practice, own_measure };
inline constexpr std::size_t basis_count = 6;

/// The name that JSON and the law listing print: `act`, `ministerial_regulation`, `policy_rule`, `uwv_practice` ...
constexpr std::string_view name(Basis basis) {
  constexpr std::string_view names[basis_count] = {"act",          "ministerial_regulation", "policy_rule",
                                                   "uwv_practice", "field_practice",         "own_measure"};
  return names[static_cast<std::size_t>(basis)];
}

/// A place in the law, or another source of a term.
struct Citation {
  std::string_view id;     // of citations.def; the texts tell it under `told.<id>` and name it under `source.<id>`
  Basis basis;             // what kind of source it is
  std::string_view label;  // as printed: "Regeling procesgang art. 2 lid 2"
  std::string_view bwb;    // identifier at wetten.overheid.nl; empty for what is published elsewhere
  std::string_view quote;  // its words, letter by letter (Dutch); empty when the texts tell it in own words

  bool literal() const { return !quote.empty(); }
};

/// Every source, in the order of citations.def.
std::span<const Citation* const> citations();
/// The source with an identifier; nullptr when there is none.
const Citation* find_citation(std::string_view id);

/// The few places that one term rests on, in the order of their weight; kept without memory of their own.
class Citations {
 public:
  Citations() = default;
  Citations(std::initializer_list<const Citation*> sources) {
    for (const Citation* source : sources) push_back(source);
  }

  /// At most four; throws std::out_of_range, which is an error of this program.
  void push_back(const Citation* source) { sources_.at(size_++) = source; }
  const Citation* const* begin() const { return sources_.data(); }
  const Citation* const* end() const { return sources_.data() + size_; }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

 private:
  std::array<const Citation*, 4> sources_{};
  std::size_t size_ = 0;
};

/// The sources by their identifiers.
namespace cite {
#define POORTWACHTER_CITATION(id, basis, label, bwb, quote) extern const Citation id;
#include "poortwachter/law/citations.def"
#undef POORTWACHTER_CITATION
}  // namespace cite

}  // namespace poortwachter::law
