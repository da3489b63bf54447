#include <algorithm>

#include "poortwachter/law/table.hpp"

namespace poortwachter::law {

constexpr std::string_view parameter_names[] = {
#define POORTWACHTER_PARAMETER(name, unit) #name,
#include "poortwachter/law/parameters.def"
#undef POORTWACHTER_PARAMETER
};

std::string_view name(Parameter parameter) { return parameter_names[static_cast<std::size_t>(parameter)]; }

std::string_view name(Unit unit) {
  constexpr std::string_view names[] = {"days", "weeks", "months", "years", "percent", "cents", "hundredths", "count", "yes_no"};
  return names[static_cast<std::size_t>(unit)];
}

std::string_view name(Anchor anchor) {
  constexpr std::string_view names[] = {"first_sick_day", "event_day", "birth_date"};
  return names[static_cast<std::size_t>(anchor)];
}

const Row* Table::at(Parameter parameter, Date anchor) const {
  const Row* found = nullptr;
  for (const Row& row : rows_)
    if (row.parameter == parameter && row.from <= anchor) found = &row;
  return found;
}

Date Table::checked() const { return std::ranges::min(rows_, {}, &Row::checked).checked; }

bool is_dated(Date checked, Date day) { return checked.plus(Months{12}, calendar::MonthEnd::clamp_back) < day; }

std::optional<Statute> Statute::in_force(const Table& table, Date first_sick_day) {
  Statute statute(table);
  // Rows stand grouped by parameter, the oldest first: what its first row does not cover nothing covers.
  for (const Row& row : table.rows()) {
    if (row.anchor != Anchor::first_sick_day) continue;
    const Row*& in_force = statute.rows_[static_cast<std::size_t>(row.parameter)];
    if (row.from <= first_sick_day)
      in_force = &row;
    else if (in_force == nullptr)
      return std::nullopt;
  }
  return statute;
}

Date aow_date(const Table& table, Date birth_date) {
  const Row* row = table.at(Parameter::aow_age, birth_date);
  return birth_date.plus(Months{row->value}, calendar::MonthEnd::clamp_back);
}

const Row* maximum_daily_wage(const Table& table, Date day) { return table.at(Parameter::maximum_daily_wage, day); }

}  // namespace poortwachter::law
