#include "poortwachter/report/markdown.hpp"
#include "report/cited.hpp"
#include "report/judgement_words.hpp"
#include "report/markup.hpp"
#include "report/timeline_rows.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

using timeline::Deadline;

static void write_heading(const Checked& checked, Lang lang, Buffer& out) {
  const std::string first = calendar::iso(checked.judgement->timeline.first_sick_day);
  const std::string heading = is_day_alone(checked) ? phrase("chart.first", {{"date", first}}, lang)
                                                    : phrase("chart.case", {{"case", checked.reference}}, lang);
  fmt::format_to(fmt::appender(out), "## {}\n\n", plain_in_markdown(heading));
  fmt::format_to(fmt::appender(out), "{}\n\n", phrase("chart.as_of", {{"date", calendar::iso(checked.as_of)}}, lang));
}

static void write_step(const TimelineRow& row, const Deadline* deadline, Lang lang, Buffer& out) {
  std::vector<std::string> cells = {std::string(row.label), row.date ? calendar::iso(*row.date) : std::string{}, row.status};
  cells.push_back(deadline != nullptr ? who(deadline->who, lang) : std::string{});
  cells.push_back(deadline != nullptr ? how(deadline->how, lang) : std::string{});
  cells.push_back(deadline != nullptr ? cited(deadline->law, lang) : std::string{});
  for (std::string& cell : cells) cell = plain_in_markdown(cell);
  write_table_line(cells, out);
}

static void write_steps(const Checked& checked, const Options& options, Buffer& out) {
  std::vector<const Deadline*> applicable;
  for (const Deadline& deadline : checked.judgement->timeline.deadlines)
    if (deadline.applies()) applicable.push_back(&deadline);
  const std::vector<TimelineRow> rows = timeline_rows(checked, options);
  // Interruptions and leave stand before the steps and are none.
  const std::size_t others = rows.size() - applicable.size();
  write_table_head({"step", "date", "status", "who", "how", "law"}, options.lang, out);
  for (std::size_t i = 0; i < rows.size(); ++i)
    write_step(rows[i], i < others ? nullptr : applicable[i - others], options.lang, out);
}

void timeline_markdown(const Checked& checked, const Options& options, Buffer& out) {
  if (!checked.evaluated()) return;
  const Lang lang = options.lang;
  if (!checked.judgement->covered) return append(out, std::string(text::ui("case.not_covered", lang)) + '\n');
  write_heading(checked, lang, out);
  const Timeline& timeline = checked.judgement->timeline;
  write_point("case.waiting", wait_lines(timeline, {.lang = lang}), lang, out);
  // Whether spoor 2 has started is not known without a case file.
  const auto window = is_day_alone(checked) ? window_days : window_lines;
  write_point("case.spoor2", window(timeline, {.lang = lang}), lang, out);
  append(out, "\n");
  write_steps(checked, options, out);
}

}  // namespace poortwachter::report
