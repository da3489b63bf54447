#include "source/yaml/split.hpp"

#include "poortwachter/base/byte_order_mark.hpp"

namespace poortwachter::source {

namespace {

enum class Line { blank, comment, directive, begin, begin_with_content, end, content };

struct Collector {
  Slices slices;
  Slice current;
  bool has_content = false;
  bool has_begin = false;

  void restart(const std::size_t at, const std::uint32_t line) {
    current = {.first = at, .line = line};
    has_content = false;
    has_begin = false;
  }

  void close(const std::size_t at, const std::uint32_t line) {
    if (has_content) {
      current.last = at;
      slices.documents.push_back(current);
    }
    restart(at, line);
  }
};

}  // namespace

static bool is_marker(const std::string_view line, const std::string_view marker) {
  return line.starts_with(marker) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

static Line kind_of(const std::string_view line) {
  if (is_marker(line, "...")) return Line::end;
  const bool begins = is_marker(line, "---");
  const std::size_t first = line.find_first_not_of(" \t\r", begins ? 3 : 0);
  if (first == std::string_view::npos || line[first] == '#')
    return begins ? Line::begin : first == std::string_view::npos ? Line::blank : Line::comment;
  if (begins) return Line::begin_with_content;
  return line.starts_with('%') ? Line::directive : Line::content;
}

static void take_begin(Collector& collector, const std::size_t at, const std::uint32_t line, const bool with_content) {
  if (collector.has_content)
    collector.close(at, line);
  else if (collector.has_begin)
    collector.restart(at, line);
  collector.has_begin = true;
  collector.has_content = with_content;
}

// Inside a document only the two markers count.
static bool may_be_marker(const std::string_view line) { return line.starts_with("---") || line.starts_with("..."); }

static void take(Collector& collector, const std::string_view line, const std::size_t at, const std::size_t next,
                 const std::uint32_t number) {
  if (collector.has_content && !may_be_marker(line)) return;
  const Line kind = kind_of(line);
  switch (kind) {
    case Line::blank:
      return;
    case Line::comment:
      collector.slices.has_comment = true;
      return;
    case Line::directive:
      collector.has_content = collector.has_content || collector.has_begin;
      return;
    case Line::begin:
    case Line::begin_with_content:
      collector.slices.has_comment = collector.slices.has_comment || line.find('#') != std::string_view::npos;
      take_begin(collector, at, number, kind == Line::begin_with_content);
      return;
    case Line::end:
      collector.close(next, number + 1);
      return;
    case Line::content:
      collector.has_content = true;
      return;
  }
}

Slices split(const std::string_view bytes) {
  Collector collector;
  std::size_t at = byte_order_mark_of(bytes);
  std::uint32_t number = 1;
  collector.restart(at, number);
  while (at < bytes.size()) {
    const std::size_t found = bytes.find('\n', at);
    const std::size_t end = found == std::string_view::npos ? bytes.size() : found;
    const std::size_t next = found == std::string_view::npos ? end : end + 1;
    take(collector, bytes.substr(at, end - at), at, next, number);
    at = next;
    ++number;
  }
  collector.close(bytes.size(), number);
  return collector.slices;
}

}  // namespace poortwachter::source
