#include "report/document/overview_page.hpp"

#include <algorithm>
#include <array>

#include "report/document/overview.hpp"
#include "report/document/stats.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Action;

static std::string id_of(const std::optional<judgement::Level>& level) {
  return level ? std::string(judgement::name(*level)) : std::string("invalid");
}

static std::string without_marks(std::string text) {
  std::erase(text, '`');
  return text;
}

static std::vector<OverviewPage::Level> levels_of(const Overview& overview, Lang lang) {
  std::vector<OverviewPage::Level> out;
  for (const auto& level : levels_by_urgency()) {
    const auto count = std::ranges::count(overview.rows, level, &OverviewRow::level);
    out.push_back({id_of(level), std::string(level_of(OverviewRow{.level = level}, lang)), static_cast<int>(count)});
  }
  return out;
}

// By which each cell is sorted, in the order of the columns.
static std::vector<std::string> keys_of(const OverviewRow& row) {
  const auto levels = levels_by_urgency();
  const auto rank = std::ranges::find(levels, row.level) - levels.begin();
  return {std::to_string(rank),
          safe(row.reference),
          row.week ? std::to_string(*row.week) : std::string{},
          safe(row.task),
          row.day() ? calendar::iso(*row.day()) : std::string{},
          std::string(name(row.who)),
          safe(row.reason),
          row.cost ? plain_money(*row.cost) : std::string{}};
}

static std::string line_of(const ToldAction& action, Lang lang) {
  const std::string what = without_marks(action.message), actor = who(action.who, lang);
  return actor.empty() ? what : fmt::format("{} ({})", what, actor);
}

static void add_list(std::string_view title, std::vector<Item> items, Lang lang, Document& out) {
  if (items.empty()) return;
  out.push_back({Paragraph{said(title, lang)}});
  out.push_back({List{std::move(items)}});
}

static Document more_of(const OverviewDetail& detail, Lang lang) {
  Document out;
  out.push_back({Paragraph{detail.verdict}});
  std::vector<Item> first, coming;
  // What a finding says names its day itself.
  for (const ToldAction& action : detail.actions)
    if (action.kind == Action::Kind::finding) first.push_back({line_of(action, lang)});
  for (const AgendaItem& item : detail.coming)
    if (item.kind != Action::Kind::finding)
      coming.push_back({fmt::format("{}: {}", short_date(*item.by, lang), line_of(item, lang))});
  add_list("first.title", std::move(first), lang, out);
  add_list("coming.title", std::move(coming), lang, out);
  return out;
}

static OverviewPage::Entry entry_of(const OverviewRow& row, const Overview& overview, Lang lang) {
  OverviewPage::Entry out{.level = id_of(row.level), .line = overview_row(row, {}, lang), .keys = keys_of(row)};
  if (overview.grouping != Overview::Grouping::none) {
    out.line.cells.push_back({group_name(overview, row.group, lang)});
    out.keys.push_back(safe(row.group));
  }
  if (!row.detail) return out;
  out.summary = phrase("overview.more", {{"case", safe(row.reference)}}, lang);
  out.more = more_of(*row.detail, lang);
  return out;
}

// What has its last day within seven days, over all dossiers.
static OverviewPage::Week week_of(const Overview& overview, Period days, Lang lang) {
  OverviewPage::Week out{.first_day = short_date(days.first, lang)};
  for (const OverviewRow& row : overview.rows) {
    if (!row.detail) continue;
    for (const AgendaItem& item : row.detail->coming)
      if (*item.by >= days.first && *item.by <= days.last)
        out.lines.push_back(fmt::format("{} {}: {}", short_date(*item.by, lang), safe(row.reference), without_marks(item.task)));
  }
  out.count = counted("overview.days", static_cast<int>(out.lines.size()), lang);
  return out;
}

OverviewPage overview_page(const Overview& overview, const Options& options) {
  constexpr int weeks = 12, days_in_week = 7;
  const Lang lang = options.lang;
  OverviewPage out{.title = counted("overview.title", static_cast<int>(overview.rows.size()), lang),
                   .counts = overview_counts(overview, lang),
                   .notes = {said("overview.health", lang), said("sentence.indication", lang)},
                   .levels = levels_of(overview, lang),
                   .columns = overview_columns({}, lang)};
  if (std::string note = defaults_note(options); !note.empty()) out.notes.push_back(std::move(note));
  if (std::string note = dated_table(overview.as_of, lang); !note.empty()) out.notes.push_back(std::move(note));
  if (overview.grouping != Overview::Grouping::none) out.columns.push_back({said("overview.column.group", lang)});
  for (const OverviewRow& row : overview.rows) out.entries.push_back(entry_of(row, overview, lang));
  for (int i = 0; i < weeks; ++i) {
    const Date first = overview.as_of + Days{i * days_in_week};
    out.weeks.push_back(week_of(overview, {first, first + Days{days_in_week - 1}}, lang));
  }
  if (Table steps = step_table(overview.stats.all(), lang); !steps.rows.empty()) out.steps = std::move(steps);
  out.share_is = said("stats.share_is", lang);
  out.foot = phrase("html.footer", {{"version", version()}}, lang);
  return out;
}

}  // namespace poortwachter::report
