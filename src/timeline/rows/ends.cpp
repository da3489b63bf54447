#include <algorithm>

#include "timeline/builder.hpp"

namespace poortwachter::timeline {

namespace cite = law::cite;

static void wachttijd_row(Frame& frame) {
  Deadline row;
  row.due = frame.t.wachttijd_end;
  row.law = {&cite::wia_23_1};
  const Date first = frame.first_sick_day();
  const Weeks wait = frame.statute.weeks(Parameter::wachttijd);
  row.how = {first, CountedFrom::first_sick_day, wait.value, law::Unit::weeks,
             walk(frame.t.excluded, first, first + wait - Days{1}).shifts};
  // The first day counts: 104 weeks later, less one day.
  row.how.shifts.insert(row.how.shifts.begin(), {ShiftKind::first_day_counts, Days{-1}});
  put(frame, Step::einde_wachttijd, row, {});
}

// Household staff: six weeks. Else the end of the wage period, of the sanction, or of its shortening.
static Reckoned wage_end(const Frame& frame) {
  const Timeline& t = frame.t;
  if (frame.domestic())
    return reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::wage_domestic_after_first_sick_day);
  Sum sum{t.extended_end,
          t.extended_end > t.wachttijd_end ? CountedFrom::voluntary_extension : CountedFrom::einde_wachttijd,
          0,
          law::Unit::days,
          {}};
  if (t.delay > Days{0}) sum.shifts.push_back({ShiftKind::late_application, t.delay});
  Date end = t.wage_period_end;
  if (const auto until = t.sanction_until()) {
    end = *until;
    sum.shifts.push_back({ShiftKind::sanction, end - t.wage_period_end});
  }
  return {end, sum};
}

static void wage_row(Frame& frame) {
  const Reckoned end = wage_end(frame);
  Deadline row;
  row.due = end.day;
  row.how = end.sum;
  row.law = {&cite::bw_629_1};
  if (frame.domestic()) row.law = {&cite::bw_629_2};
  if (*end.day > frame.t.wachttijd_end) row.law.push_back(&cite::bw_629_11);
  put(frame, Step::einde_loondoorbetaling, row, {});
}

static void aow_wage_row(Frame& frame) {
  const Timeline& t = frame.t;
  Deadline row;
  row.law = {&cite::bw_629_2};
  const bool before = t.aow && *t.aow <= t.first_sick_day;
  const bool during = t.aow && *t.aow > t.first_sick_day && *t.aow <= t.wachttijd_end + Days{1};
  if (before) {
    const Reckoned end = reckon(frame, t.first_sick_day, CountedFrom::first_sick_day, Parameter::wage_aow_after);
    row.due = end.day;
    row.how = end.sum;
  } else if (during) {
    const Reckoned end = reckon_calendar(frame, *t.aow, CountedFrom::aow_date, Parameter::wage_aow_after);
    row.due = std::min(*end.day, t.wachttijd_end);
    row.how = end.sum;
    if (*row.due != *end.day) row.how.shifts.push_back({ShiftKind::limit, *row.due - *end.day});
  }
  if (!row.due) row.drop(Reason::no_aow);
  put(frame, Step::einde_loon_aow, row, {});
}

static bool in_block(const std::vector<Excluded>& excluded, Date day) {
  return std::ranges::any_of(excluded, [day](const Excluded& block) { return block.days.contains(day); });
}

namespace {

/// From which day the two years of the ban run: another day than the first sick day where pregnancy caused the illness.
struct BanStart {
  bool after_leave = false;  // illness by pregnancy before the leave does not count (BW 7:670 lid 1)
  std::optional<Date> day;   // none: that leave is not over, or not in the file
};

}  // namespace

