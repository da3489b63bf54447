#include "report/cells.hpp"
#include "report/csv/writer.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/words.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

// The headings and the identifiers are the same in every language; `step_name` and `action` are for reading. What is of the file
// may be a formula; a number of days is this program's own and none, however it begins.
static void write(const AgendaItem& item, Lang lang, CsvWriter& csv) {
  csv.day(item.day());
  csv.count(item.day() ? std::optional(*item.day() - item.as_of) : std::nullopt);
  csv.text(kind_of(item));
  csv.text(item.step);
  csv.text(item.step.empty() ? std::string_view{} : word("step.", item.step, lang));
  csv.text(name(item.who));
  csv.text(safe(item.reference));
  csv.text(judgement::name(item.level));
  csv.text(visible(item.path));
  csv.day(item.as_of);
  csv.text(judgement::name(item.kind));
  csv.text(item.ref);
  csv.day(item.by);
  csv.count(item.overdue);
  csv.text(item.message);
  csv.end_row();
}

void agenda_csv(const Agenda& agenda, const Options& options, Buffer& out) {
  CsvWriter csv(options.csv_for, out);
  csv.headings(agenda_csv_header);
  for (const AgendaItem& item : agenda.items) write(item, options.lang, csv);
}

}  // namespace poortwachter::report
