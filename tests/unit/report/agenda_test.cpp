#include "poortwachter/report/gathered.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "report/cells.hpp"
#include "report/document/agenda.hpp"
#include "unit/report/samples.hpp"

namespace poortwachter::report {

using namespace calendar::literals;
using timeline::State;
using timeline::Step;

static void set_step(Checked& checked, Step step, State state, Date due, Actors who) {
  timeline::Deadline& deadline = checked.judgement->timeline.at(step);
  deadline = {};
  deadline.step = step;
  deadline.state = state;
  deadline.due = due;
  deadline.who = who;
}

// A case on 1 March 2025 in which no step is open.
static Checked closed(const std::string& path) {
  Checked checked = samples::checked();
  checked.path = path;
  checked.reference = path.substr(0, path.find('.'));
  for (timeline::Deadline& deadline : checked.judgement->timeline.deadlines) deadline.state = State::not_applicable;
  return checked;
}

static Agenda agenda_of(const std::vector<Checked>& cases, int within) {
  Agenda agenda;
  agenda.as_of = "2025-03-01"_date;
  agenda.within = Days{within};
  for (const Checked& checked : cases) agenda.add(checked);
  agenda.sort();
  return agenda;
}

static std::string written(const Agenda& agenda, void (*write)(const Agenda&, const Options&, Buffer&),
                           const Options& options = {}) {
  Buffer out;
  write(agenda, options, out);
  return {out.data(), out.size()};
}

static std::string closing_of(const Agenda& agenda) {
  for (const Block& block : agenda_document(agenda, Lang::nl))
    if (const auto* paragraph = std::get_if<Paragraph>(&block.is)) return paragraph->text;
  return {};
}

static std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// A finding about a plan whose day was missed, with a last day to put it right and a weight.
static constexpr Rule no_plan{.code = "P111",
                              .slug = "plan-van-aanpak-ontbreekt",
                              .topic = "plan_van_aanpak",
                              .severity = Severity::error,
                              .kind = Kind::administrative,
                              .risk = Risk::elevated,
                              .who = {Actor::employer, Actor::employee},
                              .row = "plan_van_aanpak"};
// One about no step at all, near certain to lead to a sanction.
static constexpr Rule no_work{.code = "P178",
                              .slug = "passend-werk-niet-aangeboden",
                              .topic = "spoor1",
                              .severity = Severity::error,
                              .kind = Kind::substantive,
                              .risk = Risk::near_certain};

static void set_findings(Checked& checked, std::vector<Finding> findings) { checked.judgement->findings = std::move(findings); }

static Finding finding_of(const Rule& rule, std::optional<Date> repair_by) {
  Finding finding = found(rule, {}, {});
  finding.repair_by = repair_by;
  return finding;
}

// On 1 March 2025. In b a plan eleven days overdue, a report due in two days and work that was not offered; in a the end of the
// wait and UWV's decision, both in two days.
static std::vector<Checked> two_cases() {
  Checked b = closed("b.yaml"), a = closed("a.yaml");
  set_step(b, Step::plan_van_aanpak, State::missed, "2025-02-18"_date, {Actor::employer, Actor::employee});
  set_step(b, Step::melding_42_weken, State::due, "2025-03-03"_date, {Actor::employer});
  set_findings(b, {finding_of(no_work, "2026-11-22"_date), finding_of(no_plan, "2026-10-18"_date)});
  set_step(a, Step::einde_wachttijd, State::due, "2025-03-03"_date, {});
  set_step(a, Step::loonsanctie_besluit, State::due, "2025-03-03"_date, {Actor::uwv});
  set_findings(a, {});
  return {b, a};
}

TEST_CASE("what is overdue stands first, then what is open, then what is coming, and UWV and end dates apart") {
  const std::string list = written(agenda_of(two_cases(), 30), agenda_list);
  // The plan was due eleven days before 1 March: ten in February and one.
  CHECK(list ==
        "2025-02-18\t-11\tte laat\tmaak samen alsnog een plan van aanpak en leg vast waarom het later komt\twerkgever + "
        "werknemer\tb\tlaag\tb.yaml\n"
        "2026-11-22\t631\tte herstellen\tbied het werk schriftelijk aan en leg de reactie vast\twerkgever\tb\tlaag\tb.yaml\n"
        "2025-03-03\t2\tkomt\t42e-weeksmelding UWV\twerkgever\tb\tlaag\tb.yaml\n"
        "2025-03-03\t2\tUWV\tBesluit loonsanctie\tUWV\ta\tlaag\ta.yaml\n"
        "2025-03-03\t2\teinddatum\tEinde wachttijd\teinddatum\ta\tlaag\ta.yaml\n");
}

TEST_CASE("the order of the dossiers does not change the agenda") {
  std::vector<Checked> cases = two_cases();
  const std::string json = written(agenda_of(cases, 30), agenda_json);
  std::ranges::reverse(cases);
  CHECK(written(agenda_of(cases, 30), agenda_json) == json);
}

TEST_CASE("the last day within the term is in the agenda, the day after is not; what is open always is") {
  CHECK(agenda_of(two_cases(), 2).items.size() == 5);
  CHECK(agenda_of(two_cases(), 1).items.size() == 2);
}

TEST_CASE("what is open without a last day stands behind what has one") {
  Checked one = closed("a.yaml");
  set_findings(one, {finding_of(no_plan, std::nullopt), finding_of(no_work, "2026-11-22"_date)});
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 2);
  CHECK(agenda.items[0].ref == "P178");
  CHECK(agenda.items[1].ref == "P111");
  CHECK_FALSE(agenda.items[1].day());
}