static BanStart ban_start(const Frame& frame) {
  const Timeline& t = frame.t;
  const auto& net = frame.dossier.safety_net;
  if (!net || *net != dossier::SafetyNet::pregnancy) return {false, t.first_sick_day};
  const dossier::PeriodFact* first = nullptr;
  bool only_before = false;
  for (const dossier::Leave& leave : frame.dossier.leave) {
    if (!leave.period.from) continue;
    const bool after = *leave.period.from > t.first_sick_day;
    only_before = only_before || !after;
    if (after && (first == nullptr || *leave.period.from < *first->from)) first = &leave.period;
  }
  if (first == nullptr) return {!only_before, only_before ? std::optional(t.first_sick_day) : std::nullopt};
  if (!first->until) return {true, std::nullopt};
  Date day = *first->until + Days{1};
  while (in_block(t.excluded, day)) day = day + Days{1};
  return {true, day <= t.as_of ? std::optional(day) : std::nullopt};
}

// BW 7:670 lid 11: as long as the wage period was made, each cause by its name.
static std::vector<Shift> longer_ban(const Timeline& t) {
  const Date wage_end = *t.at(Step::einde_loondoorbetaling).due;
  std::vector<Shift> shifts;
  const auto add = [&](ShiftKind kind, Date from, Date until) {
    if (until > from) shifts.push_back({kind, until - from});
  };
  if (wage_end <= t.wachttijd_end) return shifts;
  add(ShiftKind::voluntary_extension, t.wachttijd_end, t.extended_end);
  add(ShiftKind::late_application, t.extended_end, t.wage_period_end);
  add(ShiftKind::sanction, t.wage_period_end, wage_end);
  return shifts;
}

static Deadline ban_from(const Frame& frame, Date start, CountedFrom from) {
  const Timeline& t = frame.t;
  const Years years = frame.statute.years(Parameter::opzegverbod);
  // A first sick day of 29 February: the two years are over on 1 March.
  const Date after = start.plus(years, calendar::MonthEnd::roll_forward);
  Walk reached = walk(t.excluded, start, after - Days{1});
  Deadline row;
  row.law = {&cite::bw_670_1};
  row.how = {start, from, years.value, law::Unit::years, reached.shifts};
  row.how.shifts.insert(row.how.shifts.begin(), {ShiftKind::first_day_counts, Days{-1}});
  row.due = reached.day;
  for (const Shift& shift : longer_ban(t)) {
    row.due = *row.due + shift.days;
    row.how.shifts.push_back(shift);
  }
  if (*row.due > reached.day) row.law.push_back(&cite::bw_670_11);
  return row;
}

// What ends the ban before two years from the first sick day are over ends it however they are counted.
static bool ended_before(const Timeline& t, Date day) {
  return (t.recovered && *t.recovered <= day) || (t.employment_end && *t.employment_end < day);
}

static void dismissal_row(Frame& frame) {
  const Timeline& t = frame.t;
  Deadline row = ban_from(frame, t.first_sick_day, CountedFrom::first_sick_day);
  const BanStart start = ban_start(frame);
  const bool counts_from_leave = start.after_leave && !ended_before(t, *row.due);
  if (counts_from_leave && start.day) row = ban_from(frame, *start.day, CountedFrom::sick_after_leave);
  const bool unknown = counts_from_leave && !start.day;
  if (unknown) {
    row.due.reset();
    row.how = {};
    row.reason = Reason::pregnancy_illness;
  }
  const Deadline& aow = t.at(Step::einde_loon_aow);
  const bool aow_first = aow.due && (!row.due || *aow.due < *row.due);
  if (aow_first) {
    row.due = aow.due;
    row.how = aow.how;
    row.reason = Reason::none;
  }
  put(frame, Step::einde_opzegverbod, row, {}, unknown && !aow_first ? std::optional(State::unknown) : std::nullopt);
}

void end_rows(Frame& frame) {
  wachttijd_row(frame);
  wage_row(frame);
  aow_wage_row(frame);
  dismissal_row(frame);
}

}  // namespace poortwachter::timeline
