#pragma once

#include <initializer_list>
#include <utility>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/case.hpp"

namespace poortwachter::rules {

namespace cite = law::cite;

using dossier::Known;
using dossier::Tri;
using law::Parameter;
using timeline::State;
using timeline::Step;

/// A finding of a rule at a place, with the severity and risk that the rule has by itself.
inline Finding found(const Rule& rule, const Place& place, std::initializer_list<Argument> arguments) {
  Finding finding;
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.risk = rule.risk;
  finding.place = place;
  finding.arguments = arguments;
  return finding;
}

/// Adds the day that the term counts from.
inline Finding counted_from(Finding finding, const Place& place, std::string_view label) {
  finding.related.push_back({place, label});
  return finding;
}

inline Outcome nothing() { return {}; }

inline Outcome one(Finding finding) {
  Outcome outcome;
  outcome.findings.push_back(std::move(finding));
  return outcome;
}

/// The rule cannot be judged without the field (canonical path).
inline Outcome not_assessed(const Rule& rule, std::string_view field) {
  Outcome outcome;
  outcome.not_assessed.push_back({&rule, field});
  return outcome;
}

}  // namespace poortwachter::rules
