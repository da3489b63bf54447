#include <algorithm>
#include <cstdint>
#include <string>

#include "fuzz/marks.hpp"
#include "poortwachter/source/tree.hpp"

using namespace poortwachter;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto documents = source::parse_yaml(bytes);
  fuzz::require(!documents.empty(), "at least one document is returned");
  fuzz::check_marks(documents, bytes);
  fuzz::require(std::ranges::equal(documents, source::parse_yaml(bytes), fuzz::same), "reading twice gives the same");
  return 0;
}
