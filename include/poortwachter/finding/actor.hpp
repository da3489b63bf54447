#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace poortwachter {

/// Who has to do something; UWV's duties are nobody's of the file.
enum class Actor : std::uint8_t { employer, employee, bedrijfsarts, uwv };

/// A set of them; empty where nobody has to act, as for an end date.
class Actors {
 public:
  constexpr Actors() = default;
  constexpr Actors(std::initializer_list<Actor> actors) {
    for (const Actor actor : actors) bits_ = static_cast<std::uint8_t>(bits_ | bit(actor));
  }

  constexpr bool contains(Actor actor) const { return (bits_ & bit(actor)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(Actors, Actors) = default;

 private:
  static constexpr std::uint8_t bit(Actor actor) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(actor)); }

  std::uint8_t bits_ = 0;
};

inline constexpr Actor all_actors[] = {Actor::employer, Actor::employee, Actor::bedrijfsarts, Actor::uwv};

/// A set in words, by a word for each of it: "employer + employee"; empty of none.
template <class Spelling>
std::string spelled(Actors actors, Spelling spelling) {
  std::string out;
  for (const Actor actor : all_actors) {
    if (!actors.contains(actor)) continue;
    if (!out.empty()) out += " + ";
    out += spelling(actor);
  }
  return out;
}

/// The stable word: "employer", "employee", "bedrijfsarts", "UWV".
std::string_view name(Actor actor);
/// Of a set: "employer + employee"; empty of none.
std::string name(Actors actors);

}  // namespace poortwachter
