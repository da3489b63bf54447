#include "report/document/judgement_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using timeline::Deadline;
using timeline::State;
using timeline::Step;

bool has_days_left(const Timeline& timeline) { return timeline.sanction_until() > timeline.wage_period_end; }

bool is_imposed(const Timeline& timeline) {
  return timeline.sanction_valid && (has_days_left(timeline) || timeline.as_of > timeline.wage_period_end);
}

bool may_come(const judgement::Judgement& judgement) {
  return judgement.risk.level != judgement::Level::not_sanctionable && !is_imposed(judgement.timeline);
}

bool has_cost(const judgement::Judgement& judgement) {
  if (!judgement.risk.cost || judgement.risk.level == judgement::Level::not_sanctionable) return false;
  const Timeline& timeline = judgement.timeline;
  if (!is_imposed(timeline)) return true;
  const std::optional<Date> paid = timeline.income_until();
  return has_days_left(timeline) && paid && *paid >= timeline.as_of;
}

static std::string benefit_factors(const judgement::Cost& cost, Lang lang) {
  const bool capped = *cost.daily_wage == cost.maximum_daily_wage;
  return phrase(capped ? "cost.benefit_capped" : "cost.benefit",
                {{"wage", money(cost.monthly_wage, lang)},
                 {"daily", money(*cost.daily_wage, lang)},
                 {"from", calendar::iso(cost.amounts_from)},
                 {"wage_pct", number(cost.wage_pct, lang)},
                 {"holiday_pct", number(cost.holiday_pay_pct, lang)}},
                lang);
}

static std::string cost_factors(const judgement::Cost& cost, Lang lang) {
  if (cost.daily_wage) return benefit_factors(cost, lang);
  const bool capped = cost.capped_wage < cost.monthly_wage;
  std::string line = phrase(capped ? "cost.capped" : "cost.wage",
                            {{"wage", money(cost.monthly_wage, lang)},
                             {"capped", money(cost.capped_wage, lang)},
                             {"daily", money(cost.maximum_daily_wage, lang)},
                             {"from", calendar::iso(cost.amounts_from)}},
                            lang);
  line += ", " + phrase("cost.factors",
                        {{"wage_pct", number(cost.wage_pct, lang)},
                         {"holiday_pct", number(cost.holiday_pay_pct, lang)},
                         {"charges_pct", number(cost.charges_pct, lang)}},
                        lang);
  if (cost.value_of_work.value > 0) line += ", " + phrase("cost.work", {{"work", money(cost.value_of_work, lang)}}, lang);
  return line;
}

static std::string cost_sum(const judgement::Cost& cost, bool imposed, Lang lang) {
  const std::string months = fmt::format("{} {}", cost.months, text::ui(cost.months == 1 ? "unit.month" : "unit.months", lang));
  return phrase(imposed ? "cost.per_month" : "cost.total",
                {{"per_month", money(cost.per_month, lang)}, {"maximum", money(cost.maximum, lang)}, {"months", months}}, lang);
}

std::vector<std::string> cost_lines(const judgement::Judgement& judgement, Lang lang) {
  if (!has_cost(judgement)) return {};
  const judgement::Cost& cost = *judgement.risk.cost;
  return {cost_sum(cost, is_imposed(judgement.timeline), lang), cost_factors(cost, lang)};
}

// Of a day gone by it is not said that it is still to come; an application that is late, or not there, moves both days.
static std::string_view uwv_key(const Timeline& timeline, Date due, Date last) {
  if (timeline.as_of <= due) return "case.uwv_days";
  if (timeline.as_of <= last) return "case.uwv_days_late";
  const State application = timeline.at(Step::wia_aanvraag).state;
  return application == State::missed || application == State::unknown ? "case.uwv_moves" : "case.uwv_past";
}

static std::vector<std::string> uwv_lines(const judgement::Judgement& judgement, const Wording& wording) {
  const auto& due = judgement.risk.uwv_decision_due;
  const auto& last = judgement.risk.uwv_last_day;
  if (!due || !last) return {};
  const Timeline& timeline = judgement.timeline;
  return {phrase(key_of(uwv_key(timeline, *due, *last), timeline.carrier_guides, wording.lang),
                 {{"due", wording.date(*due)}, {"last", wording.date(*last)}}, wording.lang)};
}

Date paid_in_sanction(const Timeline& timeline) {
  const Date last = *timeline.sanction_until();
  return std::min(last, timeline.income_until().value_or(last));
}

static std::string imposed_line(const Timeline& timeline, const Wording& wording) {
  const Date last = *timeline.sanction_until();
  const Date full = *timeline.sanction_end;
  const std::string given = wording.date(*timeline.sanction_given);
  if (!has_days_left(timeline)) return phrase("sanction.nothing_left", {{"given", given}}, wording.lang);
  const auto& withdrawn = timeline.sanction_withdrawn;
  const std::string_view key = withdrawn ? "sanction.withdrawn" : last < full ? "sanction.shortened" : "sanction.days";
  return phrase(key_of(key, timeline.carrier_guides, wording.lang),
                {{"given", given},
                 {"withdrawn", withdrawn ? wording.date(*withdrawn) : std::string{}},
                 {"from", wording.date(timeline.wage_period_end + Days{1})},
                 {"until", wording.date(withdrawn ? paid_in_sanction(timeline) : last)},
                 {"full", wording.date(full)}},
                wording.lang);
}

static std::vector<std::string> sanction_lines(const Timeline& timeline, const Wording& wording) {
  std::vector<std::string> lines{imposed_line(timeline, wording)};
  const Deadline& decision = timeline.at(Step::bekorting_besluit);
  if (!decision.applies() || !decision.due) return lines;
  const std::string key = fmt::format("sanction.shortening.{}", name(decision.state));
  const std::string done = decision.done_on ? wording.date(*decision.done_on) : std::string{};
  lines.push_back(phrase(key, {{"due", wording.date(*decision.due)}, {"done", done}}, wording.lang));
  return lines;
}

Point uwv_point(const judgement::Judgement& judgement, const Wording& wording) {
  const Timeline& timeline = judgement.timeline;
  const std::string_view sanction = timeline.carrier_guides ? "case.sanction.benefit" : "case.sanction";
  if (is_imposed(timeline)) return {sanction, sanction_lines(timeline, wording)};
  std::vector<std::string> lines = uwv_lines(judgement, wording);
  if (timeline.sanction_valid) lines.insert(lines.begin(), imposed_line(timeline, wording));
  return {"case.uwv", std::move(lines)};
}

}  // namespace poortwachter::report
