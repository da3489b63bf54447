#include "poortwachter/source/bsn.hpp"

#include <algorithm>
#include <iterator>

#include "poortwachter/source/joiner.hpp"
#include "source/code_point.hpp"

namespace poortwachter::source {

static constexpr std::size_t digits_of_bsn = 9;

namespace {

// A row of digits with nothing that shows between them, as bytes of the text, the end exclusive.
struct Digits {
  std::size_t begin = 0, end = 0;
  std::string digits;
  Joiner joiner = Joiner::nothing;  // what alone stands between it and the row before, of any number
  bool telephone = false;
};

struct Range {
  std::int32_t first, last;
};

// Digits that follow each other, and the value of the first.
struct DigitRange {
  std::int32_t first, last;
  int value;
};

}  // namespace

// All that Unicode 14 gives the value of one digit, above ASCII: of every script, raised, lowered, in circles.
static constexpr DigitRange digit_ranges[] = {
    {0xB2, 0xB3, 2},       {0xB9, 0xB9, 1},       {0x660, 0x669, 0},     {0x6F0, 0x6F9, 0},     {0x7C0, 0x7C9, 0},
    {0x966, 0x96F, 0},     {0x9E6, 0x9EF, 0},     {0xA66, 0xA6F, 0},     {0xAE6, 0xAEF, 0},     {0xB66, 0xB6F, 0},
    {0xBE6, 0xBEF, 0},     {0xC66, 0xC6F, 0},     {0xCE6, 0xCEF, 0},     {0xD66, 0xD6F, 0},     {0xDE6, 0xDEF, 0},
    {0xE50, 0xE59, 0},     {0xED0, 0xED9, 0},     {0xF20, 0xF29, 0},     {0x1040, 0x1049, 0},   {0x1090, 0x1099, 0},
    {0x1369, 0x1371, 1},   {0x17E0, 0x17E9, 0},   {0x1810, 0x1819, 0},   {0x1946, 0x194F, 0},   {0x19D0, 0x19D9, 0},
    {0x19DA, 0x19DA, 1},   {0x1A80, 0x1A89, 0},   {0x1A90, 0x1A99, 0},   {0x1B50, 0x1B59, 0},   {0x1BB0, 0x1BB9, 0},
    {0x1C40, 0x1C49, 0},   {0x1C50, 0x1C59, 0},   {0x2070, 0x2070, 0},   {0x2074, 0x2079, 4},   {0x2080, 0x2089, 0},
    {0x2460, 0x2468, 1},   {0x2474, 0x247C, 1},   {0x2488, 0x2490, 1},   {0x24EA, 0x24EA, 0},   {0x24F5, 0x24FD, 1},
    {0x24FF, 0x24FF, 0},   {0x2776, 0x277E, 1},   {0x2780, 0x2788, 1},   {0x278A, 0x2792, 1},   {0xA620, 0xA629, 0},
    {0xA8D0, 0xA8D9, 0},   {0xA900, 0xA909, 0},   {0xA9D0, 0xA9D9, 0},   {0xA9F0, 0xA9F9, 0},   {0xAA50, 0xAA59, 0},
    {0xABF0, 0xABF9, 0},   {0xFF10, 0xFF19, 0},   {0x104A0, 0x104A9, 0}, {0x10A40, 0x10A43, 1}, {0x10D30, 0x10D39, 0},
    {0x10E60, 0x10E68, 1}, {0x11052, 0x1105A, 1}, {0x11066, 0x1106F, 0}, {0x110F0, 0x110F9, 0}, {0x11136, 0x1113F, 0},
    {0x111D0, 0x111D9, 0}, {0x112F0, 0x112F9, 0}, {0x11450, 0x11459, 0}, {0x114D0, 0x114D9, 0}, {0x11650, 0x11659, 0},
    {0x116C0, 0x116C9, 0}, {0x11730, 0x11739, 0}, {0x118E0, 0x118E9, 0}, {0x11950, 0x11959, 0}, {0x11C50, 0x11C59, 0},
    {0x11D50, 0x11D59, 0}, {0x11DA0, 0x11DA9, 0}, {0x16A60, 0x16A69, 0}, {0x16AC0, 0x16AC9, 0}, {0x16B50, 0x16B59, 0},
    {0x1D7CE, 0x1D7D7, 0}, {0x1D7D8, 0x1D7E1, 0}, {0x1D7E2, 0x1D7EB, 0}, {0x1D7EC, 0x1D7F5, 0}, {0x1D7F6, 0x1D7FF, 0},
    {0x1E140, 0x1E149, 0}, {0x1E2F0, 0x1E2F9, 0}, {0x1E950, 0x1E959, 0}, {0x1F100, 0x1F100, 0}, {0x1F101, 0x1F10A, 0},
    {0x1FBF0, 0x1FBF9, 0}};
static_assert(std::ranges::is_sorted(digit_ranges, {}, &DigitRange::first));

std::optional<int> digit_of(const std::int32_t code_point) {
  if (code_point < 0x80) return code_point >= '0' && code_point <= '9' ? std::optional(code_point - '0') : std::nullopt;
  const auto range = std::ranges::lower_bound(digit_ranges, code_point, {}, &DigitRange::last);
  if (range == std::end(digit_ranges) || code_point < range->first) return std::nullopt;
  return range->value + (code_point - range->first);
}

bool is_hidden(const std::int32_t code_point) {
  static constexpr Range hidden[] = {{0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200F},
                                     {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F}};
  return std::ranges::any_of(hidden, [&](const Range& range) { return range.first <= code_point && code_point <= range.last; });
}

bool too_short_for_bsn(const std::string_view text) {
  if (text.size() < digits_of_bsn) return true;
  unsigned may_be_digits = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    may_be_digits += static_cast<unsigned>(byte >= '0') & static_cast<unsigned>(byte <= '9');
    may_be_digits += static_cast<unsigned>(byte >= 0xC2);
  }
  return may_be_digits < digits_of_bsn;
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
    apart_ = Joiner::space;
  }
  void begin(const std::size_t at) {
    const bool joined = !rows_.empty() && apart_ != Joiner::nothing;
    const bool telephone = joined ? rows_.back().telephone : at > 0 && text_[at - 1] == '+';
    rows_.push_back({.begin = at, .end = at, .digits = {}, .joiner = joined ? apart_ : Joiner::nothing, .telephone = telephone});
  }
  void part(const std::int32_t c) {
    const Joiner joiner = joiner_of(c);
    if (apart_ != Joiner::nothing && joiner != Joiner::space) apart_ = joiner;
    in_row_ = false;
  }

  std::string_view text_;
  std::vector<Digits> rows_;
  Joiner apart_ = Joiner::nothing;  // what stands since the last row: nothing but joiners, of which a mark is the more telling
  bool in_row_ = false;
};

}  // namespace

