#include "report/document/agenda_words.hpp"

#include "report/document/words.hpp"

namespace poortwachter::report {

std::string_view kind_of(const AgendaItem& item) {
  switch (item.part()) {
    case AgendaItem::Part::overdue:
      return "overdue";
    case AgendaItem::Part::open:
      return "open";
    case AgendaItem::Part::coming:
      return "due";
    case AgendaItem::Part::others:
      break;
  }
  return item.who.empty() ? "end_date" : "uwv";
}

std::string_view spelled_kind(const AgendaItem& item, Lang lang) { return word("agenda.", kind_of(item), lang); }

std::string actor_of(const AgendaItem& item, Lang lang) {
  return item.who.empty() ? std::string(spelled_kind(item, lang)) : who(item.who, lang);
}

std::string_view risk_of(const AgendaItem& item, Lang lang) { return word("agenda.level.", judgement::name(item.level), lang); }

std::string day_of(const AgendaItem& item) { return item.day() ? calendar::iso(*item.day()) : std::string("-"); }

std::string left_of(const AgendaItem& item) {
  return item.day() ? std::to_string((*item.day() - item.as_of).value) : std::string{};
}

}  // namespace poortwachter::report
