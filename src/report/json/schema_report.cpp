#include "poortwachter/report/formats.hpp"
#include "report/json/schema_parts.hpp"

namespace poortwachter::report {

static Json one_case() {
  const Json day = nullable(reference("day"));
  Json out = object({{"path", typed("string")},
                     {"case", nullable(typed("string"))},
                     {"document", {{"type", "integer"}, {"minimum", 1}}},
                     {"status", {{"enum", {"evaluated", "invalid"}}}},
                     {"as_of", day},
                     {"verdict", nullable(typed("string"))},
                     {"assessed", nullable(typed("boolean"))},
                     {"first_sick_day", day},
                     {"effective_first_sick_day", day},
                     {"shift_days", nullable(typed("integer"))},
                     {"waiting_period", nullable(reference("waiting_period"))},
                     {"actions", nullable(list_of(reference("action")))},
                     {"ahead", nullable(list_of(reference("ahead")))},
                     {"deadlines", nullable(list_of(reference("deadline")))},
                     {"spoor2_window", nullable(reference("spoor2_window"))},
                     {"trajectory", nullable(reference("trajectory"))},
                     {"findings", list_of(reference("finding"))},
                     {"sanction_risk", nullable(reference("sanction_risk"))}});
  // With --defaults only.
  out["properties"]["defaults"] = object({{"path", typed("string")}, {"pointers", list_of(typed("string"))}});
  return out;
}

static Json tool() {
  return object({{"name", typed("string")},
                 {"version", typed("string")},
                 {"law_table", reference("day")},
                 {"law_digest", {{"type", "string"}, {"pattern", "^v1:[0-9a-f]{16}$"}}}});
}

static Json summary() {
  const Json count = {{"type", "integer"}, {"minimum", 0}};
  Json out = object({{"cases", count},
                     {"evaluated", count},
                     {"in_order", count},
                     {"with_findings", count},
                     {"not_assessable", count},
                     {"invalid", count},
                     {"error", count},
                     {"warning", count},
                     {"note", count},
                     {"accepted", count},
                     {"suspended", count},
                     {"selected", nullable(typed("object"))},
                     {"exit_code", {{"type", "integer"}, {"minimum", 0}, {"maximum", 4}}}});
  // With --baseline only.
  out["properties"]["new"] = out["properties"]["resolved"] = count;
  return out;
}

// With the path of a file with defaults when there is one.
static Json with_defaults(Json document) {
  document["properties"]["defaults"] = typed("string");
  return document;
}

// A document of this program, with `stats` when they are asked for.
static Json with_stats(Json document) {
  document["properties"]["stats"] = reference("stats");
  return document;
}

static void write(std::string_view title, const Json& body, Buffer& out) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}, {"$defs", definitions()}};
  schema.update(body);
  const std::string text = schema.dump(2) + "\n";
  out.append(text);
}

void schema_check(Buffer& out) {
  write("poortwachter check, version 1",
        with_stats(object({{"schema_version", {{"const", 1}}},
                           {"tool", tool()},
                           {"as_of", reference("day")},
                           {"summary", summary()},
                           {"cases", list_of(one_case())}})),
        out);
}

void schema_timeline(Buffer& out) {
  write("poortwachter timeline, version 1",
        object({{"schema_version", {{"const", 1}}},
                {"path", typed("string")},
                {"as_of", reference("day")},
                {"waiting_period", nullable(reference("waiting_period"))},
                {"deadlines", nullable(list_of(reference("deadline")))},
                {"spoor2_window", nullable(reference("spoor2_window"))},
                {"trajectory", nullable(reference("trajectory"))},
                {"ahead", nullable(list_of(reference("ahead")))}}),
        out);
}

static Json agenda_action() {
  Json out = action();
  const Json more = object({{"path", typed("string")},
                            {"case", typed("string")},
                            {"document", {{"type", "integer"}, {"minimum", 1}}},
                            {"as_of", reference("day")},
                            {"level", levels()}});
  out["properties"].update(more["properties"]);
  for (const Json& key : more["required"]) out["required"].push_back(key);
  return out;
}

static Json agenda_summary() {
  const Json count = {{"type", "integer"}, {"minimum", 0}};
  return object({{"cases", count},
                 {"invalid", count},
                 {"not_computed", count},
                 {"not_assessable", count},
                 {"only_risk", nullable(levels())},
                 {"left_out", count},
                 {"overdue", count},
                 {"open", count},
                 {"coming", count},
                 {"others", count}});
}

