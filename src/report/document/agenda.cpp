#include "report/document/agenda.hpp"

#include <algorithm>

#include "report/cells.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

// Both parties in one short word; the other formats name them.
static std::string short_actor(const AgendaItem& item, Lang lang) {
  const bool both = !item.end_date() && item.deadline.who == Actors{Actor::employer, Actor::employee};
  return both ? std::string(text::ui("agenda.both", lang)) : actor_of(item, lang);
}

static TableRow row_of(const AgendaItem& item, Lang lang) {
  return {{{calendar::iso(item.date), "day"},
           {std::to_string(item.left.value), "number"},
           {std::string(step_name(item.deadline, lang))},
           {short_actor(item, lang)},
           {safe(item.reference)},
           {std::string(risk_of(item, lang))}}};
}

// A date and a number of days never give way.
static std::vector<Column> columns_of(Lang lang) {
  const auto title = [&](std::string_view id) { return std::string(word("agenda.column.", id, lang)); };
  return {{title("date")},
          {.title = title("left"), .is_number = true},
          {.title = title("step"), .gives_way = 4, .narrowest = 12},
          {.title = title("who"), .gives_way = 3, .narrowest = 9},
          {.title = title("dossier"), .gives_way = 1},
          {.title = title("risk"), .gives_way = 2}};
}

// Both tables have the same columns, each as wide as what stands in either.
static std::vector<Column> columns_for(std::span<const TableRow> rows, Lang lang) {
  std::vector<Column> columns = columns_of(lang);
  for (const TableRow& row : rows)
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].least = std::max(columns[i].least, width_of(row.cells[i].text));
  return columns;
}

static std::string counts_of(const Agenda& agenda, int overdue, int coming, Lang lang) {
  const std::string within = days(agenda.within, lang);
  std::vector<std::string> parts;
  if (overdue > 0) parts.push_back(counted("agenda.count.overdue", overdue, lang));
  if (coming > 0) parts.push_back(phrase("agenda.count.coming", {{"n", std::to_string(coming)}, {"days", within}}, lang));
  if (parts.empty()) parts.push_back(phrase("agenda.count.nothing", {{"days", within}}, lang));
  if (agenda.unreadable > 0) parts.push_back(phrase("closing.invalid", {{"n", std::to_string(agenda.unreadable)}}, lang));
  const std::string not_computed = std::to_string(agenda.not_computed);
  if (agenda.not_computed > 0) parts.push_back(phrase("agenda.count.not_computed", {{"n", not_computed}}, lang));
  return fmt::format("{}: {}", counted("agenda.cases", agenda.cases, lang), fmt::join(parts, ", "));
}

static std::string closing_line(const Agenda& agenda, int overdue, Lang lang) {
  const int coming = static_cast<int>(agenda.items.size()) - overdue;
  std::string line = counts_of(agenda, overdue, coming, lang) + " - ";
  line += phrase("closing.as_of", {{"date", calendar::iso(agenda.as_of)}}, lang);
  const bool own = std::ranges::any_of(agenda.items, [&](const AgendaItem& item) { return item.as_of != agenda.as_of; });
  if (own) line += fmt::format(" ({})", text::ui("agenda.own_as_of", lang));
  return line;
}

Document agenda_document(const Agenda& agenda, Lang lang) {
  const auto overdue = std::ranges::count_if(agenda.items, &AgendaItem::overdue);
  std::vector<TableRow> rows;
  for (const AgendaItem& item : agenda.items) rows.push_back(row_of(item, lang));
  const std::vector<Column> columns = columns_for(rows, lang);
  const auto middle = rows.begin() + overdue;
  Document out;
  if (overdue > 0)
    out.push_back({Table{.columns = columns,
                         .rows = {rows.begin(), middle},
                         .caption = std::string(text::ui("agenda.heading.overdue", lang)),
                         .weight = Severity::error}});
  if (middle != rows.end())
    out.push_back({Table{.columns = columns,
                         .rows = {middle, rows.end()},
                         .caption = phrase("agenda.heading.coming", {{"days", days(agenda.within, lang)}}, lang),
                         .weight = Severity::note}});
  out.push_back({Paragraph{closing_line(agenda, static_cast<int>(overdue), lang)}});
  return out;
}

}  // namespace poortwachter::report
