#include <algorithm>

#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace poortwachter::report {

using judgement::TrajectoryOverview;
using rules::ApplicationBlock;

static constexpr int bar_step = 36, bar_thickness = 22, left = 30, top = 14, plot_height = 120, foot_height = 22;

static std::string_view state_of(const ApplicationBlock& block) {
  if (block.excused) return "excused";
  return block.running ? "running" : "full";
}

static std::string remark(const ApplicationBlock& block, const TrajectoryOverview& overview, Html& html) {
  if (block.excused) return html.ui("traject.excused");
  if (block.running) return html.ui("traject.running");
  if (block.applications >= overview.target) return html.ui("html.blocks.met");
  const std::string floor = std::to_string(overview.floor);
  return block.applications >= overview.floor ? html.ui("html.blocks.below")
                                              : phrase("html.blocks.few", {{"floor", floor}}, html.lang());
}

static void draw_line(int x, int y, int width, std::string_view kind, Html& html) {
  html.element("path", "", {{"class", std::string(kind)}, {"d", fmt::format("M{} {}h{}", x, y, width)}});
}

static void draw_text(int x, int y, std::string_view words, std::string_view kind, Html& html) {
  html.element("text", words, {{"class", std::string(kind)}, {"x", std::to_string(x)}, {"y", std::to_string(y)}});
}

static void draw_bars(const TrajectoryOverview& overview, int highest, Html& html) {
  int x = left + (bar_step - bar_thickness) / 2;
  for (std::size_t i = 0; i < overview.blocks.size(); ++i, x += bar_step) {
    const ApplicationBlock& block = overview.blocks[i];
    const int height = block.applications * plot_height / highest;
    const int y = top + plot_height - height;
    html.element("path", "",
                 {{"class", fmt::format("bar {}", state_of(block))},
                  {"d", fmt::format("M{} {}h{}v{}h-{}z", x, y, bar_thickness, height, bar_thickness)}});
    draw_text(x + bar_thickness / 2, y - 3, std::to_string(block.applications), "middle", html);
    draw_text(x + bar_thickness / 2, top + plot_height + 15, std::to_string(i + 1), "small middle", html);
  }
}

static void draw_applications(const TrajectoryOverview& overview, Html& html) {
  int highest = overview.target;
  for (const ApplicationBlock& block : overview.blocks) highest = std::max(highest, block.applications);
  const int width = bar_step * std::max<int>(static_cast<int>(overview.blocks.size()), 8);
  const std::string box = fmt::format("0 0 {} {}", left + width + 8, top + plot_height + foot_height);
  html.open("svg", {{"class", "chart bars"},
                    {"viewBox", box},
                    {"width", std::to_string(left + width + 8)},
                    {"role", "img"},
                    {"aria-labelledby", "bars-title bars-desc"}});
  const std::string span_words = span(overview.block_length, html.lang());
  html.element("title", phrase("html.blocks.title", {{"span", span_words}}, html.lang()), {{"id", "bars-title"}});
  std::vector<int> counts;
  for (const ApplicationBlock& block : overview.blocks) counts.push_back(block.applications);
  const std::string list = fmt::format("{}", fmt::join(counts, ", "));
  const std::string target = std::to_string(overview.target);
  html.element("desc", phrase("html.blocks.desc", {{"counts", list}, {"target", target}}, html.lang()), {{"id", "bars-desc"}});
  draw_bars(overview, highest, html);
  const int target_y = top + plot_height - overview.target * plot_height / highest;
  draw_line(left, target_y, width, "target", html);
  draw_text(left - 6, target_y + 4, target, "small right", html);
  draw_line(left, top + plot_height, width, "axis", html);
  draw_text(left - 6, top + plot_height + 4, "0", "small right", html);
  html.close("svg");
}

static void write_block(const ApplicationBlock& block, std::size_t number, const TrajectoryOverview& overview, Html& html) {
  const Wording wording = page_wording(html);
  html.open("tr");
  html.element("th", std::to_string(number), {{"scope", "row"}});
  html.element("td", phrase("html.period", {{"from", wording.date(block.days.first)}, {"until", wording.date(block.days.last)}},
                            html.lang()));
  html.element("td", std::to_string(block.applications), {{"class", "number"}});
  html.element("td", remark(block, overview, html));
  html.close("tr");
}

static void write_blocks(const TrajectoryOverview& overview, Html& html) {
  const std::string span_words = span(overview.block_length, html.lang());
  html.element("h3", phrase("html.blocks.title", {{"span", span_words}}, html.lang()));
  if (overview.applications_unknown || overview.blocks.empty()) {
    const std::string_view key = overview.applications_unknown ? "traject.applications_unknown" : "traject.applications_total";
    html.element("p", phrase(key, {{"total", std::to_string(overview.applications)}}, html.lang()));
    return;
  }
  draw_applications(overview, html);
  const std::string caption = phrase("html.blocks.caption",
                                     {{"target", std::to_string(overview.target)},
                                      {"total", std::to_string(overview.applications)},
                                      {"before", std::to_string(overview.before_blocks)}},
                                     html.lang());
  open_scroll(html, html.ui("html.blocks.scroll"));
  html.open("table", {{"class", "narrow"}});
  html.element("caption", caption);
  html.table_head({"html.col.number", "html.col.period", "html.col.applications", "html.col.remark"});
  html.open("tbody");
  for (std::size_t i = 0; i < overview.blocks.size(); ++i) write_block(overview.blocks[i], i + 1, overview, html);
  html.close("tbody");
  html.close("table");
  html.close("section");
}

void html_trajectory(const Checked& checked, Html& html) {
  const auto& overview = checked.judgement->trajectory;
  if (!overview) return;
  const Wording wording = page_wording(html);
  open_section(html, "trajectory");
  html.open("dl");
  html.entry(html.ui("html.trajectory.length"), length_line(*overview, wording));
  if (overview->plan) html.entry(html.ui("part.plan"), wording.date(*overview->plan));
  if (overview->ended) html.entry(html.ui("html.trajectory.ended"), wording.date(*overview->ended));
  html.entry(html.ui("html.trajectory.activities"), activities_words(*overview, html.lang()));
  html.entry(html.ui("part.reports"), report_line(*overview, wording));
  html.entry(html.ui("html.trajectory.absent"), part_words(overview->absent, html.lang()));
  html.entry(html.ui("html.trajectory.unknown"), part_words(overview->unknown, html.lang()));
  html.close("dl");
  write_blocks(*overview, html);
  html.close("section");
}

}  // namespace poortwachter::report
