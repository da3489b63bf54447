#include "poortwachter/timeline/weeks.hpp"
#include "report/timeline_rows.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

static void write_row(const TimelineRow& row, const Timeline& timeline, Buffer& out) {
  std::string date, week;
  if (row.date) {
    date = calendar::iso(*row.date);
    if (const auto number = timeline::week_on(timeline, *row.date)) week = std::to_string(*number);
  }
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", date, week, row.status, row.label);
}

void timeline_list(const Checked& checked, const Options& options, Buffer& out) {
  for (const TimelineRow& row : timeline_rows(checked, options)) write_row(row, checked.judgement->timeline, out);
}

}  // namespace poortwachter::report
