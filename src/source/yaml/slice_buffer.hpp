#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace poortwachter::source {

/// Lets a stream read bytes in place; yaml-cpp reads from streams only. It takes small blocks, so nothing is copied whole.
class SliceBuffer final : public std::streambuf {
 public:
  explicit SliceBuffer(std::string_view rest) : rest_(rest) {}

 protected:
  int_type underflow() override {
    if (rest_.empty()) return traits_type::eof();
    const std::size_t size = std::min(rest_.size(), block_.size());
    std::copy_n(rest_.data(), size, block_.data());
    rest_.remove_prefix(size);
    setg(block_.data(), block_.data(), block_.data() + size);
    return traits_type::to_int_type(block_[0]);
  }

 private:
  std::string_view rest_;
  std::array<char, 4096> block_;
};

}  // namespace poortwachter::source
