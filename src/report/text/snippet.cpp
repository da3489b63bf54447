#include "report/text/snippet.hpp"

#include <algorithm>
#include <span>

#include "poortwachter/base/byte_order_mark.hpp"
#include "report/cells.hpp"
#include "report/text/wrap.hpp"

namespace poortwachter::report {

Lines::Lines(std::string_view bytes, std::uint32_t first_line) : first_(first_line) {
  bytes.remove_prefix(byte_order_mark_of(bytes));
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines_.push_back(line);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
}

std::string_view Lines::at(std::uint32_t line) const {
  return line < first_ || line - first_ >= lines_.size() ? std::string_view{} : lines_[line - first_];
}

// Which columns of a line are hidden, counted from 0.
static std::vector<bool> hidden_columns(std::span<const source::Span> spans, std::uint32_t line, std::size_t columns) {
  std::vector<bool> hidden(columns, false);
  for (const source::Span& span : spans) {
    if (line < span.begin.line || line > span.end.line) continue;
    const std::size_t from = line == span.begin.line ? std::min<std::size_t>(span.begin.column - 1, columns) : 0;
    const std::size_t until = line == span.end.line ? std::min<std::size_t>(span.end.column - 1, columns) : columns;
    std::fill(hidden.begin() + static_cast<std::ptrdiff_t>(from),
              hidden.begin() + static_cast<std::ptrdiff_t>(std::max(from, until)), true);
  }
  return hidden;
}

// One star for each hidden code point, so that columns stay what they are.
static std::string starred(std::string_view line, const std::vector<bool>& hidden) {
  std::string out;
  std::size_t columns = 0;
  for (const char unit : line) {
    const bool begins = (static_cast<unsigned char>(unit) & 0xC0U) != 0x80U;
    columns += begins ? 1 : 0;
    const bool inside = columns > 0 && hidden[columns - 1];
    if (!inside || unit == ' ') {
      out += unit;
    } else if (begins) {
      out += '*';
    }
  }
  return out;
}

const Line& Lines::shown(std::uint32_t line) {
  const auto [at_line, is_new] = shown_.try_emplace(line);
  Line& out = at_line->second;
  if (!is_new) return out;
  const std::string_view text = at(line);
  const bool hides =
      std::ranges::any_of(hidden_, [&](const source::Span& span) { return span.begin.line <= line && line <= span.end.line; });
  out.cells = cells_of(hides ? starred(text, hidden_columns(hidden_, line, text.size())) : std::string(text));
  for (const Cell& cell : out.cells) out.width += cell.width;
  return out;
}

namespace {

// Cells from one index up to another one, the end exclusive.
struct Stretch {
  std::size_t begin, end;
};

// What is shown of a line: a stretch of its cells, and the sign that something was cut before and behind.
struct Shown {
  std::span<const Cell> cells;
  Stretch kept;
  std::string before, behind;
};

}  // namespace

static int width_between(std::span<const Cell> cells, Stretch stretch) {
  int width = 0;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) width += cells[i].width;
  return width;
}

// The cells of a place in its line; a place that runs on to further lines goes to the end of this one.
static Stretch stretch_of(const source::Span& span, std::span<const Cell> cells) {
  const std::size_t begin = std::min<std::size_t>(span.begin.column - 1, cells.size());
  const std::size_t end = span.end.line > span.begin.line ? cells.size() : std::min<std::size_t>(span.end.column - 1, cells.size());
  return {begin, std::max(begin, end)};
}

static Stretch hull_of(std::span<const Pointed> places, std::span<const Cell> cells) {
  Stretch hull{cells.size(), 0};
  for (const Pointed& place : places) {
    const Stretch stretch = stretch_of(place.span, cells);
    hull = {std::min(hull.begin, stretch.begin), std::max(hull.end, stretch.end)};
  }
  return hull;
}

