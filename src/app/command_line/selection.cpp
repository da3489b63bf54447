#include "app/command_line/selection.hpp"

#include <algorithm>

#include "app/command_line/words.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::app {

static bool named(const Rule& rule, const std::vector<std::string>& selectors) {
  return std::ranges::any_of(selectors, [&](const std::string& selector) { return rules::matches(rule, selector); });
}

bool Selection::shows(const Rule& rule) const { return (select.empty() || named(rule, select)) && !named(rule, ignore); }

std::vector<const Rule*> Selection::rules() const {
  std::vector<const Rule*> out;
  std::ranges::copy_if(rules::all(), std::back_inserter(out), [&](const Rule* rule) { return shows(*rule); });
  return out;
}

void apply(const Selection& selection, report::Checked& checked) {
  if (!checked.judgement) return;
  std::erase_if(checked.judgement->findings, [&](const Finding& finding) { return !selection.shows(*finding.rule); });
}

std::string meant_rule(const std::string& word, text::Lang lang, std::span<const std::string_view> others) {
  std::vector<std::string_view> known;
  for (const Rule* rule : rules::all()) known.push_back(rule->code);
  for (const Rule* rule : rules::all()) known.push_back(rule->slug);
  known.insert(known.end(), others.begin(), others.end());
  const std::string near = meant(word, known, lang);
  return near.empty() ? phrase("cli.rule_list", {}, lang) : near;
}

}  // namespace poortwachter::app