TEST_CASE("a step of one case on one day goes before a later step of that case") {
  Checked one = closed("a.yaml");
  set_step(one, Step::wia_aanvraag, State::due, "2025-03-05"_date, {Actor::employee});
  set_step(one, Step::reintegratieverslag, State::due, "2025-03-05"_date, {Actor::employer});
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 2);
  CHECK(agenda.items[0].ref == "reintegratieverslag");
}

TEST_CASE("done and passed steps are not in the agenda, and neither is a sanction that UWV let pass") {
  Checked one = closed("a.yaml");
  set_step(one, Step::probleemanalyse, State::met, "2025-03-05"_date, {Actor::employer});
  set_step(one, Step::einde_wachttijd, State::met, "2025-02-05"_date, {});
  set_step(one, Step::loonsanctie_besluit, State::missed, "2025-02-05"_date, {Actor::uwv});
  set_step(one, Step::loonsanctie_uiterste_dag, State::missed, "2025-02-05"_date, {Actor::uwv});
  CHECK(agenda_of({one}, 30).items.empty());
  set_step(one, Step::loonsanctie_besluit, State::due, "2025-03-05"_date, {Actor::uwv});
  CHECK(agenda_of({one}, 30).items.size() == 1);
}

TEST_CASE("a day to come of a step that the file does not tell of is in the agenda and says so; one that has gone by is not") {
  Checked one = closed("a.yaml");
  set_step(one, Step::evaluatie, State::unknown, "2025-03-01"_date, {Actor::employer});
  set_step(one, Step::wia_brief_uwv, State::unknown, "2025-03-31"_date, {Actor::uwv});
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 2);
  CHECK(agenda.items[0].task == "Volgende evaluatie: niet bekend of dit al is gedaan");
  CHECK(agenda.items[0].part() == AgendaItem::Part::coming);
  CHECK(agenda.items[1].task == "WIA-brief van UWV");
  CHECK(agenda_of({one}, 29).items.size() == 1);
  set_step(one, Step::evaluatie, State::unknown, "2025-02-28"_date, {Actor::employer});
  CHECK(agenda_of({one}, 29).items.empty());
}

TEST_CASE("a dossier that gives too little to judge by is counted as such, not as one with nothing to do") {
  Checked one = closed("a.yaml");
  one.judgement->risk.level = judgement::Level::not_assessable;
  const Agenda agenda = agenda_of({one, closed("b.yaml")}, 30);
  CHECK(agenda.not_assessable == 1);
  CHECK(closing_of(agenda).find("2 dossiers: niets te laat en niets binnen 30 dagen, 1 niet te beoordelen") == 0);
}

