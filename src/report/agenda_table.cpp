#include <algorithm>
#include <array>
#include <numeric>

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

struct Layout {
  Widths widths{};
  int gap = 2;

  int line() const { return std::accumulate(widths.begin(), widths.end(), gap * static_cast<int>(column_count - 1)); }
};

struct Narrowing {
  Column column;
  int least;
};

}  // namespace

// What gives way in a narrow terminal, one after the other; a date and a number of days never do.
static constexpr std::array narrowings = {Narrowing{dossier, 8}, Narrowing{risk, 8}, Narrowing{actor, 9}, Narrowing{step, 12}};

// Both parties in one short word; the other formats name them.
static std::string short_actor(const AgendaItem& item, Lang lang) {
  const bool both = !item.end_date() && item.deadline.who == Actors{Actor::employer, Actor::employee};
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

// Every column as wide as what stands in it; when that is too much for a line, the blanks between them give way first.
static Layout layout_of(std::span<const Row> rows, int line) {
  Layout layout;
  for (const Row& row : rows)
    for (std::size_t i = 0; i < column_count; ++i) layout.widths[i] = std::max(layout.widths[i], width_of(row[i]));
  if (layout.line() > line) layout.gap = 1;
  for (const Narrowing& narrowing : narrowings) {
    int& width = layout.widths[narrowing.column];
    width = std::min(width, std::max(width - std::max(layout.line() - line, 0), narrowing.least));
  }
  return layout;
}

static bool breaks_behind(const Cell& cell) {
  return cell.text.size() == 1 && std::string_view("-_/. ").find(cell.text[0]) != std::string_view::npos;
}

static std::string without_blank_ends(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  text.erase(0, text.find_first_not_of(' '));
  return text;
}

// Nothing is cut off: it goes on below itself, broken behind a blank, a hyphen or the like where there is one.
static std::vector<std::string> in_lines(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  std::size_t behind_break = 0;
  for (const Cell& cell : cells_of(text)) {
    const bool fits = width_of(lines.back()) + cell.width <= columns;
    if (!fits && cell.text == " ") {
      lines.emplace_back();
      behind_break = 0;
      continue;
    }
    if (!fits && !lines.back().empty()) {
      const std::size_t at = behind_break == 0 ? lines.back().size() : behind_break;
      std::string rest = lines.back().substr(at);
      lines.back().resize(at);
      lines.push_back(std::move(rest));
      behind_break = 0;
    }
    lines.back() += cell.text;
    if (breaks_behind(cell)) behind_break = lines.back().size();
  }
  for (std::string& line : lines) line = without_blank_ends(std::move(line));
  return lines;
}

// Numbers stand under each other by their last digit.
static void write_line(const Row& row, const Layout& layout, Buffer& out) {
  std::string line;
  for (std::size_t i = 0; i < column_count; ++i) {
    const std::string blanks(static_cast<std::size_t>(std::max(layout.widths[i] - width_of(row[i]), 0)), ' ');
    line += i == left ? blanks + row[i] : row[i] + blanks;
    if (i + 1 < column_count) line += std::string(static_cast<std::size_t>(layout.gap), ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  append(out, line + '\n');
}

static void write_row(const Row& row, const Layout& layout, Buffer& out) {
  std::vector<Row> lines(1);
  for (std::size_t i = 0; i < column_count; ++i) {
    const std::vector<std::string> cell = in_lines(row[i], layout.widths[i]);
    lines.resize(std::max(lines.size(), cell.size()));
    for (std::size_t below = 0; below < cell.size(); ++below) lines[below][i] = cell[below];
  }
  for (const Row& line : lines) write_line(line, layout, out);
}

namespace {

struct Part {
  std::string heading;
  std::string_view color;
  std::span<const Row> rows;
};

}  // namespace

static void write_part(const Part& part, const Layout& layout, const Options& options, Buffer& out) {
  if (part.rows.empty()) return;
  fmt::format_to(fmt::appender(out), "{}{}{}\n", part.color, part.heading, style(options.color).reset);
  write_row(head_row(options.lang), layout, out);
  for (const Row& row : part.rows) write_row(row, layout, out);
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
  const Layout layout = layout_of(rows, options.width);
  rows.pop_back();
  const std::span<const Row> all(rows);
  const Style colors = style(options.color);
  const std::string coming = phrase("agenda.heading.coming", {{"days", days(agenda.within, options.lang)}}, options.lang);
  write_part({std::string(text::ui("agenda.heading.overdue", options.lang)), colors.error, all.first(overdue)}, layout, options,
             out);
  write_part({coming, colors.note, all.subspan(overdue)}, layout, options, out);
  write_closing(agenda, static_cast<int>(overdue), options, out);
}

}  // namespace poortwachter::report
