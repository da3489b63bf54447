#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

#include "cases/run_case.hpp"
#include "doctest/doctest.h"
#include "poortwachter/law/citation.hpp"

using namespace poortwachter;

static constexpr const char* golden = POORTWACHTER_ROOT "/tests/golden/sums.txt";

static std::string shown(const std::vector<timeline::Shift>& shifts) {
  std::string out;
  for (const timeline::Shift& shift : shifts)
    out += ' ' + std::string(timeline::name(shift.kind)) + ' ' + std::to_string(shift.days.value);
  return out;
}

/// A row whose day is not its plain sum, and nothing of the others.
static std::string row_of(const timeline::Deadline& row) {
  const timeline::Sum& how = row.how;
  const auto counts_day = [](const timeline::Shift& shift) { return shift.kind == timeline::ShiftKind::first_day_counts; };
  const bool plain = std::ranges::all_of(how.shifts, counts_day) && !how.at_latest && !how.free_days_open && !row.had;
  if (plain) return {};
  std::string out = "  " + std::string(timeline::name(row.step)) + ' ' + corpus::shown(row.due) + ' ' +
                    std::string(timeline::name(row.state)) + ' ' + std::string(timeline::name(row.reason)) + ' ' +
                    std::string(law::name(row.basis));
  if (how.from) out += " from " + std::string(timeline::name(*how.from)) + ' ' + corpus::shown(how.anchor);
  out += shown(how.shifts);
  if (how.at_latest) out += " at_latest";
  if (how.free_days_open) out += " free_days_open";
  if (row.had) out += " had " + corpus::shown(row.had);
  return out + '\n';
}

static std::string window_of(const timeline::Spoor2Window& window) {
  std::string out;
  for (const timeline::MovedBy fact : window.moved_by) out += ' ' + std::string(timeline::name(fact));
  if (window.prospect_valid) out += " prospect_valid";
  if (window.prospect_realised) out += " prospect_realised";
  if (window.waiver_valid) out += " waiver_valid";
  return out.empty() ? out : "  spoor2 " + corpus::shown(window.earliest) + ' ' + corpus::shown(window.target) + out + '\n';
}

static std::string gaps_of(const timeline::Timeline& timeline) {
  std::string out;
  for (const timeline::Gap& gap : timeline.gaps) {
    out +=
        "  gap " + calendar::iso(gap.recovered_on) + ' ' + calendar::iso(gap.sick_again_on) + ' ' + std::to_string(gap.net.value);
    out += std::string(gap.new_case ? " new_case" : "") + (gap.other_cause ? " other_cause" : "") +
           (gap.resumption_unknown ? " resumption_unknown" : "") + '\n';
  }
  for (const timeline::Excluded& block : timeline.excluded)
    out += "  excluded " + calendar::iso(block.days.first) + ' ' + calendar::iso(block.days.last) + ' ' +
           std::string(timeline::name(block.kind)) + '\n';
  return out;
}

/// What else holds for the whole of a case.
static std::string facts_of(const timeline::Timeline& timeline) {
  std::string out;
  if (timeline.delay.value != 0) out += " delay " + std::to_string(timeline.delay.value);
  if (timeline.satisfactory_result) out += " satisfactory_result";
  if (timeline.carrier_guides) out += " carrier_guides";
  if (timeline.aow_by_last_row) out += " aow_by_last_row";
  if (timeline.sanction_valid) out += " sanction_valid";
  for (const std::string_view field : timeline.assumed_none) out += " assumed_none " + std::string(field);
  return out.empty() ? out : "  case" + out + '\n';
}

/// What kinds of rows there are: what each rests on and is counted from.
static std::string kind_of(const timeline::Deadline& row) {
  std::string out = "kind " + std::string(timeline::name(row.step)) + ' ' + std::string(law::name(row.basis));
  if (row.how.from) out += " from " + std::string(timeline::name(*row.how.from));
  out += ' ' + std::to_string(row.how.amount) + ' ' + std::string(law::name(row.how.unit));
  for (const auto* cited : row.law) out += ' ' + std::string(cited->id);
  return out + '\n';
}

/// What the judgement adds to the findings, and what is ahead.
static std::string judged(const corpus::Case& c, const judgement::Judgement& judgement) {
  std::string out;
  for (const Finding& finding : judgement.findings) {
    out += "  " + std::string(finding.rule->code) + ' ' + corpus::path_of(c.read.dossier, finding.place) + ' ' +
           std::string(name(finding.risk)) + ' ' + name(finding.who) + (finding.open ? " open" : " closed");
    if (finding.repair_by) out += " repair_by " + calendar::iso(*finding.repair_by);
    if (finding.mitigated_by != Mitigation::none) out += ' ' + std::string(name(finding.mitigated_by));
    if (finding.about) out += " about " + calendar::iso(finding.about->first) + '/' + calendar::iso(finding.about->last);
    for (const Related& related : finding.related)
      out += ' ' + std::string(related.label) + ' ' + corpus::path_of(c.read.dossier, related.place);
    out += std::string(finding.suspended ? " suspended" : "") + (finding.accepted ? " accepted" : "") + '\n';
  }
  for (const Ahead& ahead : judgement.ahead)
    out += "  ahead " + std::string(ahead.rule->code) + ' ' + calendar::iso(ahead.by) + ' ' + name(ahead.who) + '\n';
  return out;
}

static std::string sums_of(const corpus::Case& c, std::set<std::string>& kinds) {
  const auto as_of = calendar::parse_iso(c.expected.as_of);
  if (!as_of || !c.read.problems.empty()) return {};
  const auto judgement = judgement::judge(c.read.dossier, c.document, law::table(), *as_of);
  if (!judgement.covered) return {};
  for (const timeline::Deadline& row : judgement.timeline.deadlines)
    if (row.applies()) kinds.insert(kind_of(row));
  std::string out = facts_of(judgement.timeline) + gaps_of(judgement.timeline) + window_of(judgement.timeline.spoor2);
  for (const timeline::Deadline& row : judgement.timeline.deadlines) out += row_of(row);
  out += judged(c, judgement);
  return out.empty() ? out : c.title() + '\n' + out;
}

TEST_CASE("what moves the days of each case, and what is made of its findings, is as it was") {
  std::set<std::string> kinds;
  std::string sums;
  for (const corpus::Case& c : corpus::load(POORTWACHTER_ROOT "/tests/cases").cases) sums += sums_of(c, kinds);
  for (const std::string& kind : kinds) sums += kind;
  if (std::getenv("POORTWACHTER_UPDATE") != nullptr) std::ofstream(golden, std::ios::binary) << sums;
  const bool same = corpus::text_of(golden) == sums;
  CHECK_MESSAGE(same, "tests/golden/sums.txt differs: POORTWACHTER_UPDATE=1 case_corpus writes it, and git diff shows why");
}
