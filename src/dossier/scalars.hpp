#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/fact.hpp"

namespace poortwachter::dossier {

/// The last day that a case file may name; the first one stands in the key.
inline constexpr Date last_day = *Date::from_ymd(2099, 12, 31);

/// `unknown` or `not_done` in either spelling; `absent` for any other text.
Known state_word(std::string_view text);

/// The words that state_word knows.
std::vector<std::string_view> state_words();

/// The first control character of a text that is no tab or line feed.
std::optional<int> control_character(std::string_view text);

std::optional<bool> parse_yes_no(std::string_view text);

/// Yes-no or unknown.
std::optional<Tri> parse_tri(std::string_view text);

/// Any text is a view; only "no" and "not done" say that there is none.
Tri parse_view(std::string_view text);

/// Digits with an optional sign and decimal point: no exponent, no separators of thousands.
std::optional<double> parse_number(std::string_view text);

/// Euros, not negative, at most two decimals behind a point.
std::optional<Cents> parse_money(std::string_view text);

/// The number that a text with a decimal comma was meant to be ("1.234,50" is 1234.50), or empty.
std::string with_decimal_point(std::string_view text);

/// The amount that "€ 3.125,50", "3125,-" or "3.125" was meant to be, or empty.
std::string amount_meant(std::string_view text);

/// The number that "36,5", "70%" or "32 uur" was meant to be, or empty.
std::string number_meant(std::string_view text);

/// Why a text is no date of a case file.
struct DateFault {
  enum class Reason : std::uint8_t { form, meant, no_such_month, no_such_day, out_of_range } reason = Reason::form;
  std::optional<Date> date;  // meant: the day; no_such_day: the last day of that month
};
DateFault date_fault(std::string_view text, Period allowed);

}  // namespace poortwachter::dossier
