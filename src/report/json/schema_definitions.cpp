#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/json/schema_parts.hpp"

namespace poortwachter::report {

template <class Values>
static Json names_of(const Values& values) {
  Json names = Json::array();
  for (const auto value : values) names.push_back(name(value));
  return {{"enum", names}};
}

static Json steps() {
  Json names = Json::array();
  for (const timeline::Step step : timeline::steps) names.push_back(name(step));
  return {{"enum", names}};
}

static Json states() { return names_of(told_states); }

static Json window_states() {
  using W = timeline::WindowState;
  constexpr W all[] = {W::on_time, W::on_time_outer, W::late, W::not_started, W::open, W::waived, W::not_applicable, W::unknown};
  return names_of(all);
}

Json levels() {
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

static Json cost() {
  return object({{"per_month", reference("money")},
                 {"maximum", reference("money")},
                 {"months", typed("integer")},
                 {"factors", typed("object")},
                 {"amounts_from", reference("day")}});
}

static Json risk() {
  const Json text = nullable(typed("string"));
  const Json unjudged = object({{"code", text}, {"field", text}, {"message", typed("string")}});
  return object({{"level", levels()},
                 {"because", list_of(typed("string"))},
                 {"not_assessed", list_of(unjudged)},
                 {"uwv_decision_due", nullable(reference("day"))},
                 {"uwv_last_day", nullable(reference("day"))},
                 {"reason", nullable(typed("string"))},
                 {"cost", nullable(reference("cost"))}});
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

Json action() {
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

static Json step_counts() {
  const Json count = {{"type", "integer"}, {"minimum", 0}};
  return list_of(object({{"id", steps()},
                         {"met", count},
                         {"late", count},
                         {"missed", count},
                         {"due", count},
                         {"unknown", count},
                         {"not_applicable", count},
                         {"share", nullable({{"type", "number"}, {"minimum", 0}, {"maximum", 1}})}}));
}

static Json stats() {
  const Json count = {{"type", "integer"}, {"minimum", 0}};
  const Json rule = object({{"code", typed("string")}, {"name", typed("string")}, {"count", count}});
  const Json employer = object({{"name", nullable(typed("string"))},
                                {"cases", count},
                                {"steps", step_counts()},
                                {"levels", typed("object")},
                                {"sanctions", count},
                                {"spoor2_started", count}});
  return object({{"steps", step_counts()},
                 {"levels", typed("object")},
                 {"sanctions", count},
                 {"spoor2_started", count},
                 {"rules", list_of(rule)},
                 {"employers", list_of(employer)}});
}

Json definitions() {
  return {{"day", {{"type", "string"}, {"format", "date"}}},
          {"money", {{"type", "string"}, {"pattern", "^([0-9]+[.][0-9]{2}|[*]{9}([.][0-9]{2})?)$"}}},
          {"waiting_period", waiting_period()},
          {"action", action()},
          {"ahead", ahead()},
          {"deadline", deadline()},
          {"spoor2_window", window()},
          {"trajectory", trajectory()},
          {"finding", finding()},
          {"cost", cost()},
          {"sanction_risk", risk()},
          {"stats", stats()}};
}

}  // namespace poortwachter::report
