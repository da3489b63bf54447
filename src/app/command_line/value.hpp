#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace poortwachter::app {

/// What a word of the command line is, as far as a shell can help with it.
struct Value {
  enum class Kind : std::uint8_t { nothing, any, file, rules, format, output, one_of };
  Kind kind = Kind::nothing;
  std::span<const std::string_view> words = {};  // of one_of
};

/// The values that the tables of flags and commands name.
namespace values {

inline constexpr Value nothing{};
inline constexpr Value any{Value::Kind::any};
inline constexpr Value file{Value::Kind::file};
inline constexpr Value rules{Value::Kind::rules};    // codes and names of rules
inline constexpr Value format{Value::Kind::format};  // one of those of the command
inline constexpr Value output{Value::Kind::output};  // FORMAT=PATH
constexpr Value one_of(std::span<const std::string_view> words) { return {Value::Kind::one_of, words}; }

}  // namespace values

}  // namespace poortwachter::app
