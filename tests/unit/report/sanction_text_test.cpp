#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/timeline_axis.hpp"
#include "report/document/verdict.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using report::Lang;
using Lines = std::vector<std::string>;

// 6 January 2025 and 104 weeks: the wait ends on 3 January 2027, and UWV's six weeks begin on 22 November 2026.
static judgement::Judgement judged(const std::string& loonsanctie, Date as_of,
                                   const std::string& employee = "employee: {gross_monthly_wage: 3300}\n",
                                   dossier::Dossier* written = nullptr) {
  const std::string bytes = "first_sick_day: 2025-01-06\n" + employee + "wia_aanvraag: 2026-10-08\n" + loonsanctie;
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  if (written != nullptr) *written = read.dossier;
  return judgement::judge(read.dossier, document, law::table(), as_of);
}

static Lines days_of(const judgement::Judgement& judgement, Lang lang = Lang::nl) {
  return report::uwv_point(judgement, {.lang = lang}).lines;
}

// An own-risk carrier whose employee left on 31 March 2025.
static const std::string left = "employer: {own_risk_zw: yes}\nemployee: {employment: fixed_term, employment_end: 2025-03-31}\n";

TEST_CASE("before a sanction it is said until when UWV can decide, and what twelve months would cost") {
  const judgement::Judgement before = judged("", "2026-11-01"_date);
  CHECK(report::may_come(before));
  CHECK(days_of(before) == Lines{"besluit over een loonsanctie uiterlijk 2026-11-22; daarna nog mogelijk tot en met 2027-01-03"});
  CHECK(report::cost_lines(before, Lang::nl)[0] == "EUR 3.118,50 per maand, EUR 37.422,00 in 12 maanden");
}

// Applied for in time: UWV's day is 22 November 2026 and its last one 3 January 2027.
TEST_CASE("of a day of UWV that has gone by it is not said that it is to come") {
  CHECK(days_of(judged("", "2026-11-22"_date))[0].starts_with("besluit over een loonsanctie uiterlijk 2026-11-22"));
  CHECK(days_of(judged("", "2026-11-23"_date)) ==
        Lines{"de dag voor een besluit over een loonsanctie was 2026-11-22; nog mogelijk tot en met 2027-01-03"});
  CHECK(days_of(judged("", "2027-01-03"_date))[0].starts_with("de dag voor een besluit"));
  CHECK(days_of(judged("", "2027-01-04"_date)) == Lines{"een besluit over een loonsanctie was mogelijk tot en met 2027-01-03"});
  CHECK(days_of(judged("", "2027-01-04"_date, left)) ==
        Lines{"een besluit over een ziekengeldsanctie was mogelijk tot en met 2027-01-03"});
}

TEST_CASE("while the WIA application is missing, UWV's days are not over for good") {
  const source::Document document = source::parse_yaml("first_sick_day: 2025-01-06\n").front();
  const judgement::Judgement missing = judgement::judge(dossier::read(document).dossier, document, law::table(), "2027-01-04"_date);
  CHECK(days_of(missing, Lang::en) ==
        Lines{"the days for a decision on a loonsanctie (2026-11-22, 2027-01-03 at the latest) have passed, unless the WIA "
              "application was made late or is still to come: then they move"});
}

TEST_CASE("a sanction that was given has its own days and the cost of a month") {
  const judgement::Judgement given = judged("loonsanctie: {decided_on: 2026-11-16, sent_on: 2026-11-17}\n", "2027-02-01"_date);
  CHECK_FALSE(report::may_come(given));
  CHECK(report::uwv_point(given, {Lang::nl}).key == "case.sanction");
  CHECK(days_of(given) == Lines{"besluit van 2026-11-17: het loon loopt door van 2027-01-04 tot en met 2028-01-02"});
  CHECK(days_of(given, Lang::en) ==
        Lines{"decision of 2026-11-17: the wage runs on from 2027-01-04 up to and including 2028-01-02"});
  CHECK(report::cost_lines(given, Lang::nl)[0] == "EUR 3.118,50 per maand");
}

TEST_CASE("a shortened sanction ends as shortened, and after that day costs nothing") {
  const std::string shortened =
      "loonsanctie: {decided_on: 2026-11-16, sent_on: 2026-11-16, "
      "shortenings: [{notified_on: 2027-03-01, decided_on: 2027-03-15, granted: yes}]}\n";
  const Lines lines{
      "besluit van 2026-11-16: het loon loopt door van 2027-01-04 tot en met 2027-04-26 (zonder bekorting tot en met 2028-01-02)",
      "over de bekorting besloten op 2027-03-15; uiterlijk 2027-03-22, dus op tijd"};
  CHECK(days_of(judged(shortened, "2027-04-26"_date)) == lines);
  CHECK(report::has_cost(judged(shortened, "2027-04-26"_date)));
  CHECK_FALSE(report::has_cost(judged(shortened, "2027-04-27"_date)));
}

