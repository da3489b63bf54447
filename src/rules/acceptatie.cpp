#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr const law::Citation* sources[] = {&law::cite::case_file_version};
static constexpr std::string_view expired_arguments[] = {"rule", "until"};
static constexpr std::string_view unused_arguments[] = {"rule"};

static Outcome check_expired(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const dossier::Accepted& entry : c.dossier.accepted) {
    if (!entry.rule || !entry.until || *entry.until >= c.as_of) continue;
    outcome.findings.push_back(found(rule, entry.until.place, {{"rule", *entry.rule}, {"until", *entry.until}}));
  }
  return outcome;
}

constinit const Rule acceptatie_verlopen{.code = "D908",
                                         .slug = "acceptatie-verlopen",
                                         .topic = "acceptatie",
                                         .severity = Severity::warning,
                                         .kind = Kind::informational,
                                         .risk = Risk::none,
                                         .certainty = Certainty::computed,
                                         .repairable = false,
                                         .sources = sources,
                                         .arguments = expired_arguments,
                                         .check = check_expired};

// What an acceptance met is known only when all rules have been judged: the judgement itself finds this.
constinit const Rule acceptatie_ongebruikt{.code = "D909",
                                           .slug = "acceptatie-ongebruikt",
                                           .topic = "acceptatie",
                                           .severity = Severity::warning,
                                           .kind = Kind::informational,
                                           .risk = Risk::none,
                                           .certainty = Certainty::computed,
                                           .repairable = false,
                                           .sources = sources,
                                           .arguments = unused_arguments,
                                           .check = nullptr};

}  // namespace poortwachter::rules
