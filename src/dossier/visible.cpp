#include <algorithm>
#include <vector>

#include "dossier/filters.hpp"
#include "poortwachter/dossier/read.hpp"

namespace poortwachter::dossier {

// A date that is not known on a day: it lies after it, was not planned and is not what somebody supposes.
static bool is_later(Role role, const Fact<Date>& fact, Date as_of, const std::vector<std::uint32_t>& supposed) {
  return role != Role::planned && fact.given() && *fact > as_of && std::ranges::find(supposed, fact.place.path) == supposed.end();
}

namespace {

/// Leaves only what is known on a day: what lies after it is as not done, and its place is kept.
class AsOf {
 public:
  AsOf(Date as_of, const std::vector<std::uint32_t>& supposed, std::vector<GivenDate>& ignored)
      : as_of_(as_of), supposed_(supposed), ignored_(ignored) {}

  template <class T>
  void operator()(const Key&, Fact<T>&) {}
  void operator()(const Key& key, Fact<Date>& fact) {
    if (later(key.role, fact)) ignore(fact, Known::not_done);
  }
  void operator()(const Key&, Fact<double>&, Range) {}
  template <class T>
  void operator()(const Key&, List<Fact<T>>&) {}
  void operator()(const Key& key, List<Fact<Date>>& list) {
    std::erase_if(list.items, [&](Fact<Date>& fact) {
      if (!later(key.role, fact)) return false;
      ignore(fact, Known::not_done);
      return true;
    });
  }
  template <Section S>
  void operator()(const Key&, List<S>& list) {
    std::erase_if(list.items, [this](S& item) { return left_out(item); });
  }
  template <Section S>
  void operator()(const Key&, S& section) {
    const bool out = says_more<S> && begins_later(section);
    fields(*this, section);
    if (out) Forget(Known::not_done).forget(section);
  }
  void shorthand(const Key& key, Fact<Date>& fact) { (*this)(key, fact); }
  void day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period) {
    (*this)(key, day);
    fields(*this, period);
  }

 private:
  /// A decision or document whose other facts mean something by themselves: they are not there before its day.
  template <class S>
  static constexpr bool says_more = std::is_same_v<S, Eerstejaarsevaluatie> || std::is_same_v<S, Prospect> ||
                                    std::is_same_v<S, Waiver> || std::is_same_v<S, Reintegratieverslag>;

  bool later(Role role, const Fact<Date>& fact) const { return is_later(role, fact, as_of_, supposed_); }

  void ignore(Fact<Date>& fact, Known known) {
    ignored_.push_back({*fact, fact.place});
    fact.known = known;
  }

  /// Whether an entry begins after the day: its period does, or it has dates and all of them lie later.
  template <Section S>
  bool begins_later(S& item) const {
    // Leave is planned by nature.
    if constexpr (std::is_same_v<S, Leave>) return false;
    if constexpr (HasPeriod<S> && !std::is_same_v<S, ActivityEntry>) return later(Role::done, item.period.from);
    bool any = false;
    bool all = true;
    each_date(item, [&](Role role, const Fact<Date>& fact) {
      if (role == Role::planned) return;
      any = true;
      all = all && later(role, fact);
    });
    return any && all;
  }
  template <Section S>
  bool left_out(S& item) {
    const bool out = begins_later(item);
    fields(*this, item);
    return out;
  }
  // Not yet fit again: no interruption at all. Fit again and not yet ill again: an interruption that still runs.
  bool left_out(Interruption& item) {
    const bool out = later(Role::exempt, item.recovered_on);
    if (out) ignore(item.recovered_on, Known::not_done);
    if (later(Role::exempt, item.sick_again_on)) ignore(item.sick_again_on, Known::absent);
    return out;
  }
  // A shortening that UWV decides on later is not granted yet, whatever the file says about it.
  bool left_out(Shortening& item) {
    const bool undecided = later(Role::done, item.decided_on);
    const bool out = begins_later(item);
    fields(*this, item);
    if (undecided) {
      item.granted.known = Known::not_done;
      item.granted.value = Tri::no;
    }
    return out;
  }

  Date as_of_;
  const std::vector<std::uint32_t>& supposed_;
  std::vector<GivenDate>& ignored_;
};

}  // namespace

bool has_later(const Dossier& dossier, Date as_of) {
  bool found = false;
  each_date(dossier, [&](Role role, const Fact<Date>& fact) { found = found || is_later(role, fact, as_of, dossier.supposed); });
  return found;
}

std::vector<GivenDate> hide_later(Dossier& dossier, Date as_of) {
  std::vector<GivenDate> ignored;
  AsOf visitor(as_of, dossier.supposed, ignored);
  fields(visitor, dossier);
  return ignored;
}

Visible visible_on(const Dossier& dossier, Date as_of) {
  Visible visible{dossier, {}};
  visible.ignored = hide_later(visible.dossier, as_of);
  return visible;
}

}  // namespace poortwachter::dossier