TEST_CASE("a sanction in which nothing is owed any more costs nothing") {
  const std::string given = "loonsanctie: {sent_on: 2026-11-16}\n";
  CHECK(report::has_cost(judged(given, "2027-06-01"_date)));
  CHECK_FALSE(report::has_cost(judged(given + "interruptions: [{recovered_on: 2027-05-31}]\n", "2027-06-01"_date)));
}

TEST_CASE("while UWV has not decided on the shortening, its day is named") {
  const std::string asked = "loonsanctie: {sent_on: 2026-11-16, shortenings: [{notified_on: 2027-03-01}]}\n";
  CHECK(days_of(judged(asked, "2027-03-22"_date))[1] == "UWV beslist uiterlijk 2027-03-22 over de bekorting");
  CHECK(days_of(judged(asked, "2027-03-23"_date))[1] ==
        "het besluit over de bekorting moest er uiterlijk 2027-03-22 zijn; in het dossier staat het niet");
}

TEST_CASE("a sanction withdrawn before its first day leaves no day") {
  const judgement::Judgement gone = judged("loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2026-12-14}\n", "2026-12-20"_date);
  CHECK(days_of(gone)[0] == "besluit van 2026-11-16: er blijft geen dag van over");
}

static std::string verdict_of(const judgement::Judgement& judgement, Lang lang) {
  report::Checked checked;
  checked.reference = "A";
  checked.as_of = judgement.timeline.as_of;
  checked.judgement = judgement;
  return report::verdict(checked, lang);
}

static bool tells(const std::string& text, std::string_view part) {
  CHECK_MESSAGE(text.find(part) != std::string::npos, text);
  return text.find(part) != std::string::npos;
}

// 3 January 2027 and 364 days: 2 January 2028, were it not withdrawn.
TEST_CASE("a sanction that was withdrawn while it ran is told to be so, with the last day that the wage ran") {
  const std::string facts = "loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2027-03-15}\n";
  const judgement::Judgement gone = judged(facts, "2027-03-15"_date), carrier = judged(facts, "2027-04-01"_date, left);
  CHECK(days_of(gone)[0] ==
        "besluit van 2026-11-16, door UWV ingetrokken op 2027-03-15: het loon liep door van 2027-01-04 tot en met 2027-03-14");
  CHECK(tells(verdict_of(gone, Lang::nl),
              "UWV heeft de loonsanctie op 15 maart 2027 ingetrokken; het loon liep door tot en met 14 maart 2027. "));
  CHECK(tells(verdict_of(gone, Lang::en),
              "UWV withdrew the loonsanctie on 15 March 2027; the wage ran on up to and including 14 March 2027"));
  CHECK(
      days_of(carrier)[0] ==
      "besluit van 2026-11-16, door UWV ingetrokken op 2027-03-15: het ziekengeld liep voor rekening van de eigenrisicodrager door "
      "van 2027-01-04 tot en met 2027-03-14");
  CHECK(tells(verdict_of(carrier, Lang::nl), "UWV heeft de ziekengeldsanctie op 15 maart 2027 ingetrokken; het ziekengeld liep"));
  CHECK(tells(verdict_of(carrier, Lang::en), "at the cost of the own-risk carrier up to and including 14 March 2027"));
}

TEST_CASE("a withdrawal of a later day than that of judgement is not there yet") {
  const std::string until_may = "loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2027-05-10}\n";
  const judgement::Judgement left_before =
      judged(until_may, "2027-06-01"_date, "employee: {gross_monthly_wage: 3300, employment_end: 2027-03-31}\n");
  CHECK(report::paid_in_sanction(left_before.timeline) == "2027-03-31"_date);
  CHECK(report::paid_in_sanction(judged(until_may, "2027-06-01"_date).timeline) == "2027-05-09"_date);
  const judgement::Judgement before = judged("loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2027-03-15}\n", "2027-03-14"_date);
  CHECK_FALSE(before.timeline.sanction_withdrawn);
  CHECK(tells(verdict_of(before, Lang::nl), "UWV heeft een loonsanctie opgelegd tot en met 2 januari 2028"));
}

