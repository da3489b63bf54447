#include "report/timeline_rows.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

static void write_row(const TimelineRow& row, Date first_sick_day, Buffer& out) {
  std::string date, week;
  if (row.date) {
    date = calendar::iso(*row.date);
    const Days since = *row.date - first_sick_day;
    if (since >= Days{0}) week = std::to_string(since.value / 7 + 1);
  }
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", date, week, row.status, row.label);
}

void timeline_list(const Checked& checked, const Options& options, Buffer& out) {
  for (const TimelineRow& row : timeline_rows(checked, options)) write_row(row, checked.judgement->timeline.first_sick_day, out);
}

}  // namespace poortwachter::report
