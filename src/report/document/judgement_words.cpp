#include "report/document/judgement_words.hpp"

#include <algorithm>
#include <map>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/rules.hpp"
#include "report/document/spelled.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using timeline::WindowState;

std::string Wording::date(Date day) const { return long_dates ? long_date(day, lang) : calendar::iso(day); }

std::vector<std::string> wait_lines(const Timeline& timeline, const Wording& wording) {
  const Lang lang = wording.lang;
  const std::string first = wording.date(timeline.first_sick_day);
  const std::string week = timeline.week ? std::to_string(*timeline.week) : std::string{};
  std::string line = phrase(timeline.week ? "case.week" : "case.first", {{"week", week}, {"first", first}}, lang);
  if (timeline.last_day) line += "; " + phrase("case.wait_ends", {{"date", wording.date(*timeline.last_day)}}, lang);
  if (timeline.wage_until) line += "; " + phrase("case.wage_until", {{"date", wording.date(*timeline.wage_until)}}, lang);
  if (timeline.benefit_until) line += "; " + phrase("case.benefit_until", {{"date", wording.date(*timeline.benefit_until)}}, lang);
  std::vector<std::string> lines{std::move(line)};
  if (timeline.shift.value > 0) lines.push_back(counted("case.shifted", timeline.shift.value, lang));
  return lines;
}

static std::string readings(const timeline::Spoor2Window& window, const Wording& wording) {
  const std::string strict = wording.date(*window.strict);
  const std::string outer = wording.date(*window.outer);
  if (strict == outer) return phrase("window.until_both", {{"outer", outer}}, wording.lang);
  // The evaluation is part of the strict reading itself; any other fact makes both readings something else.
  const bool moved = std::any_of(window.moved_by.begin(), window.moved_by.end(),
                                 [](timeline::MovedBy fact) { return fact != timeline::MovedBy::eerstejaarsevaluatie; });
  const std::string_view key = moved ? "window.until_moved" : "window.until";
  return phrase(key, {{"strict", strict}, {"outer", outer}}, wording.lang);
}

// The day of what ends the case, when the employment has not ended yet, or AOW age has not been reached.
static std::optional<Date> day_to_come(std::string_view reason, const Timeline& timeline) {
  const auto is = [&](timeline::Reason one) { return reason == name(one); };
  if (is(timeline::Reason::employment_ended) && timeline.employment_end && *timeline.employment_end >= timeline.as_of)
    return timeline.employment_end;
  if (is(timeline::Reason::aow) && timeline.aow && *timeline.aow > timeline.as_of) return timeline.aow;
  return std::nullopt;
}

static std::string because(std::string_view group, std::string_view reason, const Timeline& timeline, bool of_benefit, Lang lang) {
  const std::string key = fmt::format("{}{}", group, reason);
  const auto day = day_to_come(reason, timeline);
  if (day) return phrase(fmt::format("{}.to_come", key), {{"date", long_date(*day, lang)}}, lang);
  return said(key_of(key, of_benefit, lang), lang);
}

std::string row_reason(timeline::Reason reason, const Timeline& timeline, bool of_benefit, Lang lang) {
  return because("reason.", name(reason), timeline, of_benefit, lang);
}

static std::string state_of(const Timeline& timeline, const Wording& wording) {
  const timeline::Spoor2Window& window = timeline.spoor2;
  const Lang lang = wording.lang;
  const std::string started = window.started_on ? wording.date(*window.started_on) : std::string{};
  const std::string key = fmt::format("window.{}", name(window.state));
  std::string out = phrase(key, {{"started", started}, {"days", days(window.days_late, lang)}}, lang);
  if (window.state != WindowState::not_applicable || window.reason == timeline::Reason::none) return out;
  return fmt::format("{}: {}", out, row_reason(window.reason, timeline, false, lang));
}

// A day that has gone by is no advice.
static std::string advice(const timeline::Spoor2Window& window, Date as_of, const Wording& wording) {
  const std::string_view key = *window.target < as_of ? "window.advice_now" : "window.advice";
  return phrase(key, {{"earliest", wording.date(*window.earliest)}, {"target", wording.date(*window.target)}}, wording.lang);
}

static std::string moving_facts(const timeline::Spoor2Window& window, Lang lang) {
  std::vector<std::string_view> facts;
  for (const timeline::MovedBy fact : window.moved_by) facts.push_back(word("moved.", name(fact), lang));
  return joined(facts, ", ");
}

