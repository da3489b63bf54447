#include <doctest/doctest.h>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/judgement_words.hpp"
#include "samples.hpp"

using namespace samples;
using report::Lang;

static report::Options plain(Lang lang = Lang::nl) { return {.lang = lang, .quiet = true, .as_of = "2025-03-01"_date}; }

static std::string closing(const report::Summary& summary) {
  report::Buffer out;
  report::text_closing(summary, {.lang = Lang::nl, .as_of = "2026-03-16"_date}, out);
  return fmt::to_string(out);
}

// An error that lies behind: told with the lines of the file, unlike a warning.
static report::Checked grave() {
  report::Checked sample = checked();
  sample.judgement->findings.front().severity = Severity::error;
  return sample;
}

TEST_CASE("a finding is printed in the layout of rustc") {
  CHECK(text_of(grave(), plain()) ==
        "fout[P102]: de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)\n"
        "  --> dossiers/a.yaml:3:18\n"
        "  |\n"
        "2 | first_sick_day: 2025-01-06\n"
        "  |                 ---------- termijn telt vanaf deze datum\n"
        "3 | probleemanalyse: 2025-02-18\n"
        "  |                  ^^^^^^^^^^ 1 dag na de uiterste dag\n"
        "  = wet: Regeling procesgang art. 2 lid 2; Regeling procesgang art. 5\n"
        "  = doe: leg vast waarom de probleemanalyse later kwam en of er kansen door zijn\n"
        "         gemist: dat is wat UWV weegt\n"
        "  = risico: draagt bij aan het loonsanctierisico: laag\n"
        "  = meer: poortwachter explain P102\n"
        "\n");
}

TEST_CASE("without snippet no line of the file is printed") {
  report::Options options = plain(Lang::en);
  options.snippet = false;
  options.width = 120;
  CHECK(text_of(checked(), options) ==
        "warning[P102]: the probleemanalyse (problem analysis) is dated 18 February 2025; latest day was 17 February 2025 (1 day "
        "late)\n"
        "  --> dossiers/a.yaml:3:18\n"
        "  = law: Regeling procesgang art. 2 lid 2; Regeling procesgang art. 5\n"
        "  = do: record why the probleemanalyse came later and whether chances were lost by it: that is what UWV weighs\n"
        "\n");
}

TEST_CASE("a warning that lies behind is told in few lines") {
  const std::string text = text_of(checked(), plain(Lang::en));
  for (const std::string_view left_out : {"\n  |", "= risk", "= more"}) {
    CAPTURE(left_out);
    CHECK(text.find(left_out) == std::string::npos);
  }
  CHECK(text_of(grave(), plain(Lang::en)).find("\n  |") != std::string::npos);
}

TEST_CASE("where somebody reads along, the first line folds behind its code, with or without colour") {
  report::Options options = plain();
  options.folds = true;
  const std::string folded =
      ": de probleemanalyse is van 18 februari 2025; uiterlijk 17\n"
      "                    februari 2025 (1 dag te laat)\n"
      "  --> dossiers/a.yaml:3:18\n";
  CHECK(text_of(checked(), options).starts_with("waarschuwing[P102]" + folded));
  options.color = true;
  CHECK(text_of(checked(), options).starts_with("\x1b[33mwaarschuwing[P102]\x1b[0m" + folded));
}

TEST_CASE("what softens a finding is said with it") {
  report::Checked sample = checked();
  sample.written.accepted.items.resize(1);
  sample.written.accepted.items[0].reason.value = "bsn 111222333";
  Finding& finding = sample.judgement->findings[0];
  finding.mitigated_by = Mitigation::repaired;
  finding.suspended = true;
  finding.accepted = 0;
  report::Options options = plain();
  options.width = 120;
  const std::string text = text_of(sample, options);
  CHECK(text.find("  = let op: hersteld voordat UWV toetst; daarom een niveau lager\n") != std::string::npos);
  CHECK(text.find("  = let op: opgeschort: telt niet mee voor het loonsanctierisico\n") != std::string::npos);
  CHECK(text.find("  = let op: geaccepteerd: bsn *********\n") != std::string::npos);
  CHECK(text.find("= risico:") == std::string::npos);
}

TEST_CASE("colour only surrounds severity, code and marks") {
  report::Options options = plain();
  std::string coloured;
  const std::string without = text_of(grave(), options);
  options.color = true;
  coloured = text_of(grave(), options);
  CHECK(coloured.starts_with("\x1b[1;31mfout[P102]\x1b[0m: de"));
  CHECK(coloured.find("\x1b[1;31m^^^^^^^^^^\x1b[0m 1 dag") != std::string::npos);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
    coloured.erase(at, coloured.find('m', at) - at + 1);
  CHECK(coloured == without);
}

