#include <algorithm>
#include <cmath>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/report/report.hpp"
#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/action_words.hpp"
#include "report/document/verdict.hpp"
#include "report/document/words.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

// A whole number is written without a decimal point.
static Json json_number(double value) {
  return std::trunc(value) == value && std::abs(value) < 1e15 ? Json(static_cast<long long>(value)) : Json(value);
}

static Json json_of(const timeline::Deadline& deadline, Lang lang) {
  Json json{{"id", std::string(name(deadline.step))},
            {"due", date_or_null(deadline.due)},
            {"practice_due", date_or_null(deadline.practice_due)},
            {"advice", date_or_null(deadline.advice)},
            {"basis", std::string(law::name(deadline.basis))},
            {"law", labels(deadline.law)},
            {"who", text_or_null(name(deadline.who))},
            {"done_on", date_or_null(deadline.done_on)},
            {"days_late", deadline.days_late.value},
            {"state", std::string(name(deadline.state))},
            {"reason", deadline.reason == timeline::Reason::none ? Json(nullptr) : Json(std::string(name(deadline.reason)))},
            {"how", text_or_null(how(deadline.how, lang))}};
  if (deadline.step != timeline::Step::ad_onderzoek && !deadline.window) return json;
  json["window_from"] = deadline.window ? Json(calendar::iso(deadline.window->first)) : Json(nullptr);
  json["window_until"] = deadline.window ? Json(calendar::iso(deadline.window->last)) : Json(nullptr);
  return json;
}

static Json deadlines_of(const judgement::Judgement& judgement, Lang lang) {
  Json list = Json::array();
  if (!judgement.covered) return list;
  for (const timeline::Deadline& deadline : judgement.timeline.deadlines) list.push_back(json_of(deadline, lang));
  return list;
}

static Json json_of(const timeline::Spoor2Window& window) {
  return {{"earliest", date_or_null(window.earliest)}, {"target", date_or_null(window.target)},
          {"strict", date_or_null(window.strict)},     {"outer", date_or_null(window.outer)},
          {"closes", date_or_null(window.closes)},     {"started_on", date_or_null(window.started_on)},
          {"days_late", window.days_late.value},       {"state", std::string(name(window.state))},
          {"moved_by", list_of(window.moved_fields())}};
}

static Json waiting_period(const Timeline& timeline) {
  return {{"last_day", date_or_null(timeline.last_day)},
          {"wia_start", date_or_null(timeline.wia_start)},
          {"wage_until", date_or_null(timeline.wage_until)},
          {"benefit_until", date_or_null(timeline.benefit_until)},
          {"week", timeline.week ? Json(*timeline.week) : Json(nullptr)}};
}

// "2026-05-12/2026-06-08,2026-07-07/2026-08-03"
static std::string iso_periods(const std::vector<Period>& periods) {
  std::string out;
  for (const Period& period : periods)
    out += fmt::format("{}{}/{}", out.empty() ? "" : ",", calendar::iso(period.first), calendar::iso(period.last));
  return out;
}

static Json json_of(const Value& value) {
  if (const auto* date = std::get_if<Date>(&value)) return calendar::iso(*date);
  if (const auto* count = std::get_if<Days>(&value)) return count->value;
  if (const auto* whole = std::get_if<int>(&value)) return *whole;
  if (const auto* spoken = std::get_if<Word>(&value)) return std::string(spoken->id);
  if (const auto* amount = std::get_if<Cents>(&value)) return safe(plain_money(*amount));
  if (const auto* periods = std::get_if<std::vector<Period>>(&value)) return iso_periods(*periods);
  return safe(std::get<std::string>(value));
}

