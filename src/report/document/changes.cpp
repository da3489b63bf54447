#include "report/document/changes.hpp"

#include <algorithm>

#include "report/document/verdict.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using Moved = Changes::Moved;

// What is supposed is spoken of otherwise than what was.
static std::string voiced(std::string_view key, std::string_view voice, Lang lang) {
  const std::string own = fmt::format("{}.{}", key, voice);
  return said(!voice.empty() && text::has_ui(own, lang) ? own : key, lang);
}

static std::string day_or_none(const std::optional<Date>& day, Lang lang) {
  return day ? short_date(*day, lang) : said("changes.no_day", lang);
}

static std::string by_how_much(const Moved& one, Lang lang) {
  if (!one.before) return said("changes.added", lang);
  if (!one.after) return said("changes.dropped", lang);
  const Days moved = *one.days();
  const std::string_view key = moved.value > 0 ? "changes.later" : "changes.earlier";
  return phrase(key, {{"days", days(Days{std::abs(moved.value)}, lang)}}, lang);
}

static std::string step_called(const std::string& id, bool of_benefit, Lang lang) {
  return said(key_of("step." + id, of_benefit, lang), lang);
}

static Table days_table(const Changes& all, const Outline& before, const Outline& after, std::string_view voice, Lang lang) {
  Table out{.columns = {{.title = said("changes.column.day", lang), .gives_way = 1, .narrowest = 20},
                        {.title = voiced("changes.column.before", voice, lang)},
                        {.title = voiced("changes.column.after", voice, lang)},
                        {.title = said("changes.column.moved", lang), .gives_way = 2, .narrowest = 12}},
            .rows = {}};
  const auto add = [&](std::string label, const Moved& one) {
    out.rows.push_back(
        {{{std::move(label)}, {day_or_none(one.before, lang)}, {day_or_none(one.after, lang)}, {by_how_much(one, lang)}}});
  };
  if (all.first_sick_day)
    add(said("changes.first_sick_day", lang), {"first_sick_day", before.first_sick_day, after.first_sick_day});
  for (const Moved& one : all.deadlines) add(step_called(one.id, after.of_benefit, lang), one);
  for (const Moved& one : all.window) add(said("changes.window." + one.id, lang), one);
  return out;
}

// An end that has gone by is no step that somebody did in time.
static std::string state_called(const std::string& id, const std::string& state, Lang lang) {
  const auto is_end = [&](timeline::Step step) { return name(step) == id && timeline::is_end_date(step); };
  const bool passed = state == "met" && std::ranges::any_of(timeline::steps, is_end);
  return std::string(passed ? text::ui("state.passed", lang) : word("state.", state, lang));
}

// That a step falls away or comes is told by its day.
static bool is_told_by_day(const Changes& all, const Changes::Stepped& one) {
  const auto has_come_or_gone = [&](const Moved& day) { return day.id == one.id && !day.days(); };
  return (one.before == "not_applicable" || one.after == "not_applicable") && std::ranges::any_of(all.deadlines, has_come_or_gone);
}

static Table steps_table(const Changes& all, bool of_benefit, std::string_view voice, Lang lang) {
  Table out{.columns = {{.title = said("changes.column.step", lang)},
                        {.title = voiced("changes.column.before", voice, lang)},
                        {.title = voiced("changes.column.after", voice, lang)}},
            .rows = {}};
  for (const Changes::Stepped& one : all.steps) {
    if (is_told_by_day(all, one)) continue;
    out.rows.push_back({{{step_called(one.id, of_benefit, lang)},
                         {state_called(one.id, one.before, lang)},
                         {state_called(one.id, one.after, lang)}}});
  }
  return out;
}

static Fact finding_fact(const Outline::Found& one, std::vector<std::string> more, Lang lang) {
  std::vector<std::string> lines{fmt::format("{} ({})", one.message, one.code)};
  lines.insert(lines.end(), more.begin(), more.end());
  return {"changes.finding", std::string(word("severity.", one.severity, lang)), std::move(lines)};
}

static std::string from_to(std::string_view before, std::string_view after) { return fmt::format("{} -> {}", before, after); }

// How a finding came to weigh more or less: a word for each of what differs.
static std::string weighed(const Outline::Found& was, const Outline::Found& is, std::string_view voice, Lang lang) {
  std::vector<std::string> parts;
  if (was.severity != is.severity)
    parts.push_back(from_to(word("severity.", was.severity, lang), word("severity.", is.severity, lang)));
  if (was.risk != is.risk) {
    const auto level = [&](const Outline::Found& one) { return word("risk.", one.risk.value_or("none"), lang); };
    parts.push_back(phrase("changes.risk_of", {{"levels", from_to(level(was), level(is))}}, lang));
  }
  const auto add = [&](bool before, bool after, std::string_view key) {
    if (before != after) parts.push_back(voiced(fmt::format("changes.{}.{}", key, after ? "yes" : "no"), voice, lang));
  };
  add(was.open, is.open, "open");
  add(was.suspended, is.suspended, "suspended");
  add(was.accepted, is.accepted, "accepted");
  return fmt::format("{}", fmt::join(parts, "; "));
}

