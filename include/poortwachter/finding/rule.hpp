#pragma once

#include <span>
#include <string_view>

#include "poortwachter/finding/finding.hpp"
#include "poortwachter/law/table.hpp"

namespace poortwachter {

namespace rules {
struct Case;  // what a rule may look at; rules/case.hpp
}

/// A rule: what it is called, how grave it is, what it rests on, and the pure function that finds it.
struct Rule {
  std::string_view code;   // "P102": never reused, never renumbered
  std::string_view slug;   // "probleemanalyse-te-laat": the situation found, not the remedy
  std::string_view topic;  // the page in text/{nl,en}, the rule file in src/rules and the folder in tests/cases
  Severity severity = Severity::note;
  Kind kind = Kind::informational;
  Risk risk = Risk::none;  // the mildest it contributes; a check may raise it by the conditions of its page
  Certainty certainty = Certainty::computed;
  bool repairable = false;
  bool conceals = false;  // what stands at the place is not shown, not even in a line of the file
  std::span<const law::Citation* const> sources = {};
  std::span<const law::Parameter> numbers = {};                 // of the law table, with which it or its term is reckoned
  std::span<const std::string_view> arguments = {};             // names that its messages may use, in this order in `args`
  std::string_view since = "0.1.0";                             // the version that brought the rule
  Outcome (*check)(const Rule&, const rules::Case&) = nullptr;  // nullptr: found by the reader
};

}  // namespace poortwachter
