#include "report/document/agenda.hpp"

#include <algorithm>

#include "report/cells.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using Part = AgendaItem::Part;

// Both parties in one short word; the other formats name them.
static std::string short_actor(const AgendaItem& item, Lang lang) {
  const bool both = item.who == Actors{Actor::employer, Actor::employee};
  return both ? said("agenda.both", lang) : actor_of(item, lang);
}

static TableRow row_of(const AgendaItem& item, Lang lang) {
  return {{{day_of(item), "day"},
           {left_of(item), "number"},
           {item.task},
           {short_actor(item, lang)},
           {safe(item.reference)},
           {std::string(risk_of(item, lang))}}};
}

// A date and a number of days never give way.
static std::vector<Column> columns_of(Lang lang) {
  const auto title = [&](std::string_view id) { return std::string(word("agenda.column.", id, lang)); };
  return {{title("date")},
          {.title = title("left"), .is_number = true},
          {.title = title("what"), .gives_way = 1, .narrowest = 14},
          {.title = title("who"), .gives_way = 4, .narrowest = 9},
          {.title = title("dossier"), .gives_way = 2},
          {.title = title("risk"), .gives_way = 3}};
}

// All tables have the same columns, each as wide as what stands in any.
static std::vector<Column> columns_for(const Agenda& agenda, Lang lang) {
  std::vector<Column> columns = columns_of(lang);
  for (const AgendaItem& item : agenda.items) {
    const TableRow row = row_of(item, lang);
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].least = std::max(columns[i].least, width_of(row.cells[i].text));
  }
  return columns;
}

static int count_of(const Agenda& agenda, Part part) {
  return static_cast<int>(std::ranges::count(agenda.items, part, &AgendaItem::part));
}

static std::string counts_of(const Agenda& agenda, Lang lang) {
  const std::string within = days(agenda.within, lang);
  std::vector<std::string> parts;
  const auto add = [&](std::string_view key, int n, std::string_view what) {
    if (n > 0) parts.push_back(phrase(key, {{"n", std::to_string(n)}, {"what", what}}, lang));
  };
  add("agenda.count.overdue", count_of(agenda, Part::overdue), {});
  add("agenda.count.open", count_of(agenda, Part::open), {});
  const int coming = count_of(agenda, Part::coming);
  if (coming > 0) parts.push_back(phrase("agenda.count.coming", {{"n", std::to_string(coming)}, {"days", within}}, lang));
  if (parts.empty()) parts.push_back(phrase("agenda.count.nothing", {{"days", within}}, lang));
  add("closing.invalid", agenda.unreadable, {});
  add("agenda.count.not_computed", agenda.not_computed, {});
  add("agenda.count.not_assessable", agenda.not_assessable, {});
  if (agenda.only_risk) add("agenda.count.left_out", agenda.left_out, word("level.", name(*agenda.only_risk), lang));
  return fmt::format("{}: {}", counted("agenda.cases", agenda.cases, lang), fmt::join(parts, ", "));
}

static std::string closing_line(const Agenda& agenda, Lang lang) {
  std::string line = counts_of(agenda, lang) + " - ";
  line += phrase("closing.as_of", {{"date", calendar::iso(agenda.as_of)}}, lang);
  if (agenda.has_own_days) line += fmt::format(" ({})", text::ui("agenda.own_as_of", lang));
  return line;
}

// A table with each item of a part; the columns are those of all parts.
static Table table_of(const Agenda& agenda, Part part, const std::vector<Column>& columns, Lang lang) {
  Table table{.columns = columns, .rows = {}};
  for (const AgendaItem& item : agenda.items)
    if (item.part() == part) table.rows.push_back(row_of(item, lang));
  return table;
}

Document agenda_document(const Agenda& agenda, Lang lang) {
  Document out;
  const std::vector<Column> columns = columns_for(agenda, lang);
  const auto add = [&](Part part, std::string caption, Severity weight) {
    Table table = table_of(agenda, part, columns, lang);
    table.caption = std::move(caption);
    table.weight = weight;
    if (!table.rows.empty()) out.push_back({std::move(table)});
  };
  add(Part::overdue, said("agenda.heading.overdue", lang), Severity::error);
  add(Part::open, said("agenda.heading.open", lang), Severity::warning);
  add(Part::coming, phrase("agenda.heading.coming", {{"days", days(agenda.within, lang)}}, lang), Severity::note);
  add(Part::others, said("agenda.heading.others", lang), Severity::note);
  out.push_back({Paragraph{closing_line(agenda, lang)}});
  if (std::string note = dated_table(agenda.as_of, lang); !note.empty()) out.push_back({Paragraph{std::move(note)}});
  return out;
}

}  // namespace poortwachter::report