TEST_CASE("the block of a case says what weighs on it") {
  report::Checked sample = checked();
  sample.judgement->findings.clear();
  sample.judgement->risk.because.clear();
  CHECK(text_of(sample, {.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date}) ==
        "Dossier voorbeeld-1, week 8 van 104 op 1 maart 2025: het loonsanctierisico is laag; er is niets gevonden dat het\n"
        "verhoogt.\n"
        "\n"
        "Er is nu niets achterstallig.\n"
        "\n"
        "Komt eraan\n"
        "  27 okt 2025  over 240 dagen: 42e-weeksmelding UWV (werkgever)\n"
        "\n"
        "geen bevindingen\n"
        "\n"
        "  wachttijd: week 8 sinds eerste ziektedag 2025-01-06; wachttijd t/m 2027-01-03; loon t/m 2027-01-03\n"
        "  spoor 2: nog niet gestart\n"
        "    uiterlijk 2026-02-16 (beide lezingen)\n"
        "    advies: vanaf 2025-03-03, bij voorkeur uiterlijk 2026-01-05\n"
        "    na 2026-10-04 te weinig tijd voor een geloofwaardig traject\n"
        "  loonsanctierisico: laag: geen bevinding die het risico verhoogt\n"
        "    een indicatie uit het dossier, geen oordeel van UWV\n"
        "    ter vergelijking: ongeveer een op de tien getoetste dossiers krijgt een loonsanctie\n"
        "  UWV: besluit over een loonsanctie uiterlijk 2026-11-22; daarna nog mogelijk tot en met 2027-01-03\n"
        "  niet beoordeeld: of de bedrijfsarts de belastbaarheid juist heeft ingeschat; dat is bij de rechter de meest\n"
        "    voorkomende grond\n"
        "\n");
}

// Of a case with an evaluation on 20 December 2025: the next is due 42 days later, on 31 January 2026.
static std::string told_on(Date as_of) {
  const source::Document document =
      source::parse_yaml("first_sick_day: 2025-01-06\nplan_van_aanpak: {on: 2025-03-03}\nevaluations: [2025-12-20]\n").front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  report::Checked sample = checked();
  sample.judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  sample.as_of = as_of;
  return text_of(sample, {.lang = Lang::nl, .snippet = false, .width = 120, .as_of = as_of});
}

// From week 53 is advised: 6 January 2025 + 52 weeks = 5 January 2026. The last day is 16 February 2026: 41 days after 6 January.
TEST_CASE("a start of spoor 2 that was advised by now comes up, however far its last day is") {
  CHECK(told_on("2026-01-06"_date).find("  16 feb 2026  over 41 dagen: start spoor 2") != std::string::npos);
  CHECK(told_on("2026-01-05"_date).find("start spoor 2 (werk") == std::string::npos);
  CHECK(told_on("2026-01-05"_date).find("over 26 dagen: volgende evaluatie") != std::string::npos);
}

TEST_CASE("the cost shows every factor, and the risk its codes with their names") {
  report::Checked sample = checked();
  sample.judgement->risk.cost = judgement::Cost{.per_month = {330750},
                                                .maximum = {3969000},
                                                .months = 12,
                                                .monthly_wage = {800000},
                                                .capped_wage = {632280},
                                                .maximum_daily_wage = {29067},
                                                .wage_pct = 70,
                                                .holiday_pay_pct = 8,
                                                .charges_pct = 25,
                                                .value_of_work = {10000},
                                                .daily_wage = std::nullopt,
                                                .amounts_from = "2025-01-01"_date};
  const std::string text = text_of(sample, {.lang = Lang::nl, .width = 300, .as_of = "2025-03-01"_date});
  CHECK(text.find("  loonsanctierisico: laag door P102 probleemanalyse-te-laat\n") != std::string::npos);
  CHECK(text.find("  kosten sanctie: EUR 3.307,50 per maand, EUR 39.690,00 in 12 maanden\n"
                  "    maandloon EUR 8.000,00, begrensd op EUR 6.322,80 (maximumdagloon EUR 290,67 vanaf "
                  "2025-01-01), x 70% "
                  "loondoorbetaling, + 8% vakantiegeld, + 25% werkgeverslasten, min EUR 100,00 per maand voor verricht werk\n") !=
        std::string::npos);
}

TEST_CASE("where no sanction can follow, nothing is said of its cost or of how often it comes") {
  report::Checked sample = checked();
  sample.judgement->risk.level = judgement::Level::not_sanctionable;
  sample.judgement->risk.reason = "employment_ended";
  sample.judgement->risk.cost = judgement::Cost{.per_month = {330750}, .maximum = {3969000}, .months = 12};
  const std::string text = text_of(sample, {.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date});
  CHECK(text.find("een indicatie uit het dossier") != std::string::npos);
  CHECK(text.find("kosten sanctie") == std::string::npos);
  CHECK(text.find("een op de tien") == std::string::npos);
}

