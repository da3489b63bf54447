#include "poortwachter/report/compare.hpp"

#include <algorithm>
#include <tuple>

#include "poortwachter/base/byte_order_mark.hpp"
#include "report/json/outline.hpp"

namespace poortwachter::report {

static bool is_mark_of_text(char c) { return c == '"' || c == '\\'; }
static bool is_mark(char c) { return c == '"' || c == '{' || c == '}' || c == '[' || c == ']'; }

// Between objects is nothing but white space, and before the first one perhaps a byte order mark.
std::size_t CaseFinder::next_begin(std::size_t at) const {
  while (at < piece_.size() && before_ + at < byte_order_mark.size() && piece_[at] == byte_order_mark[before_ + at]) ++at;
  return std::min(piece_.find_first_not_of(" \t\r\n", at), piece_.size());
}

// Most bytes neither open nor close anything: they are passed over in one go.
std::size_t CaseFinder::next_mark(std::size_t at) const {
  if (depth_ == 0) return next_begin(at);
  const auto rest = piece_.substr(at);
  const auto found = in_text_ ? std::ranges::find_if(rest, is_mark_of_text) : std::ranges::find_if(rest, is_mark);
  return at + static_cast<std::size_t>(found - rest.begin());
}

bool CaseFinder::read(std::string_view bytes, const Take& take) {
  constexpr std::size_t longest_key = 16;
  piece_ = bytes;
  from_ = 0;
  for (std::size_t at = 0; at < bytes.size() && !given_up_; ++at) {
    const std::size_t mark = escaped_ ? at : next_mark(at);
    if (in_text_ && depth_ == 1 && key_.size() < longest_key) key_ += bytes.substr(at, std::min(mark - at, longest_key));
    at = mark;
    if (at < bytes.size()) step(at, take);
  }
  if (is_kept_) of_earlier_ += bytes.substr(from_);
  before_ += bytes.size();
  given_up_ = given_up_ || before_ - ended_ > most_;
  return !given_up_;
}

void CaseFinder::in_text(char c) {
  if (escaped_)
    escaped_ = false;
  else if (c == '\\')
    escaped_ = true;
  else
    in_text_ = false;
}

void CaseFinder::keep_from(std::size_t at) {
  is_kept_ = true;
  from_ = at;
  of_earlier_.clear();
}

// Copied only when it began in an earlier piece.
std::string_view CaseFinder::kept_until(std::size_t at) {
  is_kept_ = false;
  const std::string_view here = piece_.substr(from_, at - from_);
  if (of_earlier_.empty()) return here;
  return of_earlier_ += here;
}

// In a report its cases are the objects of the list `cases`; a line of JSON Lines is a case itself.
void CaseFinder::begin_object(std::size_t at) {
  const bool is_line = depth_ == 0, is_of_list = depth_ == 2 && in_list_;
  ++depth_;
  if (!is_line && !is_of_list) return;
  seen_ = true;
  begin_ = before_ + at;
  keep_from(at);
}

void CaseFinder::end_object(std::size_t at, const Take& take) {
  --depth_;
  const bool is_end = in_list_ ? depth_ == 2 : depth_ == 0 && !has_list_;
  if (!is_kept_ || !is_end) return;
  ended_ = before_ + at;
  take(begin_, kept_until(at + 1));
}

void CaseFinder::begin_list(std::size_t at) {
  ++depth_;
  if (depth_ != 2 || key_ != "cases") return;
  in_list_ = has_list_ = true;
  head_ = kept_until(at);
}

void CaseFinder::step(std::size_t at, const Take& take) {
  const char c = piece_[at];
  if (in_text_) return in_text(c);
  if (depth_ == 0 && c != '{') {
    given_up_ = true;
  } else if (c == '"') {
    in_text_ = true;
    if (depth_ == 1) key_.clear();
  } else if (c == '{') {
    begin_object(at);
  } else if (c == '[') {
    begin_list(at);
  } else if (c == ']') {
    --depth_;
    if (depth_ == 1) in_list_ = false;
  } else {
    end_object(at, take);
  }
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

std::optional<JudgedOn> judged_on(const CaseName& before, const CaseName& after) {
  if (!before.as_of || !after.as_of) return std::nullopt;
  return JudgedOn{*before.as_of, *after.as_of};
}

void JudgedDays::add(const std::optional<JudgedOn>& days) {
  if (!days) return;
  if (!first) first = days;
  alike = alike && *first == *days;
  ++cases;
  moved += days->moved() ? 1 : 0;
}

// The members that stand before the first one that is an object or a list.
static Json members_before(std::string_view until_bracket) {
  const std::size_t comma = until_bracket.rfind(',');
  if (comma == std::string_view::npos) return nullptr;
  return Json::parse(std::string(until_bracket.substr(0, comma)) + '}', nullptr, false);
}

std::optional<CaseName> name_of_case(std::string_view of_case) {
  if (auto name = name_in(members_before(of_case.substr(0, of_case.find_first_of("[{", 1))))) return name;
  return name_in(Json::parse(of_case, nullptr, false));
}

ReportHead head_of(std::string_view head) {
  const Json json = members_before(head);
  if (!json.is_object()) return {};
  const Json* tool = member(json, "tool");
  ReportHead out{.law_table = {}, .as_of = calendar::parse_iso(text(json, "as_of"))};
  if (tool != nullptr && tool->is_object()) {
    out.law_table = text(*tool, "law_table");
    out.law_digest = text(*tool, "law_digest");
  }
  return out;
}

bool is_other_law(const ReportHead& before, const ReportHead& after) {
  const auto differ = [](const std::string& was, const std::string& is) { return !was.empty() && !is.empty() && was != is; };
  return differ(before.law_table, after.law_table) || differ(before.law_digest, after.law_digest);
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

// Nothing: it is no case. A case of JSON Lines has the version of its line, which a case of a report has not.
static std::shared_ptr<const CaseJson> parsed(const std::string& of_case) {
  Json json = Json::parse(of_case, nullptr, false);
  if (!name_in(json)) return nullptr;
  json.erase("schema_version");
  return std::make_shared<CaseJson>(CaseJson{std::move(json)});
}

static bool is_evaluated(const CaseJson& one) { return text(one.json, "status") == "evaluated"; }

static void compare_evaluated(ComparedCase& out, const ReportHead& before, const ReportHead& after) {
  out.changes = changes(*out.before, *out.after);
  out.kind = out.changes.none() ? ComparedCase::Kind::same : ComparedCase::Kind::changed;
  out.worse = is_worse(out);
  out.moved_by_law = is_other_law(before, after) && !out.changes.deadlines.empty() && same_facts(*out.before, *out.after);
}

Result<ComparedCase, NoCase> compared(const CasePair& pair, const ReportHead& before, const ReportHead& after) {
  using Kind = ComparedCase::Kind;
  ComparedCase out;
  if (pair.before == pair.after) return out;
  const auto read = [&](const std::string& bytes, std::shared_ptr<const CaseJson>& json, std::optional<Outline>& outline) {
    if (bytes.empty()) return true;
    json = parsed(bytes);
    if (!json) return false;
    out.name = *name_in(json->json);
    if (is_evaluated(*json)) outline = outline_of(json->json);
    return true;
  };
  if (!read(pair.before, out.json_before, out.before)) return NoCase{.is_later = false};
  if (!read(pair.after, out.json_after, out.after)) return NoCase{.is_later = true};
  out.unread_before = out.json_before && !out.before;
  out.unread_after = out.json_after && !out.after;
  if (!out.json_before || !out.json_after) {
    out.kind = out.json_before ? Kind::gone : Kind::fresh;
  } else if (out.before && out.after) {
    compare_evaluated(out, before, after);
  } else {
    out.kind = out.unread_before == out.unread_after ? Kind::same : Kind::changed;
    out.worse = out.unread_after && !out.unread_before;
  }
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
