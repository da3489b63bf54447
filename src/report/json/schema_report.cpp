#include <initializer_list>
#include <nlohmann/json.hpp>

#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::report {

using Json = nlohmann::ordered_json;

static Json reference(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }
static Json typed(std::string_view type) { return {{"type", type}}; }
static Json nullable(Json schema) { return {{"anyOf", Json::array({std::move(schema), typed("null")})}}; }
static Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

using Member = std::pair<std::string_view, Json>;

// Within version 1 keys may be added, none removed: every named key is required, others are allowed.
static Json object(std::initializer_list<Member> members) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& [key, schema] : members) {
    properties[std::string(key)] = schema;
    required.push_back(key);
  }
  return {{"type", "object"}, {"properties", properties}, {"required", required}};
}

template <class E, std::size_t n>
static Json names_of(const E (&values)[n]) {
  Json names = Json::array();
  for (const E value : values) names.push_back(name(value));
  return {{"enum", names}};
}

static Json steps() {
  Json names = Json::array();
  for (const timeline::Step step : timeline::steps) names.push_back(name(step));
  return {{"enum", names}};
}

static Json states() {
  using timeline::State;
  constexpr State all[] = {State::met, State::late, State::missed, State::due, State::unknown, State::not_applicable};
  return names_of(all);
}

static Json window_states() {
  using W = timeline::WindowState;
  constexpr W all[] = {W::on_time, W::on_time_outer, W::late, W::not_started, W::open, W::waived, W::not_applicable, W::unknown};
  return names_of(all);
}

static Json levels() {
  using L = judgement::Level;
  constexpr L all[] = {L::low, L::elevated, L::high, L::near_certain, L::not_sanctionable, L::not_assessable};
  return names_of(all);
}

static Json deadline() {
  constexpr law::Basis bases[] = {law::Basis::act,          law::Basis::ministerial_regulation, law::Basis::policy_rule,
                                  law::Basis::uwv_practice, law::Basis::field_practice,         law::Basis::own_measure};
  const Json day = nullable(reference("day"));
  return object({{"id", steps()},
                 {"due", day},
                 {"practice_due", day},
                 {"advice", day},
                 {"basis", names_of(bases)},
                 {"law", list_of(typed("string"))},
                 {"who", nullable(typed("string"))},
                 {"done_on", day},
                 {"days_late", typed("integer")},
                 {"state", states()},
                 {"reason", nullable(typed("string"))},
                 {"how", nullable(typed("string"))}});
}

static Json window() {
  const Json day = nullable(reference("day"));
  return object({{"earliest", day},
                 {"target", day},
                 {"strict", day},
                 {"outer", day},
                 {"closes", day},
                 {"started_on", day},
                 {"days_late", typed("integer")},
                 {"state", window_states()},
                 {"moved_by", list_of(typed("string"))}});
}

static Json location(bool with_end) {
  const Json position = {{"type", "integer"}, {"minimum", 1}};
  if (!with_end)
    return object({{"line", position}, {"column", position}, {"pointer", typed("string")}, {"message", typed("string")}});
  return object(
      {{"line", position}, {"column", position}, {"end_line", position}, {"end_column", position}, {"pointer", typed("string")}});
}

static Json accepted() {
  return object({{"reason", typed("string")}, {"until", nullable(reference("day"))}, {"by", nullable(typed("string"))}});
}

static Json finding() {
  constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::note};
  constexpr Kind kinds[] = {Kind::informational, Kind::procedural, Kind::administrative, Kind::substantive};
  constexpr Risk risks[] = {Risk::none, Risk::low, Risk::elevated, Risk::high, Risk::near_certain};
  constexpr Certainty certainties[] = {Certainty::computed, Certainty::open_norm};
  return object({{"code", {{"type", "string"}, {"pattern", "^[PSRLDE][0-9]{3}$"}}},
                 {"name", typed("string")},
                 {"severity", names_of(severities)},
                 {"kind", names_of(kinds)},
                 {"risk", nullable(names_of(risks))},
                 {"certainty", names_of(certainties)},
                 {"open", typed("boolean")},
                 {"suspended", typed("boolean")},
                 {"message", typed("string")},
                 {"args", typed("object")},
                 {"location", location(true)},
                 {"related", list_of(location(false))},
                 {"law", list_of(typed("string"))},
                 {"repairable", typed("boolean")},
                 {"repair_by", nullable(reference("day"))},
                 {"mitigated_by", nullable(typed("string"))},
                 {"accepted", nullable(accepted())},
                 {"fingerprint", {{"type", "string"}, {"pattern", "^v1:[0-9a-f]{16}$"}}},
                 {"baseline", nullable({{"enum", {"new", "unchanged"}}})}});
}

static Json risk() {
  const Json text = nullable(typed("string"));
  const Json unjudged = object({{"code", text}, {"field", text}, {"message", typed("string")}});
  const Json cost = object({{"per_month", reference("money")},
                            {"maximum", reference("money")},
                            {"months", typed("integer")},
                            {"factors", typed("object")},
                            {"amounts_from", reference("day")}});
  return object({{"level", levels()},
                 {"because", list_of(typed("string"))},
                 {"not_assessed", list_of(unjudged)},
                 {"uwv_decision_due", nullable(reference("day"))},
                 {"uwv_last_day", nullable(reference("day"))},
                 {"reason", nullable(typed("string"))},
                 {"cost", nullable(cost)}});
}

