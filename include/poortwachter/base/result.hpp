#pragma once

#include <string>
#include <utility>
#include <variant>

namespace poortwachter {

/// The outcome of something the world may refuse: a value, or the reason why there is none.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  constexpr Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  constexpr Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

  constexpr explicit operator bool() const { return state_.index() == 0; }
  constexpr const T& operator*() const { return std::get<0>(state_); }
  constexpr T& operator*() { return std::get<0>(state_); }
  constexpr const T* operator->() const { return &std::get<0>(state_); }
  constexpr const E& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, E> state_;
};

/// A failure of the world outside: which thing, and the operating system's number for the reason.
struct Failure {
  std::string path;
  int error_number = 0;
};

}  // namespace poortwachter
