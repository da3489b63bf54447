#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/compare.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/report/what_if.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

/// A format of `check` writes case by case, so that a run never stands in memory as a whole; before and behind them what opens and
/// closes.
struct CheckFormat {
  std::string_view name;
  void (*opening)(const Options&, Buffer&) = nullptr;
  void (*each)(const Checked&, const Options&, Buffer&) = nullptr;
  void (*closing)(const Summary&, const Options&, Buffer&) = nullptr;
  std::string_view between = {};  // what stands between two cases that say something
  bool in_order = false;          // a case is written when all before it are: it has a number
  bool closing_aside = false;     // on standard error, so that standard output holds findings only
  bool stats_inside = false;      // it has the statistics itself: they do not stand on standard error
  bool stats_as_text = false;     // and they stand before its closing line
  bool for_people = false;        // a file that could not be read is told on standard error only
};

/// A format of one case: its timeline, or a page about it.
struct CaseFormat {
  std::string_view name;
  void (*write)(const Checked&, const Options&, Buffer&);
};

struct AgendaFormat {
  std::string_view name;
  void (*write)(const Agenda&, const Options&, Buffer&);
};

/// Takes a part of what is written, in its order.
using Sink = std::function<void(std::string_view)>;

struct OverviewFormat {
  std::string_view name;
  void (*write)(const Overview&, const Options&, const Sink&);
  bool has_details = false;  // it tells more of a dossier than its line
  bool has_coming = false;   // and what comes within twelve weeks
};

struct WhatIfFormat {
  std::string_view name;
  void (*write)(const WhatIf&, const Options&, Buffer&);
};

/// What `explain` is asked about: rules, and chapters of poortwachter-deadlines(7).
struct Subjects {
  std::vector<const Rule*> rules;
  std::vector<const text::Chapter*> chapters;
};

struct ExplainFormat {
  std::string_view name;
  /// What each rule checks, why, how its day is computed, what to do, and two snippets of a case file; how each day is counted.
  void (*pages)(const Subjects&, const Options&, Buffer&);
  /// Rules by family: code, severity, name; and chapters by their name.
  void (*list)(const Subjects&, const Options&, Buffer&);
  /// The law table: value, article, sentence, from which day, kind of source, day checked. Rows checked more than a year before
  /// the day of the run carry a warning.
  void (*law)(const law::Table&, const Options&, Buffer&);
};

/// The formats of each command; the first one is the usual one.
std::span<const CheckFormat> check_formats();
std::span<const CaseFormat> timeline_formats();
std::span<const CaseFormat> page_formats();
std::span<const AgendaFormat> agenda_formats();
std::span<const OverviewFormat> overview_formats();
std::span<const WhatIfFormat> what_if_formats();
std::span<const CompareFormat> compare_formats();
std::span<const ExplainFormat> explain_formats();

/// A case as text for a terminal.
void text_case(const Checked& checked, const Options& options, Buffer& out);
/// The closing line of a run, for people.
void text_closing(const Summary& summary, const Options& options, Buffer& out);
/// `file:line:col: severity: message [code]`, one line a finding.
void concise_case(const Checked& checked, const Options& options, Buffer& out);

/// A row a finding; the headings come first. A case without findings has none.
void check_csv_opening(const Options& options, Buffer& out);
void check_csv(const Checked& checked, const Options& options, Buffer& out);

/// `check --format json`: what stands before the cases, one of them, and what stands behind them. Between two cases stands a comma.
void json_opening(const Options& options, Buffer& out);
void json_case(const Checked& checked, const Options& options, Buffer& out);
void json_closing(const Summary& summary, const Options& options, Buffer& out);
/// One line of `--format jsonl`.
void json_line(const Checked& checked, const Options& options, Buffer& out);

/// SARIF 2.1.0: one run with all rules and the results of all cases, a comma between those of two. No lines of a file, no times.
void sarif_opening(const Options& options, Buffer& out);
void sarif_case(const Checked& checked, const Options& options, Buffer& out);
/// With what an earlier report had and is gone as results that are absent.
void sarif_closing(const Summary& summary, const Options& options, Buffer& out);

