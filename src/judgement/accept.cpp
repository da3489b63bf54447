#include <algorithm>
#include <iterator>

#include "judgement/judge.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::judgement {

static Finding unused(const dossier::Accepted& entry, std::string_view variant) {
  Finding finding = found(rules::acceptatie_ongebruikt, entry.rule.place, {{"rule", *entry.rule}});
  finding.variant = variant;
  return finding;
}

void accept(std::vector<Finding>& findings, const Dossier& dossier, Date as_of) {
  std::vector<Finding> more;
  for (std::size_t i = 0; i < dossier.accepted.size(); ++i) {
    const dossier::Accepted& entry = dossier.accepted.items[i];
    if (!entry.rule || (entry.until && *entry.until < as_of)) continue;
    const Rule* rule = rules::find(*entry.rule);
    if (rule == nullptr || !rule->acceptable) {
      more.push_back(unused(entry, rule == nullptr ? "unknown_rule" : "not_acceptable"));
      continue;
    }
    bool met = false;
    for (Finding& finding : findings) {
      if (finding.rule != rule) continue;
      finding.accepted = i;
      met = true;
    }
    if (!met) more.push_back(unused(entry, ""));
  }
  std::ranges::move(more, std::back_inserter(findings));
}

}  // namespace poortwachter::judgement
