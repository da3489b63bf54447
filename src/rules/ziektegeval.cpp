#include <algorithm>

#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "ziektegeval";

static Outcome check_new_case(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const timeline::Gap& gap : c.timeline.gaps) {
    if (!gap.new_case) continue;
    Finding finding =
        found(rule, gap.place, {{"recovered_on", gap.recovered_on}, {"sick_again_on", gap.sick_again_on}, {"days", gap.net}});
    if (gap.other_cause)
      finding.variant = "other_cause";
    else if (gap.resumption_unknown)
      finding.variant = "resumption_unknown";
    outcome.findings.push_back(std::move(finding));
  }
  return outcome;
}

constinit const Rule nieuw_ziektegeval{
    .code = "D903",
    .slug = "nieuw-ziektegeval",
    .topic = topic,
    .severity = Severity::note,
    .sources = {&cite::wia_23_3, &cite::bw_629_10},
    .numbers = {Parameter::new_case_gap},
    .arguments = {"recovered_on", "sick_again_on", "days"},
    .check = check_new_case,
};

// The recoveries that were joined to the current case.
static bool joined(const timeline::Gap& gap, const Timeline& t) { return !gap.new_case && gap.recovered_on > t.first_sick_day; }

// The recovery that closes the case, where nobody knows whether the own work was taken up in full.
static const dossier::Interruption* closed_in_doubt(const Case& c) {
  const auto in_doubt = [&](const dossier::Interruption& fact) {
    const auto& resumed = fact.own_work_resumed;
    const bool unknown = resumed.known == Known::unknown;
    return unknown && fact.recovered_on && c.timeline.recovered == *fact.recovered_on;
  };
  const auto found = std::ranges::find_if(c.dossier.interruptions.items, in_doubt);
  return found == c.dossier.interruptions.items.end() ? nullptr : &*found;
}

static Outcome check_joined(const Rule& rule, const Case& c) {
  const Timeline& t = c.timeline;
  if (const dossier::Interruption* last = closed_in_doubt(c)) {
    Finding finding = found(rule, last->recovered_on.place,
                            {{"days", t.shift}, {"wachttijd_end", t.wachttijd_end}, {"recovered_on", *last->recovered_on}});
    finding.variant = "recovered";
    return one(std::move(finding));
  }
  const auto first = std::ranges::find_if(t.gaps, [&](const timeline::Gap& gap) { return joined(gap, t); });
  const bool gaps = first != t.gaps.end();
  const bool leave =
      std::ranges::any_of(t.excluded, [](const timeline::Excluded& e) { return e.kind == timeline::ShiftKind::leave; });
  const bool unknown =
      std::ranges::any_of(t.gaps, [&](const timeline::Gap& gap) { return joined(gap, t) && gap.resumption_unknown; });
  if ((!gaps && !leave) || t.shift == Days{0}) return nothing();
  Finding finding =
      found(rule, gaps ? first->place : c.dossier.leave.place, {{"days", t.shift}, {"wachttijd_end", t.wachttijd_end}});
  if (leave) finding.variant = gaps ? "both" : "leave";
  if (unknown) finding.variant = "resumption_unknown";
  return one(std::move(finding));
}

constinit const Rule ziekteperioden_samengeteld{
    .code = "D904",
    .slug = "ziekteperioden-samengeteld",
    .topic = topic,
    .severity = Severity::note,
    .sources = {&cite::wia_23_3, &cite::bw_629_10},
    .numbers = {Parameter::new_case_gap},
    .arguments = {"days", "wachttijd_end", "recovered_on"},
    .check = check_joined,
};

}  // namespace poortwachter::rules
