#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/report/changes.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// Finds the cases in a report of `check`, in JSON or JSON Lines, while its bytes come by: of the report nothing is kept but what
/// stands before its cases.
class CaseFinder {
 public:
  /// Tells where a case begins and how long it is, in bytes from the beginning of the report, with the case itself.
  using Take = std::function<void(std::uint64_t begin, std::string_view of_case)>;

  void read(std::string_view bytes, const Take& take);
  /// What stands before the list of cases; empty for JSON Lines.
  const std::string& head() const { return head_; }
  /// An object was begun and not ended, or there was none.
  bool is_broken() const { return depth_ != 0 || !seen_; }

 private:
  void step(char c, const Take& take);
  void in_text(char c);
  void begin_object();
  void end_object(const Take& take);

  std::uint64_t at_ = 0;
  int depth_ = 0;
  bool seen_ = false, in_text_ = false, escaped_ = false, in_list_ = false, has_list_ = false;
  std::string key_, head_, case_;
  std::uint64_t begin_ = 0;
  bool is_kept_ = false;  // the object that is read is kept as a case
};

/// What a case of a report is known by.
struct CaseName {
  std::string path, reference;
  std::uint32_t document = 1;
  std::optional<Date> as_of{};
};

/// Nothing: it is no case of a report of `check`, version 1.
std::optional<CaseName> name_of_case(std::string_view of_case);

/// What a report says of itself.
struct ReportHead {
  std::string law_table;      // its date; empty: it does not say
  std::optional<Date> as_of;  // of the run
};
/// From what stands before its cases.
ReportHead head_of(std::string_view head);

/// A case of the earlier report beside that of the later one.
struct CasePair {
  std::string before, after;  // as JSON; empty: not there
};

/// What became of a case.
struct ComparedCase {
  enum class Kind : std::uint8_t { same, changed, fresh, gone };

  CaseName name;
  CasePair json;
  Kind kind = Kind::same;
  std::optional<Outline> before, after;  // nothing: not there, or it could not be evaluated
  Changes changes;                       // of two that were evaluated
  bool unread_before = false, unread_after = false;
  bool worse = false;         // an error or a warning came, the risk rose, or a step was missed since
  bool moved_by_law = false;  // its days moved, and no fact and no as-of date did
};

/// Compares a case, in reports by these law tables.
ComparedCase compared(CasePair pair, const ReportHead& before, const ReportHead& after);

/// What became of all of them.
struct ComparedTotals {
  int cases = 0, same = 0, changed = 0, fresh = 0, gone = 0, worse = 0, moved_by_law = 0;
  int days_moved = 0, steps_done = 0, findings_new = 0, findings_resolved = 0, risk_up = 0, risk_down = 0;
  ReportHead before, after;

  void add(const ComparedCase& one);
};

/// A format of `compare`, case by case; what did not change is only counted.
struct CompareFormat {
  std::string_view name;
  void (*opening)(const Options&, Buffer&);
  void (*each)(const ComparedCase&, bool is_first, const Options&, Buffer&);
  void (*closing)(const ComparedTotals&, const Options&, Buffer&);
};

void compare_text_opening(const Options& options, Buffer& out);
void compare_text_each(const ComparedCase& one, bool is_first, const Options& options, Buffer& out);
void compare_text_closing(const ComparedTotals& totals, const Options& options, Buffer& out);
/// {schema_version, tool, as_of, cases: [{path, case, before, after, changes}], summary}.
void compare_json_opening(const Options& options, Buffer& out);
void compare_json_each(const ComparedCase& one, bool is_first, const Options& options, Buffer& out);
void compare_json_closing(const ComparedTotals& totals, const Options& options, Buffer& out);

}  // namespace poortwachter::report
