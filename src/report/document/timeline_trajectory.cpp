#include "report/document/timeline_trajectory.hpp"

#include <algorithm>

#include "report/document/judgement_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::TrajectoryOverview;
using rules::ApplicationBlock;

static TimelineRow row_on(std::string label, Date day, DayMark mark, std::string status) {
  TimelineRow row;
  row.label = std::move(label);
  row.date = day;
  row.mark = mark;
  row.status = row.short_status = std::move(status);
  return row;
}

static TimelineRow row_over(std::string label, const Period& days, DayMark mark, std::string status) {
  TimelineRow row = row_on(std::move(label), days.first, mark, std::move(status));
  row.band = days;
  row.kind = Band::period;
  return row;
}

static void add_plan(const TrajectoryOverview& overview, Lang lang, std::vector<TimelineRow>& rows) {
  if (overview.plan)
    rows.push_back(row_on(said("chart.track.plan", lang), *overview.plan, DayMark::done, said("chart.mark.done", lang)));
}

static void add_phases(const TrajectoryOverview& overview, Lang lang, std::vector<TimelineRow>& rows) {
  for (const judgement::TrajectoryPhase& phase : overview.phases) {
    const std::string number = std::to_string(phase.number);
    const std::string_view called = word("traject.phase.", number, lang);
    rows.push_back(row_over(phrase("chart.track.phase", {{"n", number}, {"name", called}}, lang), phase.days, DayMark::none,
                            span(phase.days.length(), lang)));
  }
}

// All of them in one row, which stands on the day of the last.
static void add_reports(const dossier::Spoor2& spoor2, Lang lang, std::vector<TimelineRow>& rows) {
  std::vector<Date> days;
  for (const dossier::Report& report : spoor2.reports)
    if (report.on) days.push_back(*report.on);
  if (days.empty()) return;
  std::ranges::sort(days);
  const std::string count = counted("chart.track.report", static_cast<int>(days.size()), lang);
  rows.push_back(row_on(said("chart.track.reports", lang), days.back(), DayMark::done, count));
  rows.back().others = std::move(days);
}

static std::string count_of(const ApplicationBlock& block, const TrajectoryOverview& overview, Lang lang) {
  if (block.excused) return said("traject.excused", lang);
  const std::string count = std::to_string(block.applications), target = std::to_string(overview.target);
  return phrase(block.running ? "chart.track.so_far" : "chart.track.of_target", {{"n", count}, {"target", target}}, lang);
}

static void add_blocks(const TrajectoryOverview& overview, Lang lang, std::vector<TimelineRow>& rows) {
  if (overview.applications_unknown) return;
  for (const ApplicationBlock& block : overview.blocks) {
    rows.push_back(row_over(said("chart.track.applications", lang), block.days, DayMark::none, count_of(block, overview, lang)));
    rows.back().is_block = true;
  }
}

static void add_end(const TrajectoryOverview& overview, const Checked& checked, const Options& options,
                    std::vector<TimelineRow>& rows) {
  const Lang lang = options.lang;
  if (overview.ended) {
    rows.push_back(row_on(said("chart.track.ended", lang), *overview.ended, DayMark::passed, said("state.passed", lang)));
  } else if (overview.planned_end) {
    const bool is_over = *overview.planned_end < checked.as_of;
    rows.push_back(row_on(said("chart.track.planned_end", lang), *overview.planned_end, is_over ? DayMark::passed : DayMark::coming,
                          said(is_over ? "state.passed" : "state.due", lang)));
    if (!is_over) say_coming(*overview.planned_end - checked.as_of, options, rows.back());
  }
}

static std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

static void add_ahead(const Checked& checked, const Options& options, std::vector<TimelineRow>& rows) {
  for (const Ahead& ahead : checked.judgement->ahead) {
    rows.push_back(row_on(capital(coming(ahead, options.lang)), ahead.by, DayMark::coming, said("state.due", options.lang)));
    rows.back().ahead = &ahead;
    say_coming(ahead.by - checked.as_of, options, rows.back());
  }
}

void add_trajectory(const Checked& checked, const Options& options, std::vector<TimelineRow>& rows) {
  const judgement::Judgement& judgement = *checked.judgement;
  const Lang lang = options.lang;
  if (judgement.trajectory) {
    const TrajectoryOverview& overview = *judgement.trajectory;
    const Period so_far = overview.so_far;
    rows.push_back(row_over(said("chart.track.trajectory", lang), so_far, DayMark::done, span(so_far.length(), lang)));
    add_plan(overview, lang, rows);
    add_phases(overview, lang, rows);
    add_reports(checked.facts().spoor2, lang, rows);
    add_blocks(overview, lang, rows);
    add_end(overview, checked, options, rows);
  }
  add_ahead(checked, options, rows);
}

}  // namespace poortwachter::report
