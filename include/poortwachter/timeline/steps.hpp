#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace poortwachter::timeline {

/// The dated steps of a case; every case has all of them.
enum class Step : std::uint8_t {
#define POORTWACHTER_STEP(name, group, kind) name,
#include "poortwachter/timeline/steps.def"
#undef POORTWACHTER_STEP
};

/// Steps that stop to apply for the same reasons.
enum class StepGroup : std::uint8_t { first_year, spoor2, wia, sanction, objection, wait, wage, employment_end, safety_net };

enum class StepKind : std::uint8_t { task, end_date };

/// All steps, in the order of every output.
inline constexpr Step steps[] = {
#define POORTWACHTER_STEP(name, group, kind) Step::name,
#include "poortwachter/timeline/steps.def"
#undef POORTWACHTER_STEP
};
inline constexpr std::size_t step_count = std::size(steps);

constexpr std::size_t index(Step step) { return static_cast<std::size_t>(step); }

/// The stable identifier: "melding_42_weken".
constexpr std::string_view name(Step step) {
  constexpr std::string_view names[] = {
#define POORTWACHTER_STEP(name, group, kind) #name,
#include "poortwachter/timeline/steps.def"
#undef POORTWACHTER_STEP
  };
  return names[index(step)];
}

constexpr StepGroup group_of(Step step) {
  constexpr StepGroup groups[] = {
#define POORTWACHTER_STEP(name, group, kind) StepGroup::group,
#include "poortwachter/timeline/steps.def"
#undef POORTWACHTER_STEP
  };
  return groups[index(step)];
}

/// End dates are `due` until they have passed and `met` after; nobody can miss them.
constexpr bool is_end_date(Step step) {
  constexpr StepKind kinds[] = {
#define POORTWACHTER_STEP(name, group, kind) StepKind::kind,
#include "poortwachter/timeline/steps.def"
#undef POORTWACHTER_STEP
  };
  return kinds[index(step)] == StepKind::end_date;
}

}  // namespace poortwachter::timeline
