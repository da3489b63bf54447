#include <nlohmann/json.hpp>

#include "poortwachter/report/explain.hpp"
#include "poortwachter/rules/rules.hpp"
#include "report/cited.hpp"
#include "report/explain_text.hpp"
#include "report/words.hpp"

namespace poortwachter::report {

using Json = nlohmann::ordered_json;

static Json source_json(const law::Citation& source, Lang lang) {
  return {{"label", source.label},
          {"bwb", source.bwb.empty() ? Json(nullptr) : Json(source.bwb)},
          {"basis", name(source.basis)},
          {"quote", words_of(source, lang)},
          {"literal", source.literal()}};
}

static Json head(const Rule& rule) {
  return {{"code", rule.code},
          {"name", rule.slug},
          {"topic", rule.topic},
          {"severity", name(rule.severity)},
          {"kind", name(rule.kind)},
          {"risk", rule.risk == Risk::none ? Json(nullptr) : Json(name(rule.risk))},
          {"certainty", name(rule.certainty)},
          {"repairable", rule.repairable},
          {"since", rule.since}};
}

static Json rule_json(const Rule& rule, Lang lang) {
  Json json = head(rule);
  json["sections"] = Json::array();
  json["messages"] = Json::array();
  if (const text::Page* page = text::page(rule.code, lang)) {
    for (const auto& section : page->sections) json["sections"].push_back({{"heading", section.heading}, {"text", section.body}});
    for (const auto& message : page->messages) json["messages"].push_back(message.template_text);
  }
  json["law"] = Json::array();
  for (const law::Citation* source : rule.sources) json["law"].push_back(source_json(*source, lang));
  const text::Snippet* pair = text::snippet(rule.code);
  json["fails"] = pair ? Json(pair->fails) : Json(nullptr);
  json["passes"] = pair ? Json(pair->passes) : Json(nullptr);
  return json;
}

static void write(const Json& json, Buffer& out) {
  const std::string text = json.dump(2) + "\n";
  out.append(text);
}

void explain_rules(std::span<const Rule* const> rules, const Options& options, ExplainFormat format, Buffer& out) {
  if (format == ExplainFormat::json) {
    Json list = Json::array();
    for (const Rule* rule : rules) list.push_back(rule_json(*rule, options.lang));
    write({{"schema_version", 1}, {"rules", list}}, out);
    return;
  }
  for (const Rule* rule : rules) explain_rule(*rule, options, format, out);
}

void explain_list(const Options& options, ExplainFormat format, Buffer& out) {
  if (format != ExplainFormat::json) return explain_list_text(options, format, out);
  Json list = Json::array();
  for (const Rule* rule : rules::all()) list.push_back(head(*rule));
  write({{"schema_version", 1}, {"rules", list}}, out);
}

void explain_law(const law::Table& table, const Options& options, ExplainFormat format, Buffer& out) {
  if (format != ExplainFormat::json) return explain_law_text(table, options, format, out);
  Json rows = Json::array();
  for (const law::Row& row : table.rows()) {
    rows.push_back({{"parameter", law::name(row.parameter)},
                    {"meaning", word("law.", law::name(row.parameter), options.lang)},
                    {"value", row.value},
                    {"unit", law::name(row.unit)},
                    {"from", calendar::iso(row.from)},
                    {"anchor", law::name(row.anchor)},
                    {"basis", name(row.basis)},
                    {"source", source_json(*row.source, options.lang)},
                    {"checked", calendar::iso(row.checked)},
                    {"stale", is_stale(row, options.as_of)}});
  }
  Json equated = Json::array();
  for (const Date day : table.equated_days()) equated.push_back(calendar::iso(day));
  write({{"schema_version", 1},
         {"law_table", calendar::iso(table.checked())},
         {"as_of", calendar::iso(options.as_of)},
         {"rows", rows},
         {"equated_days", equated}},
        out);
}

}  // namespace poortwachter::report
