#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/agenda_words.hpp"
#include "report/cells.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

using Json = nlohmann::ordered_json;

static Json json_of(const AgendaItem& item) {
  const timeline::Deadline& deadline = item.deadline;
  Json law = Json::array();
  for (const law::Citation* source : deadline.law) law.push_back(std::string(source->label));
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
          {"law", law}};
}

void agenda_json(const Agenda& agenda, const Options&, Buffer& out) {
  Json json{{"schema_version", 1},
            {"tool",
             {{"name", "poortwachter"}, {"version", std::string(version())}, {"law_table", calendar::iso(law::table().checked())}}},
            {"as_of", calendar::iso(agenda.as_of)},
            {"within", agenda.within.value},
            {"summary", {{"cases", agenda.cases}, {"invalid", agenda.unreadable}, {"not_computed", agenda.not_computed}}},
            {"items", Json::array()}};
  for (const AgendaItem& item : agenda.items) json["items"].push_back(json_of(item));
  // A path is told as it is: bytes of it that are no UTF-8 are replaced, and what would steer a terminal or hide is written as
  // escapes.
  const bool is_odd = std::ranges::any_of(agenda.items, [](const AgendaItem& item) { return visible(item.path) != item.path; });
  append(out, json.dump(2, ' ', is_odd, Json::error_handler_t::replace) + '\n');
}

}  // namespace poortwachter::report
