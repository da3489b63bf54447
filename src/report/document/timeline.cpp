#include "report/document/timeline.hpp"

#include "poortwachter/finding/rule.hpp"
#include "report/document/cited.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/timeline_axis.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using calendar::iso;
using timeline::Deadline;

static std::string day_with_name(Date day, Lang lang) {
  const std::string number = std::to_string(static_cast<int>(day.weekday()));
  return fmt::format("{} {}", word("weekday.short.", number, lang), iso(day));
}

static std::string waiting(const Timeline& timeline, Date as_of, Lang lang) {
  if (*timeline.last_day < as_of) return phrase("chart.wait_over", {{"date", iso(*timeline.last_day)}}, lang);
  return phrase("chart.wait_in", {{"days", days(*timeline.last_day - as_of, lang)}}, lang);
}

static std::vector<std::string> about_whom(const Checked& checked, Lang lang) {
  std::vector<std::string> parts;
  if (!is_day_alone(checked)) parts.push_back(phrase("chart.case", {{"case", safe(checked.reference)}}, lang));
  const std::string_view first = parts.empty() ? "chart.first_alone" : "chart.first";
  parts.push_back(phrase(first, {{"date", day_with_name(checked.judgement->timeline.first_sick_day, lang)}}, lang));
  return parts;
}

// Behind the last week of the chart the weeks are those after the wait.
static std::string which_week(const Timeline& timeline, Lang lang) {
  const int week = *timeline.week, last = Axis(timeline, 1).weeks();
  if (week > last) return weeks_after_wait(timeline, lang);
  return phrase("chart.week", {{"week", std::to_string(week)}, {"weeks", std::to_string(last)}}, lang);
}

static std::vector<std::string> how_far(const Timeline& timeline, Date as_of, Lang lang) {
  std::vector<std::string> parts{phrase("chart.as_of", {{"date", day_with_name(as_of, lang)}}, lang)};
  if (timeline.week) parts.push_back(which_week(timeline, lang));
  if (as_of < timeline.first_sick_day) parts.emplace_back(text::ui("chart.before", lang));
  if (timeline.recovered) parts.emplace_back(text::ui("reason.recovered", lang));
  if (timeline.last_day)
    parts.push_back(waiting(timeline, as_of, lang));
  else if (timeline.wage_until)
    parts.push_back(phrase("case.wage_until", {{"date", iso(*timeline.wage_until)}}, lang));
  return parts;
}

TimelineChart timeline_chart(const Checked& checked, const Options& options) {
  const Timeline& timeline = checked.judgement->timeline;
  TimelineChart chart{&timeline, checked.as_of, timeline_rows(checked, options), {}};
  chart.headings = {about_whom(checked, options.lang), how_far(timeline, checked.as_of, options.lang)};
  const timeline::Spoor2Window& window = timeline.spoor2;
  if (!window.earliest || !window.outer) return chart;
  chart.headings.push_back(
      {phrase("chart.window", {{"earliest", iso(*window.earliest)}, {"outer", iso(*window.outer)}}, options.lang)});
  return chart;
}

static std::vector<Column> columns_of(std::string_view group, std::initializer_list<std::string_view> ids, Lang lang) {
  std::vector<Column> columns;
  for (const std::string_view id : ids) columns.push_back({std::string(word(group, id, lang))});
  return columns;
}

static TableRow step_row(const TimelineRow& row, Lang lang) {
  TableRow out{{{row.label}, {row.date ? iso(*row.date) : std::string{}}, {row.status}}};
  if (row.deadline != nullptr) {
    const Deadline& deadline = *row.deadline;
    out.cells.insert(out.cells.end(), {{who(deadline.who, lang)}, {how(deadline.how, lang)}, {cited(deadline.law, lang)}});
  } else if (row.ahead != nullptr) {
    out.cells.insert(out.cells.end(), {{who(row.ahead->who, lang)}, {}, {cited(row.ahead->rule->sources, lang)}});
  }
  out.cells.resize(6);
  return out;
}

static Table steps_table(const Checked& checked, const Options& options) {
  Table table{.columns = columns_of("markdown.column.", {"step", "date", "status", "who", "how", "law"}, options.lang), .rows = {}};
  for (const TimelineRow& row : timeline_rows(checked, options)) table.rows.push_back(step_row(row, options.lang));
  return table;
}

static Document steps_document(const Checked& checked, const Options& options) {
  const Lang lang = options.lang;
  const Timeline& timeline = checked.judgement->timeline;
  const bool alone = is_day_alone(checked);
  const std::string heading = alone ? phrase("chart.first", {{"date", iso(timeline.first_sick_day)}}, lang)
                                    : phrase("chart.case", {{"case", checked.reference}}, lang);
  // Whether spoor 2 has started is not known without a case file.
  const auto window = alone ? window_days : window_lines;
  Facts facts{{fact("case.waiting", wait_lines(timeline, {lang}), lang), fact("case.spoor2", window(timeline, {lang}), lang)}};
  std::erase_if(facts.facts, [](const Fact& one) { return one.lines.empty(); });
  return {{Heading{heading}},
          {Paragraph{phrase("chart.as_of", {{"date", iso(checked.as_of)}}, lang)}},
          {std::move(facts)},
          {steps_table(checked, options)}};
}

Document timeline_document(const Checked& checked, Medium medium, const Options& options) {
  if (!checked.evaluated()) return {};
  if (!checked.judgement->covered) return {{Paragraph{said("case.not_covered", options.lang)}}};
  Document out = medium == Medium::markup ? steps_document(checked, options) : Document{{timeline_chart(checked, options)}};
  if (std::string note = dated_table(checked.as_of, options.lang); !note.empty()) out.push_back({Paragraph{std::move(note)}});
  return out;
}

static std::string day_or_dash(const std::optional<Date>& day) { return day ? iso(*day) : std::string("-"); }

static TableRow sum_row(const Deadline& deadline, Lang lang) {
  return {{{std::string(step_name(deadline, lang))},
           {day_or_dash(deadline.due), "day"},
           {day_or_dash(deadline.practice_due), "day"},
           {day_or_dash(deadline.done_on), "day"},
           {std::string(word("state.", name(deadline.state), lang))},
           {who(deadline.who, lang)},
           {how(deadline.how, lang)},
           {cited(deadline.law, lang)}}};
}

Table sums_table(const Timeline& timeline, Lang lang) {
  Table table{.columns = columns_of("",
                                    {"html.col.step", "html.col.due", "html.col.practice", "html.col.done", "chart.axis.status",
                                     "html.col.who", "html.col.how", "label.law"},
                                    lang),
              .rows = {},
              .caption = said("html.computed.caption", lang),
              .scroll = said("html.computed.scroll", lang)};
  for (const Deadline& deadline : timeline.deadlines)
    if (deadline.applies()) table.rows.push_back(sum_row(deadline, lang));
  return table;
}

List not_applicable(const Timeline& timeline, Lang lang) {
  List list;
  for (const Deadline& deadline : timeline.deadlines) {
    if (deadline.applies()) continue;
    const std::string reason = row_reason(deadline.reason, timeline, deadline.of_benefit, lang);
    list.items.push_back({fmt::format("{}: {}", step_name(deadline, lang), reason)});
  }
  return list;
}

}  // namespace poortwachter::report
