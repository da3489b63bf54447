#include "poortwachter/finding/actor.hpp"

namespace poortwachter {

std::string_view name(Actor actor) {
  static constexpr std::string_view names[] = {"employer", "employee", "bedrijfsarts", "UWV"};
  return names[static_cast<std::size_t>(actor)];
}

std::string name(Actors actors) {
  return spelled(actors, [](Actor actor) { return name(actor); });
}

}  // namespace poortwachter
