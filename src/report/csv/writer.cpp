#include "report/csv/writer.hpp"

#include <algorithm>
#include <array>

#include "poortwachter/base/byte_order_mark.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

// Spreadsheets take a cell that begins so for a formula; the wide forms are read as the plain ones.
static bool may_be_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 10> beginnings = {
      "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

void CsvWriter::headings(std::string_view line) {
  std::string own(line);
  if (is_dutch_) {
    append(*out_, byte_order_mark);
    std::ranges::replace(own, ',', ';');
  }
  append(*out_, own);
}

void CsvWriter::text(std::string_view text) {
  begin("{}", may_be_formula(text) ? "\"'" : "\"");
  for (const char c : text) {
    if (c == '"') out_->push_back('"');
    out_->push_back(c);
  }
  out_->push_back('"');
}

void CsvWriter::day(const std::optional<Date>& day) {
  if (!day) return begin("\"\"");
  if (!is_dutch_) return begin("\"{}\"", calendar::iso(*day));
  const auto [year, month, number] = day->ymd();
  begin("{:02}-{:02}-{:04}", number, month, year);
}

void CsvWriter::number(const std::optional<int>& number) {
  if (!number) return begin("");
  begin("{}", *number);
}

void CsvWriter::count(const std::optional<Days>& days) { number(days ? std::optional(days->value) : std::nullopt); }

void CsvWriter::amount(const std::optional<Cents>& amount) {
  if (!amount) return begin("");
  begin("{}", decimal(plain_money(*amount)));
}

void CsvWriter::share(const std::optional<double>& part) {
  if (!part) return begin("");
  begin("{}", decimal(fmt::format("{:.4f}", *part)));
}

void CsvWriter::end_row() {
  append(*out_, "\r\n");
  is_first_ = true;
}

std::string CsvWriter::decimal(std::string number) const {
  if (is_dutch_) std::ranges::replace(number, '.', ',');
  return number;
}

}  // namespace poortwachter::report
