#include "report/document/first.hpp"

#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/actions.hpp"
#include "report/document/action_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Action;

static Fact first_fact(const Action& action, Lang lang) {
  const std::string by = action.by ? phrase("first.by", {{"date", short_date(*action.by, lang)}}, lang) : said("first.now", lang);
  // The day stands before it, and not again in its words.
  const std::string what = task_of(action, lang), actor = who(action.who, lang);
  return {"first.by", by, {phrase("first.line", {{"who", actor}, {"what", what}, {"code", action.finding->rule->code}}, lang)}};
}

Block do_first(const Checked& checked, Lang lang) {
  constexpr std::size_t most = 7;
  std::vector<Action> open = judgement::actions(*checked.judgement, Days{0});
  std::erase_if(open, [](const Action& action) { return action.kind != Action::Kind::finding; });
  const bool is_assessable = checked.judgement->risk.level != judgement::Level::not_assessable;
  if (open.empty()) return {Paragraph{said(is_assessable ? "first.none" : "first.fill_in", lang)}};
  Facts out{.facts = {}, .title = said("first.title", lang)};
  for (std::size_t i = 0; i < std::min(open.size(), most); ++i) out.facts.push_back(first_fact(open[i], lang));
  if (open.size() > most)
    out.facts.push_back({"first.more", "", {counted("first.more", static_cast<int>(open.size() - most), lang)}});
  return {std::move(out)};
}

namespace {

// Something that has its day to come.
struct Coming {
  Date day;
  std::string what;
  Actors who;
  bool is_end = false;
  bool is_advised = false;  // the day that is advised for it lies behind

  bool is_of_uwv() const { return who.contains(Actor::uwv); }
};

}  // namespace

static std::vector<Coming> all_coming(const Checked& checked, Lang lang) {
  std::vector<Coming> out;
  for (const timeline::Deadline& step : checked.judgement->timeline.deadlines) {
    const std::optional<Date> day = step.day();
    const bool is_open = step.state == timeline::State::due || step.state == timeline::State::unknown;
    if (!is_open || !day || *day < checked.as_of) continue;
    const bool is_spoor2 = step.step == timeline::Step::spoor2_start;
    const std::optional<Date> advised = is_spoor2 ? checked.judgement->timeline.spoor2.target : step.advice;
    const bool is_advised = step.state == timeline::State::due && advised && *advised < checked.as_of;
    out.push_back({*day, step_in_sentence(step, lang), step.who, timeline::is_end_date(step.step), is_advised});
  }
  for (const Ahead& ahead : checked.judgement->ahead) out.push_back({ahead.by, coming(ahead, lang), ahead.who});
  std::ranges::stable_sort(out, {}, &Coming::day);
  return out;
}

static Fact coming_fact(const Coming& one, Date as_of, Lang lang) {
  const Days left = one.day - as_of;
  const std::string when = left.value == 0 ? said("case.today", lang) : phrase("case.in", {{"days", days(left, lang)}}, lang);
  const std::string actor = one.is_end ? std::string{} : who(one.who, lang);
  const std::string_view key = actor.empty() ? "coming.line_plain" : "coming.line";
  return {"coming.line", short_date(one.day, lang), {phrase(key, {{"when", when}, {"what", one.what}, {"who", actor}}, lang)}};
}

// Whether one is told: it is soon, or should have been done by now, or the first of its kind; an end only when nothing else comes.
static std::vector<const Coming*> told(const std::vector<Coming>& all, Date as_of, Days horizon) {
  std::vector<const Coming*> out;
  bool of_uwv = false, of_others = false;
  for (const Coming& one : all) {
    bool& is_known = one.is_of_uwv() ? of_uwv : of_others;
    if (one.is_end || (is_known && !one.is_advised && one.day - as_of > horizon)) continue;
    is_known = is_known || !one.is_advised;
    out.push_back(&one);
  }
  const auto end = std::ranges::find_if(all, &Coming::is_end);
  if (out.empty() && end != all.end()) out.push_back(&*end);
  return out;
}

Facts coming_up(const Checked& checked, Days horizon, Lang lang) {
  const Date as_of = checked.as_of;
  const std::vector<Coming> all = all_coming(checked, lang);
  Facts out{.facts = {}, .title = said("coming.title", lang)};
  for (const Coming* one : told(all, as_of, horizon)) out.facts.push_back(coming_fact(*one, as_of, lang));
  if (out.facts.empty()) out.facts.push_back(fact("case.next", {said("case.next_none", lang)}, lang));
  return out;
}

}  // namespace poortwachter::report
