#include "poortwachter/source/bsn.hpp"

#include <algorithm>
#include <iterator>

#include "source/code_point.hpp"

namespace poortwachter::source {

static constexpr std::size_t digits_of_bsn = 9;

namespace {

enum class Joiner : std::uint8_t { none, dot, space, hyphen };

// A row of digits with nothing that shows between them, as bytes of the text, the end exclusive.
struct Digits {
  std::size_t begin = 0, end = 0;
  std::string digits;
  Joiner joiner = Joiner::none;  // what alone stands between it and the row before
  bool telephone = false;
};

struct Range {
  std::int32_t first, last;
};

}  // namespace

std::optional<int> digit_of(const std::int32_t code_point) {
  // Where the ten digits begin: plain, Arabic, Persian, Devanagari, Bengali, full width.
  static constexpr std::int32_t zeros[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10};
  for (const std::int32_t zero : zeros)
    if (code_point >= zero && code_point <= zero + 9) return code_point - zero;
  // Bold, double-struck, sans-serif and monospaced ones follow each other.
  if (code_point >= 0x1D7CE && code_point <= 0x1D7FF) return (code_point - 0x1D7CE) % 10;
  return std::nullopt;
}

bool is_hidden(const std::int32_t code_point) {
  static constexpr Range hidden[] = {{0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200F},
                                     {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F}};
  return std::ranges::any_of(hidden, [&](const Range& range) { return range.first <= code_point && code_point <= range.last; });
}

bool too_short_for_bsn(const std::string_view text) {
  const auto may_be_digit = [](const char c) { return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xC2; };
  return text.size() < digits_of_bsn || static_cast<std::size_t>(std::ranges::count_if(text, may_be_digit)) < digits_of_bsn;
}

static Joiner joiner_of(const std::int32_t c) {
  if (c == '.') return Joiner::dot;
  if (c == '-' || is_long_dash(c) || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D) return Joiner::hyphen;
  const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || is_hard_space(c);
  return is_space ? Joiner::space : Joiner::none;
}

namespace {

class Rows {
 public:
  explicit Rows(const std::string_view text) : text_(text) {}

  std::vector<Digits> take() {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint point = code_point_at(text_, at);
      if (const auto digit = digit_of(point.value))
        add(*digit, at, point.size);
      else if (!is_hidden(point.value))
        part(point.value);
      at += point.size;
    }
    return std::move(rows_);
  }

 private:
  void add(const int digit, const std::size_t at, const std::size_t size) {
    if (!in_row_) begin(at);
    rows_.back().digits += static_cast<char>('0' + digit);
    rows_.back().end = at + size;
    in_row_ = true;
    apart_ = 0;
  }
  void begin(const std::size_t at) {
    const bool joined = !rows_.empty() && apart_ == 1 && last_ != Joiner::none;
    const bool telephone = joined ? rows_.back().telephone : at > 0 && text_[at - 1] == '+';
    rows_.push_back({.begin = at, .end = at, .digits = {}, .joiner = joined ? last_ : Joiner::none, .telephone = telephone});
  }
  void part(const std::int32_t c) {
    ++apart_;
    last_ = joiner_of(c);
    in_row_ = false;
  }

  std::string_view text_;
  std::vector<Digits> rows_;
  std::size_t apart_ = 0;  // shown code points since the last row
  Joiner last_ = Joiner::none;
  bool in_row_ = false;
};

}  // namespace

// 2025-01-06 is a date and no part of a number.
static void part_at_dates(std::vector<Digits>& rows) {
  for (std::size_t i = 0; i + 2 < rows.size(); ++i) {
    const auto by_hyphen = [&](const std::size_t at) { return rows[at].joiner == Joiner::hyphen && rows[at].digits.size() == 2; };
    const bool is_year = rows[i].digits.size() == 4 && (rows[i].digits[0] == '1' || rows[i].digits[0] == '2');
    if (!is_year || !by_hyphen(i + 1) || !by_hyphen(i + 2)) continue;
    for (std::size_t at = i; at < std::min(i + 4, rows.size()); ++at) rows[at].joiner = Joiner::none;
  }
}

// The test by which a BSN is known: the sum of its digits, weighed 9 to 2 and -1, is divisible by eleven.
static bool passes_test(const std::string_view digits) {
  if (std::ranges::all_of(digits, [&](const char c) { return c == digits.front(); })) return false;
  int sum = 0;
  int weight = static_cast<int>(digits.size());
  for (const char c : digits) {
    sum += (weight == 1 ? -1 : weight) * (c - '0');
    --weight;
  }
  return sum % 11 == 0;
}

// Just behind the rows that make a BSN from this one on; the row itself when there is none.
static std::vector<Digits>::const_iterator behind_bsn(const std::vector<Digits>& rows,
                                                      const std::vector<Digits>::const_iterator first) {
  std::string digits;
  for (auto row = first; row != rows.end() && (row == first || row->joiner != Joiner::none); ++row) {
    digits += row->digits;
    if (digits.size() == digits_of_bsn) return passes_test(digits) ? std::next(row) : first;
    if (digits.size() > digits_of_bsn) break;
  }
  return first;
}

std::vector<Bsn> bsns_in(const std::string_view text) {
  std::vector<Bsn> out;
  if (too_short_for_bsn(text)) return out;
  std::vector<Digits> rows = Rows(text).take();
  part_at_dates(rows);
  for (auto row = rows.cbegin(); row != rows.cend();) {
    const auto behind = behind_bsn(rows, row);
    if (behind == row) {
      ++row;
      continue;
    }
    out.push_back({.begin = row->begin, .end = std::prev(behind)->end, .telephone = row->telephone});
    row = behind;
  }
  return out;
}

std::string masked(const std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const Bsn& bsn : bsns_in(text)) {
    out += text.substr(at, bsn.begin - at);
    out.append(digits_of_bsn, '*');
    at = bsn.end;
  }
  out += text.substr(at);
  return out;
}

}  // namespace poortwachter::source
