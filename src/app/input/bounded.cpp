#include "app/input/bounded.hpp"

#include <cerrno>

#include "poortwachter/base/byte_order_mark.hpp"

namespace poortwachter::app {

// Most dossiers are smaller, and memory that is not touched costs nothing.
static constexpr std::size_t first_chunk_size = 8 * 1024;
static constexpr std::size_t chunk_size = 64 * 1024;
static constexpr std::size_t most_of_a_stream = 64 * 1024 * 1024;

// Reads on until there are so many bytes, or no more.
static std::optional<Failure> read_up_to(std::size_t size, const Chunks& chunks, std::string& bytes) {
  std::size_t read = bytes.size();
  bytes.resize(size);
  while (read < size) {
    const auto more = chunks({bytes.data() + read, size - read});
    if (!more) return more.error();
    if (*more == 0) break;
    read += *more;
  }
  bytes.resize(read);
  return std::nullopt;
}

Result<std::string, Failure> beginning_of(const std::string& path, std::size_t size, const World& world) {
  const auto opened = world.open_file(path);
  if (!opened) return opened.error();
  std::string bytes;
  if (const auto failure = read_up_to(size, *opened, bytes)) return *failure;
  return bytes;
}

FilePieces::FilePieces(const std::string& path, const World& world) : buffer_(chunk_size, '\0') {
  auto opened = world.open_file(path);
  if (opened)
    chunks_ = std::move(*opened);
  else
    failure_ = opened.error();
}

std::string_view FilePieces::next() {
  if (failure_) return {};
  const auto size = chunks_(buffer_);
  if (size) return std::string_view(buffer_).substr(0, *size);
  failure_ = size.error();
  return {};
}

// Where the last document begins that a mark at the start of a line begins or ends; `before` when there is none behind it.
static std::size_t last_document(std::string_view bytes, Layout layout, std::size_t before) {
  if (layout == Layout::json) return before;
  for (const std::string_view mark : {"\n---", "\n..."}) {
    const std::size_t found = bytes.substr(before).rfind(mark);
    if (found != std::string_view::npos) before += found + 1;
  }
  return before;
}

static Result<std::string, Failure> read_documents(const Chunks& chunks, Layout layout, const std::string& path) {
  const std::size_t most = source::Limits{}.bytes + byte_order_mark.size();
  std::string bytes;
  std::size_t document = 0;
  while (bytes.size() - document <= most) {
    if (bytes.size() > most_of_a_stream) return Failure{path, EOVERFLOW};
    const std::size_t wanted = bytes.empty() ? first_chunk_size : bytes.size() + chunk_size;
    if (const auto failure = read_up_to(wanted, chunks, bytes)) return *failure;
    if (bytes.size() < wanted) return bytes;
    document = last_document(bytes, layout, document);
  }
  // What is left unread counts as more than blank lines and comments: those alone would be an empty file.
  return bytes + "\nx";
}

Result<std::string, Failure> read_input(const Input& input, Layout layout, const World& world) {
  if (const auto failure = input.failure()) return *failure;
  if (input.standard_input) return read_documents(world.open_standard_input(), layout, input.path);
  const auto opened = world.open_file(input.path);
  if (!opened) return opened.error();
  return read_documents(*opened, layout, input.path);
}

}  // namespace poortwachter::app
