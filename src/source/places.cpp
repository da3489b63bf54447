#include "source/places.hpp"

#include "source/code_point.hpp"

#include <algorithm>

namespace poortwachter::source {

// Continuation bytes belong to the character before them, and the CR of CRLF to the line end.
static bool takes_column(const char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80 && byte != '\r'; }

static std::uint32_t columns(const std::string_view bytes) {
  return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), takes_column));
}

void Places::step_back() {
  --offset_;
  if (slice_[offset_] != '\n') {
    mark_.column -= takes_column(slice_[offset_]) ? 1 : 0;
    return;
  }
  const std::size_t feed = slice_.substr(0, offset_).rfind('\n');
  const std::size_t line_start = feed == std::string_view::npos ? 0 : feed + 1;
  --mark_.line;
  mark_.column = columns(slice_.substr(line_start, offset_ - line_start)) + 1;
}

Mark Places::at(const std::size_t offset) {
  const std::size_t target = std::min(offset, slice_.size());
  while (offset_ > target) step_back();
  for (; offset_ < target; ++offset_) {
    if (slice_[offset_] == '\n') {
      ++mark_.line;
      mark_.column = 1;
    } else {
      mark_.column += takes_column(slice_[offset_]) ? 1 : 0;
    }
  }
  return mark_;
}

Span Places::span(const std::size_t begin, const std::size_t end) {
  const Mark first = at(begin);
  return {.begin = first, .end = at(std::max(begin, end))};
}

std::size_t count_code_points(const std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); at += code_point_at(bytes, at).size) ++count;
  return count;
}

}  // namespace poortwachter::source
