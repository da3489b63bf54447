#include <algorithm>

#include "report/html/render.hpp"

namespace poortwachter::report {

static constexpr int bar_step = 36, bar_thickness = 22, left = 30, top = 14, plot_height = 120, foot_height = 22;

static void draw_line(int x, int y, int width, std::string_view kind, Html& html) {
  html.element("path", "", {{"class", std::string(kind)}, {"d", fmt::format("M{} {}h{}", x, y, width)}});
}

static void draw_text(int x, int y, std::string_view words, std::string_view kind, Html& html) {
  html.element("text", words, {{"class", std::string(kind)}, {"x", std::to_string(x)}, {"y", std::to_string(y)}});
}

static void draw_bars(const BarChart& chart, int highest, Html& html) {
  int x = left + (bar_step - bar_thickness) / 2;
  for (std::size_t i = 0; i < chart.bars.size(); ++i, x += bar_step) {
    const BarChart::Bar& bar = chart.bars[i];
    const int height = bar.count * plot_height / highest;
    const int y = top + plot_height - height;
    html.element("path", "",
                 {{"class", fmt::format("bar {}", bar.manner)},
                  {"d", fmt::format("M{} {}h{}v{}h-{}z", x, y, bar_thickness, height, bar_thickness)}});
    draw_text(x + bar_thickness / 2, y - 3, std::to_string(bar.count), "middle", html);
    draw_text(x + bar_thickness / 2, top + plot_height + 15, std::to_string(i + 1), "small middle", html);
  }
}

static void draw_target(int target, int highest, int width, Html& html) {
  const int y = top + plot_height - target * plot_height / highest;
  draw_line(left, y, width, "target", html);
  draw_text(left - 6, y + 4, std::to_string(target), "small right", html);
}

void draw(const BarChart& chart, Html& html) {
  int highest = chart.target;
  for (const BarChart::Bar& bar : chart.bars) highest = std::max(highest, bar.count);
  const int width = bar_step * std::max<int>(static_cast<int>(chart.bars.size()), 8);
  html.open("svg", {{"class", "chart bars"},
                    {"viewBox", fmt::format("0 0 {} {}", left + width + 8, top + plot_height + foot_height)},
                    {"width", std::to_string(left + width + 8)},
                    {"role", "img"},
                    {"aria-labelledby", "bars-title bars-desc"}});
  html.element("title", chart.title, {{"id", "bars-title"}});
  html.element("desc", chart.description, {{"id", "bars-desc"}});
  draw_bars(chart, highest, html);
  draw_target(chart.target, highest, width, html);
  draw_line(left, top + plot_height, width, "axis", html);
  draw_text(left - 6, top + plot_height + 4, "0", "small right", html);
  html.close("svg");
}

}  // namespace poortwachter::report
