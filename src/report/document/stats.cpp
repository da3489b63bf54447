#include "report/document/stats.hpp"

#include "poortwachter/base/rounded.hpp"
#include "poortwachter/finding/rule.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::Level;
using timeline::State;
using timeline::Step;

static std::string percent(const std::optional<double>& share) {
  constexpr double hundred = 100;
  return share ? fmt::format("{}%", rounded(*share * hundred)) : std::string("-");
}

static bool is_counted(const Standing& standing, Step step) {
  for (const State state : told_states)
    if (state != State::not_applicable && standing.at(step, state) > 0) return true;
  return false;
}

Table step_table(const Standing& standing, Lang lang) {
  Table table{.columns = {{.title = said("stats.step", lang), .gives_way = 1, .narrowest = 16}}, .rows = {}};
  for (const State state : told_states)
    table.columns.push_back({.title = std::string(word("stats.state.", name(state), lang)), .is_number = true});
  table.columns.push_back({.title = said("stats.share", lang), .is_number = true});
  for (const Step step : counted_steps()) {
    if (!is_counted(standing, step)) continue;
    TableRow row{{{std::string(word("step.", name(step), lang))}}};
    for (const State state : told_states) row.cells.push_back({std::to_string(standing.at(step, state)), "number"});
    row.cells.push_back({percent(standing.share_in_time(std::span(&step, 1))), "number"});
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Below each other: how many of what.
static Table counts_table(std::string caption, const std::vector<std::pair<int, std::string>>& counts) {
  Table table{
      .columns = {{.least = 7, .is_number = true}, {.gives_way = 1}}, .rows = {}, .caption = std::move(caption), .is_plain = true};
  for (const auto& [count, what] : counts) table.rows.push_back({{{std::to_string(count), "number"}, {what}}});
  return table;
}

static Table rule_table(const Stats& stats, Lang lang) {
  std::vector<std::pair<int, std::string>> counts;
  for (const auto& [code, found] : stats.by_rule())
    counts.emplace_back(found.second, fmt::format("{} {}", code, found.first->slug));
  if (counts.empty()) counts.emplace_back(0, said("stats.nothing", lang));
  return counts_table(said("stats.rules", lang) + ":", counts);
}

static Table level_table(const Standing& standing, Lang lang) {
  std::vector<std::pair<int, std::string>> counts;
  for (std::size_t i = 0; i < level_count; ++i)
    counts.emplace_back(standing.by_level[i], word("level.", judgement::name(static_cast<Level>(i)), lang));
  if (standing.unreadable > 0) counts.emplace_back(standing.unreadable, said("stats.unreadable", lang));
  return counts_table(said("stats.risk", lang) + ":", counts);
}

static Table other_table(const Standing& standing, Lang lang) {
  return counts_table(said("stats.other", lang) + ":", {{standing.sanctions, said("stats.sanctions", lang)},
                                                        {standing.spoor2_started, said("stats.spoor2_started", lang)},
                                                        {standing.at(Level::not_assessable), said("stats.not_assessable", lang)}});
}

static Table employer_table(const Stats& stats, Lang lang) {
  static constexpr Level told[] = {Level::near_certain, Level::high, Level::elevated, Level::not_assessable};
  Table table{.columns = {{.title = said("stats.employer", lang), .gives_way = 1, .narrowest = 16},
                          {.title = said("stats.dossiers", lang), .is_number = true}},
              .rows = {}};
  for (const Level level : told)
    table.columns.push_back({.title = std::string(word("overview.level.", judgement::name(level), lang)), .is_number = true});
  table.columns.push_back({.title = said("stats.share", lang), .is_number = true});
  for (const auto& [name, standing] : stats.employers()) {
    TableRow row{{{name.empty() ? said("stats.no_employer", lang) : safe(name)}, {std::to_string(standing.cases), "number"}}};
    for (const Level level : told) row.cells.push_back({std::to_string(standing.at(level)), "number"});
    row.cells.push_back({percent(standing.share_in_time(insurers_steps())), "number"});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Document stats_document(const Stats& stats, Lang lang) {
  Document out;
  if (Table steps = step_table(stats.all(), lang); !steps.rows.empty()) out.push_back({std::move(steps)});
  out.push_back({other_table(stats.all(), lang)});
  if (stats.employers().size() > 1) out.push_back({employer_table(stats, lang)});
  out.push_back({rule_table(stats, lang)});
  out.push_back({level_table(stats.all(), lang)});
  return out;
}

}  // namespace poortwachter::report
