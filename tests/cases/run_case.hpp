#pragma once

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "cases/corpus.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"

namespace poortwachter::corpus {

/// One difference between what a person expects and what the program says.
struct Mismatch {
  std::string text;
};

inline std::string shown(std::optional<Date> date) { return date ? calendar::iso(*date) : "none"; }

inline std::string shown(const Value& value) {
  struct Shown {
    std::string operator()(Date date) const { return calendar::iso(date); }
    std::string operator()(Days days) const { return std::to_string(days.value); }
    std::string operator()(int number) const { return std::to_string(number); }
    std::string operator()(Word word) const { return std::string(word.id); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<Period>& periods) const {
      std::string out;
      for (const Period& period : periods)
        out += (out.empty() ? "" : ",") + calendar::iso(period.first) + '/' + calendar::iso(period.last);
      return out;
    }
    std::string operator()(Cents cents) const {
      char text[32];
      std::snprintf(text, sizeof text, "%lld.%02lld", cents.value / 100, cents.value % 100);
      return text;
    }
  };
  return std::visit(Shown{}, value);
}

/// The place as people write it: `spoor2.reports.0`, `.` for the whole file. A step given as a bare date and one with `on` are the
/// same place.
inline std::string without_on(std::string path) {
  if (path.ends_with(".on")) path.resize(path.size() - 3);
  return path;
}

inline std::string path_of(const Dossier& dossier, const Place& place) {
  std::string path = dossier.pointer(place);
  if (path.starts_with('/')) path.erase(0, 1);
  std::ranges::replace(path, '/', '.');
  return path.empty() ? "." : without_on(path);
}

inline Values values_of(const Finding& finding) {
  Values values = {{"severity", std::string(name(finding.severity))},
                   {"risk", std::string(name(finding.risk))},
                   {"variant", std::string(finding.variant)},
                   {"mitigated_by", std::string(name(finding.mitigated_by))},
                   {"suspended", finding.suspended ? "yes" : "no"},
                   {"accepted", finding.accepted ? "yes" : "no"},
                   {"open", finding.open ? "yes" : "no"},
                   {"who", name(finding.who)},
                   {"repair_by", shown(finding.repair_by)}};
  for (const Argument& argument : finding.arguments) values[std::string(argument.name)] = shown(argument.value);
  return values;
}

inline Values values_of(const Ahead& ahead) {
  Values values = {{"by", calendar::iso(ahead.by)}, {"who", name(ahead.who)}, {"variant", std::string(ahead.variant)}};
  for (const Argument& argument : ahead.arguments) values[std::string(argument.name)] = shown(argument.value);
  return values;
}

inline Values values_of(const timeline::Deadline& deadline) {
  const auto window = deadline.window;
  return {{"due", shown(deadline.due)},
          {"practice_due", shown(deadline.practice_due)},
          {"advice", shown(deadline.advice)},
          {"done_on", shown(deadline.done_on)},
          {"days_late", std::to_string(deadline.days_late.value)},
          {"state", std::string(timeline::name(deadline.state))},
          {"reason", std::string(timeline::name(deadline.reason))},
          {"window_from", shown(window ? std::optional(window->first) : std::nullopt)},
          {"window_until", shown(window ? std::optional(window->last) : std::nullopt)}};
}

inline Values values_of(const timeline::Spoor2Window& window) {
  return {{"earliest", shown(window.earliest)},
          {"target", shown(window.target)},
          {"strict", shown(window.strict)},
          {"outer", shown(window.outer)},
          {"closes", shown(window.closes)},
          {"started_on", shown(window.started_on)},
          {"days_late", std::to_string(window.days_late.value)},
          {"state", std::string(timeline::name(window.state))}};
}

inline Values values_of(const Timeline& timeline) {
  return {{"first_sick_day", calendar::iso(timeline.first_sick_day)},
          {"shift_days", std::to_string(timeline.shift.value)},
          {"last_day", shown(timeline.last_day)},
          {"wia_start", shown(timeline.wia_start)},
          {"wage_until", shown(timeline.wage_until)},
          {"benefit_until", shown(timeline.benefit_until)},
          {"week", timeline.week ? std::to_string(*timeline.week) : "none"}};
}

inline Values values_of(const judgement::SanctionRisk& risk) {
  std::string because;
  for (std::string_view code : risk.because) because += (because.empty() ? "" : " ") + std::string(code);
  return {{"level", std::string(judgement::name(risk.level))},
          {"reason", std::string(risk.reason)},
          {"because", because},
          {"uwv_decision_due", shown(risk.uwv_decision_due)},
          {"uwv_last_day", shown(risk.uwv_last_day)},
          {"cost_per_month", risk.cost ? shown(Value(risk.cost->per_month)) : "none"},
          {"cost_maximum", risk.cost ? shown(Value(risk.cost->maximum)) : "none"}};
}

inline void compare(const std::string& what, const Values& expected, const Values& actual, std::vector<Mismatch>& out) {
  for (const auto& [name, value] : expected) {
    const auto found = actual.find(name);
    if (found == actual.end())
      out.push_back({what + ": has no " + name});
    else if (found->second != value)
      out.push_back({what + '.' + name + ": expected " + value + ", got " + found->second});
  }
}

/// Which message it is, where the rule has several, and each day that it tells: written down by whoever wrote the case.
template <class Entry>
void compare_message(const ExpectedFinding& expected, const Entry& entry, std::vector<Mismatch>& out) {
  if (!entry.variant.empty() && !expected.values.contains("variant"))
    out.push_back({expected.code + " at " + expected.at + " does not say its variant, got " + std::string(entry.variant)});
  for (const Argument& argument : entry.arguments) {
    if (!std::holds_alternative<Date>(argument.value) || expected.values.contains(std::string(argument.name))) continue;
    out.push_back({expected.code + " at " + expected.at + " does not say its day " + std::string(argument.name) + ", got " +
                   shown(argument.value)});
  }
}

/// A closed world: each expected entry is there, and nothing else is. Of several at one place the one that is as written is meant.
template <class Entry>
void compare_world(const Case& c, const std::vector<ExpectedFinding>& world, const std::vector<Entry>& entries,
                   std::vector<Mismatch>& out) {
  std::vector<const Entry*> left;
  for (const Entry& entry : entries) left.push_back(&entry);
  for (const ExpectedFinding& expected : world) {
    const std::string at = without_on(expected.at);
    const auto meant = [&](const Entry* entry) {
      return entry->rule->code == expected.code && path_of(c.read.dossier, entry->place) == at;
    };
    const auto as_written = [&](const Entry* entry) {
      std::vector<Mismatch> differences;
      compare(expected.code, expected.values, values_of(*entry), differences);
      return meant(entry) && differences.empty();
    };
    auto match = std::ranges::find_if(left, as_written);
    if (match == left.end()) match = std::ranges::find_if(left, meant);
    if (match == left.end()) {
      out.push_back({"expected " + expected.code + " at " + at + ", not found"});
      continue;
    }
    compare(expected.code, expected.values, values_of(**match), out);
    compare_message(expected, **match, out);
    left.erase(match);
  }
  for (const Entry* entry : left) {
    std::string text = "not expected: " + std::string(entry->rule->code) + " at " + path_of(c.read.dossier, entry->place);
    for (const auto& [name, value] : values_of(*entry)) text += ", " + name + ' ' + value;
    out.push_back({text});
  }
}

inline void compare_deadlines(const Case& c, const Timeline& timeline, std::vector<Mismatch>& out) {
  for (const auto& entry : c.expected.deadlines) {
    const std::string& id = entry.first;
    const auto row =
        std::ranges::find_if(timeline.deadlines, [&](const auto& deadline) { return timeline::name(deadline.step) == id; });
    if (row == timeline.deadlines.end())
      out.push_back({"no such deadline: " + id});
    else
      compare(id, entry.second, values_of(*row), out);
  }
}

/// A closed world as well: what could not be assessed, with the field of which it is not known.
inline void compare_not_assessed(const Case& c, const std::vector<NotAssessed>& actual, std::vector<Mismatch>& out) {
  std::vector<std::string> left = c.expected.not_assessed;
  for (const NotAssessed& entry : actual) {
    const std::string text = std::string(entry.rule->code) + ' ' + std::string(entry.field);
    const auto match = std::ranges::find(left, text);
    if (match == left.end())
      out.push_back({"not expected under not assessed: " + text});
    else
      left.erase(match);
  }
  for (const std::string& text : left) out.push_back({"expected " + text + " under not assessed, not found"});
}

/// Judges a case with a law table and tells every difference with its expectation. Touches no file.
inline std::vector<Mismatch> run_case(const Case& c, const law::Table& table) {
  std::vector<Mismatch> out;
  for (const std::string& problem : c.expected.problems) out.push_back({"expectation: " + problem});
  const auto as_of = calendar::parse_iso(c.expected.as_of);
  if (!as_of) out.push_back({"expectation: as_of is no date"});
  if (!out.empty()) return out;
  if (!c.read.problems.empty()) {
    compare_world(c, c.expected.findings, c.read.problems, out);
    return out;
  }
  const judgement::Judgement judgement = judgement::judge(c.read.dossier, c.document, table, *as_of);
  compare_world(c, c.expected.findings, judgement.findings, out);
  if (c.expected.ahead) compare_world(c, *c.expected.ahead, judgement.ahead, out);
  compare_not_assessed(c, judgement.not_assessed, out);
  if (!c.expected.risk.contains("level"))
    out.push_back({"no level of risk, got " + std::string(judgement::name(judgement.risk.level))});
  compare("risk", c.expected.risk, values_of(judgement.risk), out);
  if (!judgement.covered) {
    if (!c.expected.deadlines.empty() || !c.expected.spoor2.empty()) out.push_back({"nothing is computed for this case"});
    return out;
  }
  compare_deadlines(c, judgement.timeline, out);
  compare("spoor2", c.expected.spoor2, values_of(judgement.timeline.spoor2), out);
  compare("timeline", c.expected.timeline, values_of(judgement.timeline), out);
  return out;
}

}  // namespace poortwachter::corpus
