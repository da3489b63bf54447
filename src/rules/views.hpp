#pragma once

#include <algorithm>

#include "rules/found.hpp"

namespace poortwachter::rules {

/// The views of employer and employee in one document, and the day on which it was made or last revised.
struct Views {
  Date latest;
  const dossier::Fact<dossier::View>& employer;
  const dossier::Fact<dossier::View>& employee;
  std::string_view employer_field, employee_field;
};

/// An absent view is none in a complete file.
inline Tri held(const Dossier& dossier, const dossier::Fact<dossier::View>& view) {
  if (view.given()) return view.value.held;
  return dossier.missing(view) ? Tri::no : Tri::unknown;
}

/// The views must be there for the illness, or for the document, of the day on which they became part of the regulation.
inline Outcome check_views(const Rule& rule, const Case& c, const Views& views) {
  const auto required = [](const law::Row& row) { return row.parameter == Parameter::visie_required && row.value != 0; };
  const auto rows = c.statute.table().rows();
  const auto row = std::ranges::find_if(rows, required);
  if (row == rows.end() || (c.number(Parameter::visie_required) == 0 && views.latest < row->from)) return nothing();
  const Tri employer = held(c.dossier, views.employer);
  const Tri employee = held(c.dossier, views.employee);
  if (employer != Tri::no && employee != Tri::no) {
    if (employer == Tri::unknown) return not_assessed(rule, views.employer_field);
    if (employee == Tri::unknown) return not_assessed(rule, views.employee_field);
    return nothing();
  }
  const Place& place = employer == Tri::no ? views.employer.place : views.employee.place;
  Finding finding = found(rule, place, {{"date", views.latest}, {"since", row->from}});
  if (employee != Tri::no) finding.variant = "employer";
  if (employer != Tri::no) finding.variant = "employee";
  return one(std::move(finding));
}

}  // namespace poortwachter::rules
