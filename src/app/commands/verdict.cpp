#include "app/commands/verdict.hpp"

#include <algorithm>

#include "app/output/exit_code.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"

namespace poortwachter::app {

void Verdict::count(const report::Checked& checked, std::size_t index) {
  const Finding& finding = report::findings_of(checked)[index];
  const bool by_severity = report::stands(finding);
  if (finding.accepted)
    ++summary_.accepted;
  else if (finding.suspended)
    ++summary_.suspended;
  if (by_severity && finding.severity == Severity::error) ++summary_.error;
  if (by_severity && finding.severity == Severity::warning) ++summary_.warning;
  if (by_severity && finding.severity == Severity::note) ++summary_.note;
  if (by_severity && checked.known && !report::is_known(checked, index)) ++summary_.fresh;
  if (report::is_decisive(checked, index, threshold_.fail_on)) failed_ = true;
}

// Compared with an earlier report, a risk decides only when a finding that carries it is new.
static bool is_new_risk(const report::Checked& checked) {
  if (!checked.known) return true;
  const auto findings = report::findings_of(checked);
  const auto& because = checked.judgement->risk.because;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool carries = std::ranges::find(because, findings[i].rule->code) != because.end();
    if (carries && report::stands(findings[i]) && !report::is_known(checked, i)) return true;
  }
  return false;
}

// What an error says goes before what nobody can say; a case is in order only when it was assessed.
static int report::Summary::*class_of(const report::Checked& checked) {
  const auto findings = report::findings_of(checked);
  const auto is_error = [](const Finding& one) { return report::stands(one) && one.severity == Severity::error; };
  if (std::ranges::any_of(findings, is_error)) return &report::Summary::with_findings;
  if (!checked.judgement->assessed()) return &report::Summary::not_assessable;
  const auto counts = [](const Finding& one) {
    return !one.accepted && (one.rule->kind != Kind::informational || one.severity != Severity::note);
  };
  return std::ranges::any_of(findings, counts) ? &report::Summary::with_findings : &report::Summary::in_order;
}

void Verdict::judged_on(const Period& days) {
  const Period so_far = summary_.judged.value_or(days);
  summary_.judged = Period{std::min(so_far.first, days.first), std::max(so_far.last, days.last)};
}

void Verdict::add(const report::Checked& checked) {
  const auto findings = report::findings_of(checked);
  ++summary_.cases;
  ++(checked.evaluated() ? summary_.evaluated : summary_.invalid);
  if (checked.unread()) summary_.unread.push_back(checked.path);
  for (std::size_t i = 0; i < findings.size(); ++i) count(checked, i);
  if (!checked.evaluated()) return;
  judged_on({checked.as_of, checked.as_of});
  ++(summary_.*class_of(checked));
  if (threshold_.on_unassessed && !checked.judgement->assessed()) failed_ = true;
  const judgement::SanctionRisk& risk = checked.judgement->risk;
  if (threshold_.risk_at && reaches(risk.level, *threshold_.risk_at) && is_new_risk(checked)) failed_ = true;
}

void Verdict::add(const Verdict& other) {
  const report::Summary& more = other.summary_;
  for (const auto count :
       {&report::Summary::cases, &report::Summary::evaluated, &report::Summary::invalid, &report::Summary::error,
        &report::Summary::warning, &report::Summary::note, &report::Summary::accepted, &report::Summary::suspended,
        &report::Summary::in_order, &report::Summary::with_findings, &report::Summary::not_assessable, &report::Summary::fresh})
    summary_.*count += more.*count;
  if (more.judged) judged_on(*more.judged);
  summary_.unread.insert(summary_.unread.end(), more.unread.begin(), more.unread.end());
  failed_ = failed_ || other.failed_;
}

report::Summary Verdict::summary() const {
  report::Summary out = summary_;
  out.exit_code = summary_.invalid > 0 ? not_evaluated : failed_ ? found : in_order;
  return out;
}

}  // namespace poortwachter::app
