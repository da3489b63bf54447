#include <string>
#include <string_view>

#include "doctest/doctest.h"
#include "unit/rules/said.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

namespace {

/// Two days of which the second cannot lie before the first; `<` and `>` in the text.
struct Pair {
  std::string_view facts, said;
};

std::string with_days(std::string_view facts, std::string_view first, std::string_view second) {
  std::string out = "first_sick_day: 2025-01-06\n";
  for (const char c : facts) c == '<' ? out += first : c == '>' ? out += second : out += c;
  return out;
}

constexpr Pair pairs[] = {
    {"wia_aanvraag: <\nloonsanctie: {decided_on: >}\n", "sanction_before_application@loonsanctie.decided_on none"},
    {"loonsanctie: {decided_on: <, sent_on: >}\n", "@loonsanctie.sent_on none"},
    {"loonsanctie: {sent_on: <, received_on: >}\n", "@loonsanctie.received_on none"},
    {"loonsanctie: {decided_on: <, withdrawn_on: >}\n", "@loonsanctie.withdrawn_on none"},
    {"loonsanctie: {decided_on: <, converted_on: >}\n", "@loonsanctie.converted_on none"},
    {"loonsanctie: {shortenings: [{notified_on: <, decided_on: >}]}\n", "@loonsanctie.shortenings.0.decided_on none"},
    {"vervroegde_iva: {requested_on: <, granted_on: >}\n", "@vervroegde_iva.granted_on none"},
    {"conflict: {since: <, resolved_on: >}\n", "@conflict.resolved_on none"},
    {"stagnation: [{since: <, acted_on: >}]\n", "@stagnation.0.acted_on none"},
    {"conflict: {mediation_offered_on: <, mediation_started_on: >}\n", "@conflict.mediation_started_on none"},
    {"deskundigenoordelen: [{requested_on: <, on: >}]\n", "@deskundigenoordelen.0 none"},
    {"ad_report: {ordered_on: <, on: >}\n", "@ad_report none"},
    {"spoor2: {intake_on: <, ended_on: >}\n", "end_before_start@spoor2.ended_on none"},
    {"spoor2: {plan: {on: <, planned_end: >}}\n", "end_before_start@spoor2.plan.planned_end none"},
    {"spoor2: {placement: {on: <, until: >}}\n", "end_before_start@spoor2.placement.until none"},
    {"spoor2: {waiver: {on: <, until: >}}\n", "end_before_start@spoor2.waiver.until none"},
    {"probleemanalyse: {on: <, revisions: [>]}\n", "@probleemanalyse.revisions.0 none"},
    {"plan_van_aanpak: {on: <, revisions: [>]}\n", "@plan_van_aanpak.revisions.0 none"},
    {"spoor2: {plan: {on: <, revisions: [>]}}\n", "@spoor2.plan.revisions.0 none"},
};

}  // namespace

TEST_CASE("what cannot come before something else is found a day before it, and not on the same day") {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.facts);
    CHECK(said("D901", with_days(pair.facts, "2026-06-02", "2026-06-01"), "2026-12-01"_date) == pair.said);
    CHECK(said("D901", with_days(pair.facts, "2026-06-02", "2026-06-02"), "2026-12-01"_date).empty());
  }
}
