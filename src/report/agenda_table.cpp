#include <algorithm>
#include <array>

#include "report/agenda_words.hpp"
#include "report/cells.hpp"
#include "report/style.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

namespace {

enum Column : std::size_t { date, left, step, actor, dossier, risk };
inline constexpr std::size_t column_count = 6;
using Row = std::array<std::string, column_count>;
using Widths = std::array<int, column_count>;

}  // namespace

static constexpr int gap = 2;
// However narrow the terminal is, a reference keeps so many columns.
static constexpr int least_dossier = 8;

// Both parties in one short word; the other formats name them.
static std::string short_actor(const AgendaItem& item, Lang lang) {
  const bool both = !item.end_date() && item.deadline.who == "employer + employee";
  return both ? std::string(text::ui("agenda.both", lang)) : actor_of(item, lang);
}

static Row row_of(const AgendaItem& item, Lang lang) {
  return {calendar::iso(item.date),
          std::to_string(item.left.value),
          std::string(word("step.", name(item.deadline.step), lang)),
          short_actor(item, lang),
          safe(item.reference),
          std::string(risk_of(item, lang))};
}

static Row head_row(Lang lang) {
  const auto head = [&](std::string_view id) { return std::string(word("agenda.column.", id, lang)); };
  return {head("date"), head("left"), head("step"), head("who"), head("dossier"), head("risk")};
}

// Every column as wide as what stands in it; the dossier gets what is left of the line.
static Widths widths_of(std::span<const Row> rows, int line) {
  Widths widths{};
  for (const Row& row : rows)
    for (std::size_t i = 0; i < column_count; ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  int others = gap * static_cast<int>(column_count - 1);
  for (std::size_t i = 0; i < column_count; ++i) others += i == dossier ? 0 : widths[i];
  widths[dossier] = std::min(widths[dossier], std::max(line - others, least_dossier));
  return widths;
}

static bool breaks_behind(const Cell& cell) {
  return cell.text.size() == 1 && std::string_view("-_/. ").find(cell.text[0]) != std::string_view::npos;
}

// A reference is never cut off: it goes on below itself, broken behind a hyphen or the like where there is one.
static std::vector<std::string> in_lines(std::string_view reference, int columns) {
  std::vector<std::string> lines(1);
  std::size_t behind_break = 0;
  for (const Cell& cell : cells_of(reference)) {
    if (!lines.back().empty() && width_of(lines.back()) + cell.width > columns) {
      const std::size_t at = behind_break == 0 ? lines.back().size() : behind_break;
      std::string rest = lines.back().substr(at);
      lines.back().resize(at);
      lines.push_back(std::move(rest));
      behind_break = 0;
    }
    lines.back() += cell.text;
    if (breaks_behind(cell)) behind_break = lines.back().size();
  }
  return lines;
}

// Numbers stand under each other by their last digit.
static void write_line(const Row& row, const Widths& widths, Buffer& out) {
  std::string line;
  for (std::size_t i = 0; i < column_count; ++i) {
    const std::string blanks(static_cast<std::size_t>(std::max(widths[i] - width_of(row[i]), 0)), ' ');
    line += i == left ? blanks + row[i] : row[i] + blanks;
    if (i + 1 < column_count) line += std::string(gap, ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  append(out, line + '\n');
}

static void write_row(const Row& row, const Widths& widths, Buffer& out) {
  const std::vector<std::string> lines = in_lines(row[dossier], widths[dossier]);
  Row shown = row;
  for (const std::string& line : lines) {
    shown[dossier] = line;
    write_line(shown, widths, out);
    shown = {};
  }
}

namespace {

struct Part {
  std::string heading;
  std::string_view color;
  std::span<const Row> rows;
};

}  // namespace

static void write_part(const Part& part, const Widths& widths, const Options& options, Buffer& out) {
  if (part.rows.empty()) return;
  fmt::format_to(fmt::appender(out), "{}{}{}\n", part.color, part.heading, style(options.color).reset);
  write_row(head_row(options.lang), widths, out);
  for (const Row& row : part.rows) write_row(row, widths, out);
  append(out, "\n");
}

static std::string closing_line(const Agenda& agenda, int overdue, int coming, Lang lang) {
  const std::string within = days(agenda.within, lang);
  std::vector<std::string> parts;
  if (overdue > 0) parts.push_back(counted("agenda.count.overdue", overdue, lang));
  if (coming > 0) parts.push_back(phrase("agenda.count.coming", {{"n", std::to_string(coming)}, {"days", within}}, lang));
  if (parts.empty()) parts.push_back(phrase("agenda.count.nothing", {{"days", within}}, lang));
  if (agenda.unreadable > 0) parts.push_back(phrase("closing.invalid", {{"n", std::to_string(agenda.unreadable)}}, lang));
  const std::string not_computed = std::to_string(agenda.not_computed);
  if (agenda.not_computed > 0) parts.push_back(phrase("agenda.count.not_computed", {{"n", not_computed}}, lang));
  return fmt::format("{}: {}", counted("agenda.cases", agenda.cases, lang), fmt::join(parts, ", "));
}

static void write_closing(const Agenda& agenda, int overdue, const Options& options, Buffer& out) {
  const int coming = static_cast<int>(agenda.items.size()) - overdue;
  std::string line = closing_line(agenda, overdue, coming, options.lang) + " - ";
  line += phrase("closing.as_of", {{"date", calendar::iso(agenda.as_of)}}, options.lang);
  const bool own = std::ranges::any_of(agenda.items, [&](const AgendaItem& item) { return item.as_of != agenda.as_of; });
  if (own) line += fmt::format(" ({})", text::ui("agenda.own_as_of", options.lang));
  hanging("", line, options.width, out);
}

void agenda_text(const Agenda& agenda, const Options& options, Buffer& out) {
  const auto overdue = static_cast<std::size_t>(std::ranges::count_if(agenda.items, &AgendaItem::overdue));
  std::vector<Row> rows;
  for (const AgendaItem& item : agenda.items) rows.push_back(row_of(item, options.lang));
  rows.push_back(head_row(options.lang));
  const Widths widths = widths_of(rows, options.width);
  rows.pop_back();
  const std::span<const Row> all(rows);
  const Style colors = style(options.color);
  const std::string coming = phrase("agenda.heading.coming", {{"days", days(agenda.within, options.lang)}}, options.lang);
  write_part({std::string(text::ui("agenda.heading.overdue", options.lang)), colors.error, all.first(overdue)}, widths, options,
             out);
  write_part({coming, colors.note, all.subspan(overdue)}, widths, options, out);
  write_closing(agenda, static_cast<int>(overdue), options, out);
}

}  // namespace poortwachter::report
