#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/calendar/holidays.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::sums {

inline constexpr std::string_view case_header = "first_sick_day;facts;as_of;what;expected;why";
inline constexpr std::string_view aow_header = "birth_date;aow_date;why";
inline constexpr std::string_view working_days_header = "day;next_working_day;last_working_day;why";
inline constexpr std::string_view daily_wage_header = "day;maximum_daily_wage;why";
inline constexpr std::string_view headers[] = {case_header, aow_header, working_days_header, daily_wage_header};
inline constexpr std::string_view everything_has_passed = "2035-12-31";
inline constexpr std::string_view no_day = "none";

/// A line of a sheet with sums, cut at the semicolons.
struct Line {
  std::string place;  // file:line
  std::vector<std::string> cells;
};

/// A sum about a case: the dossier that its line describes is read once, judging it needs no file any more.
struct CaseSum {
  Line line;
  source::Document document;
  dossier::Read read;
  Date as_of;
};

/// All sums on paper.
struct Sums {
  std::vector<CaseSum> cases;
  std::vector<Line> aow, working_days, daily_wage;
  std::vector<std::string> problems;  // lines that are no sum
};

inline std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

inline std::string shown(std::optional<Date> date) { return date ? calendar::iso(*date) : std::string(no_day); }

inline std::string dossier_text(const Line& line) {
  std::string text = "first_sick_day: " + line.cells[0] + "\n";
  if (line.cells[1].empty()) return text;
  for (const std::string& fact : split(line.cells[1], " | ")) text += fact + "\n";
  return text;
}

/// Reads the sheets of a folder.
class Loader {
 public:
  explicit Loader(Sums& sums) : sums_(sums) {}

  void folder(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> sheets;
    for (const auto& entry : std::filesystem::directory_iterator(path))
      if (entry.path().extension() == ".csv") sheets.push_back(entry.path());
    std::ranges::sort(sheets);
    for (const auto& sheet_path : sheets) sheet(sheet_path);
  }

 private:
  void complain(const Line& line, std::string_view what) { sums_.problems.push_back(line.place + ": " + std::string(what)); }

  void sheet(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string text, header;
    for (int number = 1; std::getline(file, text); ++number) {
      if (text.empty() || text.starts_with('#')) continue;
      const Line line{path.filename().string() + ':' + std::to_string(number), split(text, ";")};
      if (header.empty()) {
        header = text;
        if (std::ranges::find(headers, header) == std::end(headers)) complain(line, "no such sheet");
        continue;
      }
      if (line.cells.size() != split(header, ";").size() || line.cells.back().empty())
        complain(line, "a cell is missing");
      else
        take(line, header);
    }
  }

  void take(const Line& line, std::string_view header) {
    if (header == aow_header) sums_.aow.push_back(line);
    if (header == working_days_header) sums_.working_days.push_back(line);
    if (header == daily_wage_header) sums_.daily_wage.push_back(line);
    if (header == case_header) take_case(line);
  }

  void take_case(const Line& line) {
    const auto as_of = calendar::parse_iso(line.cells[2].empty() ? everything_has_passed : std::string_view(line.cells[2]));
    CaseSum sum{.line = line, .document = source::parse_yaml(dossier_text(line)).front(), .read = {}, .as_of = {}};
    sum.read = dossier::read(sum.document);
    if (!as_of || !sum.document.problems.empty() || !sum.read.problems.empty()) return complain(line, "no dossier");
    sum.as_of = *as_of;
    sums_.cases.push_back(std::move(sum));
  }

  Sums& sums_;
};

inline Sums load(const std::filesystem::path& folder) {
  Sums sums;
  Loader(sums).folder(folder);
  return sums;
}

