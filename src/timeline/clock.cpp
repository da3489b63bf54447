#include <algorithm>

#include "poortwachter/timeline/timeline.hpp"
#include "timeline/walk.hpp"

namespace poortwachter::timeline {

using dossier::Interruption;
using dossier::Leave;
using dossier::Tri;

namespace {

// A recovery in full: the days between, or an open end where there is no relapse yet.
struct Recovery {
  Date recovered_on;
  std::optional<Date> sick_again_on;
  const Interruption* fact;
  bool taken = false;  // part of a block that has led to a new case
};

struct LeavePeriod {
  Period days;
  bool other_cause;
  Place place;
};

// A leave with another cause and the recoveries that touch it: the relapse after it may start a new case.
struct Block {
  Period days;
  Date leave_from;
  Place place;
  std::optional<Date> closed_on;  // an interruption in it without relapse
  std::vector<Recovery*> recoveries;
};

}  // namespace

static std::vector<Recovery> recoveries(const Dossier& dossier) {
  std::vector<Recovery> result;
  for (const Interruption& fact : dossier.interruptions) {
    if (!fact.recovered_on || (fact.own_work_resumed.given() && *fact.own_work_resumed == Tri::no)) continue;
    Recovery recovery{*fact.recovered_on, std::nullopt, &fact};
    if (fact.sick_again_on) recovery.sick_again_on = *fact.sick_again_on;
    // A gap of less than a day is impossible (D901) and none.
    if (recovery.sick_again_on && *recovery.sick_again_on <= recovery.recovered_on) continue;
    result.push_back(recovery);
  }
  std::ranges::sort(result, {}, &Recovery::recovered_on);
  return result;
}

static std::vector<LeavePeriod> leaves(const Dossier& dossier, Date as_of) {
  std::vector<LeavePeriod> result;
  for (const Leave& fact : dossier.leave) {
    if (!fact.period.from) continue;
    const Period days{*fact.period.from, fact.period.until ? *fact.period.until : as_of};
    if (days.last < days.first) continue;
    result.push_back({days, fact.same_cause.given() && *fact.same_cause == Tri::no, fact.period.from.place});
  }
  std::ranges::sort(result, {}, [](const LeavePeriod& leave) { return leave.days.first; });
  return result;
}

static bool touches(const Recovery& recovery, Period leave) {
  const bool begins_in_time = recovery.recovered_on <= leave.last + Days{1};
  return begins_in_time && (!recovery.sick_again_on || *recovery.sick_again_on >= leave.first);
}

static std::vector<Block> blocks_of_other_cause(const std::vector<LeavePeriod>& leaves, std::vector<Recovery>& recoveries) {
  std::vector<Block> blocks;
  for (const LeavePeriod& leave : leaves) {
    if (!leave.other_cause) continue;
    Block block{leave.days, leave.days.first, leave.place, std::nullopt, {}};
    for (Recovery& recovery : recoveries) {
      if (!touches(recovery, leave.days)) continue;
      block.recoveries.push_back(&recovery);
      block.days.first = std::min(block.days.first, recovery.recovered_on);
      if (!recovery.sick_again_on) {
        block.closed_on = recovery.recovered_on;
      } else {
        block.days.last = std::max(block.days.last, *recovery.sick_again_on - Days{1});
      }
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

static Days leave_inside(const std::vector<LeavePeriod>& leaves, Period gap) {
  Days inside{0};
  std::optional<Date> counted_until;
  for (const LeavePeriod& leave : leaves) {
    Date first = std::max(leave.days.first, gap.first);
    if (counted_until) first = std::max(first, *counted_until + Days{1});
    const Date last = std::min(leave.days.last, gap.last);
    if (last < first) continue;
    inside = inside + Period{first, last}.length();
    counted_until = last;
  }
  return inside;
}

static std::vector<Excluded> excluded_days(const std::vector<LeavePeriod>& leaves, const std::vector<Gap>& gaps) {
  std::vector<Excluded> result;
  std::optional<Date> end;
  for (const LeavePeriod& leave : leaves) {
    const Date first = end ? std::max(leave.days.first, *end + Days{1}) : leave.days.first;
    if (leave.days.last < first) continue;
    result.push_back({{first, leave.days.last}, ShiftKind::leave});
    end = leave.days.last;
  }
  const std::size_t leave_count = result.size();
  for (const Gap& gap : gaps) {
    if (gap.new_case) continue;
    Date first = gap.recovered_on;
    const Date last = gap.sick_again_on - Days{1};
    // What leave already excludes is not excluded twice.
    for (std::size_t i = 0; i < leave_count && first <= last; ++i) {
      const Period days = result[i].days;
      if (days.last < first || days.first > last) continue;
      if (first < days.first) result.push_back({{first, days.first - Days{1}}, ShiftKind::interruption});
      first = days.last + Days{1};
    }
    if (first <= last) result.push_back({{first, last}, ShiftKind::interruption});
  }
  std::ranges::sort(result, {}, [](const Excluded& block) { return block.days.first; });
  return result;
}

static Gap gap_of(const Recovery& recovery, const std::vector<LeavePeriod>& leaves) {
  Gap gap{recovery.recovered_on, *recovery.sick_again_on, Days{0}};
  gap.net = gap.sick_again_on - gap.recovered_on - leave_inside(leaves, {gap.recovered_on, gap.sick_again_on - Days{1}});
  gap.resumption_unknown = recovery.fact->own_work_resumed.known == dossier::Known::unknown;
  gap.place = recovery.fact->sick_again_on.place;
  return gap;
}

static void merge_overlaps(std::vector<Excluded>& blocks) {
  // Gaps may overlap each other where a file says so twice; a day is excluded once.
  for (std::size_t i = 1; i < blocks.size(); ++i)
    if (blocks[i].days.first <= blocks[i - 1].days.last) blocks[i].days.first = blocks[i - 1].days.last + Days{1};
  std::erase_if(blocks, [](const Excluded& block) { return block.days.last < block.days.first; });
}

namespace {

// The running state while the spells are gone through in the order of time.
struct Runner {
  const law::Table& table;
  Date as_of;
  std::vector<LeavePeriod> leaves;
  std::vector<Gap> gaps;
  Clock clock;

  void restart(Date day) {
    clock.first_sick_day = day;
    clock.recovered.reset();
  }
  Date wachttijd_end() const;
  void pass_recovery(const Recovery& recovery);
  void pass_block(const Block& block);
};

}  // namespace

Date Runner::wachttijd_end() const {
  std::vector<Excluded> blocks = excluded_days(leaves, gaps);
  merge_overlaps(blocks);
  const law::Row* wait = table.at(law::Parameter::wachttijd, clock.first_sick_day);
  if (wait == nullptr) return as_of;
  const Date plain = clock.first_sick_day + Weeks{wait->value} - Days{1};
  return walk(blocks, clock.first_sick_day, plain).day;
}

void Runner::pass_recovery(const Recovery& recovery) {
  if (recovery.recovered_on <= clock.first_sick_day || clock.recovered) return;
  if (!recovery.sick_again_on) {
    clock.recovered = recovery.recovered_on;
    return;
  }
  Gap gap = gap_of(recovery, leaves);
  const law::Row* limit = table.at(law::Parameter::new_case_gap, gap.sick_again_on);
  gap.new_case = limit != nullptr && gap.net >= Days{limit->value};
  gaps.push_back(gap);
  if (gap.new_case) restart(gap.sick_again_on);
}

// A block that does not restart the case leaves its recoveries to be judged like all others: they may close it, or be long enough.
void Runner::pass_block(const Block& block) {
  if (block.days.last < clock.first_sick_day) return;
  if (block.leave_from > wachttijd_end()) return;
  const Date relapse = block.days.last + Days{1};
  if (block.closed_on || relapse > as_of) return;
  for (Recovery* const recovery : block.recoveries) recovery->taken = true;
  Gap gap{block.days.first, relapse, Days{0}};
  gap.new_case = true;
  gap.other_cause = true;
  gap.place = block.place;
  gaps.push_back(gap);
  restart(relapse);
}

Clock clock(const Dossier& visible, const law::Table& table, Date as_of) {
  std::vector<Recovery> spells = recoveries(visible);
  Runner runner{table, as_of, leaves(visible, as_of), {}, {}};
  runner.clock.first_sick_day = *visible.first_sick_day;
  const std::vector<Block> blocks = blocks_of_other_cause(runner.leaves, spells);

  auto block = blocks.begin();
  for (const Recovery& recovery : spells) {
    for (; block != blocks.end() && block->days.first <= recovery.recovered_on; ++block) runner.pass_block(*block);
    if (!recovery.taken) runner.pass_recovery(recovery);
  }
  for (; block != blocks.end(); ++block) runner.pass_block(*block);

  runner.clock.gaps = runner.gaps;
  runner.clock.excluded = excluded_days(runner.leaves, runner.gaps);
  merge_overlaps(runner.clock.excluded);
  std::erase_if(runner.clock.excluded, [&](const Excluded& e) { return e.days.last <= runner.clock.first_sick_day; });
  return runner.clock;
}

}  // namespace poortwachter::timeline
