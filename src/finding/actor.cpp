#include "poortwachter/finding/actor.hpp"

namespace poortwachter {

std::string_view name(Actor actor) {
  static constexpr std::string_view names[] = {"employer", "employee", "bedrijfsarts", "UWV"};
  return names[static_cast<std::size_t>(actor)];
}

std::string name(Actors actors) {
  std::string names;
  for (const Actor actor : {Actor::employer, Actor::employee, Actor::bedrijfsarts, Actor::uwv}) {
    if (!actors.contains(actor)) continue;
    if (!names.empty()) names += " + ";
    names += name(actor);
  }
  return names;
}

}  // namespace poortwachter
