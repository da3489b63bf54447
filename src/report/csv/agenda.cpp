#include <algorithm>
#include <array>

#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/agenda_words.hpp"
#include "report/document/words.hpp"
#include "report/marks.hpp"

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

static std::string quoted(const std::optional<Date>& day) { return quoted(day ? calendar::iso(*day) : std::string{}); }

// The headings and the identifiers are the same in every language; `step_name` and `action` are for reading. What is of the file
// may be a formula; a number of days is this program's own and none, however it begins.
void agenda_csv(const Agenda& agenda, const Options& options, Buffer& out) {
  append(out, agenda_csv_header);
  for (const AgendaItem& item : agenda.items) {
    const std::string overdue = item.overdue ? std::to_string(item.overdue->value) : std::string{};
    const std::array cells = {quoted(item.day()),
                              left_of(item),
                              quoted(kind_of(item)),
                              quoted(item.step),
                              quoted(item.step.empty() ? std::string_view{} : word("step.", item.step, options.lang)),
                              quoted(name(item.who)),
                              quoted(safe(item.reference)),
                              quoted(judgement::name(item.level)),
                              quoted(visible(item.path)),
                              quoted(calendar::iso(item.as_of)),
                              quoted(judgement::name(item.kind)),
                              quoted(item.ref),
                              quoted(item.by),
                              overdue,
                              quoted(item.message)};
    fmt::format_to(fmt::appender(out), "{}\r\n", fmt::join(cells, ","));
  }
}

}  // namespace poortwachter::report
