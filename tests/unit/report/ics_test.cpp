#include "poortwachter/report/formats.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "unit/report/samples.hpp"

namespace poortwachter::report {

using namespace calendar::literals;

static std::string calendar_of(const Checked& checked, Lang lang = Lang::nl) {
  Buffer out;
  timeline_ics(checked, {.lang = lang}, out);
  return {out.data(), out.size()};
}

static std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\r\n", begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return lines;
}

static std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

static std::set<std::string> identifiers_of(const std::string& text) {
  std::set<std::string> found;
  for (const std::string& line : lines_of(text))
    if (line.starts_with("UID:")) found.insert(line);
  return found;
}

TEST_CASE("a step that is due is an event of one whole day with two alarms") {
  const std::vector<std::string> lines = lines_of(calendar_of(samples::checked()));
  // The first sick day is 6 January and the day of judgement 1 March 2025: 25 days in January, 28 and one.
  const std::vector<std::string> event = {"DTSTAMP:20250301T000000Z",
                                          "SEQUENCE:54",
                                          "STATUS:CONFIRMED",
                                          "DTSTART;VALUE=DATE:20251027",
                                          "DTEND;VALUE=DATE:20251028",
                                          "SUMMARY:42e-weeksmelding UWV (voorbeeld-1)",
                                          "DESCRIPTION:werkgever",
                                          "TRANSP:TRANSPARENT",
                                          "CLASS:PRIVATE",
                                          "BEGIN:VALARM",
                                          "ACTION:DISPLAY",
                                          "DESCRIPTION:42e-weeksmelding UWV (voorbeeld-1)",
                                          "TRIGGER:-P14D",
                                          "END:VALARM",
                                          "BEGIN:VALARM",
                                          "ACTION:DISPLAY",
                                          "DESCRIPTION:42e-weeksmelding UWV (voorbeeld-1)",
                                          "TRIGGER:-P1D",
                                          "END:VALARM",
                                          "END:VEVENT",
                                          "END:VCALENDAR"};
  CHECK(std::search(lines.begin(), lines.end(), event.begin(), event.end()) != lines.end());
  CHECK(std::ranges::none_of(lines, [](const std::string& line) { return line.starts_with("METHOD"); }));
}

TEST_CASE("a step that was done stands on its day, without alarms") {
  // The probleemanalyse of the sample was made on 18 February, a day late.
  const std::string text = calendar_of(samples::checked());
  const std::string event = text.substr(text.find("BEGIN:VEVENT"), text.find("END:VEVENT") - text.find("BEGIN:VEVENT"));
  CHECK(event.find("DTSTART;VALUE=DATE:20250218\r\n") != std::string::npos);
  CHECK(event.find("SUMMARY:gedaan\\, 1 dag te laat: Probleemanalyse (voorbeeld-1)\r\n") != std::string::npos);
  CHECK(unfolded(event).find("uiterlijk 17 februari 2025") != std::string::npos);
  CHECK(event.find("VALARM") == std::string::npos);
}

static constexpr Rule absent{.code = "P101",
                             .slug = "probleemanalyse-ontbreekt",
                             .topic = "probleemanalyse",
                             .severity = Severity::error,
                             .kind = Kind::administrative,
                             .risk = Risk::elevated,
                             .row = "probleemanalyse"};

TEST_CASE("an overdue step stands on the day of judgement under its own identifier, with its real day in the text") {
  Checked checked = samples::checked();
  const auto before = identifiers_of(calendar_of(checked));
  timeline::Deadline& row = checked.judgement->timeline.deadlines[0];
  row.state = timeline::State::missed;
  row.done_on.reset();
  checked.judgement->findings = {found(absent, {}, {})};
  const std::string text = calendar_of(checked);
  CHECK(text.find("DTSTART;VALUE=DATE:20250301\r\nDTEND;VALUE=DATE:20250302\r\nSUMMARY:te laat: ") != std::string::npos);
  // From 17 February to 1 March: eleven days and one.
  CHECK(unfolded(text).find("de laatste dag was 17 februari 2025 (12 dagen geleden)") != std::string::npos);
  CHECK(identifiers_of(text) == before);
  // The words are those of the finding, with what its rule cites; the sum of the row is not told.
  const std::string plain = unfolded(text);
  const std::size_t event = plain.find("SUMMARY:te laat: ");
  const std::string own = plain.substr(event, plain.find("END:VEVENT", event) - event);
  CHECK(own.find("Regeling procesgang art. 5\r\n") != std::string::npos);
  // The step is told once, not as missed beside its finding.
  const auto lines = lines_of(text);
  const auto is_identifier = [](const std::string& line) { return line.starts_with("UID:"); };
  CHECK(static_cast<std::size_t>(std::ranges::count_if(lines, is_identifier)) == before.size());
}

TEST_CASE("a step that the end of the case called off is cancelled on the day that it had") {
  for (const timeline::Reason why :
       {timeline::Reason::recovered, timeline::Reason::employment_ended, timeline::Reason::aow, timeline::Reason::early_iva}) {
    Checked checked = samples::checked();
    const auto before = identifiers_of(calendar_of(checked));
    checked.judgement->timeline.at(timeline::Step::melding_42_weken).drop(why);
    const std::string text = calendar_of(checked);
    CHECK(text.find("STATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20251027\r\n") != std::string::npos);
    CHECK(text.find("SUMMARY:vervalt: 42e-weeksmelding UWV (voorbeeld-1)\r\n") != std::string::npos);
    CHECK(identifiers_of(text) == before);
  }
  Checked checked = samples::checked();
  checked.judgement->timeline.at(timeline::Step::melding_42_weken).drop(timeline::Reason::safety_net);
  CHECK(calendar_of(checked).find("STATUS:CANCELLED") == std::string::npos);
}

