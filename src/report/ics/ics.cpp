#include "poortwachter/report/formats.hpp"

#include <algorithm>
#include <map>

#include "poortwachter/base/stable_hash.hpp"
#include "report/buffer.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

// RFC 5545 3.1: a line has at most 75 octets, and what is folded goes on behind a blank.
static constexpr std::size_t longest_line = 75;

static bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

static void write_line(std::string_view line, Buffer& out) {
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t at = room;
    while (at > 1 && continues_code_point(line[at])) --at;
    append(out, line.substr(0, at));
    append(out, "\r\n ");
    line.remove_prefix(at);
    room = longest_line - 1;
  }
  append(out, line);
  append(out, "\r\n");
}

// RFC 5545 3.3.11; a text that is safe has no line ends of its own.
static std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : safe(text)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

static std::string basic(Date date) { return fmt::format("{:04}{:02}{:02}", date.year(), date.month(), date.day()); }

// Of case and what it is about alone, so that a calendar renews the event that it already has. A case without a name is told by its
// day; of two dossiers with one name the later one by its place, so that they do not overwrite each other's events.
static std::string identifier(const Event& event, const std::map<std::string, Agenda::Origin>& first_of_name) {
  StableHash hash;
  hash.add(event.reference.empty() ? calendar::iso(event.first_sick_day) : event.reference);
  hash.add(event.id);
  const auto first = first_of_name.find(event.reference);
  const Agenda::Origin origin{event.path, event.ordinal};
  if (first != first_of_name.end() && first->second != origin) hash.add(fmt::format("{}#{}", event.path, event.ordinal));
  return fmt::format("{:016x}@poortwachter.invalid", hash.value());
}

static void write_alarm(std::string_view before, std::string_view summary, Buffer& out) {
  write_line("BEGIN:VALARM", out);
  write_line("ACTION:DISPLAY", out);
  write_line(fmt::format("DESCRIPTION:{}", summary), out);
  write_line(fmt::format("TRIGGER:{}", before), out);
  write_line("END:VALARM", out);
}

// The later day counts when a calendar has the event already: no clock is asked.
static int sequence(const Event& event) { return std::max((event.as_of - event.first_sick_day).value, 0); }

static void write_event(const Event& event, std::string_view id, Buffer& out) {
  const std::string summary = escaped(event.summary);
  write_line("BEGIN:VEVENT", out);
  write_line(fmt::format("UID:{}", id), out);
  write_line(fmt::format("DTSTAMP:{}T000000Z", basic(event.as_of)), out);
  write_line(fmt::format("SEQUENCE:{}", sequence(event)), out);
  write_line(event.fate == Event::Fate::cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED", out);
  write_line(fmt::format("DTSTART;VALUE=DATE:{}", basic(event.day)), out);
  write_line(fmt::format("DTEND;VALUE=DATE:{}", basic(event.day + Days{1})), out);
  write_line(fmt::format("SUMMARY:{}", summary), out);
  write_line(fmt::format("DESCRIPTION:{}", escaped(event.description)), out);
  write_line("TRANSP:TRANSPARENT", out);
  write_line("CLASS:PRIVATE", out);
  // Nobody need be told beforehand of what is for today.
  if (event.fate == Event::Fate::planned && event.day > event.as_of) {
    write_alarm("-P14D", summary, out);
    write_alarm("-P1D", summary, out);
  }
  write_line("END:VEVENT", out);
}

static void write_calendar(std::span<const Event> events, const std::map<std::string, Agenda::Origin>& first_of_name, Lang lang,
                           Buffer& out) {
  write_line("BEGIN:VCALENDAR", out);
  write_line("VERSION:2.0", out);
  write_line(fmt::format("{}poortwachter {}//{}", ics_mark, version(), lang == Lang::nl ? "NL" : "EN"), out);
  for (const Event& event : events) write_event(event, identifier(event, first_of_name), out);
  write_line("END:VCALENDAR", out);
}

void agenda_ics(const Agenda& agenda, const Options& options, Buffer& out) {
  write_calendar(agenda.events, agenda.first_of_name, options.lang, out);
}

void timeline_ics(const Checked& checked, const Options& options, Buffer& out) {
  constexpr Days without_limit{36525};
  std::vector<Event> events = events_of(checked, agenda_items(checked, without_limit, options.lang), options.lang);
  std::ranges::stable_sort(events, {}, &Event::day);
  write_calendar(events, {}, options.lang, out);
}

}  // namespace poortwachter::report
