#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/finding/actor.hpp"
#include "poortwachter/law/citation.hpp"
#include "poortwachter/source/mark.hpp"

namespace poortwachter {

/// How a finding is told, and what --fail-on goes by; what it weighs is its risk.
enum class Severity : std::uint8_t { note, warning, error };
/// What a shortcoming is of: nothing that UWV tests, a term, the papers of the re-integration report (WIA art. 25 lid 9), the
/// efforts.
enum class Kind : std::uint8_t { informational, procedural, administrative, substantive };
/// What an open finding contributes to the sanction risk; `none` for informational ones.
enum class Risk : std::uint8_t { none, low, elevated, high, near_certain };
/// open_norm: the law asks judgement; the finding states facts, a person judges.
enum class Certainty : std::uint8_t { computed, open_norm };

std::string_view name(Severity severity);
std::string_view name(Kind kind);
std::string_view name(Risk risk);
std::string_view name(Certainty certainty);
constexpr Risk one_lower(Risk risk) { return risk <= Risk::low ? risk : static_cast<Risk>(static_cast<int>(risk) - 1); }

/// Where a fact stands in a case file, or where an absent one would stand.
struct Place {
  source::Span span;
  std::uint32_t path = 0;  // index into Dossier::paths
  std::string_view leaf;   // canonical key of an absent fact, to be appended to the path; else empty
};

/// A word of the program's own vocabulary: an enumeration's canonical word, a field's canonical path. Spelled per
/// language by text; printed as it is by machine formats.
struct Word {
  std::string_view id;
  friend constexpr bool operator==(Word, Word) = default;
};
/// An amount in euro cents.
struct Cents {
  long long value = 0;
  friend constexpr auto operator<=>(Cents, Cents) = default;
};

/// Typed arguments of a message; text is only what the file itself said.
using Value = std::variant<Date, Days, int, Word, Cents, std::string, std::vector<Period>>;

struct Argument {
  std::string_view name;
  Value value;
};

/// Another place that explains a finding: the day a term counts from, the first of two keys. `label` names its words.
struct Related {
  Place place;
  std::string_view label;
};

/// Why a finding weighs less than its rule says; each has a sentence in text/{nl,en}/ui.md under `mitigation.<name>`.
enum class Mitigation : std::uint8_t {
  none,
  deviation_reason,
  satisfactory_result,
  waiver,
  no_capacity,
  good_grounds,
  repaired,
  expert_opinion
};
std::string_view name(Mitigation mitigation);

struct Rule;

/// What a rule found in one place of a dossier, on as_of.
struct Finding {
  const Rule* rule = nullptr;
  std::string_view variant;  // which of the rule's messages; empty: the plain one
  Severity severity = Severity::note;
  Risk risk = Risk::none;
  Place place;
  std::vector<Argument> arguments;
  std::vector<Related> related;
  std::string step;               // what it is about, for the fingerprint: a stable word or a day; empty: the rule alone
  std::optional<Date> repair_by;  // last useful day to repair; nothing when it cannot be repaired
  std::optional<Period> about;    // the days the shortcoming lies in, which an excuse has to cover
  Actors who;                     // who can still do something about it; of its rule, unless the check says otherwise
  bool ended = false;             // the gap, work, period or interruption is over, or the thing was done late: said by the check
  bool open = true;               // the shortcoming runs on as_of or can still be made good: said by the judgement
  Mitigation mitigated_by = Mitigation::none;
  bool suspended = false;               // a waiver or good grounds: shown, without weight
  bool of_benefit = false;              // of an own-risk carrier, who pays sickness benefit and no wages: said by the judgement
  std::optional<std::size_t> accepted;  // index into Dossier::accepted
};

/// A rule that could not be judged, and the field (canonical path) that would tell.
struct NotAssessed {
  const Rule* rule = nullptr;
  std::string_view field;
};

/// What a rule will find when nothing happens.
struct Ahead {
  const Rule* rule = nullptr;
  std::string_view variant;  // which of the rule's words for what comes; empty: the plain ones
  Date by;                   // the last day on which the rule still finds nothing
  Actors who;
  Place place;
  std::vector<Argument> arguments;
};

/// All that a rule says of one case.
struct Outcome {
  std::vector<Finding> findings;
  std::vector<NotAssessed> not_assessed;
  std::vector<Ahead> ahead;
};

}  // namespace poortwachter
