#include <algorithm>
#include <map>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/rules.hpp"
#include "report/text_finding.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

using calendar::iso;
using timeline::WindowState;

namespace {

// Lines with a word on the left and its text hanging beside it; an empty word continues the one above.
class Rows {
 public:
  Rows(const Options& options, Buffer& out) : options_(&options), out_(&out) {}

  void add(std::string_view key, std::string_view text) {
    const std::string_view head = key.empty() ? std::string_view{} : text::ui(key, options_->lang);
    hanging(fmt::format("  {:<{}}", head, column), text, options_->width, *out_);
  }

 private:
  static constexpr int column = 19;
  const Options* options_;
  Buffer* out_;
};

}  // namespace

static void add_wait(const rules::Judgement& judgement, Lang lang, Rows& rows) {
  const Timeline& timeline = judgement.timeline;
  const std::string first = iso(timeline.first_sick_day);
  const std::string week = timeline.week ? std::to_string(*timeline.week) : std::string{};
  std::string line = phrase(timeline.week ? "case.week" : "case.first", {{"week", week}, {"first", first}}, lang);
  if (timeline.last_day) line += "; " + phrase("case.wait_ends", {{"date", iso(*timeline.last_day)}}, lang);
  if (timeline.wage_until) line += "; " + phrase("case.wage_until", {{"date", iso(*timeline.wage_until)}}, lang);
  rows.add("case.waiting", line);
  if (timeline.shift.value > 0) rows.add("", counted("case.shifted", timeline.shift.value, lang));
}

static std::string readings(const timeline::Spoor2Window& window, Lang lang) {
  const std::string strict = iso(*window.strict);
  const std::string outer = iso(*window.outer);
  if (strict == outer) return phrase("window.until_both", {{"outer", outer}}, lang);
  // The evaluation is part of the strict reading itself; any other fact makes both readings something else.
  const bool moved = std::any_of(window.moved_by.begin(), window.moved_by.end(),
                                 [](std::string_view field) { return field != "eerstejaarsevaluatie"; });
  const std::string_view key = moved ? "window.until_moved" : "window.until";
  return phrase(key, {{"strict", strict}, {"outer", outer}}, lang);
}

static std::string state_of(const timeline::Spoor2Window& window, Lang lang) {
  const std::string started = window.started_on ? iso(*window.started_on) : std::string{};
  const std::string key = fmt::format("window.{}", name(window.state));
  std::string out = phrase(key, {{"started", started}, {"days", days(window.days_late, lang)}}, lang);
  if (window.state != WindowState::not_applicable || window.reason == timeline::Reason::none) return out;
  return fmt::format("{}: {}", out, word("reason.", name(window.reason), lang));
}

static void add_spoor2(const timeline::Spoor2Window& window, Lang lang, Rows& rows) {
  rows.add("case.spoor2", state_of(window, lang));
  if (window.state == WindowState::not_applicable) return;
  if (window.strict && window.outer) rows.add("", readings(window, lang));
  const bool advised = window.earliest && window.target && !window.started_on;
  if (advised) {
    rows.add("", phrase("window.advice", {{"earliest", iso(*window.earliest)}, {"target", iso(*window.target)}}, lang));
  }
  if (window.closes && !window.started_on) rows.add("", phrase("window.closes", {{"closes", iso(*window.closes)}}, lang));
  if (!window.moved_by.empty()) rows.add("", phrase("window.moved_by", {{"fields", joined(window.moved_by, ", ")}}, lang));
}

static std::string level_of(const rules::Judgement& judgement, Lang lang) {
  const rules::SanctionRisk& risk = judgement.risk;
  const std::string_view level = word("level.", rules::name(risk.level), lang);
  if (!risk.reason.empty()) return fmt::format("{}: {}", level, word("risk_reason.", risk.reason, lang));
  if (risk.because.empty()) return phrase("case.risk_nothing", {{"level", level}}, lang);
  std::vector<std::string> codes;
  for (const std::string_view code : risk.because) codes.push_back(fmt::format("{} {}", code, rules::find(code)->slug));
  return phrase("case.risk_because", {{"level", level}, {"codes", fmt::format("{}", fmt::join(codes, ", "))}}, lang);
}

