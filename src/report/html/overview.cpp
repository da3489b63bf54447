#include "poortwachter/report/formats.hpp"
#include "report/document/overview_page.hpp"
#include "report/html/head.hpp"
#include "report/html/overview_script.hpp"
#include "report/html/render.hpp"

namespace poortwachter::report {

static void open_section(std::string_view id, Html& html) {
  html.open("section", {{"aria-labelledby", std::string(id)}});
  html.element("h2", html.ui(fmt::format("overview.h.{}", id)), {{"id", std::string(id)}});
}

static void write_header(const OverviewPage& page, Html& html) {
  html.open("header");
  html.element("h1", page.title);
  html.element("p", page.counts);
  for (const std::string& note : page.notes) html.element_styled("p", note, "soft");
  html.close("header");
}

// How many, and as a part of all as a bar.
static void write_level(const OverviewPage::Level& level, std::size_t all, Html& html) {
  constexpr std::size_t whole = 1000;
  html.open("li", {{"class", level.id}});
  html.element("span", level.label);
  html.element("b", std::to_string(level.count));
  html.raw(
      fmt::format("<svg viewBox=\"0 0 {} 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                  "<rect width=\"{}\" height=\"8\"/></svg>\n",
                  whole, static_cast<std::size_t>(level.count) * whole / all));
  html.close("li");
}

static void write_levels(const OverviewPage& page, Html& html) {
  open_section("levels", html);
  html.open("ul", {{"class", "levels"}});
  for (const OverviewPage::Level& level : page.levels)
    if (level.count > 0) write_level(level, page.entries.size(), html);
  html.close("ul");
  html.close("section");
}

static void write_tools(const OverviewPage& page, Html& html) {
  html.raw("<div class=\"tools\" id=\"tools\" hidden>\n");
  html.raw(fmt::format("<label>{} <input id=\"filter\" type=\"search\" autocomplete=\"off\"></label>\n",
                       escaped(html.ui("overview.filter"))));
  html.raw(fmt::format("<label>{} <select id=\"level\">\n", escaped(html.ui("overview.column.risk"))));
  html.element("option", html.ui("overview.all"), {{"value", ""}});
  for (const OverviewPage::Level& level : page.levels)
    if (level.count > 0) html.element("option", level.label, {{"value", level.id}});
  html.raw("</select></label>\n<output id=\"shown\"></output>\n</div>\n");
}

static void write_line(const OverviewPage::Entry& entry, Html& html) {
  constexpr std::size_t reference = 1;
  html.open("tr", {{"class", "main"}});
  for (std::size_t i = 0; i < entry.keys.size(); ++i) {
    const TableCell& cell = entry.line.cells[i];
    if (i == reference)
      html.element("th", cell.text, {{"scope", "row"}, {"data-key", entry.keys[i]}});
    else if (cell.manner.empty())
      html.element("td", cell.text, {{"data-key", entry.keys[i]}});
    else
      html.element("td", cell.text, {{"class", std::string(cell.manner)}, {"data-key", entry.keys[i]}});
  }
  html.close("tr");
}

static void write_entry(const OverviewPage::Entry& entry, Html& html) {
  html.open("tbody", {{"data-level", entry.level}});
  write_line(entry, html);
  if (!entry.summary.empty()) {
    html.raw(fmt::format("<tr class=\"more\"><td colspan=\"{}\">\n", entry.keys.size()));
    render_html({{Fold{entry.summary, entry.more}}}, html);
    html.raw("</td></tr>\n");
  }
  html.close("tbody");
}

static void write_dossiers(const OverviewPage& page, Html& html) {
  open_section("dossiers", html);
  write_tools(page, html);
  open_scroll(html, html.ui("overview.scroll.dossiers"));
  html.open("table", {{"id", "table"}});
  html.raw("<thead><tr>\n");
  for (const Column& column : page.columns) html.element("th", column.title, {{"scope", "col"}});
  html.raw("</tr></thead>\n");
  for (const OverviewPage::Entry& entry : page.entries) write_entry(entry, html);
  html.close("table");
  html.close("section");
  html.close("section");
}

static void write_week(const OverviewPage::Week& week, Html& html) {
  html.open("li");
  html.element("b", week.first_day);
  if (week.lines.empty()) {
    html.element("p", week.count);
  } else {
    List list;
    for (const std::string& line : week.lines) list.items.push_back({line});
    render_html({{Fold{week.count, {{std::move(list)}}}}}, html);
  }
  html.close("li");
}

static void write_weeks(const OverviewPage& page, Html& html) {
  open_section("weeks", html);
  html.open("ol", {{"class", "weeks"}});
  for (const OverviewPage::Week& week : page.weeks) write_week(week, html);
  html.close("ol");
  html.close("section");
}

static void write_steps(const OverviewPage& page, Html& html) {
  if (!page.steps) return;
  open_section("steps", html);
  Table table = *page.steps;
  table.scroll = html.ui("overview.scroll.steps");
  render_html({{std::move(table)}}, html);
  html.element_styled("p", page.share_is, "soft");
  html.close("section");
}

void overview_html(const Overview& overview, const Options& options, Buffer& out) {
  const OverviewPage page = overview_page(overview, options);
  Html html(options.lang, out);
  write_head(page.title, overview_script_hash, html);
  html.open("body", {{"class", "wide"}});
  write_header(page, html);
  html.open("main");
  if (!page.entries.empty()) write_levels(page, html);
  write_dossiers(page, html);
  write_weeks(page, html);
  write_steps(page, html);
  html.close("main");
  html.open("footer");
  html.element("p", page.foot);
  html.close("footer");
  html.raw("<script>");
  html.raw(overview_script);
  html.raw("</script>\n");
  html.close("body");
  html.close("html");
}

}  // namespace poortwachter::report
