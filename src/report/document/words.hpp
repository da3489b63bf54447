#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A word of ui.md whose key has two parts: "step." and "probleemanalyse". Without a text: the second part.
std::string_view word(std::string_view group, std::string_view id, Lang lang);

/// What ui.md has under a key.
std::string said(std::string_view key, Lang lang);

/// What a step is called; those of an own-risk carrier speak of the sickness benefit where others speak of wages.
std::string_view step_name(const timeline::Deadline& deadline, Lang lang);

/// The key of what is said of a case: of sickness benefit, `<key>.benefit`, for an own-risk carrier where there are such words.
std::string key_of(std::string_view key, bool of_benefit, Lang lang);
/// The same within a sentence: "besluit loonsanctie", "WIA-aanvraag".
std::string step_in_sentence(const timeline::Deadline& deadline, Lang lang);

/// "17 februari 2025".
std::string long_date(Date date, Lang lang);
/// "17 feb 2025".
std::string short_date(Date date, Lang lang);
void add_long_date(std::string& out, Date date, Lang lang);
/// "1 dag", "12 dagen".
std::string days(Days days, Lang lang);
void add_days(std::string& out, Days days, Lang lang);
void add_number(std::string& out, long long value);
/// "3.307,50" or "3,307.50", without the currency; asterisks for one that may be a BSN.
std::string money(Cents amount, Lang lang);
/// A percentage without needless decimals.
std::string number(double value, Lang lang);
/// "3307.50", the same in every language.
std::string plain_money(Cents amount);
/// A number of something, by `<key>.one` and `<key>.many`: "2 fouten".
std::string counted(std::string_view key, int count, Lang lang);

/// "1 week after the wait", of the week of as_of; empty up to the last week of the wait.
std::string weeks_after_wait(const Timeline& timeline, Lang lang);

/// Adds the message of a finding.
void add_message(std::string& out, const Finding& finding, Lang lang);
/// What is said under the place of a finding; may be empty.
std::string label(const Finding& finding, Lang lang);
/// What a finding says in a verdict: a part of a sentence, without codes; may be empty.
std::string in_verdict(const Finding& finding, Lang lang);
/// What a rule will find when nothing happens, in a few words.
std::string coming(const Ahead& ahead, Lang lang);
/// A sentence on why a rule was not judged.
std::string not_assessed(const NotAssessed& entry, Lang lang);
/// Sentences on what no file can show and what was taken to be absent, in a fixed order.
std::vector<std::string> limits_of(const Checked& checked, Lang lang);
/// That facts came from a file with defaults, and which; empty when the run has none.
std::string defaults_line(const Checked& checked, Lang lang);
/// The same of a run over many dossiers.
std::string defaults_note(const Options& options);
/// "a, b, c".
std::string joined(std::span<const std::string_view> parts, std::string_view separator);
/// "a, b and c".
std::string enumerated(const std::vector<std::string>& parts, Lang lang);
/// "12 mei 2026 tot en met 8 juni 2026".
std::string period(const Period& days, Lang lang);
/// That the law table is more than a year older than a day; empty when it is not.
std::string dated_table(Date day, Lang lang);
/// "werkgever + werknemer".
std::string who(Actors who, Lang lang);

/// How many findings weigh, by severity, and how many were accepted or suspended.
struct Counts {
  int error = 0, warning = 0, note = 0, accepted = 0, suspended = 0;
};
Counts count(std::span<const Finding> findings);
/// "2 fouten, 1 waarschuwing"; that there are none when there are none.
std::string spelled(const Counts& counts, Lang lang);

}  // namespace poortwachter::report