// UWV's last day is 3 January 2027: until then it can impose another one, and what that would cost is told.
TEST_CASE("a sanction of which no day is left does not hide the risk of another while UWV can still decide") {
  const std::string withdrawn = "loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2026-12-14}\n";
  const judgement::Judgement still = judged(withdrawn, "2027-01-03"_date), over = judged(withdrawn, "2027-01-04"_date);
  CHECK_FALSE(report::is_imposed(still.timeline));
  CHECK(report::may_come(still));
  CHECK(report::cost_lines(still, Lang::nl).size() == 2);
  CHECK(report::is_imposed(over.timeline));
  CHECK_FALSE(report::may_come(over));
  CHECK(report::cost_lines(over, Lang::nl).empty());
  CHECK(days_of(over) == Lines{"besluit van 2026-11-16: er blijft geen dag van over"});
}

TEST_CASE("a sanction of the first working day after UWV's last day counts as given") {
  CHECK(report::is_imposed(judged("loonsanctie: {sent_on: 2027-01-04}\n", "2027-02-01"_date).timeline));
}

TEST_CASE("the sanction of an own-risk carrier speaks of sickness benefit, not of wages") {
  CHECK(days_of(judged("loonsanctie: {sent_on: 2026-11-16}\n", "2027-02-01"_date, left)) ==
        Lines{"besluit van 2026-11-16: het ziekengeld loopt voor rekening van de eigenrisicodrager door van 2027-01-04 tot en met "
              "2028-01-02"});
  CHECK(days_of(judged("", "2026-11-01"_date, left)) ==
        Lines{"besluit over een ziekengeldsanctie uiterlijk 2026-11-22; daarna nog mogelijk tot en met 2027-01-03"});
}

TEST_CASE("the axis of a drawing reaches to the end of a sanction, also of one on the sickness benefit") {
  for (const std::string& employee : {std::string(), left}) {
    CAPTURE(employee);
    const std::string sanction = "loonsanctie: {sent_on: 2026-11-16}\n";
    // 3 January 2027 and 52 weeks.
    CHECK(report::Axis(judged(sanction, "2027-02-01"_date, employee).timeline, 80).contains("2028-01-02"_date));
    CHECK_FALSE(report::Axis(judged("", "2027-02-01"_date, employee).timeline, 80).contains("2028-01-02"_date));
  }
}

static const Finding& finding_of(const judgement::Judgement& judgement, std::string_view code) {
  const auto at = std::ranges::find(judgement.findings, code, [](const Finding& finding) { return finding.rule->code; });
  REQUIRE(at != judgement.findings.end());
  return *at;
}

// Reported on 1 February 2027: + 21 = 22 February, + 42 = 5 April; without it 3 January 2027 + 364 = 2 January 2028.
TEST_CASE("what is found about the sanction of an own-risk carrier speaks of sickness benefit") {
  const std::string sanction = "loonsanctie: {sent_on: 2026-11-16}\n";
  const judgement::Judgement carrier = judged(sanction, "2027-02-01"_date, left);
  CHECK(report::message(finding_of(carrier, "L404"), Lang::nl) ==
        "wordt het herstel vandaag gemeld en stelt UWV het vast, dan eindigt de ziekengeldsanctie uiterlijk 5 april 2027 in plaats "
        "van 2 januari 2028");
  const judgement::Judgement employer = judged(sanction, "2027-02-01"_date);
  CHECK(report::message(finding_of(employer, "L404"), Lang::nl) ==
        "wordt het herstel vandaag gemeld en stelt UWV het vast, dan eindigt de loonsanctie uiterlijk 5 april 2027 in plaats van 2 "
        "januari 2028");
}

TEST_CASE("a decision about an own-risk carrier on the first working day after the last one is disputed as any other") {
  const judgement::Judgement carrier = judged("loonsanctie: {sent_on: 2027-01-04}\n", "2027-02-01"_date, left);
  CHECK(report::message(finding_of(carrier, "L401"), Lang::nl) ==
        "de ziekengeldsanctie is opgelegd op 4 januari 2027, vlak na de uiterste dag 3 januari 2027: of dat op tijd is, wordt "
        "verschillend gelezen");
}

TEST_CASE("the sanction risk of an own-risk carrier is that of a sanction on the sickness benefit") {
  const judgement::Judgement carrier = judged("", "2026-11-01"_date, left);
  CHECK(report::risk_fact(carrier, {}, Lang::nl).label == "sanctierisico");
  CHECK(report::risk_fact(judged("", "2026-11-01"_date), {}, Lang::nl).label == "loonsanctierisico");
  CHECK(report::base_rate(carrier, Lang::nl) ==
        "ter vergelijking: van werkgevers krijgt ongeveer een op de tien getoetste dossiers een sanctie");
  CHECK(report::base_rate(carrier, Lang::en).ends_with("of employers, about one in ten files tested gets a sanction"));
  CHECK(report::base_rate(judged("", "2026-11-01"_date), Lang::en).ends_with("gets a loonsanctie"));
  judgement::Judgement none = carrier;
  none.risk.level = judgement::Level::not_sanctionable;
  CHECK(report::level_word(none, Lang::nl) == "geen ziekengeldsanctie mogelijk");
}