static Fact changed_fact(const Changes::Pair& pair, std::string_view voice, Lang lang) {
  const auto& [was, is] = pair;
  std::vector<std::string> more;
  if (was.message != is.message) more.push_back(fmt::format("{} {}", voiced("changes.was", voice, lang), was.message));
  if (std::string weight = weighed(was, is, voice, lang); !weight.empty()) more.push_back(std::move(weight));
  return finding_fact(is, std::move(more), lang);
}

static int weight_of(const Outline::Found& one) { return one.severity == "error" ? 0 : one.severity == "warning" ? 1 : 2; }

static void add_findings(std::string title, std::vector<Outline::Found> findings, Document& out, Lang lang) {
  if (findings.empty()) return;
  std::ranges::stable_sort(findings, {}, weight_of);
  Facts facts{.facts = {}, .title = std::move(title)};
  for (const Outline::Found& one : findings) facts.facts.push_back(finding_fact(one, {}, lang));
  out.push_back({std::move(facts)});
}

static std::string level_called(const Outline& one, Lang lang) {
  return said(key_of("level." + one.level, one.of_benefit, lang), lang);
}

// Why no sanction can come, as a thing that no day makes past or future: an outline does not know when an employment ends.
static std::string no_cost_because(const Outline& one, Lang lang) {
  const std::string own = fmt::format("changes.reason.{}", one.reason);
  const std::string reason =
      text::has_ui(own, lang) ? own : key_of(fmt::format("risk_reason.{}", one.reason), one.of_benefit, lang);
  if (!text::has_ui(reason, lang)) return said(key_of("changes.not_possible", one.of_benefit, lang), lang);
  return phrase(key_of("changes.not_possible_because", one.of_benefit, lang), {{"reason", text::ui(reason, lang)}}, lang);
}

// What is at stake: of a sanction that runs a month of it, of one that may come the whole where something points to it.
static std::string cost_called(const Outline& one, Lang lang) {
  if (one.is_imposed && !one.is_owed) return said("changes.nothing_owed", lang);
  if (one.is_imposed && one.cost_per_month)
    return phrase("changes.cost_month", {{"amount", whole_euros(*one.cost_per_month, lang)}}, lang);
  if (one.level == "not_sanctionable") return no_cost_because(one, lang);
  if (one.level == "not_assessable") return said("changes.cost_not_assessable", lang);
  const bool points = one.level == "elevated" || one.level == "high" || one.level == "near_certain";
  if (!points) return said("changes.no_cost", lang);
  if (!one.cost) return said("changes.cost_unknown", lang);
  return phrase("changes.cost", {{"amount", whole_euros(*one.cost, lang)}}, lang);
}

static std::string window_called(const Outline::Window& window, Lang lang) {
  const std::string started = window.started_on ? short_date(*window.started_on, lang) : std::string{};
  return phrase("window." + window.state, {{"started", started}, {"days", days(Days{window.days_late}, lang)}}, lang);
}

// Sums of a case: a word, and how it was and would be, or that it stays.
static Facts sums(const Changes& all, const Outline& before, const Outline& after, Lang lang) {
  Facts out;
  const auto add = [&](std::string_view key, const std::string& was, const std::string& is) {
    const std::string line = was == is ? phrase("changes.stays", {{"what", is}}, lang) : from_to(was, is);
    out.facts.push_back(fact(key, {line}, lang));
  };
  add(after.of_benefit ? "case.risk.benefit" : "case.risk", level_called(before, lang), level_called(after, lang));
  const std::string cost_was = cost_called(before, lang), cost_is = cost_called(after, lang);
  if (cost_was != cost_is && (before.cost || after.cost)) add("case.cost", cost_was, cost_is);
  const bool told = !before.window.state.empty() && !after.window.state.empty();
  if (all.window_state && told) add("case.spoor2", window_called(before.window, lang), window_called(after.window, lang));
  return out;
}

Document changes_document(const Changes& all, const Outline& before, const Outline& after, std::string_view voice, Lang lang) {
  if (all.none()) return {{Paragraph{said("changes.nothing", lang)}}};
  Document out{{sums(all, before, after, lang)}};
  if (Table table = days_table(all, before, after, voice, lang); !table.rows.empty()) out.push_back({std::move(table)});
  if (Table table = steps_table(all, after.of_benefit, voice, lang); !table.rows.empty()) out.push_back({std::move(table)});
  add_findings(voiced("changes.resolved", voice, lang), all.resolved, out, lang);
  add_findings(voiced("changes.new", voice, lang), all.fresh, out, lang);
  if (all.changed.empty()) return out;
  Facts changed{.facts = {}, .title = voiced("changes.changed", voice, lang)};
  for (const Changes::Pair& pair : all.changed) changed.facts.push_back(changed_fact(pair, voice, lang));
  out.push_back({std::move(changed)});
  return out;
}

}  // namespace poortwachter::report
