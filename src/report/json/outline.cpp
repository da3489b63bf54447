#include "report/json/outline.hpp"

#include <array>
#include <charconv>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::report {

static const Json& member(const Json& object, const char* key) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

// A report may be written by anybody: what it says is as harmless as what a dossier says.
static std::string text(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_string() ? safe(value.get<std::string>()) : std::string{};
}

static std::optional<Date> day(const Json& object, const char* key) { return calendar::parse_iso(text(object, key)); }

static int number(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_number_integer() ? value.get<int>() : 0;
}

// "3307.50".
static std::optional<Cents> amount(const Json& object, const char* key) {
  std::string digits = text(object, key);
  std::erase(digits, '.');
  Cents out;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.value);
  const bool whole = !digits.empty() && error == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(out) : std::nullopt;
}

static std::vector<Outline::Day> deadlines_of(const Json& of_case) {
  std::vector<Outline::Day> out;
  for (const Json& row : member(of_case, "deadlines")) {
    const std::optional<Date> due = day(row, "due");
    out.push_back({text(row, "id"), due ? due : day(row, "practice_due"), text(row, "state"), day(row, "done_on")});
  }
  return out;
}

static Outline::Window window_of(const Json& window) {
  Outline::Window out;
  for (const char* key : {"earliest", "target", "strict", "outer", "closes"}) out.days.push_back({key, day(window, key), {}});
  out.started_on = day(window, "started_on");
  out.state = text(window, "state");
  out.days_late = number(window, "days_late");
  return out;
}

static std::string row_of(const std::string& code) {
  const Rule* rule = rules::find(code);
  return rule == nullptr ? std::string{} : std::string(rule->row);
}

static Outline::Found found_in(const Json& finding) {
  Outline::Found out;
  out.identity = text(finding, "fingerprint");
  out.code = text(finding, "code");
  out.step = row_of(out.code);
  out.pointer = text(member(finding, "location"), "pointer");
  out.severity = text(finding, "severity");
  out.message = text(finding, "message");
  out.arguments = member(finding, "args").dump();
  if (const std::string risk = text(finding, "risk"); !risk.empty()) out.risk = risk;
  out.open = member(finding, "open") != Json(false);
  out.suspended = member(finding, "suspended") == Json(true);
  out.accepted = !member(finding, "accepted").is_null();
  out.weight = Json{out.risk.value_or(""), out.open, out.suspended, out.accepted, text(finding, "mitigated_by")}.dump();
  return out;
}

// A sanction has an end behind UWV's last day; one that was taken back before it leaves UWV free to give another until then.
static bool is_imposed(const Outline& one) {
  std::optional<Date> end, last;
  for (const Outline::Day& row : one.deadlines) {
    if (row.id == "loonsanctie_uiterste_dag") last = row.day;
    if (row.id == "loonsanctie_einde" || row.id == "bekorting_einde") end = row.day ? row.day : end;
  }
  return end && last && (*end > *last || (one.as_of && *one.as_of > *last));
}

Outline outline_of(const Json& of_case) {
  Outline out;
  out.verdict = text(of_case, "verdict");
  const Json& risk = member(of_case, "sanction_risk");
  out.level = text(risk, "level");
  out.reason = text(risk, "reason");
  out.as_of = day(of_case, "as_of");
  out.shift = number(of_case, "shift_days");
  out.first_sick_day = day(of_case, "effective_first_sick_day");
  out.deadlines = deadlines_of(of_case);
  out.window = window_of(member(of_case, "spoor2_window"));
  for (const Json& finding : member(of_case, "findings")) out.findings.push_back(found_in(finding));
  const Json& cost = member(risk, "cost");
  out.cost_per_month = amount(cost, "per_month");
  out.cost = amount(cost, "maximum");
  const Json& wait = member(of_case, "waiting_period");
  const std::optional<Date> benefit = day(wait, "benefit_until"), paid = benefit ? benefit : day(wait, "wage_until");
  out.is_imposed = is_imposed(out);
  out.is_owed = paid && out.as_of && *paid >= *out.as_of;
  out.of_benefit = benefit.has_value();
  return out;
}

static Json json_of(const std::vector<Changes::Moved>& moved) {
  Json list = Json::array();
  for (const Changes::Moved& one : moved)
    list.push_back({{"id", one.id},
                    {"before", date_or_null(one.before)},
                    {"after", date_or_null(one.after)},
                    {"days", one.days() ? Json(one.days()->value) : Json(nullptr)}});
  return list;
}

static Json json_of(const Outline::Found& one) {
  return {{"code", one.code}, {"step", text_or_null(one.step)}, {"pointer", one.pointer}};
}

static Json json_of(const std::vector<Outline::Found>& findings) {
  Json list = Json::array();
  for (const Outline::Found& one : findings) list.push_back(json_of(one));
  return list;
}

static Json before_and_after(Json before, Json after) { return {{"before", std::move(before)}, {"after", std::move(after)}}; }

Json json_changes(const Changes& all, const Json& before, const Json& after) {
  Json steps = Json::array(), changed = Json::array();
  for (const Changes::Stepped& one : all.steps) steps.push_back({{"id", one.id}, {"before", one.before}, {"after", one.after}});
  for (const auto& [was, is] : all.changed) changed.push_back(json_of(is));
  const auto of_risk = [](const Json& of_case, const char* key) { return member(member(of_case, "sanction_risk"), key); };
  const auto of_window = [](const Json& of_case) { return member(member(of_case, "spoor2_window"), "state"); };
  return {{"deadlines", json_of(all.deadlines)},
          {"steps", std::move(steps)},
          {"findings", {{"new", json_of(all.fresh)}, {"resolved", json_of(all.resolved)}, {"changed", std::move(changed)}}},
          {"risk", before_and_after(of_risk(before, "level"), of_risk(after, "level"))},
          {"cost", before_and_after(of_risk(before, "cost"), of_risk(after, "cost"))},
          {"spoor2_window", {{"before", of_window(before)}, {"after", of_window(after)}, {"days", json_of(all.window)}}}};
}

}  // namespace poortwachter::report