static std::string sum_of_ban(const std::string& facts) {
  const std::string bytes = "first_sick_day: 2025-01-06\n" + facts;
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  const judgement::Judgement judgement = judgement::judge(read.dossier, document, law::table(), "2027-01-10"_date);
  return report::how(judgement.timeline.at(timeline::Step::einde_opzegverbod).how, Lang::nl);
}

// Due 18 October 2026 (77 days before 3 January 2027); an extension to 3 March 2027 is 28 + 28 + 3 = 59 days, and then the
// application is due on 16 December 2026.
TEST_CASE("what makes the ban on dismissal longer is called by its name") {
  const std::string two_years = "2025-01-06 + 2 jaar - 1 dag (de eerste dag telt mee)";
  CHECK(sum_of_ban("wia_aanvraag: 2026-10-18\n") == two_years);
  CHECK(sum_of_ban("wia_aanvraag: 2026-10-28\n") == two_years + " + 10 dagen (late WIA-aanvraag)");
  CHECK(sum_of_ban("wia_aanvraag: 2026-10-28\nloonsanctie: {sent_on: 2026-11-30}\n") ==
        two_years + " + 10 dagen (late WIA-aanvraag) + 364 dagen (loonsanctie)");
  CHECK(sum_of_ban("voluntary_extension: {requested_on: 2026-10-01, until: 2027-03-03}\nwia_aanvraag: 2026-12-17\n") ==
        two_years + " + 59 dagen (vrijwillige verlenging) + 1 dag (late WIA-aanvraag)");
}

TEST_CASE("a sanction after UWV's last day is none: what is said stays as it was") {
  const judgement::Judgement late = judged("loonsanctie: {sent_on: 2027-01-05}\n", "2027-02-01"_date);
  CHECK_FALSE(report::is_imposed(late.timeline));
  CHECK(report::uwv_point(late, {Lang::nl}).key == "case.uwv");
}

TEST_CASE("an end of the employment that is disputed counts as absent, and that is said") {
  const auto said = [](const std::string& employee, Lang lang) {
    const std::string whole = "employee: {employment_end: 2025-06-30" + employee + "}\n";
    report::Checked checked;
    checked.judgement = judged("", "2026-11-01"_date, whole, &checked.written);
    return report::not_assessed_lines(checked, lang);
  };
  const std::string english = "the end of the employment is disputed and counts as absent until it stands";
  const std::string dutch = "het einde van het dienstverband wordt betwist en telt als afwezig totdat het vaststaat";
  const auto holds = [](const Lines& lines, const std::string& line) { return std::ranges::find(lines, line) != lines.end(); };
  CHECK(holds(said(", employment_end_disputed: yes", Lang::en), english));
  CHECK(holds(said(", employment_end_disputed: yes", Lang::nl), dutch));
  CHECK_FALSE(holds(said(", employment_end_disputed: no", Lang::en), english));
  CHECK_FALSE(holds(said("", Lang::en), english));
}

// 3000 x 12 x 1.08 / 261 = 148.97; 148.97 x 182 days of 70 % = 27112.54.
TEST_CASE("an own-risk carrier is told what sickness benefit costs, not wages") {
  const auto said = [](const std::string& wage, Lang lang) {
    const std::string carrier =
        "employer: {own_risk_zw: yes}\nemployee: {employment_end: 2025-06-30, gross_monthly_wage: " + wage + "}\n";
    return report::cost_lines(judged("", "2026-11-01"_date, carrier), lang);
  };
  CHECK(said("3000", Lang::en) == Lines{"EUR 2,259.38 a month, EUR 27,112.54 in 12 months",
                                        "daily wage EUR 148.97 (monthly wage EUR 3,000.00 with 8% holiday pay), x 70% sickness "
                                        "benefit, five days a week, without employer's charges"});
  CHECK(said("9000", Lang::nl)[1] ==
        "maandloon EUR 9.000,00 met 8% vakantiegeld, begrensd op EUR 309,91 per dag (maximumdagloon vanaf 2026-07-01), x 70% "
        "ziekengeld, vijf dagen per week, zonder werkgeverslasten");
}
