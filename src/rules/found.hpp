#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/case.hpp"

namespace poortwachter::rules {

namespace cite = law::cite;

using dossier::Known;
using dossier::Tri;
using law::Parameter;
using timeline::State;
using timeline::Step;

/// Adds the day that the term counts from.
inline Finding counted_from(Finding finding, const Place& place, std::string_view label) {
  finding.related.push_back({place, label});
  return finding;
}

/// What the rule will find from the day after `by` on when nothing happens.
inline Ahead coming(const Rule& rule, Date by, const Place& place, std::vector<Argument> arguments = {}) {
  return {.rule = &rule, .variant = {}, .by = by, .who = rule.who, .place = place, .arguments = std::move(arguments)};
}

/// Of several findings of one rule, known again by the first day of the gap or stretch that it is about.
inline Finding since_day(Finding finding, Date first) {
  finding.step = iso(first);
  return finding;
}

inline Outcome nothing() { return {}; }

inline Outcome one(Finding finding) {
  Outcome outcome;
  outcome.findings.push_back(std::move(finding));
  return outcome;
}

inline Outcome expects(Ahead ahead) {
  Outcome outcome;
  outcome.ahead.push_back(std::move(ahead));
  return outcome;
}

/// The rule cannot be judged without the field (canonical path).
inline Outcome not_assessed(const Rule& rule, std::string_view field) {
  Outcome outcome;
  outcome.not_assessed.push_back({&rule, field});
  return outcome;
}

}  // namespace poortwachter::rules
