#include "report/document/timeline_rows.hpp"

#include "report/cells.hpp"
#include "report/document/timeline_trajectory.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using timeline::Deadline;
using timeline::ShiftKind;
using timeline::State;
using timeline::Step;

// A longer term would fill the chart and say nothing.
static constexpr Days longest_drawn_term{91};

static DayMark mark_of(const Deadline& deadline) {
  switch (deadline.state) {
    case State::met:
      return timeline::is_end_date(deadline.step) ? DayMark::passed : DayMark::done;
    case State::late:
      return DayMark::late;
    case State::missed:
      return DayMark::missed;
    case State::due:
      return DayMark::coming;
    case State::unknown:
      return DayMark::unknown;
    case State::not_applicable:
      break;
  }
  return DayMark::none;
}

static std::string_view plain_status(const Deadline& deadline, Lang lang) {
  if (mark_of(deadline) == DayMark::passed) return text::ui("state.passed", lang);
  return word("state.", name(deadline.state), lang);
}

static void say_late(Days late, Lang lang, TimelineRow& row) {
  row.status = fmt::format("{} {}", days(late, lang), text::ui("state.late", lang));
  row.short_status = counted("chart.late", late.value, lang);
  if (width_of(row.short_status) <= status_columns) return;
  row.short_status = phrase("chart.late.short", {{"n", std::to_string(late.value)}}, lang);
}

void say_coming(Days left, const Options& options, TimelineRow& row) {
  // A step of good practice is never missed; nor does it come once its days are over.
  if (left < Days{0}) row.status = row.short_status = said("chart.open", options.lang);
  if (left < Days{0} || left > Days{options.horizon}) return;
  row.status = left == Days{0} ? said("chart.today", options.lang) : counted("chart.in", left.value, options.lang);
  if (width_of(row.status) <= status_columns) row.short_status = row.status;
}

static std::optional<Period> in_order(std::optional<Date> first, std::optional<Date> last) {
  return first && last && *first < *last ? std::optional(Period{*first, *last}) : std::nullopt;
}

static void add_term(const Deadline& deadline, TimelineRow& row) {
  row.kind = Band::term;
  row.band = in_order(deadline.how.anchor, deadline.day());
  if (row.band && row.band->last - row.band->first > longest_drawn_term) row.band.reset();
}

static void add_band(const Deadline& deadline, const Timeline& timeline, TimelineRow& row) {
  row.kind = Band::window;
  if (deadline.step == Step::spoor2_start) {
    row.band = in_order(timeline.spoor2.earliest, timeline.spoor2.outer);
  } else if (deadline.window) {
    row.band = deadline.window;
  } else if (group_of(deadline.step) == timeline::StepGroup::sanction && is_end_date(deadline.step)) {
    row.kind = Band::sanction;
    row.band = in_order(timeline.wage_period_end + Days{1}, deadline.day());
  } else {
    add_term(deadline, row);
  }
}

// The day it was done, else the last day for it, be it only of advice.
static std::optional<Date> shown_day(const Deadline& deadline) { return deadline.done_on ? deadline.done_on : deadline.last_day(); }

bool is_day_alone(const Checked& checked) { return checked.reference.empty(); }

// A day that has gone by is past, and nothing is missing.
static void say_past(Lang lang, TimelineRow& row) {
  row.mark = DayMark::passed;
  row.status = row.short_status = said("state.passed", lang);
}

static TimelineRow row_of(const Deadline& deadline, const Checked& checked, const Options& options) {
  TimelineRow row;
  row.label = step_name(deadline, options.lang);
  row.deadline = &deadline;
  row.date = shown_day(deadline);
  row.mark = mark_of(deadline);
  row.status = row.short_status = plain_status(deadline, options.lang);
  if (deadline.state == State::late && deadline.days_late > Days{0}) say_late(deadline.days_late, options.lang, row);
  if (deadline.state == State::due && row.date) say_coming(*row.date - checked.as_of, options, row);
  if (is_day_alone(checked) && deadline.state == State::missed) say_past(options.lang, row);
  add_band(deadline, checked.judgement->timeline, row);
  return row;
}

// All stretches of one kind in one row: the days that the clock stood still.
static void add_excluded(const Timeline& timeline, ShiftKind kind, Lang lang, std::vector<TimelineRow>& rows) {
  TimelineRow row;
  Days sum{0};
  for (const timeline::Excluded& excluded : timeline.excluded) {
    if (excluded.kind != kind) continue;
    row.gaps.push_back(excluded.days);
    sum = sum + excluded.days.length();
  }
  if (row.gaps.empty()) return;
  row.label = word("chart.excluded.", name(kind), lang);
  row.date = row.gaps.front().first;
  row.status = row.short_status = days(sum, lang);
  rows.push_back(std::move(row));
}

std::vector<TimelineRow> timeline_rows(const Checked& checked, const Options& options) {
  std::vector<TimelineRow> rows;
  if (!checked.evaluated() || !checked.judgement->covered) return rows;
  const Timeline& timeline = checked.judgement->timeline;
  add_excluded(timeline, ShiftKind::interruption, options.lang, rows);
  add_excluded(timeline, ShiftKind::leave, options.lang, rows);
  for (const Deadline& deadline : timeline.deadlines)
    if (deadline.applies()) rows.push_back(row_of(deadline, checked, options));
  add_trajectory(checked, options, rows);
  return rows;
}

}  // namespace poortwachter::report
