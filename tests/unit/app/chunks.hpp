#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Gives at most so many bytes at a time.
inline Chunks chunks_of(std::string bytes, std::size_t most = 1 << 16) {
  return [bytes = std::move(bytes), most, at = std::size_t{0}](std::span<char> buffer) mutable -> Result<std::size_t, Failure> {
    const std::size_t count = std::min({most, buffer.size(), bytes.size() - at});
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, buffer.begin());
    at += count;
    return count;
  };
}

}  // namespace poortwachter::app
