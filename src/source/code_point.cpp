#include "source/code_point.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>

namespace poortwachter::source {

CodePoint code_point_at(const std::string_view bytes, const std::size_t at) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  if (first < 0x80) return {.value = first};
  std::int32_t value = -1;
  const auto rest = bytes.substr(at, 4);
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()), static_cast<utf8proc_ssize_t>(rest.size()), &value);
  if (size <= 0) return {};
  return {.value = value, .size = static_cast<std::size_t>(size)};
}

static std::string hexadecimal(std::int32_t number, const std::size_t width) {
  std::string digits;
  while (number > 0 || digits.size() < width) {
    digits += "0123456789ABCDEF"[number % 16];
    number /= 16;
  }
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string code_point_name(const std::int32_t c) { return "U+" + hexadecimal(c, 4); }

}  // namespace poortwachter::source
