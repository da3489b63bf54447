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
#define POORTWACHTER_PARAMETER(name) name,
#include "poortwachter/law/parameters.def"
#undef POORTWACHTER_PARAMETER
};

inline constexpr std::size_t parameter_count = 0
#define POORTWACHTER_PARAMETER(name) +1
#include "poortwachter/law/parameters.def"
#undef POORTWACHTER_PARAMETER
    ;

enum class Unit : std::uint8_t { days, weeks, months, years, percent, cents, hundredths, count, yes_no };

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

  constexpr Days days(Parameter p) const { return Days{value(p)}; }
  constexpr Weeks weeks(Parameter p) const { return Weeks{value(p)}; }
  constexpr Months months(Parameter p) const { return Months{value(p)}; }
  constexpr int value(Parameter p) const { return rows_[static_cast<std::size_t>(p)]->value; }
  const Row& row(Parameter p) const { return *rows_[static_cast<std::size_t>(p)]; }
  const Table& table() const { return *table_; }

 private:
  explicit Statute(const Table& table) : table_(&table) {}

  const Table* table_;
  std::array<const Row*, parameter_count> rows_{};
};

/// The AOW age of a birth date in months (AOW art. 7a), and the day on which it is reached. A birthday that the month
/// does not have is the last day of that month.
Date aow_date(const Table& table, Date birth_date);

/// The last day for which the AOW age is set by law; a later one is computed with the last row of the table.
Date aow_settled_until();

/// The maximum daily wage (Wfsv art. 17) on a day, in cents; nothing before the first row.
std::optional<int> maximum_daily_wage(const Table& table, Date day);

}  // namespace poortwachter::law
