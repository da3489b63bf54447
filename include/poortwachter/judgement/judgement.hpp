#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/finding/finding.hpp"
#include "poortwachter/judgement/trajectory.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::judgement {

/// The level of a case; the first four are those of a finding.
enum class Level : std::uint8_t { low, elevated, high, near_certain, not_sanctionable, not_assessable };
std::string_view name(Level level);
/// Whether a level is a risk at or above one: not when there is none, nor when it is not known.
bool reaches(Level level, Risk at);

/// What a sanction would cost; every factor shown, none rounded before the end. Amounts in cents, percentages as written.
struct Cost {
  Cents per_month, maximum;
  int months = 0;
  Cents monthly_wage;  // as written
  Cents capped_wage;   // at the maximum daily wage
  Cents maximum_daily_wage;
  double wage_pct, holiday_pay_pct, charges_pct;
  Cents value_of_work;              // per month, deducted
  std::optional<Cents> daily_wage;  // of the sickness benefit that an own-risk carrier pays, capped: without charges and work
  Date amounts_from;                // the day from which the maximum daily wage holds
};

/// Whether UWV can still lengthen the wage period (WIA art. 25), how likely the file makes that, and what it would cost.
struct SanctionRisk {
  Level level = Level::low;
  std::vector<std::string_view> because;  // codes of the findings that carry the level
  std::string_view reason;                // why not sanctionable or not assessable: `risk_reason.<name>` in ui.md; else empty
  bool steps_unknown = false;  // of a step of employer or employee nobody knows, on its day or after, whether it was done
  std::optional<Date> uwv_decision_due, uwv_last_day;
  std::optional<Cost> cost;
};

/// Everything that the program has to say about one case: whoever writes it down asks nobody anything.
struct Judgement {
  /// With a body of its own, so that nothing of it, which is large, is cleared before it is made.
  Judgement();

  bool covered = true;                // false: first sick day before the law table (D907); then there is no timeline
  std::optional<Dossier> restricted;  // as known on as_of, of the current case; nothing: that is all that was written
  Timeline timeline;
  std::vector<Finding> findings;  // by place, then code
  std::vector<NotAssessed> not_assessed;
  std::vector<Ahead> ahead;  // what rules will find when nothing happens, by day
  SanctionRisk risk;
  std::optional<TrajectoryOverview> trajectory;  // nothing before spoor 2 has started

  /// What is known on as_of of the current case; `written` is the dossier that was judged.
  const Dossier& known(const Dossier& written) const { return restricted ? *restricted : written; }

  /// False: nobody can say that this case is in order. Where no sanction can follow an unknown step hides a shortcoming all the
  /// same.
  bool assessed() const { return risk.level != Level::not_assessable && !risk.steps_unknown; }
};

/// The whole way from a dossier as written to its judgement on a day. The document gives the text for D905 and D906.
Judgement judge(const Dossier& written, const source::Document& document, const law::Table& table, Date as_of);

/// The same, into a judgement that is still empty: one is large, and of thousands none need be moved.
void judge_into(Judgement& judgement, const Dossier& written, const source::Document& document, const law::Table& table,
                Date as_of);

}  // namespace poortwachter::judgement
