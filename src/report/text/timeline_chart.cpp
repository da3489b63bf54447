#include <algorithm>
#include <array>
#include <set>

#include "poortwachter/timeline/weeks.hpp"
#include "report/cells.hpp"
#include "report/document/timeline_axis.hpp"
#include "report/document/words.hpp"
#include "report/text/parts.hpp"
#include "report/text/wrap.hpp"

namespace poortwachter::report {

namespace {

// What a cell of the bar may show; the first ones are those of DayMark, in its order.
enum class Sign : std::uint8_t {
  blank,
  done,
  late,
  missed,
  coming,
  unknown,
  passed,
  begin,
  term,
  window,
  sanction,
  period,
  gap,
  as_of,
  axis,
  tick,
  crossing
};

struct Glyphs {
  std::array<std::string_view, 17> of;
  std::string_view between;  // parts of a heading
};

struct Painted {
  std::string_view on, off;
};

// Label, bar, date and status with the blanks between them fill a line exactly.
struct Widths {
  int label = 22, bar = 29, date = 10;
};

class Chart {
 public:
  Chart(const TimelineChart& chart, const Options& options, Buffer& out);

  void write();

 private:
  std::string_view glyph(Sign sign) const { return glyphs_->of[static_cast<std::size_t>(sign)]; }
  void heading(std::span<const std::string> parts);
  void axis_lines();
  void row(const TimelineRow& row);
  void legend();
  void line(std::string_view label, std::string_view bar, std::string_view date, std::string_view status, DayMark mark);
  std::vector<Sign> bar_of(const TimelineRow& row);
  void draw_as_of(std::vector<Sign>& bar) const;
  std::string spelled_bar(const std::vector<Sign>& bar);

