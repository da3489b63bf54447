#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/finding/finding.hpp"

namespace poortwachter::report {

/// A case in the plain words, days and states that a report tells it in, whichever run made that report.
struct Outline {
  struct Day {
    std::string id;
    std::optional<Date> day;
    std::string state;              // of a deadline
    std::optional<Date> done_on{};  // the same
  };
  struct Found {
    std::string identity;  // the same for the same finding of the same case in every report
    std::string code, step, pointer, severity, message;
    std::string weight;     // risk, and whether it is open, suspended or accepted
    std::string arguments;  // of its message, in no language
    std::optional<std::string> risk;
    bool open = true, suspended = false, accepted = false;
  };
  struct Window {
    std::vector<Day> days;  // earliest, target, strict, outer, closes
    std::optional<Date> started_on;
    std::string state;  // empty: nothing was computed
    int days_late = 0;
  };

  std::string verdict, level;
  std::string reason;  // why it is not sanctionable or not assessable; empty: it is neither
  std::optional<Date> as_of;
  int shift = 0;                       // days by which interruptions and leave move the case
  std::optional<Date> first_sick_day;  // of the current case
  std::vector<Day> deadlines;
  Window window;
  std::vector<Found> findings;
  std::optional<Cents> cost_per_month, cost;  // of a whole sanction
  bool is_imposed = false;                    // UWV has decided in time and days are left, so that a month is what it costs
  bool is_owed = false;                       // wage or sickness benefit is owed on the day of judgement or later
  bool of_benefit = false;                    // of an own-risk carrier
};

/// What differs between two tellings of a case, in the order of the later one; what is gone stands behind.
struct Changes {
  struct Moved {
    std::string id;
    std::optional<Date> before, after;

    std::optional<Days> days() const { return before && after ? std::optional(*after - *before) : std::nullopt; }
  };
  struct Stepped {
    std::string id, before, after;
  };
  using Pair = std::pair<Outline::Found, Outline::Found>;

  std::vector<Moved> deadlines;
  std::vector<Stepped> steps;
  std::vector<Outline::Found> fresh, resolved;
  std::vector<Pair> changed;  // before and after
  std::vector<Moved> window;
  bool window_state = false, level = false, cost = false, first_sick_day = false;

  bool none() const;
};

/// What differs between two judgements of one case; nothing of it is judged again.
Changes changes(const Outline& before, const Outline& after);

}  // namespace poortwachter::report
