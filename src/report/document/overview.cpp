#include "report/document/overview.hpp"

#include <algorithm>
#include <array>

#include "report/cells.hpp"
#include "report/document/stats.hpp"
#include "report/document/verdict.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Level;

static constexpr int room_for_all = 100;  // columns of a terminal

std::string_view level_of(const OverviewRow& row, Lang lang) {
  return row.level ? word("overview.level.", judgement::name(*row.level), lang) : text::ui("overview.unread", lang);
}

// The parts of a task that say how stand behind what has to be done.
static std::string first_part(std::string_view task) {
  constexpr std::string_view ends[] = {": ", "; ", " ("};
  std::size_t end = task.size();
  for (const std::string_view mark : ends) end = std::min(end, task.find(mark));
  return safe(task.substr(0, end));
}

static std::string day_of(const OverviewRow& row, Lang lang) {
  if (row.overdue) return phrase("overview.late", {{"n", std::to_string(row.overdue->value)}}, lang);
  if (!row.by) return "-";
  const Days left = *row.by - row.as_of;
  constexpr Days a_year{365};
  std::string day = short_date(*row.by, lang);
  // With the days beside it a day within a year needs no year.
  if (left < a_year) day.resize(day.rfind(' '));
  return phrase("overview.by", {{"date", day}, {"n", std::to_string(left.value)}}, lang);
}

static std::string actor_of(const OverviewRow& row, bool is_narrow, Lang lang) {
  const bool both = row.who == Actors{Actor::employer, Actor::employee};
  if (!is_narrow) return both ? said("agenda.both", lang) : who(row.who, lang);
  if (both) return said("overview.who.both", lang);
  if (row.who == Actors{Actor::employer}) return said("overview.who.employer", lang);
  if (row.who == Actors{Actor::employee}) return said("overview.who.employee", lang);
  return row.who.empty() ? std::string{} : said("overview.who.bedrijfsarts", lang);
}

TableRow overview_row(const OverviewRow& row, OverviewForm form, Lang lang) {
  const bool is_list = row.level == Level::not_assessable || !row.level;
  TableRow out{{{std::string(level_of(row, lang)), "level"},
                {safe(row.reference)},
                {row.week ? std::to_string(*row.week) : "-", "number"},
                {is_list ? safe(row.task) : first_part(row.task.empty() ? said("overview.nothing", lang) : row.task)},
                {day_of(row, lang), "day"},
                {actor_of(row, form.is_narrow, lang)},
                {safe(row.reason)}}};
  if (form.has_cost) out.cells.push_back({row.cost ? whole_euros(*row.cost, lang) : std::string{}, "number"});
  return out;
}

// A day and a week never give way; a reason does so first.
std::vector<Column> overview_columns(OverviewForm form, Lang lang) {
  const auto title = [&](std::string_view id) { return std::string(word("overview.column.", id, lang)); };
  std::vector<Column> out = {{title("risk")},
                             {.title = title("dossier"), .gives_way = 3, .narrowest = 12},
                             {.title = title("week"), .is_number = true},
                             {.title = title("first"), .gives_way = 2, .narrowest = 16},
                             {title("by")},
                             {title("who")},
                             {.title = title("reason"), .gives_way = 1, .narrowest = form.is_narrow ? 10 : 30}};
  if (form.has_cost) out.push_back({.title = title("cost"), .is_number = true});
  return out;
}

std::vector<std::span<const OverviewRow>> groups_of(const Overview& overview) {
  std::vector<std::span<const OverviewRow>> out;
  std::span<const OverviewRow> rest = overview.rows;
  while (!rest.empty()) {
    const auto other = [&](const OverviewRow& row) { return row.group != rest.front().group; };
    const auto end = std::ranges::find_if(rest, other);
    out.push_back(rest.first(static_cast<std::size_t>(end - rest.begin())));
    rest = rest.subspan(out.back().size());
  }
  return out;
}

