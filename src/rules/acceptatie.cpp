#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "acceptatie";

static Outcome check_expired(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const dossier::Accepted& entry : c.dossier.accepted) {
    if (!entry.rule || !entry.until) continue;
    if (*entry.until < c.as_of)
      outcome.findings.push_back(found(rule, entry.until.place, {{"rule", *entry.rule}, {"until", *entry.until}}));
    else
      outcome.ahead.push_back(coming(rule, *entry.until, entry.until.place, {{"rule", *entry.rule}, {"until", *entry.until}}));
  }
  return outcome;
}

constinit const Rule acceptatie_verlopen{
    .code = "D908",
    .slug = "acceptatie-verlopen",
    .topic = topic,
    .severity = Severity::warning,
    .sources = {&cite::case_file_version},
    .arguments = {"rule", "until"},
    .check = check_expired,
};

// What an acceptance met is known only when all rules have been judged: the judgement itself finds this.
constinit const Rule acceptatie_ongebruikt{
    .code = "D909",
    .slug = "acceptatie-ongebruikt",
    .topic = topic,
    .severity = Severity::warning,
    .sources = {&cite::case_file_version},
    .arguments = {"rule"},
};

}  // namespace poortwachter::rules
