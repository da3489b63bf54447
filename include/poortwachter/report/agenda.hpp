#pragma once

#include <string>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// One step of one dossier: overdue, still to be done, or the end of a period.
struct AgendaItem {
  Date date;   // the last day for it
  Days left;   // from the as-of date of its case; negative when overdue
  Date as_of;  // of its case
  timeline::Deadline deadline;
  std::string path, reference;
  std::uint32_t ordinal = 1;  // of the document in its file
  Date first_sick_day;
  judgement::Level risk = judgement::Level::low;  // of the case

  bool overdue() const { return deadline.state == timeline::State::missed; }
  bool end_date() const { return timeline::is_end_date(deadline.step); }
};

/// What is overdue and what is coming in many dossiers.
struct Agenda {
  Date as_of;  // the flag's day or today; cases may have their own
  Days within;
  std::vector<AgendaItem> items;
  int cases = 0, unreadable = 0;
  int not_computed = 0;  // cases before the law table

  void add(const Checked& checked);
  /// What was found in other dossiers.
  void add(Agenda other);
  /// Overdue first, then by date, path and step.
  void sort();
};

/// Every open step of a case that has a day, in the order of the steps: missed ones, and those due on its as-of date or later.
std::vector<AgendaItem> open_steps(const Checked& checked);

/// A table in two parts for people, with a closing line.
void agenda_text(const Agenda& agenda, const Options& options, Buffer& out);
/// date, days left, status, step, who, dossier, risk, path; tab-separated.
void agenda_list(const Agenda& agenda, const Options& options, Buffer& out);
/// {schema_version, tool, as_of, within, items}.
void agenda_json(const Agenda& agenda, const Options& options, Buffer& out);
/// RFC 4180; a cell that a spreadsheet could read as a formula begins with an apostrophe.
void agenda_csv(const Agenda& agenda, const Options& options, Buffer& out);
/// One event a step (RFC 5545).
void agenda_ics(const Agenda& agenda, const Options& options, Buffer& out);

}  // namespace poortwachter::report
