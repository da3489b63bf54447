#pragma once

#include <cstdint>
#include <string_view>

namespace poortwachter {

/// FNV-1a, 64 bits: small, and the same on every machine.
class StableHash {
 public:
  constexpr void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * prime;
    // A byte that no text holds keeps "ab" + "c" apart from "a" + "bc".
    value_ = (value_ ^ 0xFF) * prime;
  }
  constexpr std::uint64_t value() const { return value_; }

 private:
  static constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace poortwachter