static bool is_mark(const Joiner joiner) { return joiner != Joiner::nothing && joiner != Joiner::space; }

static int number_in(const Digits& row) {
  constexpr std::size_t most = 4;
  int number = 0;
  for (const char c : std::string_view(row.digits).substr(0, most)) number = number * 10 + (c - '0');
  return number;
}

static bool is_within(const Digits& row, const std::size_t size, const int least, const int most) {
  const int number = number_in(row);
  return row.digits.size() <= size && number >= least && number <= most;
}

// 2025-01-06 and 6/1/2025 are dates and no parts of a number.
static void part_at_dates(std::vector<Digits>& rows) {
  for (std::size_t i = 0; i + 2 < rows.size(); ++i) {
    const Digits &first = rows[i], &second = rows[i + 1], &third = rows[i + 2];
    const bool joined = is_mark(second.joiner) && is_mark(third.joiner);
    const auto is_year = [](const Digits& row) { return row.digits.size() == 4 && is_within(row, 4, 1900, 2099); };
    const bool year_first = is_year(first) && is_within(second, 2, 1, 12) && is_within(third, 2, 1, 31);
    const bool day_first = is_within(first, 2, 1, 31) && is_within(second, 2, 1, 12) && is_year(third);
    if (!joined || (!year_first && !day_first)) continue;
    for (std::size_t at = i; at < std::min(i + 4, rows.size()); ++at) rows[at].joiner = Joiner::nothing;
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
  for (auto row = first; row != rows.end() && (row == first || row->joiner != Joiner::nothing); ++row) {
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
