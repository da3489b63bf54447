#include "dossier/scalars.hpp"

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/dossier/meant_day.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace poortwachter::dossier {

std::vector<std::string_view> state_words() { return {"unknown", "onbekend", "not_done", "niet_gedaan"}; }

Known state_word(std::string_view text) {
  if (text == "unknown" || text == "onbekend") return Known::unknown;
  if (text == "not_done" || text == "niet_gedaan") return Known::not_done;
  return Known::absent;
}

std::optional<bool> parse_yes_no(std::string_view text) {
  if (text == "yes" || text == "ja" || text == "true" || text == "waar") return true;
  if (text == "no" || text == "nee" || text == "false" || text == "onwaar") return false;
  return std::nullopt;
}

std::optional<Tri> parse_tri(std::string_view text) {
  if (const auto said = parse_yes_no(text)) return *said ? Tri::yes : Tri::no;
  if (text == "unknown" || text == "onbekend") return Tri::unknown;
  return std::nullopt;
}

Tri parse_view(std::string_view text) {
  if (const auto tri = parse_tri(text)) return *tri;
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  return blank ? Tri::no : Tri::yes;
}

// How much of a text is plain ASCII that can be printed, looked at eight bytes at a time.
static std::size_t printable_start(std::string_view text) {
  constexpr std::uint64_t each = 0x0101010101010101;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    const std::uint64_t below_space = eight - 0x20 * each;
    const std::uint64_t is_delete = (eight ^ 0x7F * each) - each;
    if (((eight | below_space | is_delete) & 0x80 * each) != 0) break;
  }
  return at;
}

std::optional<int> control_character(std::string_view text) {
  constexpr int escape_lead = 0xC2;
  for (std::size_t i = printable_start(text); i < text.size(); ++i) {
    const int byte = static_cast<unsigned char>(text[i]);
    const bool is_space = byte == '\t' || byte == '\n';
    if ((byte < 0x20 && !is_space) || byte == 0x7F) return byte;
    if (byte != escape_lead || i + 1 == text.size()) continue;
    const int next = static_cast<unsigned char>(text[i + 1]);
    if (next < 0xA0) return next;
  }
  return std::nullopt;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

static int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<double> parse_number(std::string_view text) {
  constexpr std::size_t exact_digits = 15;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? std::string_view{"0"} : text.substr(point + 1);
  if (!all_digits(whole) || !all_digits(part) || text.size() > exact_digits) return std::nullopt;
  double value = 0;
  double scale = 1;
  for (const char digit : whole) value = value * 10 + (digit - '0');
  for (const char digit : part) {
    value = value * 10 + (digit - '0');
    scale *= 10;
  }
  return (negative ? -value : value) / scale;
}

std::optional<Cents> parse_money(std::string_view text) {
  constexpr std::size_t exact_digits = 12;
  const std::size_t point = text.find('.');
  const std::string_view euros = text.substr(0, point);
  const std::string_view cents = point == std::string_view::npos ? std::string_view{"00"} : text.substr(point + 1);
  if (!all_digits(euros) || !all_digits(cents) || euros.size() > exact_digits || cents.size() > 2) return std::nullopt;
  long long value = 0;
  for (const char digit : euros) value = value * 10 + (digit - '0');
  return Cents{value * 100 + (cents.size() == 1 ? 10 * number_of(cents) : number_of(cents))};
}

std::string with_decimal_point(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return {};
  const std::string_view part = text.substr(comma + 1);
  if (!all_digits(part) || part.size() > 2) return {};
  std::string meant;
  std::string_view whole = text.substr(0, comma);
  for (std::size_t point = whole.find('.'); point != std::string_view::npos; point = whole.find('.')) {
    const std::string_view group = whole.substr(0, point);
    if (!all_digits(group) || group.size() > 3) return {};
    meant += group;
    whole.remove_prefix(point + 1);
    if (whole.substr(0, whole.find('.')).size() != 3) return {};
  }
  if (!all_digits(whole)) return {};
  return meant.append(whole).append(".").append(part);
}

static std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// The part of a text that looks like a number, with nothing but a sign or a unit without digits before or behind it.
static std::string_view number_part(std::string_view text) {
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string_view::npos) return {};
  const std::size_t end = std::min(text.find_first_not_of("0123456789.,", first), text.size());
  const bool has_more = text.find_first_of("0123456789", end) != std::string_view::npos;
  const std::string_view before = without_blanks(text.substr(0, first));
  return has_more || before.ends_with('-') || before.ends_with('+') ? std::string_view{} : text.substr(first, end - first);
}

static std::string as_written_elsewhere(std::string_view part) {
  if (std::string meant = with_decimal_point(part); !meant.empty()) return meant;
  if (part.ends_with(',')) return as_written_elsewhere(part.substr(0, part.size() - 1));
  return parse_number(part) ? std::string(part) : std::string{};
}

std::string amount_meant(std::string_view text) {
  const std::string_view part = number_part(text);
  // Amounts have at most two decimals: a point before three digits separates thousands.
  if (part.find(',') == std::string_view::npos && part.find('.') != std::string_view::npos)
    if (std::string meant = with_decimal_point(std::string(part) + ",0"); !meant.empty()) return meant.substr(0, meant.size() - 2);
  std::string meant = as_written_elsewhere(part);
  return parse_money(meant) ? meant : std::string{};
}

std::string number_meant(std::string_view text) { return as_written_elsewhere(number_part(text)); }

namespace {

/// The three numbers of a date in another form, and the sign between them.
struct DateParts {
  std::string_view parts[3];
  char separator = 0;
};

}  // namespace

