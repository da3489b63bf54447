#include <algorithm>
#include <array>
#include <set>

#include "report/cells.hpp"
#include "report/document/timeline_axis.hpp"
#include "report/document/words.hpp"
#include "report/html/render.hpp"

namespace poortwachter::report {

namespace {

// Columns of the drawing: labels, the bar over the weeks, date and status.
constexpr int label_width = 165, bar_width = 600, drawing_width = 960;
constexpr int bar_end = label_width + bar_width;
constexpr int first_row = 44, row_height = 22, foot = 20;

class Drawing {
 public:
  Drawing(const TimelineChart& chart, Html& html);

  void write();
  void legend() const;

 private:
  int x(Date day) const { return label_width + axis_.column(day); }
  int bottom() const { return first_row + row_height * static_cast<int>(chart_->rows.size()); }
  void background();
  void axis();
  void row(const TimelineRow& row, int y);
  void as_of();
  void band(const Period& days, Band kind, int middle);
  void rectangle(const Period& days, int y, int height, std::string_view kind);
  void text(int x, int y, std::string_view words, std::string_view kind);
  void line(int x1, int y1, int x2, int y2, std::string_view kind);

  const TimelineChart* chart_;
  const Timeline* timeline_;
  Html* html_;
  Axis axis_;
  std::set<DayMark> used_;
  std::set<Band> bands_;
};

}  // namespace

static constexpr std::array<std::string_view, 7> mark_names = {"none", "done", "late", "missed", "coming", "unknown", "passed"};

static std::string_view name_of(DayMark mark) { return mark_names[static_cast<std::size_t>(mark)]; }

// Each mark has a shape of its own, so that nobody needs the colour.
static void draw_mark(DayMark mark, int x, int y, Html& html) {
  const std::string kind(name_of(mark));
  const auto path = [&](std::string_view shape) {
    html.element("path", "", {{"class", kind}, {"d", fmt::format(fmt::runtime(shape), fmt::arg("x", x), fmt::arg("y", y))}});
  };
  switch (mark) {
    case DayMark::done:
    case DayMark::coming:
      return html.element(
          "circle", "",
          {{"class", kind}, {"cx", std::to_string(x)}, {"cy", std::to_string(y)}, {"r", mark == DayMark::done ? "5" : "4.5"}});
    case DayMark::late:
      return path("M{x} {y}m0-6l6 6-6 6-6-6z");
    case DayMark::missed:
      return path("M{x} {y}m-4.5-4.5l9 9m0-9l-9 9");
    case DayMark::passed:
      return path("M{x} {y}m-4.5-4.5h9v9h-9z");
    case DayMark::unknown:
      return html.element("text", "?", {{"class", "unknown middle"}, {"x", std::to_string(x)}, {"y", std::to_string(y + 4)}});
    case DayMark::none:
      return;
  }
}

Drawing::Drawing(const TimelineChart& chart, Html& html)
    : chart_(&chart), timeline_(chart.timeline), html_(&html), axis_(*chart.timeline, bar_width) {}

void Drawing::rectangle(const Period& days, int y, int height, std::string_view kind) {
  const int width = std::max(x(days.last) - x(days.first), 2);
  html_->element("rect", "",
                 {{"class", std::string(kind)},
                  {"x", std::to_string(x(days.first))},
                  {"y", std::to_string(y)},
                  {"width", std::to_string(width)},
                  {"height", std::to_string(height)}});
}

void Drawing::text(int at, int y, std::string_view words, std::string_view kind) {
  html_->element("text", words, {{"class", std::string(kind)}, {"x", std::to_string(at)}, {"y", std::to_string(y)}});
}

void Drawing::line(int x1, int y1, int x2, int y2, std::string_view kind) {
  html_->element("path", "", {{"class", std::string(kind)}, {"d", fmt::format("M{} {}L{} {}", x1, y1, x2, y2)}});
}

// Under everything: the window of spoor 2, and the days that do not count.
void Drawing::background() {
  const timeline::Spoor2Window& window = timeline_->spoor2;
  if (window.earliest && window.outer && *window.earliest <= *window.outer) {
    rectangle({*window.earliest, *window.outer}, first_row - 8, bottom() - first_row + 8, "window");
    const int middle = (x(*window.earliest) + x(*window.outer)) / 2;
    text(std::clamp(middle, label_width + 60, bar_end - 60), 12, html_->ui("html.timeline.window"), "small middle");
  }
  for (const timeline::Excluded& excluded : timeline_->excluded)
    rectangle(excluded.days, first_row - 8, bottom() - first_row + 8, "gap");
}

void Drawing::axis() {
  line(label_width, first_row - 8, bar_end, first_row - 8, "axis");
  text(0, first_row - 14, html_->ui("chart.axis.week"), "small");
  for (const Tick& tick : axis_.ticks()) {
    const int at = label_width + tick.column;
    line(at, first_row - 12, at, first_row - 8, "axis");
    text(at, first_row - 15, std::to_string(tick.week), "small middle");
  }
}

void Drawing::band(const Period& days, Band kind, int middle) {
  bands_.insert(kind);
  if (kind == Band::window) return rectangle(days, middle - 7, 14, "window own");
  if (kind == Band::period) return rectangle(days, middle - 3, 6, "bar");
  rectangle(days, middle - 4, 8, kind == Band::sanction ? "sanction" : "term");
}

// So much as stands beside the bar; the description of the drawing has the whole.
static std::string shortened(std::string_view label) {
  constexpr int room = 24;
  if (width_of(label) <= room) return std::string(label);
  std::string out;
  int used = 0;
  for (const Cell& cell : cells_of(label)) {
    if (used + cell.width >= room) break;
    out += cell.text;
    used += cell.width;
  }
  return out + "…";
}

void Drawing::row(const TimelineRow& row, int y) {
  const int middle = y + row_height / 2;
  line(label_width, middle, bar_end, middle, "guide");
  text(0, middle + 4, shortened(row.label), "label");
  for (const Period& gap : row.gaps) rectangle(gap, y + 3, row_height - 6, "gap");
  if (row.band) band(*row.band, row.kind, middle);
  for (const Date day : row.others) draw_mark(row.mark, x(day), middle, *html_);
  if (row.date && row.mark != DayMark::none) draw_mark(row.mark, x(*row.date), middle, *html_);
  used_.insert(row.mark);
  const std::string day = row.date ? calendar::iso(*row.date) : "-";
  text(bar_end + 14, middle + 4, day, "small");
  text(bar_end + 84, middle + 4, row.status, std::string(name_of(row.mark)) == "none" ? "label" : "status");
}

void Drawing::as_of() {
  if (!axis_.contains(chart_->as_of)) return;
  const int at = x(chart_->as_of);
  line(at, first_row - 8, at, bottom() + 4, "asof");
  const std::string words = phrase("chart.as_of", {{"date", calendar::iso(chart_->as_of)}}, html_->lang());
  text(std::clamp(at, label_width + 60, bar_end - 60), bottom() + 16, words, "asof middle");
}

void Drawing::write() {
  const std::string box = fmt::format("0 0 {} {}", drawing_width, bottom() + foot);
  html_->open(
      "svg", {{"class", "chart timeline"}, {"viewBox", box}, {"role", "img"}, {"aria-labelledby", "timeline-title timeline-desc"}});
  html_->element("title", html_->ui("html.timeline.title"), {{"id", "timeline-title"}});
  std::vector<std::string> words;
  for (const TimelineRow& each : chart_->rows)
    words.push_back(fmt::format("{}: {} {}", each.label, each.date ? calendar::iso(*each.date) : "-", each.status));
  html_->element("desc", fmt::format("{}", fmt::join(words, "; ")), {{"id", "timeline-desc"}});
  background();
  axis();
  int y = first_row;
  for (const TimelineRow& each : chart_->rows) {
    row(each, y);
    y += row_height;
  }
  as_of();
  html_->close("svg");
}

static void legend_entry(std::string_view key, Html& html, auto draw) {
  html.open("li");
  html.open("svg", {{"viewBox", "0 0 16 16"}, {"aria-hidden", "true"}});
  draw();
  html.close("svg");
  html.element("span", html.ui(key));
  html.close("li");
}

void Drawing::legend() const {
  html_->open("ul", {{"class", "legend"}});
  for (const DayMark mark : used_) {
    if (mark == DayMark::none) continue;
    legend_entry(fmt::format("chart.mark.{}", name_of(mark)), *html_, [&] { draw_mark(mark, 8, 8, *html_); });
  }
  const auto box = [&](std::string_view kind) {
    html_->element("path", "", {{"class", std::string(kind)}, {"d", "M0 3h16v10h-16z"}});
  };
  if (bands_.contains(Band::term)) legend_entry("chart.mark.term", *html_, [&] { box("term"); });
  const bool window = bands_.contains(Band::window) || (timeline_->spoor2.earliest && timeline_->spoor2.outer);
  if (window) legend_entry("chart.mark.window", *html_, [&] { box("window"); });
  if (bands_.contains(Band::sanction)) legend_entry("chart.mark.sanction", *html_, [&] { box("sanction"); });
  if (bands_.contains(Band::period)) legend_entry("chart.mark.period", *html_, [&] { box("bar"); });
  if (!timeline_->excluded.empty()) legend_entry("chart.mark.gap", *html_, [&] { box("gap"); });
  html_->close("ul");
}

// A page has a chart of its own for the applications.
void draw(const TimelineChart& whole, Html& html) {
  TimelineChart chart = whole;
  std::erase_if(chart.rows, [](const TimelineRow& row) { return row.is_block; });
  Drawing drawing(chart, html);
  open_scroll(html, html.ui("html.timeline.scroll"));
  drawing.write();
  html.close("section");
  drawing.legend();
}

}  // namespace poortwachter::report
