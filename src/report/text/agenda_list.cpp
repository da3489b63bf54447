#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/agenda_words.hpp"

namespace poortwachter::report {

void agenda_list(const Agenda& agenda, const Options& options, Buffer& out) {
  for (const AgendaItem& item : agenda.items) {
    fmt::format_to(fmt::appender(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", day_of(item), left_of(item),
                   spelled_kind(item, options.lang), item.task, actor_of(item, options.lang), safe(item.reference),
                   risk_of(item, options.lang), visible(item.path));
  }
}

}  // namespace poortwachter::report