TEST_CASE("a dossier with a day of its own is told of, also when nothing is to be done") {
  Checked one = closed("a.yaml");
  one.as_of = "2025-02-01"_date;
  CHECK(closing_of(agenda_of({one}, 30)).find("geteld vanaf") != std::string::npos);
  CHECK(closing_of(agenda_of({closed("a.yaml")}, 30)).find("geteld vanaf") == std::string::npos);
}

TEST_CASE("a letter of UWV that did not come is waited for until the WIA application is made") {
  Checked one = closed("a.yaml");
  set_step(one, Step::wia_brief_uwv, State::missed, "2025-02-05"_date, {Actor::uwv});
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 1);
  CHECK(agenda.items[0].part() == AgendaItem::Part::others);
  // 5 February to 1 March: 23 days in February and one.
  CHECK(agenda.items[0].overdue == Days{24});
  set_step(one, Step::wia_aanvraag, State::met, "2025-03-05"_date, {Actor::employee});
  CHECK(agenda_of({one}, 30).items.empty());
}

TEST_CASE("a step with a window only is planned on the last day of that window") {
  Checked one = closed("a.yaml");
  set_step(one, Step::ad_onderzoek, State::due, "2025-03-05"_date, {Actor::employer});
  timeline::Deadline& visit = one.judgement->timeline.at(Step::ad_onderzoek);
  visit.due.reset();
  visit.window = Period{"2025-01-01"_date, "2025-03-09"_date};
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 1);
  CHECK(calendar::iso(agenda.items[0].by.value()) == "2025-03-09");
}

TEST_CASE("dossiers below the level that is asked for are counted only") {
  std::vector<Checked> cases = two_cases();
  cases[0].judgement->risk.level = judgement::Level::high;
  cases[1].judgement->risk.level = judgement::Level::not_assessable;
  cases.push_back(closed("c.yaml"));
  cases[2].judgement->risk.level = judgement::Level::elevated;
  Agenda agenda;
  agenda.within = Days{30};
  agenda.only_risk = Risk::high;
  for (const Checked& checked : cases) agenda.add(checked);
  agenda.sort();
  CHECK(agenda.left_out == 2);
  CHECK(std::ranges::all_of(agenda.items, [](const AgendaItem& item) { return item.path == "b.yaml"; }));
  const std::string text = written(agenda, samples::named("text", agenda_formats()).write, {.lang = Lang::nl, .width = 120});
  CHECK(text.find(
            "3 dossiers: 1 te laat, 1 te herstellen, 1 binnen 30 dagen, 2 niet getoond (risico onder hoog, of niet te bepalen)") !=
        std::string::npos);
}

TEST_CASE("the text has four parts, and a closing line that counts what is to be done") {
  const std::string text = written(agenda_of(two_cases(), 30), samples::named("text", agenda_formats()).write, {.lang = Lang::nl});
  CHECK(text ==
        "Te laat\n"
        "datum      dagen wat                                    wie       dossier risico\n"
        "2025-02-18   -11 maak samen alsnog een plan van aanpak  beiden    b       laag\n"
        "                 en leg vast waarom het later komt\n"
        "\n"
        "Te herstellen\n"
        "datum      dagen wat                                    wie       dossier risico\n"
        "2026-11-22   631 bied het werk schriftelijk aan en leg  werkgever b       laag\n"
        "                 de reactie vast\n"
        "\n"
        "Komende 30 dagen\n"
        "datum      dagen wat                                    wie       dossier risico\n"
        "2025-03-03     2 42e-weeksmelding UWV                   werkgever b       laag\n"
        "\n"
        "UWV en einddata\n"
        "datum      dagen wat                                    wie       dossier risico\n"
        "2025-03-03     2 Besluit loonsanctie                    UWV       a       laag\n"
        "2025-03-03     2 Einde wachttijd                        einddatum a       laag\n"
        "\n"
        "2 dossiers: 1 te laat, 1 te herstellen, 1 binnen 30 dagen - peildatum 2025-03-01\n");
}

TEST_CASE("the agenda is told in English too") {
  const std::string text = written(agenda_of(two_cases(), 30), samples::named("text", agenda_formats()).write, {.lang = Lang::en});
  for (const std::string_view heading : {"Overdue\n", "\nTo put right\n", "\nNext 30 days\n", "\nUWV and end dates\n"})
    CHECK_MESSAGE(text.find(heading) != std::string::npos, heading);
  CHECK(text.ends_with("2 files: 1 overdue, 1 to put right, 1 within 30 days - as of 2025-03-01\n"));
}

