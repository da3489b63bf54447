#pragma once

#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>

namespace poortwachter::mutation {

/// Which change of the sources holds in this process, and which of them it has come by.
class Mutants {
 public:
  static Mutants& here() {
    static Mutants mutants;
    return mutants;
  }

  bool is(std::size_t number) {
    if (recorded_ != nullptr) reached_[number].store(true, std::memory_order_relaxed);
    return number == chosen_;
  }

  ~Mutants() {
    if (recorded_ == nullptr) return;
    std::ofstream out(recorded_, std::ios::app);
    for (std::size_t number = 0; number < reached_.size(); ++number)
      if (reached_[number]) out << number << '\n';
  }

 private:
  Mutants() {
    const char* number = std::getenv("POORTWACHTER_MUTANT");
    if (number != nullptr) chosen_ = std::strtoul(number, nullptr, 10);
  }

  std::size_t chosen_ = 0;
  const char* recorded_ = std::getenv("POORTWACHTER_MUTANTS_REACHED");
  std::array<std::atomic<bool>, 10000> reached_{};
};

inline bool mutant(std::size_t number) { return Mutants::here().is(number); }

}  // namespace poortwachter::mutation