TEST_CASE("a step ahead of which it is unknown whether it was done comes up, and not when its day has gone by") {
  report::Checked sample = checked();
  auto& report_42 = sample.judgement->timeline.at(timeline::Step::melding_42_weken);
  report_42.state = timeline::State::unknown;
  constexpr std::string_view line = "  27 okt 2025  over 240 dagen: 42e-weeksmelding UWV (werkgever)\n";
  const report::Options options{.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date};
  CHECK(text_of(sample, options).find(line) != std::string::npos);
  report_42.due = "2025-02-28"_date;
  CHECK(text_of(sample, options).find("42e-weeksmelding") == std::string::npos);
}

TEST_CASE("a case that cannot be assessed asks for facts, and does not say that nothing is to be done") {
  report::Checked sample = checked();
  sample.judgement->findings.clear();
  const report::Options options{.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date};
  CHECK(text_of(sample, options).find("Er is nu niets achterstallig.\n") != std::string::npos);
  sample.judgement->risk.level = judgement::Level::not_assessable;
  sample.judgement->risk.reason = "partial_file";
  CHECK(text_of(sample, options).find("Er is nu niets achterstallig.\n") == std::string::npos);
  CHECK(text_of(sample, options).find("Vul eerst het dossier aan") != std::string::npos);
}

TEST_CASE("a deadline beyond the horizon is only shown when it is the first one") {
  report::Checked sample = checked();
  auto& deadlines = sample.judgement->timeline.deadlines;
  auto& evaluation = deadlines[index(timeline::Step::evaluatie)];
  evaluation.state = timeline::State::due;
  evaluation.practice_due = "2025-03-01"_date;
  evaluation.who = {Actor::employer, Actor::employee};
  const std::string text = text_of(sample, {.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date});
  CHECK(text.find("Komt eraan\n  1 mrt 2025  vandaag: volgende evaluatie (werkgever + werknemer)\n\n") != std::string::npos);
  const std::string far = text_of(sample, {.lang = Lang::nl, .width = 120, .horizon = 240, .as_of = "2025-03-01"_date});
  CHECK(far.find("  27 okt 2025  over 240 dagen: 42e-weeksmelding UWV (werkgever)\n") != std::string::npos);
}

TEST_CASE("rules that miss the same field are named together") {
  report::Checked sample = checked();
  sample.judgement->not_assessed = {{&late, "probleemanalyse"}, {&bare, "probleemanalyse"}};
  const std::string text = text_of(sample, {.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date});
  CHECK(text.find("  niet beoordeeld: P102, E999: probleemanalyse onbekend\n") != std::string::npos);
}

TEST_CASE("fields are named in the spelling of the language, terms of art in Dutch") {
  report::Checked sample = checked();
  sample.judgement->not_assessed = {{&late, "spoor1.suitable_work_available"}, {&bare, "loonsanctie"}};
  sample.judgement->timeline.assumed_none = {"interruptions", "employee.employment_end"};
  sample.judgement->timeline.spoor2.moved_by = {timeline::MovedBy::leave, timeline::MovedBy::prospect};
  const std::string dutch = text_of(sample, {.lang = Lang::nl, .width = 120, .as_of = "2025-03-01"_date});
  CHECK(dutch.find("P102: spoor1.passend_werk_aanwezig onbekend\n") != std::string::npos);
  CHECK(dutch.find("E999: loonsanctie onbekend\n") != std::string::npos);
  CHECK(dutch.find("onderbrekingen, werknemer.einde_dienstverband\n") != std::string::npos);
  CHECK(dutch.find("verschoven door: verlof, vooruitzicht op werk bij de eigen werkgever\n") != std::string::npos);
  const std::string english = text_of(sample, {.lang = Lang::en, .width = 120, .as_of = "2025-03-01"_date});
  CHECK(english.find("P102: spoor1.suitable_work_available unknown\n") != std::string::npos);
  CHECK(english.find("moved by: leave, prospect of work with the own employer\n") != std::string::npos);
}

TEST_CASE("an unreadable case says that it was not assessed") {
  report::Checked sample = checked();
  sample.judgement.reset();
  Finding problem;
  problem.rule = &bare;
  problem.severity = Severity::error;
  problem.place = place(3, 1, 16);
  sample.problems = {problem};
  CHECK(text_of(sample, {.lang = Lang::nl, .as_of = "2025-03-01"_date}) ==
        "fout[E999]: zonder-pagina\n"
        "  --> dossiers/a.yaml:3:1\n"
        "  |\n"
        "3 | probleemanalyse: 2025-02-18\n"
        "  | ^^^^^^^^^^^^^^^\n"
        "  = meer: poortwachter explain E999\n"
        "\n"
        "voorbeeld-1: dit dossier is niet beoordeeld (1 fout)\n"
        "\n");
}

