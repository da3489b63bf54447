#pragma once

#include <cstdlib>
#include <random>
#include <string>
#include <utility>

namespace poortwachter::property {

/// Random numbers with a seed of their own, so that a failure comes back.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  // Not a distribution of the library: those differ from one implementation to another.
  int between(int least, int most) { return least + static_cast<int>(engine_() % static_cast<unsigned>(most - least + 1)); }
  bool once_in(int number) { return between(1, number) == 1; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<int>(std::size(list)) - 1))];
  }
  template <class List>
  void shuffle(List& list) {
    for (int i = static_cast<int>(list.size()) - 1; i > 0; --i) std::swap(list[i], list[between(0, i)]);
  }

 private:
  std::mt19937 engine_;
};

inline int number_from_environment(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

/// Calls `property(seed)` many times, each with a seed of its own. POORTWACHTER_RUNS sets the number of runs, and
/// POORTWACHTER_SEED, with one run, brings back the one that failed. Returns how many seeds were thrown: what a property must have
/// met among them is a part of that, and nothing of a seed that is brought back.
template <class Property>
int for_many_seeds(unsigned first, int runs, Property property) {
#ifndef NDEBUG
  // Without optimisation a run takes ten times as long.
  runs /= 10;
#endif
  runs = number_from_environment("POORTWACHTER_RUNS", runs);
  const int only = number_from_environment("POORTWACHTER_SEED", 0);
  for (int run = 0; run < runs; ++run)
    property(only > 0 ? static_cast<unsigned>(only) : first * 1000000U + static_cast<unsigned>(run));
  return only > 0 ? 0 : runs;
}

}  // namespace poortwachter::property
