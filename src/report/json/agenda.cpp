#include <algorithm>

#include "poortwachter/report/gathered.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

static Json json_of(const AgendaItem& item) {
  Json json = json_action(item, item.as_of);
  json.update({{"path", item.path},
               {"case", safe(item.reference)},
               {"document", item.ordinal},
               {"as_of", calendar::iso(item.as_of)},
               {"level", judgement::name(item.level)}});
  return json;
}

static Json sums(const Agenda& agenda) {
  const auto count = [&](AgendaItem::Part part) { return std::ranges::count(agenda.items, part, &AgendaItem::part); };
  return {{"cases", agenda.cases},
          {"invalid", agenda.unreadable},
          {"not_computed", agenda.not_computed},
          {"not_assessable", agenda.not_assessable},
          {"only_risk", agenda.only_risk ? Json(name(*agenda.only_risk)) : Json(nullptr)},
          {"left_out", agenda.left_out},
          {"overdue", count(AgendaItem::Part::overdue)},
          {"open", count(AgendaItem::Part::open)},
          {"coming", count(AgendaItem::Part::coming)},
          {"others", count(AgendaItem::Part::others)}};
}

void agenda_json(const Agenda& agenda, const Options& options, Buffer& out) {
  Json json{{"schema_version", 1},           {"tool", json_tool()},      {"as_of", calendar::iso(agenda.as_of)},
            {"within", agenda.within.value}, {"actions", Json::array()}, {"summary", sums(agenda)}};
  if (!options.defaults.empty()) json["defaults"] = options.defaults;
  for (const AgendaItem& item : agenda.items) json["actions"].push_back(json_of(item));
  const bool any_odd = std::ranges::any_of(agenda.items, [](const AgendaItem& item) { return is_odd(item.path); });
  append(out, dumped(json, 2, any_odd) + '\n');
}

}  // namespace poortwachter::report