TEST_CASE("what is wrong with a file is told place by place, also of one rule") {
  report::Checked sample = checked();
  sample.judgement.reset();
  Finding problem;
  problem.rule = &bare;
  problem.severity = Severity::error;
  problem.place = place(2, 1, 15);
  sample.problems = {problem, problem};
  sample.problems.back().place = place(3, 1, 16);
  const std::string text = text_of(sample, {.lang = Lang::nl, .as_of = "2025-03-01"_date});
  CHECK(text.find("2x") == std::string::npos);
  CHECK(text.find("\n2 | first_sick_day: 2025-01-06\n  | ^^^^") != std::string::npos);
  CHECK(text.find("\n3 | probleemanalyse: 2025-02-18\n  | ^^^^") != std::string::npos);
}

TEST_CASE("the closing line says how many cases were in order, had findings and could not be read") {
  CHECK(closing({.cases = 1, .evaluated = 1, .in_order = 1}) == "1 dossier in orde - peildatum 2026-03-16\n");
  CHECK(closing({.cases = 1, .evaluated = 1, .accepted = 1, .in_order = 1}) ==
        "1 dossier in orde (geen bevindingen, 1 geaccepteerd) - peildatum 2026-03-16\n");
  CHECK(closing({.cases = 1, .evaluated = 1, .error = 2, .note = 1, .with_findings = 1}) ==
        "1 dossier met bevindingen (2 fouten, 1 opmerking) - peildatum 2026-03-16\n");
  CHECK(closing({.cases = 1, .invalid = 1, .error = 1}) == "1 dossier onleesbaar (1 fout) - peildatum 2026-03-16\n");
  CHECK(closing({.cases = 3, .evaluated = 2, .invalid = 1, .error = 3, .warning = 1, .in_order = 1, .with_findings = 1}) ==
        "3 dossiers: 1 in orde, 1 met bevindingen, 1 onleesbaar; 3 fouten, 1 waarschuwing - peildatum 2026-03-16\n");
  CHECK(closing({.cases = 1, .evaluated = 1, .not_assessable = 1}) ==
        "1 dossier niet te beoordelen (geen bevindingen) - peildatum 2026-03-16\n");
  CHECK(closing({.cases = 9, .evaluated = 9, .note = 1, .suspended = 2, .in_order = 2, .with_findings = 3, .not_assessable = 4}) ==
        "9 dossiers: 2 in orde, 3 met bevindingen, 4 niet te beoordelen; 1 opmerking, 2 opgeschort - peildatum 2026-03-16\n");
  CHECK(closing({}) == "0 dossiers - peildatum 2026-03-16\n");
}

TEST_CASE("the closing line names the days as on which cases were judged, not the day of the run") {
  CHECK(closing({.cases = 1, .evaluated = 1, .in_order = 1, .judged = Period{"2025-02-01"_date, "2025-02-01"_date}}) ==
        "1 dossier in orde - peildatum 2025-02-01\n");
  CHECK(closing({.cases = 2, .evaluated = 2, .in_order = 2, .judged = Period{"2025-02-01"_date, "2026-03-16"_date}}) ==
        "2 dossiers: 2 in orde; geen bevindingen - peildata 2025-02-01 tot en met 2026-03-16\n");
}

TEST_CASE("concise is one line a finding, with the severity in English in both languages") {
  report::Buffer out;
  report::Checked sample = checked();
  sample.path = "a\x1b[31m.yaml";
  report::concise_case(sample, {.lang = Lang::nl, .as_of = "2025-03-01"_date}, out);
  CHECK(fmt::to_string(out) ==
        "a\xEF\xBF\xBD[31m.yaml:3:18: warning: de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te "
        "laat) [P102 closed]\n");
}

TEST_CASE("the articles of a finding are links for a terminal that knows them, in each line of a label") {
  report::Options options{.lang = Lang::nl, .width = 60, .as_of = "2025-03-01"_date};
  const std::string plain = text_of(checked(), options);
  options.links = true;
  std::string with = text_of(checked(), options);
  CHECK(with.find("\x1b]8;;https://wetten.overheid.nl/BWBR0013540\x1b\\Regeling procesgang art. 2 lid 2\x1b]8;;\x1b\\") !=
        std::string::npos);
  CHECK(plain.find('\x1b') == std::string::npos);
  constexpr std::string_view close = "\x1b\\";
  for (std::size_t at = with.find("\x1b]8;;"); at != std::string::npos; at = with.find("\x1b]8;;"))
    with.erase(at, with.find(close, at) + close.size() - at);
  CHECK(with == plain);
}
