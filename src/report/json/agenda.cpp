#include <algorithm>

#include "report/document/agenda_words.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

static Json json_of(const AgendaItem& item) {
  const timeline::Deadline& deadline = item.deadline;
  return {{"date", calendar::iso(item.date)},
          {"days_left", item.left.value},
          {"status", std::string(kind_of(item))},
          {"step", std::string(name(deadline.step))},
          {"who", deadline.who.empty() ? Json(nullptr) : Json(name(deadline.who))},
          {"case", safe(item.reference)},
          {"path", item.path},
          {"document", item.ordinal},
          {"as_of", calendar::iso(item.as_of)},
          {"risk", std::string(judgement::name(item.risk))},
          {"basis", std::string(law::name(deadline.basis))},
          {"law", labels(deadline.law)}};
}

void agenda_json(const Agenda& agenda, const Options&, Buffer& out) {
  Json json{{"schema_version", 1},
            {"tool", json_tool()},
            {"as_of", calendar::iso(agenda.as_of)},
            {"within", agenda.within.value},
            {"summary", {{"cases", agenda.cases}, {"invalid", agenda.unreadable}, {"not_computed", agenda.not_computed}}},
            {"items", Json::array()}};
  for (const AgendaItem& item : agenda.items) json["items"].push_back(json_of(item));
  const bool any_odd = std::ranges::any_of(agenda.items, [](const AgendaItem& item) { return is_odd(item.path); });
  append(out, dumped(json, 2, any_odd) + '\n');
}

}  // namespace poortwachter::report
