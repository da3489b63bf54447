#include "poortwachter/report/formats.hpp"

#include <set>

#include "report/buffer.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/cited.hpp"
#include "report/document/words.hpp"
#include "report/stable_hash.hpp"

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

// Of case and step alone, so that a calendar renews the event that it already has. A case without a name is told by its day.
static std::string identifier(const AgendaItem& item, std::string_view apart) {
  StableHash hash;
  hash.add(item.reference.empty() ? calendar::iso(item.first_sick_day) : item.reference);
  hash.add(name(item.deadline.step));
  if (!apart.empty()) hash.add(apart);
  return fmt::format("{:016x}@poortwachter.invalid", hash.value());
}

// Two dossiers with one name must not overwrite each other's events: the second one is told by its place.
static std::string unique_identifier(const AgendaItem& item, std::set<std::string>& used) {
  std::string id = identifier(item, {});
  for (int n = 0; !used.insert(id).second; ++n) id = identifier(item, fmt::format("{}#{}#{}", item.path, item.ordinal, n));
  return id;
}

static std::string description(const AgendaItem& item, Lang lang) {
  std::vector<std::string> parts = {actor_of(item, lang)};
  for (const law::Citation* source : item.deadline.law) parts.emplace_back(name_of(*source, lang));
  parts.push_back(how(item.deadline.how, lang));
  std::erase(parts, std::string{});
  return fmt::format("{}", fmt::join(parts, "; "));
}

static void write_alarm(std::string_view before, std::string_view summary, Buffer& out) {
  write_line("BEGIN:VALARM", out);
  write_line("ACTION:DISPLAY", out);
  write_line(fmt::format("DESCRIPTION:{}", summary), out);
  write_line(fmt::format("TRIGGER:{}", before), out);
  write_line("END:VALARM", out);
}

static void write_event(const AgendaItem& item, std::string_view id, Lang lang, Buffer& out) {
  const std::string_view step = step_name(item.deadline, lang);
  const std::string summary = escaped(item.reference.empty() ? std::string(step) : fmt::format("{} ({})", step, item.reference));
  write_line("BEGIN:VEVENT", out);
  write_line(fmt::format("UID:{}", id), out);
  write_line(fmt::format("DTSTAMP:{}T000000Z", basic(item.as_of)), out);
  write_line("SEQUENCE:0", out);
  write_line(fmt::format("DTSTART;VALUE=DATE:{}", basic(item.date)), out);
  write_line(fmt::format("DTEND;VALUE=DATE:{}", basic(item.date + Days{1})), out);
  write_line(fmt::format("SUMMARY:{}", summary), out);
  write_line(fmt::format("DESCRIPTION:{}", escaped(description(item, lang))), out);
  write_line("TRANSP:TRANSPARENT", out);
  write_line("CLASS:PRIVATE", out);
  write_alarm("-P14D", summary, out);
  write_alarm("-P1D", summary, out);
  write_line("END:VEVENT", out);
}

static void write_calendar(std::span<const AgendaItem> items, Lang lang, Buffer& out) {
  std::set<std::string> used;
  write_line("BEGIN:VCALENDAR", out);
  write_line("VERSION:2.0", out);
  write_line(fmt::format("PRODID:-//poortwachter//poortwachter {}//{}", version(), lang == Lang::nl ? "NL" : "EN"), out);
  for (const AgendaItem& item : items) write_event(item, unique_identifier(item, used), lang, out);
  write_line("END:VCALENDAR", out);
}

void agenda_ics(const Agenda& agenda, const Options& options, Buffer& out) { write_calendar(agenda.items, options.lang, out); }

void timeline_ics(const Checked& checked, const Options& options, Buffer& out) {
  write_calendar(open_steps(checked), options.lang, out);
}

}  // namespace poortwachter::report
