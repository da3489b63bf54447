#include "poortwachter/dossier/assign.hpp"

#include <doctest/doctest.h>

#include "unit/dossier/reading.hpp"

namespace poortwachter::dossier {

namespace {

// A dossier with assignments in it.
struct Assigned {
  source::Document document;
  Result<std::vector<Supposed>, AssignFault> result;
  Read read;

  Assigned(std::string_view yaml, const std::vector<std::string>& words)
      : document(source::parse_yaml(yaml).front()), result(assign(document, parsed(words))), read(dossier::read(document)) {}

  static std::vector<Assignment> parsed(const std::vector<std::string>& words) {
    std::vector<Assignment> out;
    for (const std::string& word : words) out.push_back(parse_assignment(word).value());
    return out;
  }
  const Dossier& facts() const {
    CHECK(read.problems.empty());
    return read.dossier;
  }
  std::string fault() const { return std::string(name(result.error().kind)) + " " + result.error().part; }
};

std::string day(const Fact<Date>& fact) { return fact.given() ? calendar::iso(*fact) : "none"; }

}  // namespace

static constexpr std::string_view some =
    "eerste_ziektedag: 2025-01-06\n"
    "probleemanalyse: 2025-02-14\n"
    "evaluaties: [2025-04-01, 2025-05-12]\n"
    "spoor2: {intake_op: 2026-02-02, trajectplan: {op: 2026-02-20, einddoel: werk}}\n"
    "onderbrekingen:\n"
    "  - {hersteld_op: 2025-06-02, weer_ziek_op: 2025-06-09}\n";

TEST_CASE("a value replaces what stands there, in whichever spelling either is") {
  const Assigned one(some, {"spoor2.intake_on=2026-03-02"});
  CHECK(day(one.facts().spoor2.intake_on) == "2026-03-02");
  REQUIRE(one.result);
  CHECK(one.result->front().pointer == "/spoor2/intake_on");
  CHECK(one.result->front().before == "2026-02-02");
  // The place is that of what stood there.
  CHECK(one.facts().spoor2.intake_on.place.span.begin == source::Mark{4, 21});
}

TEST_CASE("what is not there yet comes where it would stand, with all that it stands in") {
  const Assigned one(some, {"loonsanctie.bekortingen.+.gemeld_op=2027-03-01", "werkgever.naam='Bakker: Bouw'"});
  REQUIRE(one.facts().loonsanctie.shortenings.size() == 1);
  CHECK(day(one.facts().loonsanctie.shortenings.items[0].notified_on) == "2027-03-01");
  CHECK(one.facts().employer.name.value == "Bakker: Bouw");
  CHECK(one.result->front().before == std::nullopt);
  CHECK_FALSE(one.result->front().stood);
  CHECK(one.facts().employer.name.place.span.begin == source::Mark{1, 1});
}

TEST_CASE("the facts of a new entry are one entry, and one that it has already begins the next") {
  const Assigned one(some, {"onderbrekingen.+.hersteld_op=2025-09-01", "onderbrekingen.+.weer_ziek_op=2025-09-08",
                            "onderbrekingen.+.hersteld_op=2025-11-03", "evaluaties.+=2025-06-23", "evaluaties.+=2025-08-04"});
  const auto& gaps = one.facts().interruptions.items;
  REQUIRE(gaps.size() == 3);
  CHECK(day(gaps[1].recovered_on) + " " + day(gaps[1].sick_again_on) == "2025-09-01 2025-09-08");
  CHECK(day(gaps[2].recovered_on) + " " + day(gaps[2].sick_again_on) == "2025-11-03 none");
  REQUIRE(one.facts().evaluations.size() == 4);
  CHECK(day(one.facts().evaluations.items[3].on) == "2025-08-04");
}

TEST_CASE("places in a list are those of the file, whatever is taken away or added") {
  const Assigned one(some, {"evaluaties.1=", "evaluaties.2=2025-05-19", "evaluaties.+=2025-06-30"});
  REQUIRE(one.facts().evaluations.size() == 2);
  CHECK(day(one.facts().evaluations.items[0].on) == "2025-05-19");
  CHECK(day(one.facts().evaluations.items[1].on) == "2025-06-30");
  const Assigned last(some, {"evaluaties.-1=", "evaluaties.+=2025-06-30"});
  REQUIRE(last.facts().evaluations.size() == 2);
  CHECK(day(last.facts().evaluations.items[0].on) == "2025-04-01");
  CHECK(last.result->front().before == "2025-05-12");
}

TEST_CASE("a date of a document is its day, and what else is known of it stays") {
  const Assigned plan(some, {"spoor2.trajectplan=2026-03-09"});
  CHECK(day(plan.facts().spoor2.plan.on) == "2026-03-09");
  CHECK(plan.facts().spoor2.plan.end_goal.value == "werk");
  CHECK(plan.result->front().pointer == "/spoor2/plan/on");
  const Assigned bare(some, {"probleemanalyse.reden_afwijking=ziek"});
  CHECK(day(bare.facts().probleemanalyse.on) == "2025-02-14");
  CHECK(bare.facts().probleemanalyse.deviation_reason.value == "ziek");
  const Assigned unknown(some, {"spoor2.trajectplan=onbekend"});
  CHECK(unknown.facts().spoor2.plan.here.known == Known::unknown);
  CHECK(!unknown.facts().spoor2.plan.end_goal.given());
  const Assigned day_gone(some, {"probleemanalyse.op="});
  CHECK(day(day_gone.facts().probleemanalyse.on) == "none");
}

TEST_CASE("a whole section can be taken away, and be not done") {
  const Assigned gone(some, {"spoor2="});
  CHECK(!gone.facts().spoor2.here.given());
  CHECK(gone.result->front().stood);
  CHECK(gone.result->front().before == std::nullopt);
  CHECK(Assigned(some, {"spoor2=niet_gedaan"}).facts().spoor2.intake_on.known == Known::not_done);
  CHECK(Assigned(some, {"maatregelen="}).facts().first_sick_day.given());
  const Assigned again("eerste_ziektedag: 2025-01-06\nspoor2: niet_gedaan\n", {"spoor2.intake_op=2026-02-02"});
  CHECK(day(again.facts().spoor2.intake_on) == "2026-02-02");
  CHECK(again.facts().spoor2.referred_on.known == Known::absent);
}

TEST_CASE("a day that is supposed counts though it lies ahead; those of the file do not") {
  const Assigned one(some, {"probleemanalyse=2025-02-20"});
  const Visible on_day = visible_on(one.facts(), *Date::from_ymd(2025, 2, 10));
  CHECK(day(on_day.dossier.probleemanalyse.on) == "2025-02-20");
  CHECK(day(on_day.dossier.spoor2.intake_on) == "none");
  const Assigned gap(some, {"onderbrekingen.+.hersteld_op=2025-09-01"});
  const Visible then = visible_on(gap.facts(), *Date::from_ymd(2025, 2, 10));
  REQUIRE(then.dossier.interruptions.size() == 1);
  CHECK(day(then.dossier.interruptions.items[0].recovered_on) == "2025-09-01");
}

TEST_CASE("what is no path, what is given twice and what is not there is told") {
  CHECK(Assigned(some, {"spoor2.intak_op=2026-02-02"}).fault() == "unknown_key intak_op");
  CHECK(Assigned(some, {"spoor2.intak_op=2026-02-02"}).result.error().nearest == "intake_op");
  CHECK(Assigned(some, {"intake.op=2026-02-02"}).fault() == "unknown_key intake");
  CHECK(Assigned(some, {"spoor2..op=2026-02-02"}).fault() == "unknown_key ");
  CHECK(Assigned(some, {"onderbrekingen.hersteld_op=2026-02-02"}).fault() == "bad_entry hersteld_op");
  CHECK(Assigned(some, {"evaluaties.0=2026-02-02"}).fault() == "bad_entry 0");
  CHECK(Assigned(some, {"evaluaties.3=2026-02-02"}).fault() == "absent_entry 3");
  CHECK(Assigned(some, {"evaluaties.-3=2026-02-02"}).result.error().count == 2);
  CHECK(Assigned(some, {"evaluaties.1.op.x=2026-02-02"}).fault() == "no_deeper x");
  CHECK(Assigned(some, {"evaluaties.+="}).fault() == "new_entry ");
  CHECK(Assigned(some, {"spoor2.intake_op=2026-02-02", "spoor2.intake_on=2026-02-02"}).fault() == "twice spoor2.intake_op");
  CHECK(Assigned(some, {"spoor2.intake_op=2026-02-02", "spoor2="}).fault() == "twice spoor2.intake_op");
  CHECK(Assigned(some, {"spoor2=", "spoor2.intake_op=2026-02-02"}).fault() == "twice spoor2");
  CHECK(Assigned(some, {"evaluaties.2=", "evaluaties.-1=2026-02-02"}).fault() == "twice evaluaties.2");
  CHECK(Assigned(some, {"case=A", "evaluaties.9="}).result.error().assignment == 1);
}

TEST_CASE("an assignment is a path and one scalar") {
  CHECK(parse_assignment("a.b=2026-02-02")->value == "2026-02-02");
  CHECK(parse_assignment("a=\"x: y\"")->value == "x: y");
  CHECK(parse_assignment("a=\"x: y\"")->quoted);
  CHECK(parse_assignment("a=b=c")->value == "b=c");
  for (const std::string_view nothing : {"a=", "a=~", "a=null"}) CHECK(parse_assignment(nothing)->value == std::nullopt);
  CHECK(parse_assignment("a=''")->value == "");
  for (const std::string_view wrong : {"a", "=1", "", "a=[1]", "a={x: 1}", "a=x: y", "a=\"x", "a=#", "a=&x 1", "a=1\n---\n2"})
    CHECK_MESSAGE(!parse_assignment(wrong), wrong);
}

TEST_CASE("a problem belongs to the assignment that is nearest to it") {
  const std::vector<Supposed> supposed = {{.pointer = "/spoor2/intake_on"}, {.pointer = "/good_grounds/0/period"}};
  CHECK(nearest_assignment(supposed, "/spoor2/intake_on") == 0);
  CHECK(nearest_assignment(supposed, "/good_grounds/0/reason") == 1);
  CHECK(nearest_assignment(supposed, "/leave") == std::nullopt);
}

}  // namespace poortwachter::dossier
