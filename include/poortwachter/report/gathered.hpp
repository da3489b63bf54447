#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/judgement/actions.hpp"
#include "poortwachter/report/compare.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// An action in words: the form in which `check` and the agenda tell one.
struct ToldAction {
  judgement::Action::Kind kind = judgement::Action::Kind::deadline;
  std::string_view ref;   // code of the rule, of a deadline its identifier
  std::string_view step;  // identifier of the row that it is about; empty: of none
  Actors who;
  std::optional<Date> by;  // the last day for it
  std::optional<Days> overdue;
  Risk risk = Risk::none;        // of a finding
  std::string message, pointer;  // what has to be done; where in the file
};

/// What somebody has to do about a dossier, or a day of it on which nobody of the file has to act: one of UWV, the end of a period.
struct AgendaItem : ToldAction {
  std::string task;                                // the message in fewer words, without a day
  std::string path, reference;                     // of the dossier
  std::uint32_t ordinal = 1;                       // of the document in its file
  Date as_of;                                      // of the case
  judgement::Level level = judgement::Level::low;  // of the case

  /// In their order: what is overdue, what is open and can still be put right, what is coming, what is nobody's of the file.
  enum class Part : std::uint8_t { overdue, open, coming, others };
  Part part() const;
  /// Where it stands among the others: on the day that was missed, else on the last day for it.
  std::optional<Date> day() const { return overdue ? as_of - *overdue : by; }
};

/// The actions of a case, and the days within so many of its as-of date on which UWV has to act, a period ends, or a step is due of
/// which the file does not say whether it was done.
std::vector<AgendaItem> agenda_items(const Checked& checked, Days within, Lang lang);

/// A day of a dossier in a calendar.
struct Event {
  enum class Fate : std::uint8_t { planned, overdue, settled, cancelled };
  Fate fate = Fate::planned;
  Date day;
  std::string id;  // what it is about, the same on every day
  std::string summary, description;
  std::string path, reference;
  std::uint32_t ordinal = 1;
  Date as_of, first_sick_day;
};

/// What a calendar has of a case: its items, every step that was done or has gone by, and those that the end of the case called
/// off.
std::vector<Event> events_of(const Checked& checked, std::span<const AgendaItem> items, Lang lang);

/// What is to be done about many dossiers.
struct Agenda {
  Date as_of;  // the flag's day or today; cases may have their own
  Days within;
  Lang lang = Lang::nl;
  std::optional<Risk> only_risk;  // dossiers below it are counted only
  bool for_calendar = false;      // events are gathered too
  std::vector<AgendaItem> items;
  std::vector<Event> events;
  int cases = 0, unreadable = 0;
  int not_computed = 0;       // cases before the law table
  int not_assessable = 0;     // cases whose file gives too little to judge by
  int left_out = 0;           // by only_risk
  bool has_own_days = false;  // a case has an as-of date of its own

  using Origin = std::pair<std::string, std::uint32_t>;  // path and document
  std::map<std::string, Origin> first_of_name;           // of dossiers with one reference, the first one by its origin

  void add(const Checked& checked);
  /// What was found in other dossiers.
  void add(Agenda other);
  /// By part, day, path and place.
  void sort();
};

/// The findings of an earlier JSON report. A finding is known again by its fingerprint, as often as the earlier report had it: two
/// dossiers may carry one reference. What was accepted then and is open now is new.
class Baseline {
 public:
  /// Gives the next bytes of the earlier report; empty at its end.
  using Next = std::function<std::string_view()>;

  /// Nothing when the bytes are no report of `check --format json`, version 1: then no more of them is read than tells that.
  /// Given up when no case ends within the `most` bytes.
  static std::optional<Baseline> read(const Next& next, std::uint64_t most = CaseFinder::most_without_a_case);

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
/// What is said of a finding behind its code, the same in every language: "", " new", " suspended closed". One that was accepted,
/// or carries no weight, or lies behind; and, compared with an earlier report, one that it had not.
std::string marks_of(const Checked& checked, std::size_t index);
/// Whether a finding of a case decides the exit code: open, at or above the severity, and not known.
bool is_decisive(const Checked& checked, std::size_t index, const std::optional<Severity>& fail_on);

inline constexpr std::size_t level_count = static_cast<std::size_t>(judgement::Level::not_assessable) + 1;
inline constexpr std::size_t state_count = static_cast<std::size_t>(timeline::State::not_applicable) + 1;

/// How some dossiers stand: how many at each level of risk, and each step by what became of it.
struct Standing {
  int cases = 0, unreadable = 0;
  int sanctions = 0;       // UWV has given one in time
  int spoor2_started = 0;  // of those where it had to, or did anyway
  std::array<int, level_count> by_level{};
  std::array<std::array<int, state_count>, timeline::step_count> by_state{};

