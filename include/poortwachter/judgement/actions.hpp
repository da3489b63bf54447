#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "poortwachter/judgement/judgement.hpp"

namespace poortwachter::judgement {

/// Something that a person of the file can still do: about a finding, for a deadline, or before a rule finds something.
struct Action {
  enum class Kind : std::uint8_t { finding, deadline, ahead };
  Kind kind = Kind::finding;
  const Finding* finding = nullptr;              // of the judgement; of its kind only
  const timeline::Deadline* deadline = nullptr;  // of the judgement; of its kind only
  const Ahead* ahead = nullptr;                  // of the judgement; of its kind only
  std::string_view step;                         // identifier of the row that it is about; empty: of none
  Actors who;
  std::optional<Date> by;       // last useful day; nothing when there is none
  std::optional<Days> overdue;  // days since the day that was missed; nothing when none was
  Risk risk = Risk::none;       // of a finding
};
/// "finding", "deadline", "ahead".
std::string_view name(Action::Kind kind);

/// All of them in the order in which to do them: open findings by risk and day, then deadlines and what is ahead within so many
/// days from as_of. Of several findings about one row the first stands for all. UWV's duties and end dates are not among them.
std::vector<Action> actions(const Judgement& judgement, Days horizon);

}  // namespace poortwachter::judgement
