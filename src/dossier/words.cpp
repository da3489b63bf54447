#include "poortwachter/dossier/words.hpp"

namespace poortwachter::dossier {

// clang-format off
#define WORDS(E) template <> std::span<const EnumWord<E>> words() { using enum E; static constexpr EnumWord<E> all[] = {
#define WORD(name, twin) {#name, twin, name},
#define ACTIVITY(name, twin, phase, type) {#name, twin, name},
#define END }; return all; }
// clang-format on
#include "poortwachter/dossier/words.def"

Activity activity(ActivityKind kind) {
  // In the order of the enumerators.
  static constexpr Activity catalogue[] = {
#define WORDS(E)
#define WORD(name, twin)
#define ACTIVITY(name, twin, phase, type) {phase, ActivityType::type},
#define END
#include "poortwachter/dossier/words.def"
  };
  return catalogue[static_cast<std::size_t>(kind)];
}

}  // namespace poortwachter::dossier
