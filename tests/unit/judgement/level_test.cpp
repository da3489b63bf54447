#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "poortwachter/finding/rule.hpp"
#include "unit/judgement/judged.hpp"

using namespace poortwachter;
using judgement::Level;

static judgement::Judgement judged(const std::string& bytes, std::string_view as_of) {
  return judged(bytes, calendar::parse_iso(as_of).value());
}

static bool carries(const judgement::Judgement& judgement, std::string_view code) {
  return std::ranges::find(judgement.risk.because, code) != judgement.risk.because.end();
}

// A conflict from 3 February 2025 asks for mediation by 17 February (14 days), and non-cooperation from that day for a measure.
static const std::string conflict = "first_sick_day: 2025-01-06\nconflict: {since: 2025-02-03}\n";
static const std::string two_grounds = conflict + "non_cooperation: [{from: 2025-02-03}]\n";

TEST_CASE("one ground that weighs high is high, two that do not hang together are near certain") {
  const auto one = judged(conflict, "2025-03-17");
  CHECK(one.risk.level == Level::high);
  CHECK(carries(one, "P174"));
  const auto two = judged(two_grounds, "2025-03-17");
  CHECK(two.risk.level == Level::near_certain);
  CHECK(carries(two, "P173"));
  CHECK(carries(two, "P174"));
}

TEST_CASE("a ground that was accepted or excused is none") {
  const auto accepted = judged(two_grounds + "accepted: [{rule: P173, reason: besproken}]\n", "2025-03-17");
  CHECK(accepted.risk.level == Level::high);
  CHECK_FALSE(carries(accepted, "P173"));
  const auto excused = judged(two_grounds + "good_grounds: [{from: 2025-02-01, reason: verbouwing}]\n", "2025-03-17");
  CHECK(excused.risk.level == Level::elevated);
  CHECK_FALSE(carries(excused, "P173"));
  CHECK_FALSE(carries(excused, "P174"));
}

// Neither profile is in the trajectplan, and each weighs high by itself.
TEST_CASE("two findings of spoor 2 that weigh high are one ground") {
  const auto spoor2 = judged("first_sick_day: 2025-01-06\nspoor2: {intake_on: 2025-10-06, plan: {on: 2025-10-20}}\n", "2025-11-03");
  CHECK(carries(spoor2, "S212"));
  CHECK(carries(spoor2, "S213"));
  CHECK(spoor2.risk.level == Level::high);
}

// The wait ends on 3 January 2027. Without an application UWV's last day moves, but no longer than the wage is owed.
TEST_CASE("once the employment is over no sanction can come that was not given before") {
  const std::string left = "first_sick_day: 2025-01-06\nemployee: {employment_end: 2027-02-28}\n";
  CHECK(judged(left, "2027-02-28").risk.level != Level::not_sanctionable);
  const auto over = judged(left, "2027-03-01");
  CHECK(over.risk.level == Level::not_sanctionable);
  CHECK(over.risk.reason == "employment_ended");
  CHECK(judged(left + "loonsanctie: {sent_on: 2026-11-16}\n", "2027-03-01").risk.level != Level::not_sanctionable);
  CHECK(judged(left + "loonsanctie: unknown\n", "2027-03-01").risk.level != Level::not_sanctionable);
  CHECK(judged(left + "loonsanctie: {decided_on: unknown}\n", "2027-03-01").risk.level != Level::not_sanctionable);
  CHECK(judged("completeness: partial\n" + left, "2027-03-01").risk.level != Level::not_sanctionable);
  CHECK(judged(left + "wia_aanvraag: 2026-10-01\n", "2027-03-01").risk.reason == "uwv_too_late");
}
