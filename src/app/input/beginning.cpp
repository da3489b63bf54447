#include "app/input/beginning.hpp"

#include <algorithm>

namespace poortwachter::app {

static Result<std::string, Failure> first_of(const Chunks& chunks, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t read = 0;
  while (read < size) {
    const auto more = chunks({bytes.data() + read, size - read});
    if (!more) return more.error();
    if (*more == 0) break;
    read += *more;
  }
  bytes.resize(read);
  return bytes;
}

Result<std::string, Failure> beginning_of(const std::string& path, std::size_t size, const World& world) {
  if (world.open_file) {
    const auto opened = world.open_file(path);
    if (!opened) return opened.error();
    return first_of(*opened, size);
  }
  auto bytes = world.read_file(path);
  if (bytes) (*bytes).resize(std::min(bytes->size(), size));
  return bytes;
}

}  // namespace poortwachter::app
