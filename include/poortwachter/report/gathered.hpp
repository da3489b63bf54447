#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// One step of one dossier: overdue, still to be done, or the end of a period.
struct AgendaItem {
  Date date;   // the last day for it
  Days left;   // from the as-of date of its case; negative when overdue
  Date as_of;  // of its case
  timeline::Deadline deadline;
  std::string path, reference;
  std::uint32_t ordinal = 1;  // of the document in its file
  Date first_sick_day;
  judgement::Level risk = judgement::Level::low;  // of the case

  bool overdue() const { return deadline.state == timeline::State::missed; }
  bool end_date() const { return timeline::is_end_date(deadline.step); }
};

/// What is overdue and what is coming in many dossiers.
struct Agenda {
  Date as_of;  // the flag's day or today; cases may have their own
  Days within;
  std::vector<AgendaItem> items;
  int cases = 0, unreadable = 0;
  int not_computed = 0;  // cases before the law table

  void add(const Checked& checked);
  /// What was found in other dossiers.
  void add(Agenda other);
  /// Overdue first, then by date, path and step.
  void sort();
};

/// Every open step of a case that has a day, in the order of the steps: missed ones, and those due on its as-of date or later.
std::vector<AgendaItem> open_steps(const Checked& checked);

/// The findings of an earlier JSON report. A finding is known again by its fingerprint, as often as the earlier report had it: two
/// dossiers may carry one reference. What was accepted then and is open now is new.
class Baseline {
 public:
  /// Nothing when the bytes are no report of `check --format json`, version 1.
  static std::optional<Baseline> read(std::string_view bytes);

  /// Tells of each finding of a case whether the earlier report had it, and takes those out. Cases have to come in their order.
  void mark(Checked& checked);
  /// Open findings of the earlier report that are gone: of cases that were evaluated again, and of rules that are shown.
  std::vector<Resolved> resolved(const std::function<bool(std::string_view code)>& is_shown) const;

 private:
  struct Known {
    Resolved finding;
    int open = 0, accepted = 0;
  };
  bool take(const std::string& fingerprint, bool accepted);

  std::map<std::string, Known> known_;  // by fingerprint
  std::set<std::string> evaluated_;     // references of the cases that were marked
};

/// Whether a finding has weight of its own: neither accepted nor suspended.
bool stands(const Finding& finding);
/// Whether a finding of a case stood in the earlier report; false without one.
bool is_known(const Checked& checked, std::size_t index);
/// Whether a finding of a case is new since the earlier report; false without one.
bool is_new(const Checked& checked, const Finding& finding);
/// Whether a finding of a case decides the exit code: open, at or above the severity, and not known.
bool is_decisive(const Checked& checked, std::size_t index, const std::optional<Severity>& fail_on);

/// How often each rule found something, and how many cases each level of sanction risk has.
class Stats {
 public:
  void add(const Checked& checked);
  /// Adds what was counted of other cases.
  void add(const Stats& other);
  void write(Lang lang, Buffer& out) const;

 private:
  static constexpr std::size_t level_count = static_cast<std::size_t>(judgement::Level::not_assessable) + 1;

  std::map<std::string_view, std::pair<const Rule*, int>> by_rule_;  // by code
  std::array<int, level_count> by_level_{};
  int unreadable_ = 0;
};

}  // namespace poortwachter::report