/// Reading, what is known on the day, the running case, the days: the same way that a check of a case goes.
inline std::optional<Timeline> timeline_of(const CaseSum& sum, const law::Table& table) {
  const dossier::Visible visible = dossier::visible_on(sum.read.dossier, sum.as_of);
  const timeline::Clock clock = timeline::clock(visible.dossier, table, sum.as_of);
  const auto statute = law::Statute::in_force(table, clock.first_sick_day);
  if (!statute) return std::nullopt;
  return timeline::build(dossier::since(visible.dossier, clock.first_sick_day), *statute, clock, sum.as_of);
}

inline std::string field_of(const std::map<std::string_view, std::optional<Date>>& dates, std::string_view field) {
  const auto found = dates.find(field);
  return found == dates.end() ? "no such field" : shown(found->second);
}

inline std::string of_timeline(const Timeline& t, std::string_view field) {
  if (field == "first_sick_day") return calendar::iso(t.first_sick_day);
  if (field == "shift_days") return std::to_string(t.shift.value);
  if (field == "week") return t.week ? std::to_string(*t.week) : std::string(no_day);
  return field_of({{"aow", t.aow},
                   {"last_day", t.last_day},
                   {"wia_start", t.wia_start},
                   {"wage_until", t.wage_until},
                   {"benefit_until", t.benefit_until}},
                  field);
}

inline std::string of_window(const timeline::Spoor2Window& w, std::string_view field) {
  return field_of({{"earliest", w.earliest}, {"target", w.target}, {"strict", w.strict}, {"outer", w.outer}, {"closes", w.closes}},
                  field);
}

inline std::string of_deadline(const timeline::Deadline& deadline, std::string_view field) {
  std::map<std::string_view, std::optional<Date>> dates = {
      {"due", deadline.due}, {"practice_due", deadline.practice_due}, {"advice", deadline.advice}};
  if (deadline.window) {
    dates["window_from"] = deadline.window->first;
    dates["window_until"] = deadline.window->last;
  }
  return field_of(dates, field);
}

/// `what` is "timeline.<field>", "spoor2.<field>" or "<deadline>.<field>".
inline std::string computed(const Timeline& t, const std::string& what) {
  const auto parts = split(what, ".");
  if (parts.size() != 2) return "no such field";
  if (parts[0] == "timeline") return of_timeline(t, parts[1]);
  if (parts[0] == "spoor2") return of_window(t.spoor2, parts[1]);
  for (const timeline::Deadline& deadline : t.deadlines)
    if (timeline::name(deadline.step) == parts[0]) return of_deadline(deadline, parts[1]);
  return "no such deadline";
}

/// The outcome of a sum about a case, as text.
inline std::string outcome(const CaseSum& sum, const law::Table& table) {
  const auto t = timeline_of(sum, table);
  return t ? computed(*t, sum.line.cells[3]) : "not covered";
}

/// The outcome of a sum about the AOW age, as text.
inline std::string aow_outcome(const Line& line, const law::Table& table) {
  const auto birth_date = calendar::parse_iso(line.cells[0]);
  return birth_date ? calendar::iso(law::aow_date(table, *birth_date)) : "no date";
}

/// The outcome of a sum about the maximum daily wage, as text: euros with two decimals.
inline std::string daily_wage_outcome(const Line& line, const law::Table& table) {
  const auto day = calendar::parse_iso(line.cells[0]);
  if (!day) return "no date";
  const law::Row* const row = law::maximum_daily_wage(table, *day);
  if (row == nullptr) return std::string(no_day);
  const std::string rest = std::to_string(row->value % 100);
  return std::to_string(row->value / 100) + (rest.size() < 2 ? ".0" : ".") + rest;
}

/// The outcome of a sum about working days, as text: the next one and the last one.
inline std::pair<std::string, std::string> working_days_outcome(const Line& line, const law::Table& table) {
  const auto day = calendar::parse_iso(line.cells[0]);
  if (!day) return {"no date", "no date"};
  const calendar::FreeDays free_days = table.free_days();
  return {calendar::iso(free_days.next_working_day(*day)), calendar::iso(free_days.last_working_day(*day))};
}

}  // namespace poortwachter::sums