// In the order of the rule's own list, whatever order the check gave.
static Json arguments_of(const Rule& rule, std::vector<Argument> arguments) {
  const auto rank = [&](const Argument& argument) {
    return std::find(rule.arguments.begin(), rule.arguments.end(), argument.name) - rule.arguments.begin();
  };
  std::stable_sort(arguments.begin(), arguments.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  Json json = Json::object();
  for (const Argument& argument : arguments) json[std::string(argument.name)] = json_of(argument.value);
  return json;
}

static Json location_of(const Place& place, const Dossier& written) {
  const source::Span& span = place.span;
  return {{"line", span.begin.line},
          {"column", span.begin.column},
          {"end_line", span.end.line},
          {"end_column", span.end.column},
          {"pointer", written.pointer(place)}};
}

static Json related_of(const Finding& finding, const Dossier& written, Lang lang) {
  Json list = Json::array();
  for (const Related& related : finding.related) {
    const source::Mark at = related.place.span.begin;
    list.push_back({{"line", at.line},
                    {"column", at.column},
                    {"pointer", written.pointer(related.place)},
                    {"message", std::string(word("related.", related.label, lang))}});
  }
  return list;
}

static Json acceptance_of(const Finding& finding, const Dossier& written) {
  if (!finding.accepted || *finding.accepted >= written.accepted.size()) return nullptr;
  const dossier::Accepted& accepted = written.accepted.items[*finding.accepted];
  return {{"reason", safe(accepted.reason.value)},
          {"until", date_or_null(accepted.until)},
          {"by", accepted.by ? Json(safe(accepted.by.value)) : Json(nullptr)}};
}

static Json json_of(const Finding& finding, const std::string& fingerprint, const Dossier& written, Lang lang) {
  const Rule& rule = *finding.rule;
  const bool mitigated = finding.mitigated_by != Mitigation::none;
  return {{"code", std::string(rule.code)},
          {"name", std::string(rule.slug)},
          {"severity", std::string(name(finding.severity))},
          {"kind", std::string(name(rule.kind))},
          {"risk", finding.risk == Risk::none ? Json(nullptr) : Json(std::string(name(finding.risk)))},
          {"certainty", std::string(name(rule.certainty))},
          {"open", finding.open},
          {"suspended", finding.suspended},
          {"message", message(finding, lang)},
          {"args", arguments_of(rule, finding.arguments)},
          {"location", location_of(finding.place, written)},
          {"related", related_of(finding, written, lang)},
          {"law", labels(rule.sources)},
          {"repairable", rule.repairable},
          {"repair_by", date_or_null(finding.repair_by)},
          {"mitigated_by", mitigated ? Json(std::string(name(finding.mitigated_by))) : Json(nullptr)},
          {"accepted", acceptance_of(finding, written)},
          {"fingerprint", fingerprint},
          {"baseline", nullptr}};
}

static Json findings_json(const Checked& checked, Lang lang) {
  Json list = Json::array();
  const std::vector<std::string> prints = fingerprints(checked);
  const auto findings = findings_of(checked);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    list.push_back(json_of(findings[i], prints[i], checked.written, lang));
    if (checked.known) list.back()["baseline"] = is_known(checked, i) ? "unchanged" : "new";
  }
  return list;
}

Json json_cost(const std::optional<judgement::Cost>& cost) {
  if (!cost) return nullptr;
  Json factors{{"monthly_wage", safe(plain_money(cost->monthly_wage))},       {"capped_wage", plain_money(cost->capped_wage)},
               {"maximum_daily_wage", plain_money(cost->maximum_daily_wage)}, {"wage_pct", json_number(cost->wage_pct)},
               {"holiday_pay_pct", json_number(cost->holiday_pay_pct)},       {"charges_pct", json_number(cost->charges_pct)},
               {"value_of_work", safe(plain_money(cost->value_of_work))}};
  if (cost->daily_wage) factors["daily_wage"] = plain_money(*cost->daily_wage);
  return {{"per_month", plain_money(cost->per_month)},
          {"maximum", plain_money(cost->maximum)},
          {"months", cost->months},
          {"factors", std::move(factors)},
          {"amounts_from", calendar::iso(cost->amounts_from)}};
}

// What was not judged for want of a fact, by rule and field; then what no file can show.
static Json json_not_assessed(const Checked& checked, Lang lang) {
  Json list = Json::array();
  for (const NotAssessed& entry : checked.judgement->not_assessed)
    list.push_back({{"code", entry.rule->code}, {"field", entry.field}, {"message", not_assessed(entry, lang)}});
  for (const std::string& sentence : limits_of(checked, lang))
    list.push_back({{"code", nullptr}, {"field", nullptr}, {"message", sentence}});
  return list;
}

static Json sanction_risk(const Checked& checked, Lang lang) {
  const judgement::SanctionRisk& risk = checked.judgement->risk;
  return {{"level", std::string(judgement::name(risk.level))},
          {"because", list_of(risk.because)},
          {"not_assessed", json_not_assessed(checked, lang)},
          {"uwv_decision_due", date_or_null(risk.uwv_decision_due)},
          {"uwv_last_day", date_or_null(risk.uwv_last_day)},
          {"reason", text_or_null(risk.reason)},
          {"cost", json_cost(risk.cost)}};
}

static Json actions_json(const Checked& checked, const Options& options) {
  Json list = Json::array();
  for (const judgement::Action& action : judgement::actions(*checked.judgement, Days{options.horizon}))
    list.push_back(json_action(told(action, checked, options.lang), checked.as_of));
  return list;
}

static Json ahead_json(const Checked& checked, Lang lang) {
  Json list = Json::array();
  for (const Ahead& ahead : checked.judgement->ahead) {
    list.push_back({{"code", ahead.rule->code},
                    {"name", ahead.rule->slug},
                    {"who", text_or_null(name(ahead.who))},
                    {"by", calendar::iso(ahead.by)},
                    {"days_left", (ahead.by - checked.as_of).value},
                    {"message", coming(ahead, lang)},
                    {"args", arguments_of(*ahead.rule, ahead.arguments)},
                    {"pointer", checked.written.pointer(ahead.place)}});
  }
  return list;
}

