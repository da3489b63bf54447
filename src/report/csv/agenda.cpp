#include <algorithm>
#include <array>

#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

// Spreadsheets take a cell that begins so for a formula; the wide forms are read as the plain ones.
static bool may_be_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 10> beginnings = {
      "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

static std::string quoted(std::string_view text) {
  std::string out = may_be_formula(text) ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

// The header and the identifiers are the same in every language; `step_name` is for reading.
static constexpr std::string_view csv_header =
    "\"date\",\"days_left\",\"status\",\"step\",\"step_name\",\"who\",\"dossier\",\"risk\",\"path\",\"as_of\"\r\n";

void agenda_csv(const Agenda& agenda, const Options& options, Buffer& out) {
  append(out, csv_header);
  for (const AgendaItem& item : agenda.items) {
    const std::array cells = {
        quoted(kind_of(item)),           quoted(name(item.deadline.step)), quoted(step_name(item.deadline, options.lang)),
        quoted(name(item.deadline.who)), quoted(safe(item.reference)),     quoted(judgement::name(item.risk)),
        quoted(visible(item.path)),      quoted(calendar::iso(item.as_of))};
    // The number of days is this program's own and no formula, however it begins.
    fmt::format_to(fmt::appender(out), "{},{},{}\r\n", quoted(calendar::iso(item.date)), item.left.value, fmt::join(cells, ","));
  }
}

}  // namespace poortwachter::report
