#pragma once

#include <algorithm>
#include <optional>

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

/// The day on which the views became part of the regulation; nothing before there was one.
inline std::optional<Date> views_since(const Case& c) {
  const auto required = [](const law::Row& row) { return row.parameter == Parameter::visie_required && row.value != 0; };
  const auto rows = c.statute.table().rows();
  const auto row = std::ranges::find_if(rows, required);
  return row == rows.end() ? std::nullopt : std::optional(row->from);
}

/// Whether the views must be there: for an illness, or a document, of that day or later.
inline bool views_are_due(const Case& c, Date document) {
  const std::optional<Date> since = views_since(c);
  return since && (c.number(Parameter::visie_required) != 0 || document >= *since);
}

inline Outcome check_views(const Rule& rule, const Case& c, const Views& views) {
  if (!views_are_due(c, views.latest)) return nothing();
  const Tri employer = held(c.dossier, views.employer);
  const Tri employee = held(c.dossier, views.employee);
  if (employer != Tri::no && employee != Tri::no) {
    if (employer == Tri::unknown) return not_assessed(rule, views.employer_field);
    if (employee == Tri::unknown) return not_assessed(rule, views.employee_field);
    return nothing();
  }
  const Place& place = employer == Tri::no ? views.employer.place : views.employee.place;
  Finding finding = found(rule, place, {{"date", views.latest}, {"since", *views_since(c)}});
  // Who has to act is whose view is missing.
  finding.who = {Actor::employer, Actor::employee};
  if (employee != Tri::no) {
    finding.variant = "employer";
    finding.who = {Actor::employer};
  } else if (employer != Tri::no) {
    finding.variant = "employee";
    finding.who = {Actor::employee};
  }
  return one(std::move(finding));
}

}  // namespace poortwachter::rules
