#include "poortwachter/report/compare.hpp"

#include <algorithm>
#include <tuple>

#include "report/json/outline.hpp"

namespace poortwachter::report {

void CaseFinder::read(std::string_view bytes, const Take& take) {
  for (const char c : bytes) {
    step(c, take);
    ++at_;
  }
}

void CaseFinder::in_text(char c) {
  if (escaped_) {
    escaped_ = false;
  } else if (c == '\\') {
    escaped_ = true;
  } else if (c == '"') {
    in_text_ = false;
    return;
  }
  constexpr std::size_t longest_key = 16;
  if (depth_ == 1 && key_.size() < longest_key) key_ += c;
}

// In a report its cases are the objects of the list `cases`; a line of JSON Lines is a case itself.
void CaseFinder::begin_object() {
  const bool is_line = depth_ == 0, is_of_list = depth_ == 2 && in_list_;
  ++depth_;
  if (!is_line && !is_of_list) return;
  seen_ = true;
  is_kept_ = true;
  case_.clear();
  begin_ = at_;
}

void CaseFinder::end_object(const Take& take) {
  --depth_;
  const bool is_end = in_list_ ? depth_ == 2 : depth_ == 0 && !has_list_;
  if (!is_kept_) return;
  case_ += '}';
  if (!is_end) return;
  take(begin_, case_);
  case_.clear();
  is_kept_ = false;
}

void CaseFinder::step(char c, const Take& take) {
  const bool was_in_text = in_text_;
  if (was_in_text)
    in_text(c);
  else if (c == '"') {
    in_text_ = true;
    if (depth_ == 1) key_.clear();
  } else if (c == '{') {
    begin_object();
  } else if (c == '[') {
    ++depth_;
    if (depth_ == 2 && key_ == "cases") {
      in_list_ = has_list_ = true;
      head_ = case_;
      case_.clear();
      is_kept_ = false;
    }
  } else if (c == ']') {
    --depth_;
    if (depth_ == 1) in_list_ = false;
  } else if (c == '}') {
    return end_object(take);
  }
  if (is_kept_) case_ += c;
}

static const Json* member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

static std::string text(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

static std::optional<CaseName> name_in(const Json& json) {
  if (!json.is_object() || member(json, "path") == nullptr || member(json, "status") == nullptr) return std::nullopt;
  const Json* document = member(json, "document");
  const bool is_number = document != nullptr && document->is_number_unsigned();
  return CaseName{text(json, "path"), text(json, "case"), is_number ? document->get<std::uint32_t>() : 1U,
                  calendar::parse_iso(text(json, "as_of"))};
}

std::optional<CaseName> name_of_case(std::string_view of_case) { return name_in(Json::parse(of_case, nullptr, false)); }

ReportHead head_of(std::string_view head) {
  const std::size_t end = head.rfind(',');
  if (end == std::string_view::npos) return {};
  const Json json = Json::parse(std::string(head.substr(0, end)) + '}', nullptr, false);
  if (!json.is_object()) return {};
  const Json* tool = member(json, "tool");
  return {tool != nullptr && tool->is_object() ? text(*tool, "law_table") : std::string{},
          calendar::parse_iso(text(json, "as_of"))};
}

static constexpr int no_rank = 4;

static int rank(const std::string& level) {
  static constexpr std::string_view levels[] = {"low", "elevated", "high", "near_certain"};
  return static_cast<int>(std::ranges::find(levels, level) - std::begin(levels));
}

static int rise(const ComparedCase& one) {
  const int before = rank(one.before->level), after = rank(one.after->level);
  // Of a level that is no risk, or not known, nothing is said but that one came.
  if (after == no_rank) return 0;
  if (before == no_rank) return after > 0 ? 1 : 0;
  return (after > before ? 1 : 0) - (after < before ? 1 : 0);
}

static bool weighs(const Outline::Found& finding) { return finding.severity != "note" && !finding.accepted && !finding.suspended; }

static bool is_worse(const ComparedCase& one) {
  const auto missed = [](const Changes::Stepped& step) { return step.after == "missed"; };
  return rise(one) > 0 || std::ranges::any_of(one.changes.fresh, weighs) || std::ranges::any_of(one.changes.steps, missed);
}

static bool same_facts(const Outline& before, const Outline& after) {
  const auto facts = [](const Outline::Day& row) { return std::tie(row.id, row.done_on); };
  return before.as_of == after.as_of && before.shift == after.shift && before.first_sick_day == after.first_sick_day &&
         std::ranges::equal(before.deadlines, after.deadlines, {}, facts, facts);
}

static std::optional<Outline> outline_in(const std::string& json, CaseName& name, bool& unread) {
  if (json.empty()) return std::nullopt;
  const Json parsed = Json::parse(json, nullptr, false);
  name = name_in(parsed).value_or(CaseName{});
  unread = text(parsed, "status") != "evaluated";
  return unread ? std::nullopt : std::optional(outline_of(parsed));
}

ComparedCase compared(CasePair pair, const ReportHead& before, const ReportHead& after) {
  using Kind = ComparedCase::Kind;
  ComparedCase out;
  out.before = outline_in(pair.before, out.name, out.unread_before);
  out.after = outline_in(pair.after, out.name, out.unread_after);
  if (pair.before.empty() || pair.after.empty()) {
    out.kind = pair.before.empty() ? Kind::fresh : Kind::gone;
  } else if (out.before && out.after) {
    out.changes = changes(*out.before, *out.after);
    out.kind = out.changes.none() ? Kind::same : Kind::changed;
    out.worse = is_worse(out);
    const bool other_law = !before.law_table.empty() && !after.law_table.empty() && before.law_table != after.law_table;
    out.moved_by_law = other_law && !out.changes.deadlines.empty() && same_facts(*out.before, *out.after);
  } else {
    out.kind = out.unread_before == out.unread_after ? Kind::same : Kind::changed;
    out.worse = out.unread_after && !out.unread_before;
  }
  out.json = std::move(pair);
  return out;
}

static bool is_end(const std::string& id) {
  return std::ranges::any_of(timeline::steps, [&](timeline::Step step) { return name(step) == id && timeline::is_end_date(step); });
}

static bool is_done(const Changes::Stepped& step) {
  const auto done = [](const std::string& state) { return state == "met" || state == "late"; };
  return done(step.after) && !done(step.before) && !is_end(step.id);
}

void ComparedTotals::add(const ComparedCase& one) {
  using Kind = ComparedCase::Kind;
  ++cases;
  ++(one.kind == Kind::same ? same : one.kind == Kind::changed ? changed : one.kind == Kind::fresh ? fresh : gone);
  worse += one.worse ? 1 : 0;
  moved_by_law += one.moved_by_law ? 1 : 0;
  if (!one.before || !one.after) return;
  days_moved += static_cast<int>(one.changes.deadlines.size());
  steps_done += static_cast<int>(std::ranges::count_if(one.changes.steps, is_done));
  findings_new += static_cast<int>(one.changes.fresh.size());
  findings_resolved += static_cast<int>(one.changes.resolved.size());
  const int up = rise(one);
  risk_up += up > 0 ? 1 : 0;
  risk_down += up < 0 ? 1 : 0;
}

}  // namespace poortwachter::report