  const TimelineChart* chart_;
  const Options* options_;
  const Glyphs* glyphs_;
  Widths widths_;
  Axis axis_;
  std::set<Sign> used_;
  Buffer* out_;
};

}  // namespace

static constexpr Glyphs unicode_glyphs{{" ", "●", "◆", "✗", "○", "?", "■", "├", "─", "░", "▓", "═", "▒", "│", "─", "┬", "┿"},
                                       " · "};
static constexpr Glyphs ascii_glyphs{{" ", "*", "!", "x", "o", "?", "+", "[", "-", "=", "/", "~", "%", "|", "-", "+", "#"}, " - "};
static constexpr int narrowest = 60;
static constexpr int besides_bar = 51;

// What is ahead has a long name: a wide line gives labels a part of what it has more than a narrow one.
static Widths widths_for(int line) {
  constexpr int narrow = 80;
  const int wider = std::max(line - narrow, 0) * 3 / 8;
  return {.label = Widths{}.label + wider, .bar = line - besides_bar - wider};
}

// The status word carries the meaning; the colour repeats it.
static Painted paint(Sign sign, bool color) {
  if (!color) return {};
  switch (sign) {
    case Sign::done:
      return {"\x1b[32m", "\x1b[0m"};
    case Sign::late:
      return {"\x1b[33m", "\x1b[0m"};
    case Sign::missed:
      return {"\x1b[1;31m", "\x1b[0m"};
    case Sign::coming:
      return {"\x1b[36m", "\x1b[0m"};
    default:
      return {};
  }
}

static Sign sign_of(DayMark mark) { return static_cast<Sign>(mark); }

static Sign sign_of(Band band) {
  switch (band) {
    case Band::term:
      return Sign::term;
    case Band::window:
      return Sign::window;
    case Band::sanction:
      return Sign::sanction;
    case Band::period:
      break;
  }
  return Sign::period;
}

// Exactly so many columns: cut with a sign that it was, or filled up.
static std::string fitted(std::string_view text, int columns, bool unicode) {
  std::string out;
  int used = 0;
  const bool whole = width_of(text) <= columns;
  for (const Cell& cell : cells_of(text)) {
    if (used + cell.width > (whole ? columns : columns - 1)) break;
    out += cell.text;
    used += cell.width;
  }
  if (!whole) {
    out += unicode ? "…" : "~";
    ++used;
  }
  return out + std::string(static_cast<std::size_t>(std::max(columns - used, 0)), ' ');
}

Chart::Chart(const TimelineChart& chart, const Options& options, Buffer& out)
    : chart_(&chart),
      options_(&options),
      glyphs_(options.unicode ? &unicode_glyphs : &ascii_glyphs),
      widths_(widths_for(options.width)),
      axis_(*chart.timeline, widths_.bar),
      out_(&out) {}

// A line breaks between parts; only a part that is too long for a line breaks at its blanks.
void Chart::heading(std::span<const std::string> parts) {
  std::string line;
  for (const std::string& part : parts) {
    const std::string longer = line.empty() ? part : fmt::format("{}{}{}", line, glyphs_->between, part);
    if (!line.empty() && width_of(longer) > options_->width) {
      hanging("", line, options_->width, *out_);
      line = part;
    } else {
      line = longer;
    }
  }
  hanging("", line, options_->width, *out_);
}

void Chart::line(std::string_view label, std::string_view bar, std::string_view date, std::string_view status, DayMark mark) {
  const bool unicode = options_->unicode;
  const Painted painted = paint(sign_of(mark), options_->color);
  const std::string filled = fitted(status, status_columns, unicode);
  const std::size_t end = filled.find_last_not_of(' ') + 1;
  append(*out_,
         fmt::format("{} {}  {}  {}{}{}{}\n", fitted(label, widths_.label, unicode), bar, fitted(date, widths_.date, unicode),
                     painted.on, filled.substr(0, end), painted.off, filled.substr(end)));
}

void Chart::axis_lines() {
  std::string numbers(static_cast<std::size_t>(axis_.columns()), ' ');
  std::vector<Sign> ruler(static_cast<std::size_t>(axis_.columns()), Sign::axis);
  for (const Tick& tick : axis_.ticks()) {
    const std::string number = std::to_string(tick.week);
    const int begin = std::max(tick.column + 1 - static_cast<int>(number.size()), 0);
    numbers.replace(static_cast<std::size_t>(begin), number.size(), number);
    ruler[static_cast<std::size_t>(tick.column)] = Sign::tick;
  }
  if (axis_.contains(chart_->as_of)) ruler[static_cast<std::size_t>(axis_.column(chart_->as_of))] = Sign::crossing;
  const Lang lang = options_->lang;
  line(text::ui("chart.axis.week", lang), numbers, text::ui("chart.axis.date", lang), text::ui("chart.axis.status", lang),
       DayMark::none);
  line("", spelled_bar(ruler), "", "", DayMark::none);
}

// Over the bands, so that it can be followed from top to bottom; yet it hides none that is a single column.
void Chart::draw_as_of(std::vector<Sign>& bar) const {
  if (!axis_.contains(chart_->as_of)) return;
  const auto at = static_cast<std::size_t>(axis_.column(chart_->as_of));
  const Sign under = bar[at];
  const bool goes_on = (at > 0 && bar[at - 1] == under) || (at + 1 < bar.size() && bar[at + 1] == under);
  if (under == Sign::blank || (under != Sign::begin && goes_on)) bar[at] = Sign::as_of;
}

std::vector<Sign> Chart::bar_of(const TimelineRow& row) {
  std::vector<Sign> bar(static_cast<std::size_t>(axis_.columns()), Sign::blank);
  const auto fill = [&](const Period& days, Sign sign) {
    for (int i = axis_.column(days.first); i <= axis_.column(days.last); ++i) bar[static_cast<std::size_t>(i)] = sign;
  };
  for (const Period& gap : row.gaps) fill(gap, Sign::gap);
  if (row.band) fill(*row.band, sign_of(row.kind));
  if (row.band && row.kind == Band::term) bar[static_cast<std::size_t>(axis_.column(row.band->first))] = Sign::begin;
  draw_as_of(bar);
  for (const Date day : row.others) bar[static_cast<std::size_t>(axis_.column(day))] = sign_of(row.mark);
  if (row.date && row.mark != DayMark::none) bar[static_cast<std::size_t>(axis_.column(*row.date))] = sign_of(row.mark);
  return bar;
}

std::string Chart::spelled_bar(const std::vector<Sign>& bar) {
  std::string out;
  for (const Sign sign : bar) {
    const Painted painted = paint(sign, options_->color);
    out += fmt::format("{}{}{}", painted.on, glyph(sign), painted.off);
    used_.insert(sign);
  }
  return out;
}

void Chart::row(const TimelineRow& row) {
  line(row.label, spelled_bar(bar_of(row)), row.date ? calendar::iso(*row.date) : "-", row.short_status, row.mark);
}

// Words two blanks apart, in lines that hang behind a heading; no line breaks off within one of them.
static void write_apart(std::string_view heading, std::span<const std::string> words, int width, Buffer& out) {
  const std::string indent(static_cast<std::size_t>(width_of(heading)) + 1, ' ');
  std::string line = fmt::format("{} ", heading);
  bool first = true;
  for (const std::string& word : words) {
    if (!first && width_of(line) + 2 + width_of(word) > width) {
      append(out, line + '\n');
      line = indent;
      first = true;
    }
    line += (first ? "" : "  ") + word;
    first = false;
  }
  append(out, line + '\n');
}

void Chart::legend() {
  struct Entry {
    Sign sign;
    std::string_view key;
  };
  static constexpr std::array entries = {
      Entry{Sign::done, "chart.mark.done"},         Entry{Sign::late, "chart.mark.late"},
      Entry{Sign::missed, "chart.mark.missed"},     Entry{Sign::coming, "chart.mark.coming"},
      Entry{Sign::unknown, "chart.mark.unknown"},   Entry{Sign::passed, "chart.mark.passed"},
      Entry{Sign::term, "chart.mark.term"},         Entry{Sign::window, "chart.mark.window"},
      Entry{Sign::sanction, "chart.mark.sanction"}, Entry{Sign::period, "chart.mark.period"},
      Entry{Sign::gap, "chart.mark.gap"},           Entry{Sign::as_of, "chart.mark.as_of"},
  };
  std::vector<std::string> words;
  for (const Entry& entry : entries) {
    if (!used_.contains(entry.sign)) continue;
    words.push_back(fmt::format("{} {}", glyph(entry.sign), text::ui(entry.key, options_->lang)));
  }
  write_apart(text::ui("chart.legend", options_->lang), words, options_->width, *out_);
}

void Chart::write() {
  for (const std::vector<std::string>& parts : chart_->headings) heading(parts);
  append(*out_, "\n");
  axis_lines();
  for (const TimelineRow& timeline_row : chart_->rows) row(timeline_row);
  append(*out_, "\n");
  legend();
}

void write_rows(const TimelineChart& chart, Buffer& out) {
  for (const TimelineRow& row : chart.rows) {
    const auto number = row.date ? timeline::week_on(*chart.timeline, *row.date) : std::nullopt;
    append(out, fmt::format("{}\t{}\t{}\t{}\n", row.date ? calendar::iso(*row.date) : std::string{},
                            number ? std::to_string(*number) : std::string{}, row.status, row.label));
  }
}

void write_chart(const TimelineChart& chart, const Options& options, Buffer& out) {
  if (options.width < narrowest) return write_rows(chart, out);
  Chart(chart, options, out).write();
}

}  // namespace poortwachter::report