static std::optional<DateParts> split_date(std::string_view text) {
  const std::size_t first = text.find_first_not_of("0123456789");
  if (first == std::string_view::npos) return std::nullopt;
  const char separator = text[first];
  const std::size_t second = text.find(separator, first + 1);
  if ((separator != '-' && separator != '/' && separator != '.') || second == std::string_view::npos) return std::nullopt;
  const DateParts split{{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)}, separator};
  for (const auto part : split.parts)
    if (!all_digits(part) || part.size() > 4) return std::nullopt;
  return split;
}

// The number of a month in words, Dutch or English, in full or short; 0 for any other word.
static int month_named(std::string_view word) {
  static constexpr std::array<std::array<std::string_view, 4>, 12> months = {{{"januari", "january", "jan", "jan."},
                                                                              {"februari", "february", "feb", "feb."},
                                                                              {"maart", "march", "mrt", "mrt."},
                                                                              {"april", "april", "apr", "apr."},
                                                                              {"mei", "may", "mei", "may"},
                                                                              {"juni", "june", "jun", "jun."},
                                                                              {"juli", "july", "jul", "jul."},
                                                                              {"augustus", "august", "aug", "aug."},
                                                                              {"september", "september", "sep", "sep."},
                                                                              {"oktober", "october", "okt", "okt."},
                                                                              {"november", "november", "nov", "nov."},
                                                                              {"december", "december", "dec", "dec."}}};
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto* found = std::ranges::find_if(months, [&](const auto& names) { return std::ranges::count(names, lower) > 0; });
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

// "6 januari 2025".
static std::optional<Date> day_in_words(std::string_view text) {
  const std::size_t first = text.find(' ');
  const std::size_t last = text.rfind(' ');
  if (first == last) return std::nullopt;
  const std::string_view day = text.substr(0, first);
  const std::string_view year = text.substr(last + 1);
  const int month = month_named(text.substr(first + 1, last - first - 1));
  if (month == 0 || !all_digits(day) || day.size() > 2 || !all_digits(year) || year.size() != 4) return std::nullopt;
  return Date::from_ymd(number_of(year), month, number_of(day));
}

// "maandag 6 januari 2025", "ma 6-1-2025".
static std::string_view without_weekday(std::string_view text) {
  static constexpr std::array<std::string_view, 14> weekdays = {"maandag",  "dinsdag", "woensdag", "donderdag", "vrijdag",
                                                                "zaterdag", "zondag",  "monday",   "tuesday",   "wednesday",
                                                                "thursday", "friday",  "saturday", "sunday"};
  constexpr std::size_t shortest = 2;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return text;
  std::string word(text.substr(0, space));
  while (word.ends_with('.') || word.ends_with(',')) word.pop_back();
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto begins_so = [&](std::string_view day) { return word.size() >= shortest && day.starts_with(word); };
  return std::ranges::any_of(weekdays, begins_so) ? text.substr(space + 1) : text;
}

// The year of two digits, when only one of the centuries lies among the days allowed.
static std::optional<int> whole_year(std::string_view year, Period allowed) {
  if (year.size() == 4) return number_of(year);
  if (year.size() != 2) return std::nullopt;
  const int in_this_century = 2000 + number_of(year);
  if (in_this_century - 100 >= allowed.first.year()) return std::nullopt;
  return in_this_century;
}

// What may stand behind a day without another day being meant: a time, or text without digits.
static bool is_remark(std::string_view rest) {
  const bool is_time =
      rest.size() > 2 && (rest.front() == 'T' || rest.front() == ' ') && is_digit(rest[1]) && rest.find('-') == rest.npos;
  return is_time || rest.find_first_of("0123456789") == std::string_view::npos;
}

// The day that another way of writing means to a Dutch reader, for whom the day comes first.
static std::optional<Date> meant_day(std::string_view text, Period allowed) {
  constexpr std::size_t iso_size = 10;
  text = without_weekday(text);
  const bool has_more = text.size() > iso_size && text[4] == '-' && is_remark(text.substr(iso_size));
  if (has_more) return calendar::parse_iso(text.substr(0, iso_size));
  if (text.size() == 8 && all_digits(text))
    return Date::from_ymd(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), number_of(text.substr(6)));
  const auto split = split_date(text);
  if (!split) return day_in_words(text);
  const auto& [a, b, c] = split->parts;
  if (a.size() == 4 && b.size() <= 2 && c.size() <= 2) return Date::from_ymd(number_of(a), number_of(b), number_of(c));
  const auto year = whole_year(c, allowed);
  if (!year || a.size() > 2 || b.size() > 2) return std::nullopt;
  return Date::from_ymd(*year, number_of(b), number_of(a));
}

DateFault date_fault(std::string_view text, Period allowed) {
  using Reason = DateFault::Reason;
  const auto split = split_date(text);
  const bool iso_form =
      split && split->separator == '-' && text.size() == 10 && split->parts[0].size() == 4 && split->parts[1].size() == 2;
  if (!iso_form) {
    const auto meant = meant_day(text, allowed);
    return meant && allowed.contains(*meant) ? DateFault{Reason::meant, meant} : DateFault{Reason::form, {}};
  }
  const int year = number_of(split->parts[0]);
  const int month = number_of(split->parts[1]);
  if (year < allowed.first.year() || year > allowed.last.year()) return {Reason::out_of_range, {}};
  if (month < 1 || month > 12) return {Reason::no_such_month, {}};
  return {Reason::no_such_day, Date::from_ymd(year, month, calendar::days_in_month(year, month))};
}

std::optional<Date> meant_day(std::string_view text) {
  const DateFault fault = date_fault(text, {earliest_day, last_day});
  return fault.reason == DateFault::Reason::meant ? fault.date : std::nullopt;
}

}  // namespace poortwachter::dossier
