#include <array>

#include "poortwachter/report/formats.hpp"
#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/csv/cells.hpp"
#include "report/document/words.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

// The headings and the identifiers are the same in every language; `first` and `reason` are for reading.
template <class Number>
static std::string number_or_nothing(const std::optional<Number>& number) {
  return number ? fmt::format("{}", *number) : std::string{};
}

static std::string days_of(const std::optional<Days>& days) { return days ? std::to_string(days->value) : std::string{}; }

static void write(const OverviewRow& row, Buffer& out) {
  const std::optional<Days> left = row.by ? std::optional(*row.by - row.as_of) : std::nullopt;
  const std::array cells = {csv_cell(row.level ? judgement::name(*row.level) : std::string_view{}),
                            csv_cell(safe(row.reference)),
                            number_or_nothing(row.week),
                            csv_cell(safe(row.task)),
                            csv_cell(row.by),
                            days_of(left),
                            days_of(row.overdue),
                            csv_cell(name(row.who)),
                            csv_cell(safe(row.reason)),
                            row.cost ? plain_money(*row.cost) : std::string{},
                            csv_cell(row.level ? "evaluated" : "invalid"),
                            csv_cell(visible(row.path)),
                            std::to_string(row.ordinal),
                            csv_cell(calendar::iso(row.as_of))};
  fmt::format_to(fmt::appender(out), "{}\r\n", fmt::join(cells, ","));
}

static void write_steps(std::string_view employer, const Standing& standing, Buffer& out) {
  using timeline::State;
  constexpr State states[] = {State::met, State::late, State::missed, State::due, State::unknown, State::not_applicable};
  for (const timeline::Step step : counted_steps()) {
    fmt::format_to(fmt::appender(out), "{},{}", csv_cell(safe(employer)), csv_cell(name(step)));
    for (const State state : states) fmt::format_to(fmt::appender(out), ",{}", standing.at(step, state));
    const auto share = standing.share_in_time(std::span(&step, 1));
    append(out, share ? fmt::format(",{:.4f}\r\n", *share) : std::string(",\r\n"));
  }
}

// A table has one kind of rows: those of the statistics, when they are asked for. An empty employer stands for all of them.
void overview_csv(const Overview& overview, const Options&, Buffer& out) {
  if (overview.shows_stats) {
    append(out, stats_csv_header);
    write_steps({}, overview.stats.all(), out);
    if (overview.stats.employers().size() < 2) return;
    for (const auto& [employer, standing] : overview.stats.employers())
      if (!employer.empty()) write_steps(employer, standing, out);
    return;
  }
  append(out, overview_csv_header);
  for (const OverviewRow& row : overview.rows) write(row, out);
}

}  // namespace poortwachter::report
