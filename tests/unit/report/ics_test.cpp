#include "poortwachter/report/formats.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

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

TEST_CASE("an open step is an event of one whole day with two alarms") {
  const std::vector<std::string> lines = lines_of(calendar_of(samples::checked()));
  const std::vector<std::string> event = {"SEQUENCE:0",
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
  CHECK(std::ranges::count(lines, "DTSTAMP:20250301T000000Z") == 1);
  // The probleemanalyse was made, be it late.
  CHECK(std::ranges::count(lines, "BEGIN:VEVENT") == 1);
  CHECK(std::ranges::none_of(lines, [](const std::string& line) { return line.starts_with("METHOD"); }));
}

TEST_CASE("an overdue step keeps its own day") {
  Checked checked = samples::checked();
  checked.judgement->timeline.deadlines[0].state = timeline::State::missed;
  checked.judgement->timeline.deadlines[0].done_on.reset();
  CHECK(calendar_of(checked).find("DTSTART;VALUE=DATE:20250217\r\nDTEND;VALUE=DATE:20250218\r\n") != std::string::npos);
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
  REQUIRE(before.size() == 1);
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
  agenda.add(one);
  agenda.add(other);
  agenda.sort();
  Buffer out;
  agenda_ics(agenda, {}, out);
  CHECK(identifiers_of({out.data(), out.size()}).size() == 2);
}

TEST_CASE("a first sick day without a dossier has an identifier by that day") {
  Checked checked = samples::checked();
  checked.reference.clear();
  const auto before = identifiers_of(calendar_of(checked));
  checked.judgement->timeline.first_sick_day = "2025-01-07"_date;
  CHECK(identifiers_of(calendar_of(checked)) != before);
  CHECK(calendar_of(checked).find("SUMMARY:42e-weeksmelding UWV\r\n") != std::string::npos);
}

}  // namespace poortwachter::report
