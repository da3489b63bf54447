#include "poortwachter/report/changes.hpp"

#include <algorithm>
#include <tuple>

namespace poortwachter::report {

static const Outline::Day* of_same_id(const std::vector<Outline::Day>& days, const std::string& id) {
  const auto found = std::ranges::find(days, id, &Outline::Day::id);
  return found == days.end() ? nullptr : &*found;
}

static std::vector<Changes::Moved> moved(const std::vector<Outline::Day>& before, const std::vector<Outline::Day>& after) {
  std::vector<Changes::Moved> out;
  for (const Outline::Day& now : after) {
    const Outline::Day* was = of_same_id(before, now.id);
    const std::optional<Date> day = was == nullptr ? std::nullopt : was->day;
    if (day != now.day) out.push_back({now.id, day, now.day});
  }
  for (const Outline::Day& was : before)
    if (was.day && of_same_id(after, was.id) == nullptr) out.push_back({was.id, was.day, std::nullopt});
  return out;
}

static std::vector<Changes::Stepped> stepped(const std::vector<Outline::Day>& before, const std::vector<Outline::Day>& after) {
  std::vector<Changes::Stepped> out;
  for (const Outline::Day& now : after) {
    const Outline::Day* was = of_same_id(before, now.id);
    if (was != nullptr && was->state != now.state) out.push_back({now.id, was->state, now.state});
  }
  return out;
}

static auto standing(const Outline::Found& one) { return std::tie(one.severity, one.weight, one.arguments); }

namespace {

// Which finding of the one telling is which of the other. Of several of one rule, those that say the same belong together; an
// identity counts them, and goes to another when one before it is gone.
class Pairing {
 public:
  Pairing(const std::vector<Outline::Found>& before, const std::vector<Outline::Found>& after)
      : before_(before), of_after_(after.size()), taken_(before.size()) {
    const auto told = [](const Outline::Found& one) { return std::tie(one.code, one.pointer, one.arguments); };
    pair(after, [&](const Outline::Found& was, const Outline::Found& is) { return told(was) == told(is); });
    pair(after, [](const Outline::Found& was, const Outline::Found& is) { return was.identity == is.identity; });
  }

  const Outline::Found* before(std::size_t after) const { return of_after_[after]; }
  bool is_taken(std::size_t before) const { return taken_[before]; }

 private:
  template <class Same>
  void pair(const std::vector<Outline::Found>& after, const Same& same) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      for (std::size_t j = 0; j < before_.size() && of_after_[i] == nullptr; ++j) {
        if (taken_[j] || !same(before_[j], after[i])) continue;
        of_after_[i] = &before_[j];
        taken_[j] = true;
      }
    }
  }

  const std::vector<Outline::Found>& before_;
  std::vector<const Outline::Found*> of_after_;
  std::vector<bool> taken_;
};

}  // namespace

static void compare_findings(const Outline& before, const Outline& after, Changes& out) {
  const Pairing pairing(before.findings, after.findings);
  for (std::size_t i = 0; i < after.findings.size(); ++i) {
    const Outline::Found& now = after.findings[i];
    const Outline::Found* was = pairing.before(i);
    if (was == nullptr)
      out.fresh.push_back(now);
    else if (standing(*was) != standing(now))
      out.changed.emplace_back(*was, now);
  }
  for (std::size_t i = 0; i < before.findings.size(); ++i)
    if (!pairing.is_taken(i)) out.resolved.push_back(before.findings[i]);
}

bool Changes::none() const {
  return deadlines.empty() && steps.empty() && fresh.empty() && resolved.empty() && changed.empty() && window.empty() &&
         !window_state && !level && !cost && !first_sick_day;
}

Changes changes(const Outline& before, const Outline& after) {
  Changes out{.deadlines = moved(before.deadlines, after.deadlines),
              .steps = stepped(before.deadlines, after.deadlines),
              .fresh = {},
              .resolved = {},
              .changed = {},
              .window = moved(before.window.days, after.window.days)};
  compare_findings(before, after, out);
  const auto window = [](const Outline& one) { return std::tie(one.window.state, one.window.started_on, one.window.days_late); };
  out.window_state = window(before) != window(after);
  out.level = before.level != after.level;
  out.cost = std::tie(before.cost, before.cost_per_month) != std::tie(after.cost, after.cost_per_month);
  out.first_sick_day = before.first_sick_day != after.first_sick_day;
  return out;
}

}  // namespace poortwachter::report
