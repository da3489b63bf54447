#pragma once

#include <optional>
#include <string>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// What is drawn on the day of a row.
enum class DayMark : std::uint8_t { none, done, late, missed, coming, unknown, passed };

/// What a stretch of days in a row is: a term to act in, a window in which acting earlier counts less or not at all, or the
/// wage that a sanction makes run on.
enum class Band : std::uint8_t { term, window, sanction };

/// One line of a timeline, in words and days.
struct TimelineRow {
  std::string_view label;
  std::optional<Date> date;  // the day it was done, else the last day for it
  DayMark mark = DayMark::none;
  std::string status;          // in words
  std::string short_status;    // the same in at most status_columns columns
  std::optional<Period> band;  // the days there are, or were, to do it
  Band kind = Band::term;
  std::vector<Period> gaps;  // days that do not count
};
inline constexpr int status_columns = 14;

/// A first sick day without a case file, whose cases always have a reference: what was done is not known.
bool is_day_alone(const Checked& checked);

/// The interruptions and the leave of a case, then every step that applies, in their fixed order. None of a case that
/// was not evaluated or lies before the law table.
std::vector<TimelineRow> timeline_rows(const Checked& checked, const Options& options);

}  // namespace poortwachter::report
