#include "report/document/explain.hpp"
#include "poortwachter/report/formats.hpp"
#include "report/document/cited.hpp"
#include "report/document/deadline_words.hpp"
#include "report/document/spelled_file.hpp"
#include "report/document/words.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

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

static Json row_json(const law::Row& row, Lang lang) {
  return {{"parameter", law::name(row.parameter)},
          {"meaning", word("law.", law::name(row.parameter), lang)},
          {"value", row.value},
          {"unit", law::name(row.unit)},
          {"from", calendar::iso(row.from)}};
}

static Json rule_json(const ExplainedRule& explained, Lang lang) {
  Json json = head(*explained.rule);
  for (const char* list : {"sections", "messages", "law", "numbers"}) json[list] = Json::array();
  if (explained.page != nullptr) {
    for (const auto& [heading, body] : explained.page->sections) json["sections"].push_back({{"heading", heading}, {"text", body}});
    for (const auto& message : explained.page->messages) json["messages"].push_back(message.template_text);
  }
  for (const law::Citation* source : explained.rule->sources) json["law"].push_back(source_json(*source, lang));
  for (const law::Row* row : explained.numbers) json["numbers"].push_back(row_json(*row, lang));
  json["fails"] = explained.pair != nullptr ? Json(spelled_file(explained.pair->fails, lang)) : Json(nullptr);
  json["passes"] = explained.pair != nullptr ? Json(spelled_file(explained.pair->passes, lang)) : Json(nullptr);
  return json;
}

static void write(const Json& json, Buffer& out) { append(out, json.dump(2) + '\n'); }

static Json chapter_head(const text::Chapter& chapter, Lang lang) {
  return {{"id", chapter.key}, {"title", title_of(chapter, lang)}};
}

static Json chapter_json(const text::Chapter& chapter, Lang lang) {
  Json json = chapter_head(chapter, lang);
  json["sections"] = Json::array();
  for (const auto& [heading, body] : chapter.sections)
    json["sections"].push_back(
        {{"heading", filled_in(heading, law::table(), lang)}, {"text", filled_in(body, law::table(), lang)}});
  json["sources"] = sources_of(chapter, law::table(), lang);
  return json;
}

void explain_json(const Subjects& subjects, const Options& options, Buffer& out) {
  Json rules = Json::array(), days = Json::array();
  for (const Rule* rule : subjects.rules) rules.push_back(rule_json(explained(*rule, options.lang), options.lang));
  for (const text::Chapter* chapter : subjects.chapters) days.push_back(chapter_json(*chapter, options.lang));
  write({{"schema_version", 1}, {"rules", std::move(rules)}, {"days", std::move(days)}}, out);
}

void explain_list_json(const Subjects& subjects, const Options& options, Buffer& out) {
  Json rules = Json::array(), days = Json::array();
  for (const Rule* rule : subjects.rules) rules.push_back(head(*rule));
  for (const text::Chapter* chapter : subjects.chapters) days.push_back(chapter_head(*chapter, options.lang));
  write({{"schema_version", 1}, {"rules", std::move(rules)}, {"days", std::move(days)}}, out);
}

void explain_law_json(const law::Table& table, const Options& options, Buffer& out) {
  Json rows = Json::array();
  for (const law::Row& row : table.rows()) {
    Json json = row_json(row, options.lang);
    json.update({{"anchor", law::name(row.anchor)},
                 {"basis", name(row.basis)},
                 {"source", source_json(*row.source, options.lang)},
                 {"checked", calendar::iso(row.checked)},
                 {"stale", law::is_dated(row.checked, options.as_of)}});
    rows.push_back(std::move(json));
  }
  Json equated = Json::array();
  for (const Date day : table.equated_days()) equated.push_back(calendar::iso(day));
  write({{"schema_version", 1},
         {"law_table", calendar::iso(table.checked())},
         {"as_of", calendar::iso(options.as_of)},
         {"rows", rows},
         {"equated_days", equated},
         {"equated_until", calendar::iso(law::equated_settled_until())}},
        out);
}

}  // namespace poortwachter::report