static Json waiting_period() {
  const Json day = nullable(reference("day"));
  return object(
      {{"last_day", day}, {"wia_start", day}, {"wage_until", day}, {"benefit_until", day}, {"week", nullable(typed("integer"))}});
}

template <class E>
static Json words_of() {
  Json names = Json::array();
  for (const auto& word : dossier::words<E>()) names.push_back(word.canonical);
  return {{"enum", names}};
}

static Json applications() {
  const Json count = nullable({{"type", "integer"}, {"minimum", 0}});
  const Json block =
      object({{"from", reference("day")}, {"until", reference("day")}, {"count", count}, {"full", typed("boolean")}});
  return object({{"total", count}, {"blocks", list_of(block)}});
}

static Json trajectory() {
  const Json count = nullable({{"type", "integer"}, {"minimum", 0}});
  const Json day = nullable(reference("day"));
  const Json text = nullable(typed("string"));
  const Json scheme = object({{"kind", nullable(words_of<dossier::SchemeKind>())},
                              {"on", day},
                              {"outcome", nullable(words_of<dossier::SchemeOutcome>())}});
  const Json answer = {{"enum", {"yes", "no", "unknown"}}};
  const Json experience = object({{"on", day}, {"with_intention", answer}});
  const Json phase = object(
      {{"phase", {{"type", "integer"}, {"minimum", 1}, {"maximum", 4}}}, {"from", reference("day")}, {"until", reference("day")}});
  return object({{"started_on", reference("day")},
                 {"weeks", {{"type", "integer"}, {"minimum", 0}}},
                 {"planned_end", day},
                 {"planned_weeks", nullable(typed("integer"))},
                 {"provider", nullable(words_of<dossier::ProviderKind>())},
                 {"language", text},
                 {"extra_guidance", nullable(answer)},
                 {"sector_arrangement", text},
                 {"schemes", list_of(scheme)},
                 {"phases", list_of(phase)},
                 {"activities", object({{"development", count}, {"coaching", count}, {"mediation", count}})},
                 {"work_experience", list_of(experience)},
                 {"applications", applications()},
                 {"last_report", day},
                 {"missing", list_of(typed("string"))}});
}

static Json action() {
  return object({{"kind", {{"enum", {"finding", "deadline", "ahead"}}}},
                 {"ref", typed("string")},
                 {"step", nullable(steps())},
                 {"who", nullable(typed("string"))},
                 {"by", nullable(reference("day"))},
                 {"days_left", nullable(typed("integer"))},
                 {"overdue_days", nullable(typed("integer"))},
                 {"risk", nullable(typed("string"))},
                 {"message", typed("string")},
                 {"pointer", typed("string")}});
}

static Json ahead() {
  return object({{"code", typed("string")},
                 {"name", typed("string")},
                 {"who", nullable(typed("string"))},
                 {"by", reference("day")},
                 {"days_left", typed("integer")},
                 {"message", typed("string")},
                 {"args", typed("object")},
                 {"pointer", typed("string")}});
}

static Json one_case() {
  const Json day = nullable(reference("day"));
  return object({{"path", typed("string")},
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
}

static Json definitions() {
  return {{"day", {{"type", "string"}, {"format", "date"}}},
          {"money", {{"type", "string"}, {"pattern", "^[0-9]+[.][0-9]{2}$"}}},
          {"waiting_period", waiting_period()},
          {"action", action()},
          {"ahead", ahead()},
          {"deadline", deadline()},
          {"spoor2_window", window()},
          {"trajectory", trajectory()},
          {"finding", finding()},
          {"sanction_risk", risk()}};
}

static Json tool() { return object({{"name", typed("string")}, {"version", typed("string")}, {"law_table", reference("day")}}); }

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

static void write(std::string_view title, const Json& body, Buffer& out) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}, {"$defs", definitions()}};
  schema.update(body);
  const std::string text = schema.dump(2) + "\n";
  out.append(text);
}

void schema_check(Buffer& out) {
  write("poortwachter check, version 1",
        object({{"schema_version", {{"const", 1}}},
                {"tool", tool()},
                {"as_of", reference("day")},
                {"summary", summary()},
                {"cases", list_of(one_case())}}),
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
                 {"only_risk", nullable(levels())},
                 {"left_out", count},
                 {"overdue", count},
                 {"open", count},
                 {"coming", count},
                 {"others", count}});
}

void schema_agenda(Buffer& out) {
  write("poortwachter agenda, version 1",
        object({{"schema_version", {{"const", 1}}},
                {"tool", tool()},
                {"as_of", reference("day")},
                {"within", {{"type", "integer"}, {"minimum", 0}}},
                {"actions", list_of(agenda_action())},
                {"summary", agenda_summary()}}),
        out);
}

}  // namespace poortwachter::report
