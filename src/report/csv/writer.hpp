#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "poortwachter/report/report.hpp"
#include "report/buffer.hpp"

namespace poortwachter::report {

/// Writes a table in CSV, a cell at a time: as RFC 4180 has it, or as Dutch Excel opens it by a double click. Text stands in
/// quotation marks, and begins with an apostrophe where a spreadsheet could read it as a formula.
class CsvWriter {
 public:
  CsvWriter(CsvFor reader, Buffer& out) : is_dutch_(reader == CsvFor::excel_nl), out_(&out) {}

  /// The first line, given as RFC 4180 has it.
  void headings(std::string_view line);

  void text(std::string_view text);
  /// A day, or an empty cell; the same of numbers, in days of counts, and of amounts in euros.
  void day(const std::optional<Date>& day);
  void number(const std::optional<int>& number);
  void count(const std::optional<Days>& days);
  void amount(const std::optional<Cents>& amount);
  void share(const std::optional<double>& part);
  void answer(bool yes) { text(yes ? "yes" : "no"); }
  void end_row();

 private:
  template <class... Args>
  void begin(fmt::format_string<Args...> form, Args&&... args) {
    if (!is_first_) out_->push_back(is_dutch_ ? ';' : ',');
    is_first_ = false;
    fmt::format_to(fmt::appender(*out_), form, std::forward<Args>(args)...);
  }
  std::string decimal(std::string number) const;

  bool is_dutch_;
  bool is_first_ = true;
  Buffer* out_;
};

}  // namespace poortwachter::report
