#include "poortwachter/finding/rule.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

using timeline::State;

static Json step_of(const Standing& standing, timeline::Step step) {
  Json json{{"id", name(step)}};
  for (const State state : told_states) json[std::string(name(state))] = standing.at(step, state);
  const auto share = standing.share_in_time(std::span(&step, 1));
  json["share"] = share ? Json(*share) : Json(nullptr);
  return json;
}

static void add_standing(const Standing& standing, Json& json) {
  json["steps"] = Json::array();
  for (const timeline::Step step : counted_steps()) json["steps"].push_back(step_of(standing, step));
  for (std::size_t i = 0; i < level_count; ++i)
    json["levels"][std::string(judgement::name(static_cast<judgement::Level>(i)))] = standing.by_level[i];
  json["sanctions"] = standing.sanctions;
  json["spoor2_started"] = standing.spoor2_started;
}

Json json_stats(const Stats& stats) {
  Json json = Json::object();
  add_standing(stats.all(), json);
  json["rules"] = Json::array();
  for (const auto& [code, found] : stats.by_rule())
    json["rules"].push_back({{"code", code}, {"name", found.first->slug}, {"count", found.second}});
  json["employers"] = Json::array();
  for (const auto& [name, standing] : stats.employers()) {
    Json employer{{"name", text_or_null(safe(name))}, {"cases", standing.cases}};
    add_standing(standing, employer);
    json["employers"].push_back(std::move(employer));
  }
  return json;
}

}  // namespace poortwachter::report
