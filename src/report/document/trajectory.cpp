#include "report/document/trajectory.hpp"

#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::TrajectoryOverview;
using rules::ApplicationBlock;

static Facts facts_of(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  Facts facts;
  const auto add = [&](std::string_view key, std::string line) {
    if (!line.empty()) facts.facts.push_back(fact(key, {std::move(line)}, lang));
  };
  add("html.trajectory.length", length_line(overview, wording));
  if (overview.plan) add("part.plan", wording.date(*overview.plan));
  if (overview.ended) add("html.trajectory.ended", wording.date(*overview.ended));
  add("html.trajectory.activities", activities_words(overview, lang));
  add("part.reports", report_line(overview, wording));
  for (Detail& detail : trajectory_details(overview, wording)) add(detail.key, std::move(detail.words));
  add("html.trajectory.absent", part_words(overview.absent, lang));
  add("html.trajectory.unknown", part_words(overview.unknown, lang));
  return facts;
}

static std::string_view manner_of(const ApplicationBlock& block) {
  if (block.excused) return "excused";
  return block.running ? "running" : "full";
}

static BarChart chart_of(const TrajectoryOverview& overview, std::string title, Lang lang) {
  BarChart chart{.bars = {}, .target = overview.target, .title = std::move(title), .description = {}};
  std::vector<int> counts;
  for (const ApplicationBlock& block : overview.blocks) {
    chart.bars.push_back({block.applications, manner_of(block)});
    counts.push_back(block.applications);
  }
  const std::string list = fmt::format("{}", fmt::join(counts, ", "));
  chart.description = phrase("html.blocks.desc", {{"counts", list}, {"target", std::to_string(overview.target)}}, lang);
  return chart;
}

static std::string remark(const ApplicationBlock& block, const TrajectoryOverview& overview, Lang lang) {
  if (block.excused) return said("traject.excused", lang);
  if (block.running) return said("traject.running", lang);
  if (block.applications >= overview.target) return said("html.blocks.met", lang);
  if (block.applications >= overview.floor) return said("html.blocks.below", lang);
  return phrase("html.blocks.few", {{"floor", std::to_string(overview.floor)}}, lang);
}

static Table table_of(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  Table table{.columns = {},
              .rows = {},
              .caption = phrase("html.blocks.caption",
                                {{"target", std::to_string(overview.target)},
                                 {"total", std::to_string(overview.applications)},
                                 {"before", std::to_string(overview.before_blocks)}},
                                lang),
              .manner = "narrow",
              .scroll = said("html.blocks.scroll", lang)};
  for (const std::string_view key : {"html.col.number", "html.col.period", "html.col.applications", "html.col.remark"})
    table.columns.push_back({said(key, lang)});
  for (const ApplicationBlock& block : overview.blocks) {
    const std::string from = wording.date(block.days.first), until = wording.date(block.days.last);
    table.rows.push_back({{{std::to_string(table.rows.size() + 1)},
                           {phrase("html.period", {{"from", from}, {"until", until}}, lang)},
                           {std::to_string(block.applications), "number"},
                           {remark(block, overview, lang)}}});
  }
  return table;
}

Section trajectory_section(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  const std::string title = phrase("html.blocks.title", {{"span", span(overview.block_length, lang)}}, lang);
  Section out{"trajectory", said("html.h.trajectory", lang), {{facts_of(overview, wording)}, {Heading{title, 3}}}};
  if (overview.applications_unknown || overview.blocks.empty()) {
    const std::string_view key = overview.applications_unknown ? "traject.applications_unknown" : "traject.applications_total";
    out.body.push_back({Paragraph{phrase(key, {{"total", std::to_string(overview.applications)}}, lang)}});
    return out;
  }
  out.body.push_back({chart_of(overview, title, lang)});
  out.body.push_back({table_of(overview, wording)});
  return out;
}

}  // namespace poortwachter::report
