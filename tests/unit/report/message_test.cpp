#include <doctest/doctest.h>

#include "samples.hpp"

using namespace samples;
using report::Lang;

TEST_CASE("a message spells its arguments in the language") {
  const Finding finding = late_finding();
  CHECK(report::message(finding, Lang::nl) ==
        "de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)");
  CHECK(report::message(finding, Lang::en) ==
        "the probleemanalyse (problem analysis) is dated 18 February 2025; latest day was 17 February 2025 (1 day late)");
}

TEST_CASE("a rule without a page is named by its slug and asks nothing") {
  Finding finding;
  finding.rule = &bare;
  CHECK(report::message(finding, Lang::nl) == "zonder-pagina");
  CHECK(report::action(finding, Lang::nl).empty());
}

TEST_CASE("an action says until when it is useful, where it does not say so itself") {
  static constexpr Rule unnamed{.code = "P114", .slug = "casemanager-ontbreekt", .topic = "plan_van_aanpak"};
  Finding finding;
  finding.rule = &unnamed;
  CHECK(report::action(finding, Lang::nl) == "wijs een casemanager aan en noteer dat in het plan van aanpak");
  finding.repair_by = "2026-10-18"_date;
  CHECK(report::action(finding, Lang::nl) ==
        "wijs een casemanager aan en noteer dat in het plan van aanpak (uiterlijk 18 oktober 2026)");
}

TEST_CASE("of what lies behind it is said what to record") {
  CHECK(report::action(late_finding(), Lang::nl) ==
        "leg vast waarom de probleemanalyse later kwam en of er kansen door zijn gemist: dat is wat UWV weegt");
}

TEST_CASE("a message never carries a BSN that the file wrote") {
  Finding finding = late_finding();
  finding.arguments[0].value = std::string("111222333");
  CHECK(report::message(finding, Lang::nl) == "de probleemanalyse is van *********; uiterlijk 17 februari 2025 (1 dag te laat)");
}

TEST_CASE("how spells the anchor, the term and each shift by name") {
  timeline::Sum sum;
  sum.anchor = "2025-01-06"_date;
  sum.from = timeline::CountedFrom::first_sick_day;
  sum.amount = 6;
  sum.unit = law::Unit::weeks;
  sum.shifts = {{timeline::ShiftKind::interruption, Days{14}}, {timeline::ShiftKind::late_decision, Days{-1}}};
  CHECK(report::how(sum, Lang::nl) == "2025-01-06 + 6 weken + 14 dagen (onderbreking) - 1 dag (laat besluit van UWV)");
  CHECK(report::how(sum, Lang::en) == "2025-01-06 + 6 weeks + 14 days (interruption) - 1 day (late decision of UWV)");
}

TEST_CASE("how counts back, leaves out an empty term, and names an anchor without a day") {
  timeline::Sum sum;
  sum.anchor = "2027-01-03"_date;
  CHECK(report::how(sum, Lang::nl) == "2027-01-03");
  sum.amount = -13;
  sum.unit = law::Unit::weeks;
  CHECK(report::how(sum, Lang::nl) == "2027-01-03 - 13 weken");
  sum.from = timeline::CountedFrom::einde_wachttijd;
  CHECK(report::how(sum, Lang::nl) == "2027-01-03 (einde van de wachttijd) - 13 weken");
  sum.anchor.reset();
  sum.from = timeline::CountedFrom::wia_brief_uwv;
  CHECK(report::how(sum, Lang::nl) == "WIA-brief van UWV - 13 weken");
  CHECK(report::how(timeline::Sum{}, Lang::nl).empty());
}

TEST_CASE("how says that a day can only be earlier, and that a year has no equated days yet") {
  timeline::Sum sum;
  sum.anchor = "2029-04-20"_date;
  sum.amount = 21;
  sum.free_days_open = true;
  CHECK(report::how(sum, Lang::nl) == "2029-04-20 + 3 weken (van na 2028 zijn nog geen gelijkgestelde dagen bekend)");
  sum.free_days_open = false;
  sum.at_latest = true;
  CHECK(report::how(sum, Lang::en) == "2029-04-20 + 3 weeks (at the latest)");
}