std::string group_name(const Overview& overview, std::string_view group, Lang lang) {
  const bool is_folder = overview.grouping == Overview::Grouping::folder;
  if (is_folder) return visible(group);
  return group.empty() ? said("stats.no_employer", lang) : safe(group);
}

std::span<const std::optional<Level>> levels_by_urgency() {
  static constexpr std::array<std::optional<Level>, 7> order = {
      std::nullopt, Level::near_certain, Level::high, Level::elevated, Level::not_assessable, Level::low, Level::not_sanctionable};
  return order;
}

// How many rows could not be read, and how many there are of each level.
static std::vector<std::string> level_counts(std::span<const OverviewRow> rows, Lang lang) {
  std::vector<std::string> out;
  for (const auto& level : levels_by_urgency()) {
    const auto count = std::ranges::count(rows, level, &OverviewRow::level);
    if (count > 0) out.push_back(fmt::format("{} {}", count, level_of(OverviewRow{.level = level}, lang)));
  }
  return out;
}

std::string overview_counts(const Overview& overview, Lang lang) {
  std::vector<std::string> parts = level_counts(overview.rows, lang);
  const int left_out = overview.left_out;
  if (overview.only_risk) {
    const std::string_view least = word("level.", name(*overview.only_risk), lang);
    parts.push_back(phrase("agenda.count.left_out", {{"n", std::to_string(left_out)}, {"what", least}}, lang));
  }
  const int all = static_cast<int>(overview.rows.size()) + left_out;
  std::string line = counted("agenda.cases", all, lang);
  if (!parts.empty()) line += fmt::format(": {}", fmt::join(parts, " - "));
  const auto own = [&](const OverviewRow& row) { return row.as_of != overview.as_of; };
  const std::string_view more = std::ranges::any_of(overview.rows, own) ? text::ui("agenda.own_as_of", lang) : std::string_view{};
  line += " - " + phrase("closing.as_of", {{"date", calendar::iso(overview.as_of)}}, lang);
  return more.empty() ? line : fmt::format("{} ({})", line, more);
}

static Table table_of(std::span<const OverviewRow> rows, OverviewForm form, Lang lang) {
  Table table{.columns = overview_columns(form, lang), .rows = {}, .one_line = true};
  for (const OverviewRow& row : rows) table.rows.push_back(overview_row(row, form, lang));
  return table;
}

static void add_group(const Overview& overview, std::span<const OverviewRow> rows, const Options& options, Document& out) {
  const bool any_cost = std::ranges::any_of(rows, [](const OverviewRow& row) { return row.cost.has_value(); });
  const bool is_narrow = options.width < room_for_all;
  Table table = table_of(rows, {.has_cost = any_cost && !is_narrow, .is_narrow = is_narrow}, options.lang);
  if (overview.grouping != Overview::Grouping::none) {
    const std::string name = group_name(overview, rows.front().group, options.lang);
    table.caption = fmt::format("{}: {}", name, fmt::join(level_counts(rows, options.lang), " - "));
  }
  out.push_back({std::move(table)});
}

Document overview_document(const Overview& overview, const Options& options) {
  Document out;
  for (const auto& rows : groups_of(overview)) add_group(overview, rows, options, out);
  if (overview.shows_stats)
    for (Block& block : stats_document(overview.stats, options.lang)) out.push_back(std::move(block));
  std::string line = overview_counts(overview, options.lang);
  if (!options.select.empty() || !options.ignore.empty()) line += fmt::format(" {}", text::ui("closing.selected", options.lang));
  out.push_back({Paragraph{std::move(line)}});
  const bool shortened = options.width < room_for_all && !overview.rows.empty();
  if (shortened) out.push_back({Paragraph{said("overview.who.key", options.lang)}});
  if (std::string note = dated_table(overview.as_of, options.lang); !note.empty()) out.push_back({Paragraph{std::move(note)}});
  return out;
}

}  // namespace poortwachter::report
