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

// The letter on a sanction that was shortened may be the first or the second: the day that is nearest is meant.
static std::optional<Date> sanction_until(const Case& c, const dossier::Fact<Date>& stated) {
  const Timeline& t = c.timeline;
  if (!stated || !t.sanction_end) return std::nullopt;
  const Date full = *t.sanction_end + Days{1};
  const auto& shortened = t.at(Step::bekorting_einde).due;
  if (!shortened) return full;
  const Date early = *shortened + Days{1};
  return distance(*stated, full) < distance(*stated, early) ? full : early;
}

// A letter of UWV names the end of a sanction, and the file has none: a fact that is missing.
static bool sanction_missing(const Case& c) {
  return c.timeline.at(Step::loonsanctie_einde).reason == timeline::Reason::no_sanction && !c.written.loonsanctie.here.given();
}

static Outcome check(const Rule& rule, const Case& c) {
  const dossier::Stated& stated = c.dossier.stated;
  const auto& sanction = c.timeline.at(Step::loonsanctie_einde);
  Outcome outcome;
  compare(rule, c, stated.first_sick_day, c.timeline.first_sick_day, "first_sick_day", outcome);
  compare(rule, c, stated.waiting_period_ends_on, c.timeline.last_day, "waiting_period_ends_on", outcome);
  compare(rule, c, stated.wia_starts_on, c.timeline.wia_start, "wia_starts_on", outcome);
  compare(rule, c, stated.sanction_until, sanction_until(c, stated.sanction_until), "sanction_until", outcome);
  if (stated.sanction_until && !c.timeline.sanction_end && sanction.state == State::unknown)
    outcome.not_assessed.push_back({&rule, "loonsanctie"});
  if (stated.sanction_until && sanction_missing(c)) {
    Finding finding = found(rule, stated.sanction_until.place, {{"date", *stated.sanction_until}});
    finding.variant = "no_sanction";
    outcome.findings.push_back(std::move(finding));
  }
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