TEST_CASE("a long reference goes on below itself and no line is wider than the terminal") {
  Checked one = closed("a.yaml");
  one.reference = "een-heel-lange-verwijzing-van-een-dossier-zonder-einde";
  one.judgement->risk.level = judgement::Level::near_certain;
  set_step(one, Step::wia_aanvraag, State::due, "2025-03-05"_date, {Actor::employee});
  const std::string text = written(agenda_of({one}, 30), samples::named("text", agenda_formats()).write, {.width = 80});
  std::string found;
  for (const std::string& line : lines_of(text)) {
    CHECK_MESSAGE(width_of(line) <= 80, line);
    const std::size_t at = line.find_first_not_of(' ');
    const bool goes_on = at != std::string::npos && at > 20;
    if (goes_on) found += line.substr(at);
  }
  CHECK(found.ends_with("zonder-einde"));
}

TEST_CASE("an agenda without anything says so") {
  CHECK(written(agenda_of({closed("a.yaml")}, 7), samples::named("text", agenda_formats()).write, {.lang = Lang::en})
            .starts_with("1 file: nothing overdue and nothing within 7 days - as of "));
}

TEST_CASE("cells of CSV that a spreadsheet would take for a formula begin with an apostrophe") {
  for (const std::string_view begin : {"=", "+", "-", "@", "\t=", "\r=", " =", "\xEF\xBC\x9D"}) {
    Checked one = closed("a.yaml");
    one.reference = std::string(begin) + "cmd|' /C calc'!A0";
    set_step(one, Step::reintegratieverslag, State::due, "2025-03-05"_date, {Actor::employer});
    const std::string csv = written(agenda_of({one}, 30), agenda_csv);
    CHECK_MESSAGE(csv.find(",\"'") != std::string::npos, csv);
  }
}

TEST_CASE("CSV has a header, quotes that are doubled, and CRLF at the end of each line only") {
  std::vector<Checked> cases = two_cases();
  cases[0].reference = "zeg \"a, b\"";
  Agenda agenda = agenda_of(cases, 0);
  agenda.items.resize(1);
  const std::string csv = written(agenda, agenda_csv, {.lang = Lang::en});
  CHECK(csv ==
        "\"date\",\"days_left\",\"status\",\"step\",\"step_name\",\"who\",\"dossier\",\"risk\",\"path\",\"as_of\",\"kind\",\"ref\","
        "\"by\","
        "\"overdue_days\",\"action\"\r\n"
        "\"2025-02-18\",-11,\"overdue\",\"plan_van_aanpak\",\"Plan van aanpak\",\"employer + employee\",\"zeg \"\"a, b\"\"\","
        "\"low\",\"b.yaml\",\"2025-03-01\",\"finding\",\"P111\",\"2026-10-18\",11,\"maak samen alsnog een plan van aanpak en "
        "leg vast waarom het later komt; in het dossier uiterlijk 18 oktober 2026\"\r\n");
}

TEST_CASE("JSON has the actions of check with their dossier, and nobody's days with a null") {
  const std::string json = written(agenda_of(two_cases(), 30), agenda_json);
  CHECK(json.find("\"as_of\": \"2025-03-01\",\n  \"within\": 30,") != std::string::npos);
  CHECK(json.find("\"kind\": \"finding\",\n      \"ref\": \"P111\",\n      \"step\": \"plan_van_aanpak\",\n"
                  "      \"who\": \"employer + employee\",\n      \"by\": \"2026-10-18\",\n      \"days_left\": 596,\n"
                  "      \"overdue_days\": 11,\n      \"risk\": \"elevated\",") != std::string::npos);
  CHECK(json.find("\"ref\": \"einde_wachttijd\",\n      \"step\": \"einde_wachttijd\",\n      \"who\": null,") !=
        std::string::npos);
  CHECK(json.find("\"overdue\": 1,\n    \"open\": 1,\n    \"coming\": 1,\n    \"others\": 2") != std::string::npos);
}

}  // namespace poortwachter::report
