#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/calendar/date.hpp"
#include "poortwachter/calendar/holidays.hpp"
#include "poortwachter/law/citation.hpp"

namespace poortwachter::law {

/// Every number with a legal meaning has a name here and one or more rows in the table. What each one says is told by
/// `text/{nl,en}/law.md`; the name of a term says what it is counted from (`after` an event, `before` the end).
enum class Parameter : std::uint8_t {
#define POORTWACHTER_PARAMETER(name, unit) name,
#include "poortwachter/law/parameters.def"
#undef POORTWACHTER_PARAMETER
};

inline constexpr std::size_t parameter_count = 0
#define POORTWACHTER_PARAMETER(name, unit) +1
#include "poortwachter/law/parameters.def"
#undef POORTWACHTER_PARAMETER
    ;

/// What a number of the law counts; cents of a euro, hundredths of one: 2175 are 21.75 days.
enum class Unit : std::uint8_t { days, weeks, months, years, percent, cents, hundredths, count, yes_no };

constexpr Unit unit_of(Parameter parameter) {
  constexpr Unit units[] = {
#define POORTWACHTER_PARAMETER(name, unit) Unit::unit,
#include "poortwachter/law/parameters.def"
#undef POORTWACHTER_PARAMETER
  };
  return units[static_cast<std::size_t>(parameter)];
}

/// A parameter that is counted in one unit; one that is not does not compile where it is named.
template <Unit unit>
class In {
 public:
  consteval In(Parameter parameter) : parameter_(parameter) {
    if (unit_of(parameter) != unit) throw "the law table counts this parameter in another unit";
  }
  constexpr Parameter parameter() const { return parameter_; }

 private:
  Parameter parameter_;
};
using InDays = In<Unit::days>;
using InWeeks = In<Unit::weeks>;
using InMonths = In<Unit::months>;
using InYears = In<Unit::years>;

/// A parameter that is no length of time: an amount, a share, a number of things.
class Plain {
 public:
  consteval Plain(Parameter parameter) : parameter_(parameter) {
    const Unit unit = unit_of(parameter);
    if (unit == Unit::days || unit == Unit::weeks || unit == Unit::months || unit == Unit::years)
      throw "a length of time is asked for in its unit";
  }
  constexpr Parameter parameter() const { return parameter_; }

 private:
  Parameter parameter_;
};

/// Which date selects the version of a parameter; by transitional law that is mostly the first sick day.
enum class Anchor : std::uint8_t { first_sick_day, event_day, birth_date };

/// One value that is or was in force.
struct Row {
  Parameter parameter;
  int value;
  Unit unit;
  Date from;  // first anchor day for which it holds
  const Citation* source;
  Basis basis;
  Date checked;  // day on which a person last compared the row with the published text
  Anchor anchor = Anchor::first_sick_day;
};

/// What was compared with its published text on a day is dated when nobody has looked again for more than a year.
bool is_dated(Date checked, Date day);

/// The table: rows grouped by parameter, within a parameter by `from`. A test may hand the program a changed copy.
class Table {
 public:
  constexpr Table(std::span<const Row> rows, std::span<const Date> equated) : rows_(rows), equated_(equated) {}

  std::span<const Row> rows() const { return rows_; }
  /// The row in force on an anchor day; nullptr before the first one. Never a later or an abolished row instead.
  const Row* at(Parameter parameter, Date anchor) const;
  /// Days that a royal decree equates with a holiday (Algemene termijnenwet art. 3 lid 3).
  calendar::FreeDays free_days() const { return calendar::FreeDays(equated_); }
  std::span<const Date> equated_days() const { return equated_; }
  /// The day since which every row has been compared with its source: the date of the table.
  Date checked() const;
  /// Some row of the table is dated on a day.
  bool is_dated(Date day) const { return law::is_dated(checked(), day); }

 private:
  std::span<const Row> rows_;
  std::span<const Date> equated_;
};

/// The law table of this program.
const Table& table();

/// The identifier of a parameter as printed by `explain --law`.
std::string_view name(Parameter parameter);
std::string_view name(Unit unit);
std::string_view name(Anchor anchor);

/// All parameters that are chosen by the first sick day, resolved once for one case.
class Statute {
 public:
  /// Nothing when some parameter has no version in force on the first sick day (rule D907).
  static std::optional<Statute> in_force(const Table& table, Date first_sick_day);

  constexpr Days days(InDays p) const { return Days{value_of(p.parameter())}; }
  constexpr Weeks weeks(InWeeks p) const { return Weeks{value_of(p.parameter())}; }
  constexpr Months months(InMonths p) const { return Months{value_of(p.parameter())}; }
  constexpr Years years(InYears p) const { return Years{value_of(p.parameter())}; }
  constexpr int value(Plain p) const { return value_of(p.parameter()); }
  const Row& row(Parameter p) const { return *rows_[static_cast<std::size_t>(p)]; }
  const Table& table() const { return *table_; }

 private:
  explicit Statute(const Table& table) : table_(&table) {}
  constexpr int value_of(Parameter p) const { return rows_[static_cast<std::size_t>(p)]->value; }

  const Table* table_;
  std::array<const Row*, parameter_count> rows_{};
};

/// The AOW age of a birth date in months (AOW art. 7a), and the day on which it is reached. A birthday that the month
/// does not have is the last day of that month.
Date aow_date(const Table& table, Date birth_date);

/// The last day for which the AOW age is set by law; a later one is computed with the last row of the table.
Date aow_settled_until();

/// A royal decree that equates days with a holiday (Algemene termijnenwet art. 3 lid 3), and the years that it covers.
struct Decree {
  std::string_view label;
  std::string_view bwb;  // empty where it has no number of its own
  int first_year, last_year;
};
/// The decrees behind the equated days, the oldest first.
std::span<const Decree> decrees();
/// The last day of the last year for which a decree is published.
Date equated_settled_until();

/// The maximum daily wage (Wfsv art. 17) on a day, in cents, and the day from which it holds; nullptr before the first row.
const Row* maximum_daily_wage(const Table& table, Date day);

}  // namespace poortwachter::law
