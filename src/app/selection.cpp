#include "app/selection.hpp"

#include <algorithm>

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

}  // namespace poortwachter::app
