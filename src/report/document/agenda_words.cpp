#include "report/document/agenda_words.hpp"

#include "report/document/words.hpp"

namespace poortwachter::report {

std::string_view kind_of(const AgendaItem& item) {
  if (item.overdue()) return "overdue";
  return item.end_date() ? "end_date" : "due";
}

std::string_view spelled_kind(const AgendaItem& item, Lang lang) { return word("agenda.", kind_of(item), lang); }

std::string actor_of(const AgendaItem& item, Lang lang) {
  return item.end_date() ? std::string(spelled_kind(item, lang)) : who(item.deadline.who, lang);
}

std::string_view risk_of(const AgendaItem& item, Lang lang) { return word("agenda.level.", judgement::name(item.risk), lang); }

}  // namespace poortwachter::report
