#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/base/result.hpp"
#include "poortwachter/report/changes.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// Finds the cases in a report of `check`, in JSON or JSON Lines, while its bytes come by: of the report nothing is kept but what
/// stands before its cases.
class CaseFinder {
 public:
  /// Tells where a case begins and how long it is, in bytes from the beginning of the report, with the case itself.
  using Take = std::function<void(std::uint64_t begin, std::string_view of_case)>;

  /// In bytes: what has gone by without the end of a case when it is given up.
  static constexpr std::uint64_t most_without_a_case = 64 * 1024 * 1024;

  explicit CaseFinder(std::uint64_t most = most_without_a_case) : most_(most) {}

  /// False: it is no report, whatever follows. Something else than an object stands there, or none ends within the most.
  bool read(std::string_view bytes, const Take& take);
  /// What stands before the list of cases; empty for JSON Lines.
  const std::string& head() const { return head_; }
  /// An object was begun and not ended, or there was none, or it was given up.
  bool is_broken() const { return depth_ != 0 || !seen_ || given_up_; }

 private:
  std::size_t next_begin(std::size_t at) const;
  std::size_t next_mark(std::size_t at) const;
  void step(std::size_t at, const Take& take);
  void in_text(char c);
  void begin_object(std::size_t at);
  void end_object(std::size_t at, const Take& take);
  void begin_list(std::size_t at);
  std::string_view kept_until(std::size_t at);
  void keep_from(std::size_t at);

  std::uint64_t most_;
  bool given_up_ = false;
  std::uint64_t before_ = 0;  // how many bytes came by before this piece
  std::uint64_t ended_ = 0;   // and before the end of the last case
  std::string_view piece_;
  int depth_ = 0;
  bool seen_ = false, in_text_ = false, escaped_ = false, in_list_ = false, has_list_ = false;
  std::string key_, head_;
  std::uint64_t begin_ = 0;
  bool is_kept_ = false;    // the object that is read is kept as a case
  std::size_t from_ = 0;    // from here on in this piece
  std::string of_earlier_;  // and what earlier pieces had of it
};

/// What a case of a report is known by.
struct CaseName {
  std::string path, reference;
  std::uint32_t document = 1;
  std::optional<Date> as_of{};
};

/// Nothing: it is no case of a report of `check`, version 1. Of a case as the program writes it no more is parsed than its
/// beginning.
std::optional<CaseName> name_of_case(std::string_view of_case);

/// What a report says of itself.
struct ReportHead {
  std::string law_table;      // its date; empty: it does not say
  std::string law_digest{};   // of its numbers; the same
  std::optional<Date> as_of;  // of the run
};
/// Both say by which law table they are, and it is not the same.
bool is_other_law(const ReportHead& before, const ReportHead& after);
/// From what stands before its cases.
ReportHead head_of(std::string_view head);

/// A case of the earlier report beside that of the later one, as they stand there; empty: not there.
struct CasePair {
  std::string before, after;
};

/// A case as JSON, parsed.
struct CaseJson;

/// The days on which a case was judged, in the earlier report and in the later one.
struct JudgedOn {
  Date before, after;
  bool operator==(const JudgedOn&) const = default;
  bool moved() const { return before != after; }
};
/// Nothing: one of the two does not say.
std::optional<JudgedOn> judged_on(const CaseName& before, const CaseName& after);

/// How the as-of date moved for the cases that stand in both reports.
struct JudgedDays {
  std::optional<JudgedOn> first;  // of the first of them
  bool alike = true;              // the others have the same two days
  int cases = 0, moved = 0;

  void add(const std::optional<JudgedOn>& days);
};

/// What became of a case.
struct ComparedCase {
  enum class Kind : std::uint8_t { same, changed, fresh, gone };

  CaseName name;
  std::shared_ptr<const CaseJson> json_before, json_after;  // nothing: not there, or the same to the byte
  Kind kind = Kind::same;
  std::optional<Outline> before, after;  // nothing: as above, or it could not be evaluated
  Changes changes;                       // of two that were evaluated
  bool unread_before = false, unread_after = false;
  bool worse = false;                  // an error or a warning came, the risk rose, or a step was missed since
  bool moved_by_law = false;           // its days moved, and no fact and no as-of date did
  std::optional<JudgedOn> own_days{};  // told of this case: the as-of date moved, and not for all cases alike
};

/// Which of the two is no case of a report.
struct NoCase {
  bool is_later = false;
};

/// Compares a case, in reports by these law tables. What is the same to the byte is not parsed.
Result<ComparedCase, NoCase> compared(const CasePair& pair, const ReportHead& before, const ReportHead& after);

/// What became of all of them.
struct ComparedTotals {
  int cases = 0, same = 0, changed = 0, fresh = 0, gone = 0, worse = 0, moved_by_law = 0;
  int days_moved = 0, steps_done = 0, findings_new = 0, findings_resolved = 0, risk_up = 0, risk_down = 0;
  ReportHead before, after;
  JudgedDays judged;

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