std::vector<std::string> window_days(const Timeline& timeline, const Wording& wording) {
  const Lang lang = wording.lang;
  const timeline::Spoor2Window& window = timeline.spoor2;
  if (window.state == WindowState::not_applicable) return {};
  std::vector<std::string> lines;
  if (window.strict && window.outer) lines.push_back(readings(window, wording));
  const bool advised = window.earliest && window.target && !window.started_on;
  if (advised) lines.push_back(advice(window, timeline.as_of, wording));
  if (window.closes && !window.started_on)
    lines.push_back(phrase("window.closes", {{"closes", wording.date(*window.closes)}}, lang));
  if (!window.moved_by.empty()) lines.push_back(phrase("window.moved_by", {{"facts", moving_facts(window, lang)}}, lang));
  return lines;
}

std::vector<std::string> window_lines(const Timeline& timeline, const Wording& wording) {
  std::vector<std::string> lines = window_days(timeline, wording);
  lines.insert(lines.begin(), state_of(timeline, wording));
  return lines;
}

std::string_view level_word(const judgement::Judgement& judgement, Lang lang) {
  const std::string level = fmt::format("level.{}", judgement::name(judgement.risk.level));
  return text::ui(key_of(level, judgement.timeline.carrier_guides, lang), lang);
}

// Of who leaves within the wait UWV pays the sickness benefit, and can recover it.
static bool benefit_recoverable(const judgement::Judgement& judgement) {
  const Timeline& timeline = judgement.timeline;
  const bool left = judgement.risk.reason == name(timeline::Reason::employment_ended) && timeline.employment_end;
  return left && *timeline.employment_end < timeline.wachttijd_end;
}

std::string risk_reason(const judgement::Judgement& judgement, Lang lang) {
  const bool of_benefit = judgement.timeline.carrier_guides;
  const std::string reason = because("risk_reason.", judgement.risk.reason, judgement.timeline, of_benefit, lang);
  return benefit_recoverable(judgement) ? fmt::format("{}; {}", reason, said("risk_reason.recovery", lang)) : reason;
}

std::string_view base_rate(const judgement::Judgement& judgement, Lang lang) {
  return text::ui(key_of("sentence.base_rate", judgement.timeline.carrier_guides, lang), lang);
}

Fact risk_fact(const judgement::Judgement& judgement, std::vector<std::string> lines, Lang lang) {
  return {"case.risk", said(key_of("case.risk", judgement.timeline.carrier_guides, lang), lang), std::move(lines)};
}

std::string risk_line(const judgement::Judgement& judgement, Lang lang) {
  const judgement::SanctionRisk& risk = judgement.risk;
  const std::string_view level = level_word(judgement, lang);
  if (!risk.reason.empty()) return fmt::format("{}: {}", level, risk_reason(judgement, lang));
  if (risk.because.empty()) return phrase("case.risk_nothing", {{"level", level}}, lang);
  std::vector<std::string> codes;
  for (const std::string_view code : risk.because) codes.push_back(fmt::format("{} {}", code, rules::find(code)->slug));
  return phrase("case.risk_because", {{"level", level}, {"codes", fmt::format("{}", fmt::join(codes, ", "))}}, lang);
}

// Of these the law asks a judgement.
static std::string open_norms(const judgement::Judgement& judgement, Lang lang) {
  std::vector<std::string_view> codes;
  for (const Finding& finding : judgement.findings) {
    const bool told = std::ranges::find(codes, finding.rule->code) != codes.end();
    if (finding.rule->certainty == Certainty::open_norm && !told) codes.push_back(finding.rule->code);
  }
  return codes.empty() ? std::string{} : phrase("finding.open_norms", {{"codes", joined(codes, ", ")}}, lang);
}

std::vector<std::string> not_assessed_lines(const Checked& checked, Lang lang) {
  const judgement::Judgement& judgement = *checked.judgement;
  std::vector<std::string_view> fields;
  std::map<std::string_view, std::vector<std::string_view>> codes;
  for (const NotAssessed& entry : judgement.not_assessed) {
    if (!codes.contains(entry.field)) fields.push_back(entry.field);
    codes[entry.field].push_back(entry.rule->code);
  }
  std::vector<std::string> lines;
  for (const std::string_view field : fields) {
    const std::string path = spelled_path(field, lang);
    lines.push_back(phrase("not_assessed.unknown", {{"code", joined(codes[field], ", ")}, {"field", path}}, lang));
  }
  if (std::string norms = open_norms(judgement, lang); !norms.empty()) lines.push_back(std::move(norms));
  for (std::string& sentence : limits_of(checked, lang)) lines.push_back(std::move(sentence));
  return lines;
}

}  // namespace poortwachter::report
