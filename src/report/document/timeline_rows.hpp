#pragma once

#include <optional>
#include <string>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// What is drawn on the day of a row.
enum class DayMark : std::uint8_t { none, done, late, missed, coming, unknown, passed };

/// What a stretch of days in a row is: a term to act in, a window in which acting earlier counts less or not at all, or the
/// wage that a sanction makes run on; or, of spoor 2, the days that something took.
enum class Band : std::uint8_t { term, window, sanction, period };

/// One line of a timeline, in words and days.
struct TimelineRow {
  std::string label;
  std::optional<Date> date;  // the day it was done, else the last day for it
  DayMark mark = DayMark::none;
  std::string status;          // in words
  std::string short_status;    // the same in at most status_columns columns
  std::optional<Period> band;  // the days there are, or were, to do it
  Band kind = Band::term;
  std::vector<Period> gaps;  // days that do not count
  std::vector<Date> others;  // days that have the same mark
  bool is_block = false;     // a stretch over which applications are counted
  // What it is about; of the judgement, nothing of most rows of spoor 2.
  const timeline::Deadline* deadline = nullptr;
  const Ahead* ahead = nullptr;
};
inline constexpr int status_columns = 14;

/// A first sick day without a case file, whose cases always have a reference: what was done is not known.
bool is_day_alone(const Checked& checked);

/// Says how soon a day comes, when it does within the horizon.
void say_coming(Days left, const Options& options, TimelineRow& row);

/// The interruptions and the leave of a case, then every step that applies, in their fixed order, then spoor 2 and what is ahead.
/// None of a case that was not evaluated or lies before the law table.
std::vector<TimelineRow> timeline_rows(const Checked& checked, const Options& options);

}  // namespace poortwachter::report
