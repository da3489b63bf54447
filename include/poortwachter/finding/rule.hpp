#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "poortwachter/finding/finding.hpp"
#include "poortwachter/law/table.hpp"

namespace poortwachter {

namespace rules {
struct Case;  // what a rule may look at; rules/case.hpp
}

/// A short list that lies inside what holds it: written where it is used, in braces. In a constant, too many entries do not
/// compile.
template <class T, std::size_t most>
class Few {
 public:
  constexpr Few() = default;
  constexpr Few(std::initializer_list<T> entries) {
    for (const T& entry : entries) entries_.at(size_++) = entry;
  }

  constexpr const T* data() const { return entries_.data(); }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T* begin() const { return data(); }
  constexpr const T* end() const { return data() + size_; }
  constexpr bool contains(const T& entry) const { return std::find(begin(), end(), entry) != end(); }

 private:
  std::array<T, most> entries_{};
  std::size_t size_ = 0;
};

/// Which independent ground for a sanction a rule is: several grounds that weigh high make one near certain.
enum class Ground : std::uint8_t {
  none,   // never counted as a ground
  own,    // a ground by itself
  spoor2  // all rules of spoor 2 together are one ground
};

/// What can make a finding weigh less or nothing. Where several hold, the first counts.
enum class Excuse : std::uint8_t {
  deviation_in_probleemanalyse,  // a reason to depart from the term, recorded with the probleemanalyse
  deviation_in_plan,             // the same, with the plan van aanpak
  satisfactory_result,           // the result goes before the way that led to it
  good_grounds,                  // recorded for all the days that the finding is about
  waiver,                        // of spoor 2, valid over those days
  no_capacity                    // no usable capacity over those days, kept under review
};

using Excuses = Few<Excuse, 4>;
/// What excuses any effort that was not made.
inline constexpr Excuses any_effort = {Excuse::satisfactory_result, Excuse::good_grounds, Excuse::waiver, Excuse::no_capacity};

/// When a shortcoming lies behind, so that it can only be recorded. A check may say so earlier (`Finding::ended`).
enum class Closes : std::uint8_t {
  with_duty,        // when the duty itself has ended
  with_trajectory,  // when spoor 2 has ended
  with_intake,      // when spoor 2 has started
  at_once           // when it is found: it was late
};

/// A rule: what it is called, how grave it is, what it rests on, and the pure function that finds it.
struct Rule {
  std::string_view code;   // "P102": never reused, never renumbered
  std::string_view slug;   // "probleemanalyse-te-laat": the situation found, not the remedy
  std::string_view topic;  // the page in text/{nl,en} and the folder in tests/cases; mostly the rule file in src/rules too
  Severity severity = Severity::note;
  Kind kind = Kind::informational;
  Risk risk = Risk::none;  // the mildest it contributes; a check may raise it by the conditions of its page
  Certainty certainty = Certainty::computed;
  bool repairable = false;
  bool own_last_day = false;  // repaired on the day that its step has, or not at all
  bool conceals = false;      // what stands at the place is not shown, not even in a line of the file
  bool acceptable = true;     // whether a case file can accept what it finds
  Closes closes = Closes::with_duty;
  bool outlives_duty = false;  // can be made good after recovery, the end of the employment and the like
  Actors who = {Actor::employer};
  std::string_view row;  // identifier of the deadline that it is about; empty: of none
  bool asks = false;     // informational, and still asks somebody to do something
  Ground ground = Ground::none;
  Excuses excused_by = {};
  Few<const law::Citation*, 5> sources = {};
  Few<law::Parameter, 8> numbers = {};                          // of the law table, with which it or its term is reckoned
  Few<std::string_view, 10> arguments = {};                     // names that its messages may use, in this order in `args`
  std::string_view since = "0.1.0";                             // the version that brought the rule
  Outcome (*check)(const Rule&, const rules::Case&) = nullptr;  // nullptr: found by the reader or by the judgement itself
};

/// A finding of a rule at a place, with the severity and risk that the rule has by itself.
inline Finding found(const Rule& rule, const Place& place, std::initializer_list<Argument> arguments) {
  Finding finding;
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.risk = rule.risk;
  finding.who = rule.who;
  finding.place = place;
  finding.arguments = arguments;
  return finding;
}

}  // namespace poortwachter