TEST_CASE("what is ahead is an event, and keeps its identifier when its day moves") {
  Checked checked = samples::checked();
  const auto before = identifiers_of(calendar_of(checked));
  checked.judgement->ahead = {
      {.rule = &absent, .variant = {}, .by = "2025-03-20"_date, .who = {Actor::employer}, .place = {}, .arguments = {}}};
  const auto with = identifiers_of(calendar_of(checked));
  CHECK(with.size() == before.size() + 1);
  checked.judgement->ahead[0].by = "2025-04-20"_date;
  CHECK(identifiers_of(calendar_of(checked)) == with);
  CHECK(calendar_of(checked).find("DTSTART;VALUE=DATE:20250420\r\n") != std::string::npos);
}

TEST_CASE("what is open without a last day is for the day of judgement, without alarms") {
  Checked checked = samples::checked();
  checked.judgement->timeline.deadlines[0].drop(timeline::Reason::no_employer);
  checked.judgement->timeline.at(timeline::Step::melding_42_weken).drop(timeline::Reason::no_employer);
  Finding open = found(absent, {}, {});
  checked.judgement->findings = {open};
  const std::string text = calendar_of(checked, Lang::en);
  CHECK(text.find("DTSTART;VALUE=DATE:20250301\r\n") != std::string::npos);
  CHECK(text.find("BEGIN:VALARM") == std::string::npos);
}

TEST_CASE("a day of judgement before the first sick day does not make the sequence negative") {
  Checked checked = samples::checked();
  checked.as_of = "2024-12-01"_date;
  CHECK(calendar_of(checked).find("SEQUENCE:0\r\n") != std::string::npos);
  CHECK(calendar_of(checked).find("SEQUENCE:-") == std::string::npos);
}

TEST_CASE("lines end in CRLF and hold at most 75 octets, and no code point is broken") {
  for (int filler = 0; filler < 8; ++filler) {
    Checked checked = samples::checked();
    checked.reference = std::string(static_cast<std::size_t>(filler), 'x');
    for (int i = 0; i < 60; ++i) checked.reference += i % 2 == 0 ? "\xC3\xAB" : "\xE2\x82\xAC";
    const std::string text = calendar_of(checked);
    CHECK(std::ranges::count(text, '\n') == std::ranges::count(text, '\r'));
    for (const std::string& line : lines_of(text)) {
      CHECK_MESSAGE(line.size() <= 75, line);
      CHECK(line.find('\n') == std::string::npos);
      const std::size_t first = line.starts_with(' ') ? 1 : 0;
      REQUIRE(line.size() > first);
      CHECK((static_cast<unsigned char>(line[first]) & 0xC0) != 0x80);
    }
    CHECK(unfolded(text).find(checked.reference) != std::string::npos);
  }
}

TEST_CASE("text of the file cannot add a line or a property to the calendar") {
  Checked checked = samples::checked();
  checked.reference = "a;b,c\\d\r\nATTENDEE:mailto:x@y.invalid";
  const std::string text = calendar_of(checked);
  CHECK(text.find("\nATTENDEE") == std::string::npos);
  CHECK(unfolded(text).find("(a\\;b\\,c\\\\d  ATTENDEE:mailto:x@y.invalid)") != std::string::npos);
}

TEST_CASE("the identifier stays the same on another day and in another language") {
  Checked checked = samples::checked();
  const auto before = identifiers_of(calendar_of(checked));
  REQUIRE(before.size() == 2);
  CHECK(before.begin()->ends_with("@poortwachter.invalid"));
  checked.as_of = "2025-04-01"_date;
  checked.path = "elders/b.yaml";
  CHECK(identifiers_of(calendar_of(checked, Lang::en)) == before);
  checked.reference = "voorbeeld-2";
  CHECK(identifiers_of(calendar_of(checked)) != before);
}

TEST_CASE("dossiers of one name have events of their own") {
  Checked one = samples::checked(), other = samples::checked();
  other.path = "dossiers/b.yaml";
  Agenda agenda;
  agenda.within = Days{365};
  agenda.for_calendar = true;
  agenda.add(one);
  agenda.add(other);
  agenda.sort();
  Buffer out;
  agenda_ics(agenda, {}, out);
  const auto together = identifiers_of({out.data(), out.size()});
  CHECK(together.size() == 4);
  // The first one by its path has the identifiers that it has alone.
  for (const std::string& id : identifiers_of(calendar_of(one))) CHECK(together.contains(id));
}

TEST_CASE("a first sick day without a dossier has an identifier by that day") {
  Checked checked = samples::checked();
  checked.reference.clear();
  const auto before = identifiers_of(calendar_of(checked));
  checked.written.first_sick_day.value = "2025-01-07"_date;
  CHECK(identifiers_of(calendar_of(checked)) != before);
  CHECK(calendar_of(checked).find("SUMMARY:42e-weeksmelding UWV\r\n") != std::string::npos);
}

}  // namespace poortwachter::report