static void add_judgement(const Checked& checked, const Options& options, Json& json) {
  const judgement::Judgement& judgement = *checked.judgement;
  const Timeline& timeline = judgement.timeline;
  const Lang lang = options.lang;
  json["verdict"] = verdict(checked, lang);
  json["assessed"] = judgement.assessed();
  json["first_sick_day"] = date_or_null(checked.written.first_sick_day);
  json["effective_first_sick_day"] = calendar::iso(timeline.first_sick_day);
  json["shift_days"] = timeline.shift.value;
  json["waiting_period"] = judgement.covered ? waiting_period(timeline) : Json(nullptr);
  json["actions"] = actions_json(checked, options);
  json["ahead"] = ahead_json(checked, lang);
  json["deadlines"] = deadlines_of(judgement, lang);
  json["spoor2_window"] = judgement.covered ? json_of(timeline.spoor2) : Json(nullptr);
  json["trajectory"] = json_trajectory(judgement);
  json["findings"] = findings_json(checked, lang);
  json["sanction_risk"] = sanction_risk(checked, lang);
}

static void add_problems(const Checked& checked, Lang lang, Json& json) {
  for (const char* key : {"verdict", "assessed", "first_sick_day", "effective_first_sick_day", "shift_days", "waiting_period",
                          "actions", "ahead", "deadlines", "spoor2_window", "trajectory"})
    json[key] = nullptr;
  json["findings"] = findings_json(checked, lang);
  json["sanction_risk"] = nullptr;
}

static void add_case(const Checked& checked, const Options& options, Json& json) {
  json["path"] = checked.path;
  json["case"] = safe(checked.reference);
  json["document"] = checked.ordinal;
  json["status"] = checked.evaluated() ? "evaluated" : "invalid";
  json["as_of"] = calendar::iso(checked.as_of);
  if (checked.defaults) json["defaults"] = {{"path", checked.defaults->path}, {"pointers", checked.defaults->pointers}};
  if (checked.evaluated()) return add_judgement(checked, options, json);
  add_problems(checked, options.lang, json);
}

Json json_of_case(const Checked& checked, const Options& options) {
  Json json;
  add_case(checked, options, json);
  return json;
}

static Json selected_of(const Options& options) {
  if (options.select.empty() && options.ignore.empty()) return nullptr;
  return {{"select", options.select}, {"ignore", options.ignore}};
}

Json json_summary(const Summary& summary, const Options& options) {
  Json out{{"cases", summary.cases},
           {"evaluated", summary.evaluated},
           {"in_order", summary.in_order},
           {"with_findings", summary.with_findings},
           {"not_assessable", summary.not_assessable},
           {"invalid", summary.invalid},
           {"error", summary.error},
           {"warning", summary.warning},
           {"note", summary.note},
           {"accepted", summary.accepted},
           {"suspended", summary.suspended},
           {"selected", selected_of(options)},
           {"exit_code", summary.exit_code}};
  if (summary.baseline.empty()) return out;
  out["new"] = summary.fresh;
  out["resolved"] = summary.resolved.size();
  return out;
}

// One case at a time: a report over many dossiers would not fit in memory. So the sums stand behind the cases.
void json_opening(const Options& options, Buffer& out) {
  append(out, "{");
  append_members({{"schema_version", 1}, {"tool", json_tool()}, {"as_of", calendar::iso(options.as_of)}}, 2, out);
  append(out, ",\n  \"cases\": [");
}

void json_case(const Checked& checked, const Options& options, Buffer& out) {
  append(out, "\n    ");
  append_indented(dumped(json_of_case(checked, options), 2, is_odd(checked.path)), 4, out);
}

void json_closing(const Summary& summary, const Options& options, Buffer& out) {
  append(out, summary.cases == 0 ? "]," : "\n  ],");
  Json members{{"summary", json_summary(summary, options)}};
  if (summary.stats != nullptr) members["stats"] = json_stats(*summary.stats);
  append_members(members, 2, out);
  append(out, "\n}\n");
}

void json_line(const Checked& checked, const Options& options, Buffer& out) {
  Json element{{"schema_version", 1}};
  add_case(checked, options, element);
  append(out, dumped(element, -1, is_odd(checked.path)));
  append(out, "\n");
}

void timeline_json(const Checked& checked, const Options& options, Buffer& out) {
  Json json{{"schema_version", 1},
            {"tool", json_tool()},
            {"path", checked.path},
            {"case", safe(checked.reference)},
            {"status", checked.evaluated() ? "evaluated" : "invalid"},
            {"as_of", calendar::iso(checked.as_of)}};
  Json whole;
  if (checked.evaluated())
    add_judgement(checked, options, whole);
  else
    add_problems(checked, options.lang, whole);
  for (const char* key : {"first_sick_day", "effective_first_sick_day", "shift_days", "waiting_period", "deadlines",
                          "spoor2_window", "trajectory", "ahead"}) {
    json[key] = whole[key];
  }
  append(out, dumped(json, 2, is_odd(checked.path)));
  append(out, "\n");
}

}  // namespace poortwachter::report