void schema_agenda(Buffer& out) {
  write("poortwachter agenda, version 1",
        with_defaults(object({{"schema_version", {{"const", 1}}},
                              {"tool", tool()},
                              {"as_of", reference("day")},
                              {"within", {{"type", "integer"}, {"minimum", 0}}},
                              {"actions", list_of(agenda_action())},
                              {"summary", agenda_summary()}})),
        out);
}

static Json overview_dossier() {
  return object({{"path", typed("string")},
                 {"case", typed("string")},
                 {"document", {{"type", "integer"}, {"minimum", 1}}},
                 {"status", {{"enum", {"evaluated", "invalid"}}}},
                 {"as_of", reference("day")},
                 {"verdict", nullable(typed("string"))},
                 {"assessed", nullable(typed("boolean"))},
                 {"level", nullable(levels())},
                 {"because", nullable(list_of(typed("string")))},
                 {"week", nullable(typed("integer"))},
                 {"actions", nullable(list_of(reference("action")))},
                 {"cost", nullable(reference("cost"))},
                 {"problem", nullable(typed("string"))}});
}

void schema_overview(Buffer& out) {
  Json sums = summary();
  sums["properties"]["only_risk"] = nullable(levels());
  sums["properties"]["left_out"] = {{"type", "integer"}, {"minimum", 0}};
  write("poortwachter overview, version 1",
        with_defaults(with_stats(object({{"schema_version", {{"const", 1}}},
                                         {"tool", tool()},
                                         {"as_of", reference("day")},
                                         {"dossiers", list_of(overview_dossier())},
                                         {"summary", std::move(sums)}}))),
        out);
}

static Json moved_days() {
  const Json day = nullable(reference("day"));
  return list_of(object({{"id", typed("string")}, {"before", day}, {"after", day}, {"days", nullable(typed("integer"))}}));
}

static Json before_and_after(const Json& value) { return object({{"before", value}, {"after", value}}); }

static Json changes_of_case() {
  const Json findings =
      list_of(object({{"code", typed("string")}, {"step", nullable(typed("string"))}, {"pointer", typed("string")}}));
  Json window = before_and_after(nullable(typed("string")));
  window["properties"]["days"] = moved_days();
  window["required"].push_back("days");
  return object({{"deadlines", moved_days()},
                 {"steps", list_of(object({{"id", typed("string")}, {"before", typed("string")}, {"after", typed("string")}}))},
                 {"findings", object({{"new", findings}, {"resolved", findings}, {"changed", findings}})},
                 {"risk", before_and_after(levels())},
                 {"cost", before_and_after(nullable(reference("cost")))},
                 {"spoor2_window", std::move(window)}});
}

void schema_what_if(Buffer& out) {
  const Json text = nullable(typed("string"));
  const Json supposed = list_of(object({{"pointer", typed("string")}, {"value", text}, {"before", text}}));
  write("poortwachter what-if, version 1",
        object({{"schema_version", {{"const", 1}}},
                {"tool", tool()},
                {"as_of", reference("day")},
                {"cases", list_of(object({{"path", typed("string")},
                                          {"case", typed("string")},
                                          {"supposed", supposed},
                                          {"before", one_case()},
                                          {"after", nullable(one_case())},
                                          {"changes", nullable(changes_of_case())}}))}}),
        out);
}

void schema_compare(Buffer& out) {
  const Json count = {{"type", "integer"}, {"minimum", 0}};
  const Json sums = object({{"cases", count},
                            {"same", count},
                            {"changed", count},
                            {"new", count},
                            {"gone", count},
                            {"worse", count},
                            {"moved_by_law", count},
                            {"days_moved", count},
                            {"steps_done", count},
                            {"findings_new", count},
                            {"findings_resolved", count},
                            {"risk_up", count},
                            {"risk_down", count},
                            {"law_tables", before_and_after(nullable(reference("day")))}});
  write("poortwachter compare, version 1",
        object({{"schema_version", {{"const", 1}}},
                {"tool", tool()},
                {"as_of", reference("day")},
                {"cases", list_of(object({{"path", typed("string")},
                                          {"case", typed("string")},
                                          {"worse", typed("boolean")},
                                          {"moved_by_law", typed("boolean")},
                                          {"before", nullable(one_case())},
                                          {"after", nullable(one_case())},
                                          {"changes", nullable(changes_of_case())}}))},
                {"summary", sums}}),
        out);
}

}  // namespace poortwachter::report
