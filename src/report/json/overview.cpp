#include "poortwachter/report/formats.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

static Json actions_of(const OverviewRow& row) {
  Json list = Json::array();
  for (const ToldAction& action : row.detail->actions) list.push_back(json_action(action, row.as_of));
  return list;
}

static Json json_of(const OverviewRow& row) {
  const bool evaluated = row.level.has_value();
  Json json{{"path", row.path},
            {"case", safe(row.reference)},
            {"document", row.ordinal},
            {"status", evaluated ? "evaluated" : "invalid"},
            {"as_of", calendar::iso(row.as_of)}};
  if (!evaluated) {
    for (const char* key : {"verdict", "assessed", "level", "because", "week", "actions", "cost"}) json[key] = nullptr;
    json["problem"] = safe(row.task);
    return json;
  }
  json["verdict"] = row.detail->verdict;
  json["assessed"] = row.detail->assessed;
  json["level"] = judgement::name(*row.level);
  json["because"] = list_of(row.detail->because);
  json["week"] = row.week ? Json(*row.week) : Json(nullptr);
  json["actions"] = actions_of(row);
  json["cost"] = json_cost(row.detail->cost);
  json["problem"] = nullptr;
  return json;
}

static Json summary_of(const Overview& overview, const Options& options) {
  Json json = json_summary(overview.summary, options);
  json["only_risk"] = overview.only_risk ? Json(name(*overview.only_risk)) : Json(nullptr);
  json["left_out"] = overview.left_out;
  return json;
}

// Of very many dossiers neither the tree nor the text as a whole would fit in memory.
static void write_dossiers(const Overview& overview, Buffer& out, const Sink& sink) {
  constexpr std::size_t enough = 1 << 16;
  bool is_first = true;
  for (const OverviewRow& row : overview.rows) {
    append(out, is_first ? "\n    " : ",\n    ");
    append_indented(dumped(json_of(row), 2, is_odd(row.path)), 4, out);
    is_first = false;
    if (out.size() < enough) continue;
    sink({out.data(), out.size()});
    out.clear();
  }
  append(out, is_first ? "]," : "\n  ],");
}

void overview_json(const Overview& overview, const Options& options, const Sink& sink) {
  Buffer out;
  append(out, "{");
  Json opening{{"schema_version", 1}, {"tool", json_tool()}, {"as_of", calendar::iso(overview.as_of)}};
  if (!options.defaults.empty()) opening["defaults"] = options.defaults;
  append_members(opening, 2, out);
  append(out, ",\n  \"dossiers\": [");
  write_dossiers(overview, out, sink);
  Json members{{"summary", summary_of(overview, options)}};
  if (overview.shows_stats) members["stats"] = json_stats(overview.stats);
  append_members(members, 2, out);
  append(out, "\n}\n");
  sink({out.data(), out.size()});
}

}  // namespace poortwachter::report
