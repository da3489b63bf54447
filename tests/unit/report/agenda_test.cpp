#include "poortwachter/report/gathered.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/cells.hpp"
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

static std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Two dossiers: a step eleven days overdue, one due in two days, and the end of a period on that same day.
static std::vector<Checked> two_cases() {
  Checked b = closed("b.yaml"), a = closed("a.yaml");
  set_step(b, Step::plan_van_aanpak, State::missed, "2025-02-18"_date, {Actor::employer, Actor::employee});
  set_step(b, Step::melding_42_weken, State::due, "2025-03-03"_date, {Actor::employer});
  set_step(a, Step::einde_wachttijd, State::due, "2025-03-03"_date, {});
  return {b, a};
}

TEST_CASE("what is overdue stands first, then what is due by date, then by path") {
  const std::string list = written(agenda_of(two_cases(), 30), agenda_list);
  CHECK(list ==
        "2025-02-18\t-11\tte laat\tPlan van aanpak\twerkgever + werknemer\tb\tlaag\tb.yaml\n"
        "2025-03-03\t2\teinddatum\tEinde wachttijd\teinddatum\ta\tlaag\ta.yaml\n"
        "2025-03-03\t2\tkomt\t42e-weeksmelding UWV\twerkgever\tb\tlaag\tb.yaml\n");
}

TEST_CASE("the order of the dossiers does not change the agenda") {
  std::vector<Checked> cases = two_cases();
  const std::string json = written(agenda_of(cases, 30), agenda_json);
  std::ranges::reverse(cases);
  CHECK(written(agenda_of(cases, 30), agenda_json) == json);
}

TEST_CASE("the last day within the term is in the agenda, the day after is not") {
  CHECK(agenda_of(two_cases(), 2).items.size() == 3);
  CHECK(agenda_of(two_cases(), 1).items.size() == 1);
}

TEST_CASE("a step of one case on one day goes before a later step of that case") {
  Checked one = closed("a.yaml");
  set_step(one, Step::wia_aanvraag, State::due, "2025-03-05"_date, {Actor::employee});
  set_step(one, Step::reintegratieverslag, State::due, "2025-03-05"_date, {Actor::employer});
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 2);
  CHECK(agenda.items[0].deadline.step == Step::reintegratieverslag);
}

TEST_CASE("done, unknown and passed steps are not in the agenda, and neither is a sanction that UWV let pass") {
  Checked one = closed("a.yaml");
  set_step(one, Step::probleemanalyse, State::met, "2025-03-05"_date, {Actor::employer});
  set_step(one, Step::evaluatie, State::unknown, "2025-03-05"_date, {Actor::employer});
  set_step(one, Step::einde_wachttijd, State::met, "2025-02-05"_date, {});
  set_step(one, Step::loonsanctie_besluit, State::missed, "2025-02-05"_date, {Actor::uwv});
  set_step(one, Step::loonsanctie_uiterste_dag, State::missed, "2025-02-05"_date, {Actor::uwv});
  CHECK(agenda_of({one}, 30).items.empty());
  set_step(one, Step::loonsanctie_besluit, State::due, "2025-03-05"_date, {Actor::uwv});
  CHECK(agenda_of({one}, 30).items.size() == 1);
}

TEST_CASE("a step with a window only is planned on the last day of that window") {
  Checked one = closed("a.yaml");
  set_step(one, Step::ad_onderzoek, State::due, "2025-03-05"_date, {Actor::employer});
  timeline::Deadline& visit = one.judgement->timeline.at(Step::ad_onderzoek);
  visit.due.reset();
  visit.window = Period{"2025-01-01"_date, "2025-03-09"_date};
  const Agenda agenda = agenda_of({one}, 30);
  REQUIRE(agenda.items.size() == 1);
  CHECK(calendar::iso(agenda.items[0].date) == "2025-03-09");
  CHECK(agenda.items[0].left == Days{8});
}

TEST_CASE("the table has two parts, and a closing line that counts them") {
  const std::string text = written(agenda_of(two_cases(), 30), samples::named("text", agenda_formats()).write, {.lang = Lang::nl});
  CHECK(text ==
        "Te laat\n"
        "datum       dagen  stap                  wie        dossier  risico\n"
        "2025-02-18    -11  Plan van aanpak       beiden     b        laag\n"
        "\n"
        "Komende 30 dagen\n"
        "datum       dagen  stap                  wie        dossier  risico\n"
        "2025-03-03      2  Einde wachttijd       einddatum  a        laag\n"
        "2025-03-03      2  42e-weeksmelding UWV  werkgever  b        laag\n"
        "\n"
        "2 dossiers: 1 stap te laat, 2 binnen 30 dagen - peildatum 2025-03-01\n");
}

TEST_CASE("a long reference goes on below itself and no line is wider than the terminal") {
  Checked one = closed("a.yaml");
  one.reference = "een-heel-lange-verwijzing-van-een-dossier-zonder-einde";
  one.judgement->risk.level = judgement::Level::near_certain;
  set_step(one, Step::reintegratieverslag, State::due, "2025-03-05"_date, {Actor::employer});
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
  const std::string csv = written(agenda_of(cases, 0), agenda_csv, {.lang = Lang::en});
  CHECK(csv ==
        "\"date\",\"days_left\",\"status\",\"step\",\"step_name\",\"who\",\"dossier\",\"risk\",\"path\",\"as_of\"\r\n"
        "\"2025-02-18\",-11,\"overdue\",\"plan_van_aanpak\",\"Plan van aanpak\",\"employer + employee\",\"zeg \"\"a, b\"\"\","
        "\"low\",\"b.yaml\",\"2025-03-01\"\r\n");
}

TEST_CASE("JSON names the day, the term and each step by its identifier in every language") {
  const Agenda agenda = agenda_of(two_cases(), 0);
  const std::string json = written(agenda, agenda_json, {.lang = Lang::nl});
  CHECK(json == written(agenda, agenda_json, {.lang = Lang::en}));
  CHECK(json.find("\"as_of\": \"2025-03-01\",\n  \"within\": 0,") != std::string::npos);
  CHECK(json.find("\"days_left\": -11,\n      \"status\": \"overdue\",\n      \"step\": \"plan_van_aanpak\"") != std::string::npos);
}

}  // namespace poortwachter::report
