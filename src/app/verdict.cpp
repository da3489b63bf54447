#include "app/verdict.hpp"

#include <algorithm>

#include "app/exit_code.hpp"

namespace poortwachter::app {

static bool is_open(const Finding& finding) { return !finding.accepted && !finding.suspended; }

void Verdict::count(const Finding& finding) {
  const bool by_severity = !finding.accepted;
  if (finding.accepted) ++summary_.accepted;
  if (by_severity && finding.severity == Severity::error) ++summary_.error;
  if (by_severity && finding.severity == Severity::warning) ++summary_.warning;
  if (by_severity && finding.severity == Severity::note) ++summary_.note;
  if (threshold_.fail_on && is_open(finding) && finding.severity >= *threshold_.fail_on) failed_ = true;
}

// The levels behind near_certain say that there is no risk, or that it is not known.
static bool reaches(const rules::SanctionRisk& risk, Risk at) {
  switch (risk.level) {
    case rules::Level::low:
      return at <= Risk::low;
    case rules::Level::elevated:
      return at <= Risk::elevated;
    case rules::Level::high:
      return at <= Risk::high;
    case rules::Level::near_certain:
      return true;
    case rules::Level::not_sanctionable:
    case rules::Level::not_assessable:
      break;
  }
  return false;
}

void Verdict::add(const report::Checked& checked) {
  const auto findings = report::findings_of(checked);
  ++summary_.cases;
  ++(checked.evaluated() ? summary_.evaluated : summary_.invalid);
  for (const Finding& finding : findings) count(finding);
  if (!checked.evaluated()) return;
  if (std::ranges::none_of(findings, is_open)) ++summary_.in_order;
  if (threshold_.risk_at && reaches(checked.judgement->risk, *threshold_.risk_at)) failed_ = true;
}

report::Summary Verdict::summary() const {
  report::Summary out = summary_;
  out.exit_code = summary_.invalid > 0 ? not_evaluated : failed_ ? found : in_order;
  return out;
}

}  // namespace poortwachter::app
