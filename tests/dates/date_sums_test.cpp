#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctest/doctest.h"
#include "poortwachter/calendar/holidays.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/timeline/timeline.hpp"

using namespace poortwachter;
using timeline::Step;

namespace {

struct Line {
  std::string place;  // file:line
  std::vector<std::string> cells;
};

struct Sheet {
  std::string header;
  std::vector<Line> lines;
};

constexpr std::string_view sums_header = "first_sick_day;facts;as_of;what;expected;why";
constexpr std::string_view aow_header = "birth_date;aow_date;why";
constexpr std::string_view working_days_header = "day;next_working_day;last_working_day;why";
constexpr std::string_view everything_has_passed = "2035-12-31";
constexpr std::string_view no_day = "none";

}  // namespace

static std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

static Sheet read_sheet(const std::filesystem::path& path) {
  Sheet sheet;
  std::ifstream file(path);
  std::string text;
  for (int number = 1; std::getline(file, text); ++number) {
    if (text.empty() || text.starts_with('#')) continue;
    if (sheet.header.empty()) {
      sheet.header = text;
      continue;
    }
    sheet.lines.push_back({path.filename().string() + ':' + std::to_string(number), split(text, ";")});
  }
  return sheet;
}

static std::vector<Sheet> sheets_with(std::string_view header) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(POORTWACHTER_ROOT "/tests/dates")) {
    if (entry.path().extension() == ".csv") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<Sheet> sheets;
  for (const auto& path : paths) {
    Sheet sheet = read_sheet(path);
    if (sheet.header == header) sheets.push_back(std::move(sheet));
  }
  return sheets;
}

static Date day(const std::string& text) {
  const auto parsed = calendar::parse_iso(text);
  REQUIRE_MESSAGE(parsed.has_value(), text);
  return *parsed;
}

static std::string shown(std::optional<Date> date) { return date ? calendar::iso(*date) : std::string(no_day); }

static std::string dossier_text(const Line& line) {
  std::string text = "first_sick_day: " + line.cells[0] + "\n";
  if (line.cells[1].empty()) return text;
  for (const std::string& fact : split(line.cells[1], " | ")) text += fact + "\n";
  return text;
}

// Reading, what is known on the day, the running case, the days: the same way that a check of a case goes.
static std::optional<Timeline> timeline_of(const std::string& text, Date as_of) {
  const source::Document document = source::parse_yaml(text).front();
  CHECK_MESSAGE(document.problems.empty(), text);
  const dossier::Read read = dossier::read(document);
  CHECK_MESSAGE(read.problems.empty(), text);
  if (!document.problems.empty() || !read.problems.empty()) return std::nullopt;
  const dossier::Visible visible = dossier::visible_on(read.dossier, as_of);
  const timeline::Clock clock = timeline::clock(visible.dossier, law::table(), as_of);
  const auto statute = law::Statute::in_force(law::table(), clock.first_sick_day);
  if (!statute) return std::nullopt;
  return timeline::build(dossier::since(visible.dossier, clock.first_sick_day), *statute, clock, as_of);
}

static std::string of_timeline(const Timeline& t, std::string_view field) {
  if (field == "first_sick_day") return calendar::iso(t.first_sick_day);
  if (field == "shift_days") return std::to_string(t.shift.value);
  if (field == "week") return t.week ? std::to_string(*t.week) : std::string(no_day);
  const std::map<std::string_view, std::optional<Date>> dates = {
      {"aow", t.aow}, {"last_day", t.last_day}, {"wia_start", t.wia_start}, {"wage_until", t.wage_until}};
  return dates.contains(field) ? shown(dates.at(field)) : "no such field";
}

static std::string of_window(const timeline::Spoor2Window& w, std::string_view field) {
  const std::map<std::string_view, std::optional<Date>> dates = {
      {"earliest", w.earliest}, {"target", w.target}, {"strict", w.strict}, {"outer", w.outer}, {"closes", w.closes}};
  return dates.contains(field) ? shown(dates.at(field)) : "no such field";
}

static std::string of_deadline(const timeline::Deadline& deadline, std::string_view field) {
  using Dates = std::map<std::string_view, std::optional<Date>>;
  Dates dates = {{"due", deadline.due}, {"practice_due", deadline.practice_due}, {"advice", deadline.advice}};
  if (deadline.window) {
    dates["window_from"] = deadline.window->first;
    dates["window_until"] = deadline.window->last;
  }
  return dates.contains(field) ? shown(dates.at(field)) : "no such field";
}

// `what` is "timeline.<field>", "spoor2.<field>" or "<deadline>.<field>".
static std::string computed(const Timeline& t, const std::string& what) {
  const auto parts = split(what, ".");
  if (parts.size() != 2) return "no such field";
  if (parts[0] == "timeline") return of_timeline(t, parts[1]);
  if (parts[0] == "spoor2") return of_window(t.spoor2, parts[1]);
  for (const timeline::Deadline& deadline : t.deadlines) {
    if (timeline::name(deadline.step) == parts[0]) return of_deadline(deadline, parts[1]);
  }
  return "no such deadline";
}

static std::size_t for_each_line(std::string_view header, std::size_t cells, const std::function<void(const Line&)>& check) {
  std::size_t count = 0;
  for (const Sheet& sheet : sheets_with(header)) {
    for (const Line& line : sheet.lines) {
      CAPTURE(line.place);
      REQUIRE_EQ(line.cells.size(), cells);
      CAPTURE(line.cells.back());
      REQUIRE_FALSE(line.cells.back().empty());
      check(line);
      ++count;
    }
  }
  return count;
}

TEST_CASE("every day of a case comes out as the sum on paper") {
  const auto count = for_each_line(sums_header, 6, [](const Line& line) {
    const std::string as_of = line.cells[2].empty() ? std::string(everything_has_passed) : line.cells[2];
    const auto t = timeline_of(dossier_text(line), day(as_of));
    CHECK(t.has_value());
    if (!t) return;
    CAPTURE(line.cells[0]);
    CAPTURE(line.cells[1]);
    CAPTURE(line.cells[3]);
    CHECK_EQ(computed(*t, line.cells[3]), line.cells[4]);
  });
  CHECK_GE(count, 300u);
}

TEST_CASE("every deadline has a sum") {
  std::map<std::string, int> rows;
  for_each_line(sums_header, 6, [&](const Line& line) { ++rows[split(line.cells[3], ".").front()]; });
  for (std::size_t i = 0; i < timeline::step_count; ++i) {
    const std::string step(timeline::name(static_cast<Step>(i)));
    CAPTURE(step);
    CHECK_GT(rows[step], 0);
  }
}

TEST_CASE("the AOW age is reached on the day of the table") {
  const auto count = for_each_line(aow_header, 3, [](const Line& line) {
    CHECK_EQ(calendar::iso(law::aow_date(law::table(), day(line.cells[0]))), line.cells[1]);
  });
  CHECK_GE(count, 22u);
}

TEST_CASE("a day that is no working day has its neighbours") {
  const auto count = for_each_line(working_days_header, 4, [](const Line& line) {
    const calendar::FreeDays free_days = law::table().free_days();
    CHECK_EQ(calendar::iso(free_days.next_working_day(day(line.cells[0]))), line.cells[1]);
    CHECK_EQ(calendar::iso(free_days.last_working_day(day(line.cells[0]))), line.cells[2]);
  });
  CHECK_GE(count, 30u);
}
