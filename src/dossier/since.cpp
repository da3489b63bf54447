#include <algorithm>
#include <optional>
#include <vector>

#include "dossier/filters.hpp"
#include "poortwachter/dossier/read.hpp"

namespace poortwachter::dossier {

namespace {

/// Leaves only what belongs to the case that begins on a day: what was done before it is as absent.
class Since {
 public:
  explicit Since(Date first) : first_(first) {}

  template <class T>
  void operator()(const Key&, Fact<T>&) {}
  void operator()(const Key& key, Fact<Date>& fact) {
    if (former(key.role, fact)) fact.known = Known::absent;
  }
  void operator()(const Key&, Fact<double>&, Range) {}
  template <class T>
  void operator()(const Key&, List<Fact<T>>&) {}
  void operator()(const Key& key, List<Fact<Date>>& list) {
    std::erase_if(list.items, [&](const Fact<Date>& fact) { return former(key.role, fact); });
  }
  template <Section S>
  void operator()(const Key&, List<S>& list) {
    if constexpr (cut<S>) cut_periods(list);
    std::erase_if(list.items, [this](S& item) { return lies_before(item); });
    for (auto& item : list.items) fields(*this, item);
  }
  template <Section S>
  void operator()(const Key&, S& section) {
    // What stands beside the days of a former document or decision goes with them.
    if (belongs_before(section))
      Forget(Known::absent).forget(section);
    else
      fields(*this, section);
  }
  void shorthand(const Key& key, Fact<Date>& fact) { (*this)(key, fact); }
  void day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period) {
    (*this)(key, day);
    fields(*this, period);
  }

 private:
  /// Work may have begun before the case and leave is planned: those periods stay as they are.
  template <class S>
  static constexpr bool cut = HasPeriod<S> && !std::is_same_v<S, Work> && !std::is_same_v<S, Leave>;

  template <Section S>
  bool belongs_before(S& section) const {
    // What is known of the work at the employer outlasts the case.
    if constexpr (std::is_same_v<S, Spoor1>) return false;
    // A sanction is that of the case in which it was decided, whatever followed it.
    if constexpr (std::is_same_v<S, Loonsanctie>) return section.decided_on.given() && *section.decided_on < first_;
    return lies_before(section);
  }

  bool former(Role role, const Fact<Date>& fact) const { return role == Role::done && fact.given() && *fact < first_; }

  /// An entry or a section that has dates of its own case, and none on or after its first day.
  template <Section S>
  bool lies_before(S& item) const {
    bool any = false;
    bool all = true;
    each_date(item, [&](Role role, const Fact<Date>& fact) {
      if (role != Role::done) return;
      any = true;
      all = all && *fact < first_;
    });
    return any && all;
  }

  /// Periods that ended before the case are left out; those that still run begin with it.
  template <Section S>
  void cut_periods(List<S>& list) {
    std::vector<Date> begins;
    for (const S& item : list.items)
      if (item.period.from.given()) begins.push_back(*item.period.from);
    std::erase_if(list.items, [&](const S& item) {
      const auto last = last_day_of(item, begins);
      return last && *last < first_;
    });
    for (S& item : list.items)
      if (item.period.from.given() && *item.period.from < first_) item.period.from.value = first_;
  }

  /// The last day of a period, if it has one. A capacity period ends the day before the next one begins.
  template <Section S>
  static std::optional<Date> last_day_of(const S& item, const std::vector<Date>& begins) {
    std::optional<Date> last;
    if (item.period.until.given()) last = *item.period.until;
    if constexpr (std::is_same_v<S, Capacity>) {
      for (const Date next : begins) {
        const bool follows = item.period.from.given() && next > *item.period.from;
        if (follows && (!last || next - Days{1} < *last)) last = next - Days{1};
      }
    }
    return last;
  }

  Date first_;
};

}  // namespace

Dossier since(Dossier dossier, Date first_sick_day) {
  Since visitor(first_sick_day);
  fields(visitor, dossier);
  return dossier;
}

std::vector<GivenDate> done_dates(const Dossier& dossier) {
  constexpr std::size_t dates_of_a_usual_dossier = 64;
  std::vector<GivenDate> dates;
  dates.reserve(dates_of_a_usual_dossier);
  each_date(dossier, [&dates](Role role, const Fact<Date>& fact) {
    if (role == Role::done) dates.push_back({*fact, fact.place});
  });
  return dates;
}

}  // namespace poortwachter::dossier
