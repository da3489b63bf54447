#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/base/format.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

using Buffer = fmt::memory_buffer;
using text::Lang;

/// What a file with defaults gave to a case.
struct Defaults {
  std::string path;
  std::vector<std::string> pointers;  // of the facts that the case did not have itself
};

/// One case after the check: read and judged, or unreadable with its problems.
struct Checked {
  std::string path;       // as given, with '/'
  std::string reference;  // the file's `case`, else its stem
  std::string bytes;      // the text of its document, for excerpts; first line is first_line
  std::uint32_t first_line = 1;
  std::uint32_t ordinal = 1;
  std::size_t index = 0;  // among the cases of the run; known to formats that are written in order
  Date as_of;
  Dossier written;                                // also of an unreadable case, as far as read: for places and paths
  std::vector<Finding> problems;                  // E rules; empty when evaluated
  std::optional<judgement::Judgement> judgement;  // nothing when unreadable
  std::optional<Defaults> defaults;               // nothing: the run has none
  std::optional<std::vector<bool>> known;         // which findings an earlier report had; nothing when it is not compared with one

  /// Of an evaluated case what is known on as_of.
  const Dossier& facts() const { return judgement->known(written); }
  bool evaluated() const { return judgement.has_value(); }
  /// The file itself could not be read: nothing is known of the case but its path.
  bool unread() const { return !judgement && problems.empty(); }
};

/// An open finding of an earlier report that is gone.
struct Resolved {
  std::string path, reference, code, severity, message, fingerprint;
  source::Span span;
};

class Stats;

/// Sums over a run.
struct Summary {
  int cases = 0, evaluated = 0, invalid = 0;
  int error = 0, warning = 0, note = 0;  // findings that weigh
  int accepted = 0, suspended = 0;       // findings that do not
  int in_order = 0;                      // assessed, and nothing found but notes without weight
  int with_findings = 0, not_assessable = 0;
  int exit_code = 0;
  std::optional<Period> judged;     // the first and the last day as on which a case was judged
  std::vector<std::string> unread;  // paths of files that could not be read at all
  std::string baseline;             // path of the earlier report; empty: not compared with one
  int fresh = 0;                    // open findings that the earlier report had not
  std::vector<Resolved> resolved;   // those of the earlier report that are gone
  const Stats* stats = nullptr;     // when they are asked for
};

/// For which reader a table in CSV is: as RFC 4180 has it, or for a double click in Dutch Excel (semicolons, a byte order mark,
/// dd-mm-jjjj, a decimal comma).
enum class CsvFor : std::uint8_t { everyone, excel_nl };

/// How a report is written; decided by app, no environment is read here.
struct Options {
  Lang lang = Lang::nl;
  bool color = false;
  bool unicode = false;  // frames and marks of the chart; the file's own text is always UTF-8
  bool snippet = true;
  bool quiet = false;
  int width = 80;
  bool links = false;                                 // the articles of the law are links, for a terminal that knows them
  bool folds = false;                                 // the first line of a finding too keeps to the width
  int horizon = 14;                                   // deadlines due within so many days are coming up
  Date as_of;                                         // the flag's day or today
  std::string defaults = {};                          // path of a file with defaults; empty: none
  std::optional<Severity> fail_on = Severity::error;  // from which severity on a finding is a failure; nothing: never
  std::vector<std::string> select = {}, ignore = {};  // the selectors of the run; none: all rules
  CsvFor csv_for = CsvFor::everyone;
  std::vector<const Rule*> rules = {};  // the rules that were selected; used by formats that tell what passed
};

/// The findings of a case in the order they are printed: E rules, or those of its judgement.
std::span<const Finding> findings_of(const Checked& checked);

/// The message of a finding in a language, its arguments spelled.
std::string message(const Finding& finding, Lang lang);
/// What to do now and until when; empty when its page has nothing to do.
std::string action(const Finding& finding, Lang lang);
/// How a day was computed, in words: "2025-01-06 + 6 weken + 14 dagen (onderbreking)".
std::string how(const timeline::Sum& sum, Lang lang);
/// "v1:" and sixteen hexadecimal digits, of case, code, step and ordinal; one for each finding of the case, in their order.
std::vector<std::string> fingerprints(const Checked& checked);
/// Text without anything that could steer a terminal or hide (control characters, bidirectional marks) and with every BSN masked.
std::string safe(std::string_view text);

/// A text behind a prefix in lines of a width; further lines hang under its first word. Each line ends in a line break.
std::string folded(std::string_view prefix, std::string_view text, int width);

/// Program version.
std::string_view version();

}  // namespace poortwachter::report