// Grows a stretch by turns to the left and to the right as long as it fits.
static Stretch grown(Stretch kept, std::span<const Cell> cells, int columns) {
  int left = columns - width_between(cells, kept);
  bool grew = true;
  while (grew) {
    grew = false;
    if (kept.begin > 0 && cells[kept.begin - 1].width <= left) {
      left -= cells[--kept.begin].width;
      grew = true;
    }
    if (kept.end < cells.size() && cells[kept.end].width <= left) {
      left -= cells[kept.end++].width;
      grew = true;
    }
  }
  return kept;
}

static Shown shown(const Line& line, std::span<const Pointed> places, const Layout& layout) {
  Shown out{.cells = line.cells, .kept = {0, line.cells.size()}, .before = {}, .behind = {}};
  const int columns = layout.width - layout.gutter - 3;
  if (line.width <= columns) return out;
  const std::string cut = layout.unicode ? "\xE2\x80\xA6" : "...";
  out.kept = grown(hull_of(places, out.cells), out.cells, columns - 2 * width_of(cut));
  if (out.kept.begin > 0) out.before = cut;
  if (out.kept.end < out.cells.size()) out.behind = cut;
  return out;
}

static void write_line(std::uint32_t number, const Shown& line, const Layout& layout, Buffer& out) {
  std::string text = line.before;
  for (std::size_t i = line.kept.begin; i < line.kept.end; ++i) text += line.cells[i].text;
  text += line.behind;
  text.erase(text.find_last_not_of(' ') + 1);
  fmt::format_to(std::back_inserter(out), "{:>{}} |{}{}\n", number, layout.gutter, text.empty() ? "" : " ", text);
}

static std::string bar(const Layout& layout) { return std::string(static_cast<std::size_t>(layout.gutter) + 1, ' ') + "|"; }

static void write_marks(const Pointed& place, const Shown& line, const Layout& layout, Buffer& out) {
  const Stretch stretch = stretch_of(place.span, line.cells);
  const int offset = width_of(line.before) + width_between(line.cells, {line.kept.begin, stretch.begin});
  const int size = std::max(1, width_between(line.cells, stretch));
  const std::string marks(static_cast<std::size_t>(size), place.mark);
  fmt::format_to(std::back_inserter(out), "{} {:{}}{}{}{}", bar(layout), "", offset, place.color, marks, layout.reset);
  constexpr int least_room = 24;
  const int taken = layout.gutter + 3 + offset + size + 1;
  const int room = layout.width - taken;
  const auto lines = wrapped(place.text, std::max(room, least_room));
  const bool beside = room >= least_room || (lines.size() == 1 && width_of(lines[0]) <= room);
  if (beside && !lines[0].empty()) append(out, " " + lines[0]);
  append(out, "\n");
  if (!beside) return hanging(bar(layout) + "   ", place.text, layout.width, out);
  for (std::size_t i = 1; i < lines.size(); ++i)
    fmt::format_to(std::back_inserter(out), "{} {:{}}{}\n", bar(layout), "", offset + size + 1, lines[i]);
}

void excerpt(Lines& lines, std::vector<Pointed> places, const Layout& layout, Buffer& out) {
  std::stable_sort(places.begin(), places.end(), [](const Pointed& a, const Pointed& b) { return a.span.begin < b.span.begin; });
  append(out, bar(layout) + "\n");
  std::uint32_t former = 0;
  for (auto from = places.begin(); from != places.end();) {
    const std::uint32_t number = from->span.begin.line;
    const auto behind = std::find_if(from, places.end(), [&](const Pointed& p) { return p.span.begin.line != number; });
    const std::span<const Pointed> here(from, behind);
    if (former != 0 && number > former + 1) append(out, "...\n");
    const Shown line = shown(lines.shown(number), here, layout);
    write_line(number, line, layout, out);
    for (const Pointed& place : here) write_marks(place, line, layout, out);
    former = number;
    from = behind;
  }
}

}  // namespace poortwachter::report