/// A suite for each case and a test for each rule that was judged, in a layout that both Ant and Jenkins read. What decides the
/// exit code has failed; what was accepted, or could not be judged, was skipped; a case that cannot be read is one test with an
/// error. Suites are numbered: cases have to be written in their order.
void junit_opening(const Options& options, Buffer& out);
void junit_case(const Checked& checked, const Options& options, Buffer& out);
void junit_closing(const Summary& summary, const Options& options, Buffer& out);

/// Annotations of GitHub Actions, one line a finding. What was accepted has none; what has no weight, or stood in an earlier
/// report, is a notice.
void github_case(const Checked& checked, const Options& options, Buffer& out);

/// date, week, status, label; tab-separated.
void timeline_list(const Checked& checked, const Options& options, Buffer& out);
/// The deadlines of one case in the form that `check --format json` gives them.
void timeline_json(const Checked& checked, const Options& options, Buffer& out);
/// One case as an iCalendar file (RFC 5545), an event of a whole day for each step and action.
void timeline_ics(const Checked& checked, const Options& options, Buffer& out);
/// One case as a page that needs nothing else: style inside, no script, nothing to load; links lead to the text of the law only.
/// Nothing for a case that was not evaluated.
void html_page(const Checked& checked, const Options& options, Buffer& out);

/// date, days left, status, what, who, dossier, risk, path; tab-separated.
void agenda_list(const Agenda& agenda, const Options& options, Buffer& out);
/// {schema_version, tool, as_of, within, actions, summary}.
void agenda_json(const Agenda& agenda, const Options& options, Buffer& out);
/// RFC 4180; a cell that a spreadsheet could read as a formula begins with an apostrophe.
void agenda_csv(const Agenda& agenda, const Options& options, Buffer& out);
/// An event for each step and action of all dossiers (RFC 5545).
void agenda_ics(const Agenda& agenda, const Options& options, Buffer& out);

/// {schema_version, tool, as_of, dossiers, summary}, with `stats` when they are asked for; a few dossiers at a time.
void overview_json(const Overview& overview, const Options& options, const Sink& sink);
/// RFC 4180; with statistics their steps, a row a step and employer.
void overview_csv(const Overview& overview, const Options& options, Buffer& out);
/// Many dossiers as a page that needs nothing else; a small script of its own sorts and filters, and the page does without it.
void overview_html(const Overview& overview, const Options& options, Buffer& out);

/// `explain --format json`.
void explain_json(const Subjects& subjects, const Options& options, Buffer& out);
void explain_list_json(const Subjects& subjects, const Options& options, Buffer& out);
void explain_law_json(const law::Table& table, const Options& options, Buffer& out);

/// What a case file to fill in is about. With a timeline, the last day of each step stands beside it.
struct Blank {
  std::optional<Date> first_sick_day;
  const Timeline* computed = nullptr;
  bool all = false;          // every key, else those that nearly every dossier has
  std::string_view section;  // only this key of the highest level with all below it, by its canonical spelling; empty: a whole file
};
/// The keys in the spelling of the language, nothing behind them, and what each means; so nothing in it counts as a fact. It
/// counts as partial until somebody completes it.
void case_template(const Blank& blank, Lang lang, Buffer& out);
/// The keys of the highest level.
std::vector<dossier::Key> case_keys();

/// JSON Schema (draft 2020-12) of a case file, from the one list of fields: both spellings of every key and every word, or those
/// of one language.
void schema_case(std::optional<Lang> lang, Buffer& out);
/// JSON Schema of `check --format json`.
void schema_check(Buffer& out);
/// JSON Schema of `timeline --format json`.
void schema_timeline(Buffer& out);
/// JSON Schema of `agenda --format json`.
void schema_agenda(Buffer& out);
/// JSON Schema of `overview --format json`.
void schema_overview(Buffer& out);
/// JSON Schema of `what-if --format json`.
void schema_what_if(Buffer& out);
/// JSON Schema of `compare --format json`.
void schema_compare(Buffer& out);

}  // namespace poortwachter::report
