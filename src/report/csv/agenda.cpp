#include <array>

#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/csv/cells.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/words.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

// The headings and the identifiers are the same in every language; `step_name` and `action` are for reading. What is of the file
// may be a formula; a number of days is this program's own and none, however it begins.
void agenda_csv(const Agenda& agenda, const Options& options, Buffer& out) {
  append(out, agenda_csv_header);
  for (const AgendaItem& item : agenda.items) {
    const std::string overdue = item.overdue ? std::to_string(item.overdue->value) : std::string{};
    const std::array cells = {csv_cell(item.day()),
                              left_of(item),
                              csv_cell(kind_of(item)),
                              csv_cell(item.step),
                              csv_cell(item.step.empty() ? std::string_view{} : word("step.", item.step, options.lang)),
                              csv_cell(name(item.who)),
                              csv_cell(safe(item.reference)),
                              csv_cell(judgement::name(item.level)),
                              csv_cell(visible(item.path)),
                              csv_cell(calendar::iso(item.as_of)),
                              csv_cell(judgement::name(item.kind)),
                              csv_cell(item.ref),
                              csv_cell(item.by),
                              overdue,
                              csv_cell(item.message)};
    fmt::format_to(fmt::appender(out), "{}\r\n", fmt::join(cells, ","));
  }
}

}  // namespace poortwachter::report
