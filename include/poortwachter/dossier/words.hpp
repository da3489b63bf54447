#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace poortwachter::dossier {

// The enumerations of words.def.
// clang-format off
#define WORDS(E) enum class E : std::uint8_t {
#define WORD(name, twin) name,
#define ACTIVITY(name, twin, phase, type) name,
#define END };
// clang-format on
#include "poortwachter/dossier/words.def"

/// One word of an enumeration in its two spellings; the canonical one first.
template <class E>
struct EnumWord {
  std::string_view canonical, twin;
  E value;
};

/// The words of an enumeration, in the order of its enumerators.
template <class E>
std::span<const EnumWord<E>> words();
#define WORDS(E) \
  template <>    \
  std::span<const EnumWord<E>> words();
#define WORD(name, twin)
#define ACTIVITY(name, twin, phase, type)
#define END
#include "poortwachter/dossier/words.def"

/// What `init` writes in either language where a value has to come; in place of a text or a view it is refused.
inline constexpr std::array<std::string_view, 8> placeholders = {
    "JJJJ-MM-DD", "YYYY-MM-DD", "tekst", "text", "ja | nee | onbekend", "yes | no | unknown", "ja | nee", "yes | no"};

/// The canonical word of a value.
template <class E>
std::string_view canonical(E value) {
  return words<E>()[static_cast<std::size_t>(value)].canonical;
}

/// What an activity of spoor 2 is for; `none` of those that are for nothing by themselves, such as a report.
enum class ActivityType : std::uint8_t { none, development, coaching, mediation };
/// An entry of the catalogue of activities.
struct Activity {
  int phase;  // 1 intake, 2 strengthening the offer, 3 orientation and application, 4 work and aftercare
  ActivityType type;
};
/// Phase and type of an activity in the catalogue.
Activity activity(ActivityKind kind);

}  // namespace poortwachter::dossier
