#include "app/command_line/values.hpp"

#include <algorithm>
#include <charconv>

#include "app/command_line/commands.hpp"
#include "app/command_line/selection.hpp"
#include "app/command_line/words.hpp"
#include "poortwachter/dossier/meant_day.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::app {

using namespace calendar::literals;

// The days that a case file may hold; later ones could lead to days that do not exist here.
static constexpr Period valid_days{"1990-01-01"_date, "2099-12-31"_date};

void Values::refuse(std::string message) {
  if (!error_) error_ = UsageError{std::move(message)};
}

static std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Written as a date, but of a day that the month does not have, or that is further away than any that is reckoned with.
static std::string unusable_day(std::string_view flag, const std::string& text, Lang lang) {
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const auto year = shaped ? whole_number(text.substr(0, 4)) : std::nullopt;
  const auto month = shaped ? whole_number(text.substr(5, 2)) : std::nullopt;
  const auto day = shaped ? whole_number(text.substr(8, 2)) : std::nullopt;
  if (!year || !month || !day || *month < 1 || *month > 12 || *year < 1) return {};
  const std::string days = std::to_string(calendar::days_in_month(*year, *month));
  const std::string_view name = text::ui("month." + std::to_string(*month), lang);
  if (*day >= 1 && *day <= calendar::days_in_month(*year, *month))
    return phrase("cli.date.range", {{"text", text}, {"flag", flag}}, lang);
  return phrase("cli.date.impossible",
                {{"text", text}, {"flag", flag}, {"month", name}, {"year", std::to_string(*year)}, {"days", days}}, lang);
}

std::optional<Date> Values::date(std::string_view flag, const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto date = calendar::parse_iso(*text);
  if (date && valid_days.contains(*date)) return date;
  std::string message = unusable_day(flag, *text, lang_);
  const auto meant_day = message.empty() ? dossier::meant_day(*text) : std::nullopt;
  if (meant_day) message = phrase("cli.date.meant", {{"text", *text}, {"flag", flag}, {"date", calendar::iso(*meant_day)}}, lang_);
  if (message.empty()) message = phrase("cli.date.shape", {{"text", *text}, {"flag", flag}}, lang_);
  refuse(std::move(message));
  return std::nullopt;
}

int Values::number(std::string_view flag, const std::optional<std::string>& text, int least, int most, int otherwise) {
  if (!text) return otherwise;
  const auto value = whole_number(*text);
  if (value && *value >= least && *value <= most) return *value;
  refuse(phrase("cli.number", {{"text", *text}, {"flag", flag}, {"least", std::to_string(least)}, {"most", std::to_string(most)}},
                lang_));
  return otherwise;
}

std::string format_of_others(std::string_view format, Lang lang) {
  std::vector<std::string_view> commands;
  for (const CommandRow& row : all_commands()) {
    const auto formats = row.formats();
    if (std::ranges::find(formats, format) != formats.end()) commands.push_back(row.name);
  }
  return commands.empty() ? std::string{} : phrase("cli.other_command", {{"words", listed(commands)}}, lang);
}

// What may have been meant: a word that is near, a command that has this format, or any of the words.
static std::string choices_instead(std::string_view flag, std::string_view text, std::span<const std::string_view> words,
                                   Lang lang) {
  if (std::string near = meant(text, words, lang); !near.empty()) return near;
  const bool is_format = flag == "--format" || flag == "--output";
  std::string others = is_format ? format_of_others(text, lang) : std::string{};
  return others.empty() ? phrase("cli.possible", {{"words", listed(words)}}, lang) : others;
}

std::size_t Values::choice(std::string_view flag, const std::optional<std::string>& text, std::span<const std::string_view> words,
                           std::size_t otherwise) {
  if (!text) return otherwise;
  const auto found = std::ranges::find(words, *text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  refuse(phrase("cli.choice", {{"text", *text}, {"flag", flag}}, lang_) + choices_instead(flag, *text, words, lang_));
  return otherwise;
}

static std::string in_capitals(std::string word) {
  const auto is_small = [](char letter) { return 'a' <= letter && letter <= 'z'; };
  for (char& letter : word) letter = static_cast<char>(is_small(letter) ? letter - 'a' + 'A' : letter);
  return word;
}

static std::string unknown_rule(std::string_view flag, const std::string& selector, Lang lang) {
  const std::string prefix = in_capitals(selector);
  const bool is_prefix = rules::is_selector(prefix);
  return phrase("cli.unknown_rule", {{"word", selector}, {"flag", flag}}, lang) +
         (is_prefix ? phrase("cli.meant", {{"word", prefix}}, lang) : meant_rule(selector, lang));
}

static std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> Values::selectors(std::string_view flag, std::span<const std::string> lists) {
  std::vector<std::string> out;
  for (std::string_view list : lists) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const std::string selector(trimmed(list.substr(0, comma)));
      list.remove_prefix(std::min(comma + 1, list.size()));
      if (selector.empty()) continue;
      if (!rules::is_selector(selector)) refuse(unknown_rule(flag, selector, lang_));
      out.push_back(selector);
    }
  }
  if (!lists.empty() && out.empty()) refuse(phrase("cli.no_selector", {{"flag", flag}}, lang_));
  return out;
}

}  // namespace poortwachter::app
