#include <optional>

#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "opgegeven";

static Days distance(Date a, Date b) { return a < b ? b - a : a - b; }

static void compare(const Rule& rule, const Case& c, const dossier::Fact<Date>& stated, std::optional<Date> computed,
                    std::string_view variant, Outcome& outcome) {
  if (!stated || !computed || *stated == *computed) return;
  const Days days = distance(*stated, *computed);
  Finding finding = found(rule, stated.place, {{"date", *stated}, {"expected", *computed}, {"days", days}});
  finding.variant = variant;
  finding.step = variant;
  if (days <= c.days(Parameter::stated_day_note)) finding.severity = Severity::note;
  outcome.findings.push_back(std::move(finding));
}

static Outcome check(const Rule& rule, const Case& c) {
  const dossier::Stated& stated = c.dossier.stated;
  const auto& sanction = c.timeline.at(Step::loonsanctie_einde);
  Outcome outcome;
  compare(rule, c, stated.waiting_period_ends_on, c.timeline.last_day, "waiting_period_ends_on", outcome);
  compare(rule, c, stated.wia_starts_on, c.timeline.wia_start, "wia_starts_on", outcome);
  if (sanction.due) compare(rule, c, stated.sanction_until, *sanction.due + Days{1}, "sanction_until", outcome);
  if (stated.sanction_until && !sanction.due && sanction.state == State::unknown)
    outcome.not_assessed.push_back({&rule, "loonsanctie"});
  return outcome;
}

constinit const Rule dagtelling_afwijkend{
    .code = "D910",
    .slug = "dagtelling-afwijkend",
    .topic = topic,
    .severity = Severity::error,
    .sources = {&cite::wia_23_1, &cite::wia_25_9, &cite::uwv_letters},
    .numbers = {Parameter::stated_day_note},
    .arguments = {"date", "expected", "days"},
    .check = check,
};

}  // namespace poortwachter::rules
