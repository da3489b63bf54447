#include "poortwachter/report/formats.hpp"
#include "report/cells.hpp"
#include "report/csv/writer.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

// The headings and the identifiers are the same in every language; `first` and `reason` are for reading.
static void write(const OverviewRow& row, CsvWriter& csv) {
  csv.text(row.level ? judgement::name(*row.level) : std::string_view{});
  csv.text(safe(row.reference));
  csv.number(row.week);
  csv.text(safe(row.task));
  csv.day(row.by);
  csv.count(row.by ? std::optional(*row.by - row.as_of) : std::nullopt);
  csv.count(row.overdue);
  csv.text(name(row.who));
  csv.text(safe(row.reason));
  csv.amount(row.cost);
  csv.text(row.level ? "evaluated" : "invalid");
  csv.text(visible(row.path));
  csv.number(static_cast<int>(row.ordinal));
  csv.day(row.as_of);
  csv.end_row();
}

static void write_steps(std::string_view employer, const Standing& standing, CsvWriter& csv) {
  for (const timeline::Step step : counted_steps()) {
    csv.text(safe(employer));
    csv.text(name(step));
    for (const timeline::State state : told_states) csv.number(standing.at(step, state));
    csv.share(standing.share_in_time(std::span(&step, 1)));
    csv.end_row();
  }
}

// A table has one kind of rows: those of the statistics, when they are asked for. An empty employer stands for all of them.
void overview_csv(const Overview& overview, const Options& options, Buffer& out) {
  CsvWriter csv(options.csv_for, out);
  if (overview.shows_stats) {
    csv.headings(stats_csv_header);
    write_steps({}, overview.stats.all(), csv);
    if (overview.stats.employers().size() < 2) return;
    for (const auto& [employer, standing] : overview.stats.employers())
      if (!employer.empty()) write_steps(employer, standing, csv);
    return;
  }
  csv.headings(overview_csv_header);
  for (const OverviewRow& row : overview.rows) write(row, csv);
}

}  // namespace poortwachter::report