  int at(judgement::Level level) const { return by_level[static_cast<std::size_t>(level)]; }
  int at(timeline::Step step, timeline::State state) const {
    return by_state[timeline::index(step)][static_cast<std::size_t>(state)];
  }
  /// Steps done in time as a part of those whose day has come, between 0 and 1; nothing when none has.
  std::optional<double> share_in_time(std::span<const timeline::Step> of) const;

  void add(const Checked& checked);
  void add(const Standing& other);
};

/// The steps of employer and employee, those first that insurers ask for.
std::span<const timeline::Step> counted_steps();
/// What becomes of a step, in the order in which it is told.
inline constexpr std::array told_states = {timeline::State::met, timeline::State::late,    timeline::State::missed,
                                           timeline::State::due, timeline::State::unknown, timeline::State::not_applicable};
std::span<const timeline::Step> insurers_steps();

/// How often each rule found something, and how the dossiers stand: all, and those of each employer.
class Stats {
 public:
  void add(const Checked& checked);
  /// Adds what was counted of other cases.
  void add(const Stats& other);

  using Found = std::pair<const Rule*, int>;
  const std::map<std::string_view, Found>& by_rule() const { return by_rule_; }  // by code
  const Standing& all() const { return all_; }
  /// By name; those without one under an empty name.
  const std::map<std::string, Standing>& employers() const { return employers_; }

 private:
  std::map<std::string_view, Found> by_rule_;
  Standing all_;
  std::map<std::string, Standing> employers_;
};

/// The statistics as text.
void write_stats(const Stats& stats, const Options& options, Buffer& out);

/// What is told of a dossier beside its line.
struct OverviewDetail {
  std::string verdict;
  bool assessed = true;
  std::vector<std::string_view> because;  // codes
  std::vector<ToldAction> actions;        // of the file, within the horizon
  std::vector<AgendaItem> coming;         // within twelve weeks, of UWV and end dates too
  std::optional<judgement::Cost> cost;
};

/// A dossier as one line among many.
struct OverviewRow {
  std::string path, reference;
  std::uint32_t ordinal = 1;
  Date as_of;
  std::optional<judgement::Level> level;  // nothing: it could not be read
  std::optional<int> week;
  std::string task, reason;  // what to do first; why, in a few words
  Actors who;                // for the task
  std::optional<Date> by;    // the last day for the task
  std::optional<Days> overdue;
  std::optional<Cents> cost;  // of a whole sanction, where one may come and something points to it
  std::string group;
  std::optional<OverviewDetail> detail;

  /// Where it stands among the others: on the day that was missed, else on the last day for its task.
  std::optional<Date> day() const { return overdue ? as_of - *overdue : by; }
};

/// Many dossiers, the most urgent first: near certain, high, elevated, not assessable, low, not sanctionable; then by the day of
/// the first task. Those that could not be read come before all.
struct Overview {
  enum class Grouping : std::uint8_t { none, employer, folder };

  Date as_of;  // the flag's day or today; cases may have their own
  Days horizon;
  Lang lang = Lang::nl;
  std::optional<Risk> only_risk;  // dossiers below it are counted only
  Grouping grouping = Grouping::none;
  bool with_details = false;
  bool with_coming = false;  // within the details
  std::vector<OverviewRow> rows;
  Stats stats;
  bool shows_stats = false;
  int left_out = 0;  // by only_risk
  Summary summary;   // of the run

  void add(const Checked& checked);
  /// What was found in other dossiers.
  void add(Overview other);
  /// By group, level, day, reference, path and place.
  void sort();
};

}  // namespace poortwachter::report
