#include <map>
#include <utility>

#include "poortwachter/base/stable_hash.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

std::vector<std::string> fingerprints(const Checked& checked) {
  std::map<std::pair<std::string_view, std::string_view>, int> seen;
  std::vector<std::string> out;
  for (const Finding& finding : findings_of(checked)) {
    const int ordinal = ++seen[{finding.rule->code, finding.step}];
    StableHash hash;
    hash.add(checked.reference);
    hash.add(finding.rule->code);
    hash.add(finding.step);
    hash.add(std::to_string(ordinal));
    out.push_back(fmt::format("v1:{:016x}", hash.value()));
  }
  return out;
}

std::span<const Finding> findings_of(const Checked& checked) {
  return checked.judgement ? std::span<const Finding>(checked.judgement->findings) : std::span<const Finding>(checked.problems);
}

std::string_view version() { return POORTWACHTER_VERSION; }

}  // namespace poortwachter::report