static void add_cost(const rules::Cost& cost, Lang lang, Rows& rows) {
  const bool single = cost.months == 1;
  const std::string months = fmt::format("{} {}", cost.months, text::ui(single ? "unit.month" : "unit.months", lang));
  rows.add("case.cost",
           phrase("cost.total",
                  {{"per_month", money(cost.per_month, lang)}, {"maximum", money(cost.maximum, lang)}, {"months", months}}, lang));
  const bool capped = cost.capped_wage < cost.monthly_wage;
  std::string line = phrase(capped ? "cost.capped" : "cost.wage",
                            {{"wage", money(cost.monthly_wage, lang)},
                             {"capped", money(cost.capped_wage, lang)},
                             {"daily", money(cost.maximum_daily_wage, lang)}},
                            lang);
  line += ", " + phrase("cost.factors",
                        {{"wage_pct", number(cost.wage_pct, lang)},
                         {"holiday_pct", number(cost.holiday_pay_pct, lang)},
                         {"charges_pct", number(cost.charges_pct, lang)}},
                        lang);
  if (cost.value_of_work.value > 0) line += ", " + phrase("cost.work", {{"work", money(cost.value_of_work, lang)}}, lang);
  rows.add("", line);
}

static void add_risk(const rules::Judgement& judgement, Lang lang, Rows& rows) {
  const rules::SanctionRisk& risk = judgement.risk;
  rows.add("case.risk", level_of(judgement, lang));
  rows.add("", text::ui("sentence.indication", lang));
  rows.add("", text::ui("sentence.base_rate", lang));
  if (risk.cost) add_cost(*risk.cost, lang, rows);
  const std::string due = risk.uwv_decision_due ? iso(*risk.uwv_decision_due) : std::string{};
  const std::string last = risk.uwv_last_day ? iso(*risk.uwv_last_day) : std::string{};
  const std::string_view key = due.empty() ? "case.uwv_last" : last.empty() ? "case.uwv_due" : "case.uwv_days";
  if (!due.empty() || !last.empty()) rows.add("case.uwv", phrase(key, {{"due", due}, {"last", last}}, lang));
}

// The steps that somebody still has to do in time, by day.
static std::vector<const timeline::Deadline*> coming(const Timeline& timeline, Date as_of) {
  std::vector<const timeline::Deadline*> out;
  for (const timeline::Deadline& deadline : timeline.deadlines) {
    const bool open = deadline.state == timeline::State::due && !timeline::is_end_date(deadline.step);
    if (open && deadline.day() && *deadline.day() >= as_of) out.push_back(&deadline);
  }
  std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) { return *a->day() < *b->day(); });
  return out;
}

static std::string deadline_line(const timeline::Deadline& deadline, Date as_of, Lang lang) {
  const Days left = *deadline.day() - as_of;
  const std::string when =
      left.value == 0 ? std::string(text::ui("case.today", lang)) : phrase("case.in", {{"days", days(left, lang)}}, lang);
  const std::string actor = who(deadline.who, lang);
  return phrase(
      actor.empty() ? "case.deadline_plain" : "case.deadline",
      {{"step", word("step.", name(deadline.step), lang)}, {"date", iso(*deadline.day())}, {"when", when}, {"who", actor}}, lang);
}

static void add_deadlines(const Checked& checked, const Options& options, Rows& rows) {
  const auto steps = coming(checked.judgement->timeline, checked.as_of);
  if (steps.empty()) return rows.add("case.next", text::ui("case.next_none", options.lang));
  rows.add("case.next", deadline_line(*steps[0], checked.as_of, options.lang));
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (*steps[i]->day() - checked.as_of > Days{options.horizon}) break;
    rows.add("", deadline_line(*steps[i], checked.as_of, options.lang));
  }
}

static void add_not_assessed(const rules::Judgement& judgement, Lang lang, Rows& rows) {
  std::vector<std::string_view> fields;
  std::map<std::string_view, std::vector<std::string_view>> codes;
  for (const NotAssessed& entry : judgement.not_assessed) {
    if (!codes.contains(entry.field)) fields.push_back(entry.field);
    codes[entry.field].push_back(entry.rule->code);
  }
  std::string_view key = "case.not_assessed";
  for (const std::string_view field : fields) {
    const std::string named = joined(codes[field], ", ");
    rows.add(key, phrase("not_assessed.unknown", {{"code", named}, {"field", field}}, lang));
    key = "";
  }
  for (const std::string& sentence : limits_of(judgement, lang)) {
    rows.add(key, sentence);
    key = "";
  }
}

void text_judgement(const Checked& checked, const Options& options, Buffer& out) {
  const rules::Judgement& judgement = *checked.judgement;
  Rows rows(options, out);
  if (!judgement.covered) {
    rows.add("label.attention", text::ui("case.not_covered", options.lang));
    return rows.add("", text::ui("sentence.indication", options.lang));
  }
  add_wait(judgement, options.lang, rows);
  add_spoor2(judgement.timeline.spoor2, options.lang, rows);
  add_risk(judgement, options.lang, rows);
  add_deadlines(checked, options, rows);
  add_not_assessed(judgement, options.lang, rows);
}

}  // namespace poortwachter::report
