#include "dossier/refusals.hpp"

#include "dossier/scalars.hpp"
#include "dossier/written.hpp"
#include "poortwachter/dossier/nearest.hpp"
#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

std::string shown(std::string_view text) {
  constexpr std::size_t most = 40;
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (starts && code_points++ == most) return std::string(text.substr(0, i)).append("…");
  }
  return std::string(text);
}

static Finding finding_of(const Rule& rule, std::string_view variant, const Place& place) {
  Finding finding;
  finding.rule = &rule;
  finding.variant = variant;
  finding.severity = rule.severity;
  finding.risk = rule.risk;
  finding.place = place;
  return finding;
}

Finding refused(std::string_view variant, const Key& key, const Place& place, std::vector<Argument> arguments) {
  Finding finding = finding_of(ongeldige_waarde, variant, place);
  finding.step = key.canonical;
  finding.arguments = std::move(arguments);
  if (key.canonical.empty()) return finding;
  finding.arguments.insert(finding.arguments.begin(), {"key", std::string(key.canonical)});
  finding.arguments.push_back({written_argument, std::string(key.twin)});
  return finding;
}

Finding refused_date(const Key& key, const Place& place, std::string_view text) {
  using Reason = DateFault::Reason;
  if (key.required && state_word(text) != Known::absent) return refused("day_required", key, place, {{"value", shown(text)}});
  const Period allowed = days_from(key.first_year);
  const DateFault fault = date_fault(text, allowed);
  switch (fault.reason) {
    case Reason::meant:
      return refused("date_nearest", key, place, {{"value", shown(text)}, {"nearest", calendar::iso(*fault.date)}});
    case Reason::no_such_month:
      return refused("date_no_month", key, place, {{"value", shown(text)}});
    case Reason::no_such_day:
      return refused("date_no_day", key, place, {{"value", shown(text)}, {"days", Days{fault.date->day()}}, {"last", *fault.date}});
    case Reason::out_of_range:
      return refused("date_range", key, place, {{"value", shown(text)}, {"first", allowed.first}, {"last", allowed.last}});
    case Reason::form:
      break;
  }
  const std::string_view word = key.required ? std::string_view{} : nearest(text, state_words());
  if (!word.empty()) return refused("date_nearest", key, place, {{"value", shown(text)}, {"nearest", std::string(word)}});
  return refused(key.required ? "date_required" : "date", key, place, {{"value", shown(text)}});
}

Finding refused_character(const Key& key, const Place& place, int code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto digit = [&](int value) { return digits[static_cast<std::size_t>(value)]; };
  Finding finding = finding_of(codering_ongeldig, "control_character", place);
  finding.step = key.canonical;
  finding.arguments = {{"detail", std::string("U+00") + digit(code / 16) + digit(code % 16)}};
  return finding;
}

Finding refused_money(const Key& key, const Place& place, std::string_view text) {
  std::string meant = with_decimal_point(text);
  if (meant.empty()) return refused("money", key, place, {{"value", shown(text)}});
  return refused("money_nearest", key, place, {{"value", shown(text)}, {"nearest", std::move(meant)}});
}

Finding refused_number(const Key& key, const Place& place, std::string_view text, Range range, std::optional<double> value) {
  std::string meant = with_decimal_point(text);
  if (!value && !meant.empty())
    return refused("number_nearest", key, place, {{"value", shown(text)}, {"nearest", std::move(meant)}});
  if (!value) return refused("number", key, place, {{"value", shown(text)}});
  const bool inside = range.least <= *value && *value <= range.most;
  if (inside) return refused("number_whole", key, place, {{"value", shown(text)}});
  return refused("number_range", key, place,
                 {{"value", shown(text)}, {"least", static_cast<int>(range.least)}, {"most", static_cast<int>(range.most)}});
}

// "full/volledig, none/geen": both spellings of each word, once where they are the same.
static std::string word_list(const std::vector<std::string_view>& spellings) {
  std::string list;
  for (std::size_t i = 0; i + 1 < spellings.size(); i += 2) {
    if (i > 0) list += ", ";
    list += spellings[i];
    if (spellings[i + 1] != spellings[i]) list.append("/").append(spellings[i + 1]);
  }
  return list;
}

Finding refused_word(const Key& key, const Place& place, std::string_view text, const std::vector<std::string_view>& spellings) {
  // The catalogue of activities is too long for a message.
  constexpr std::size_t most_listed = 24;
  const bool listed = spellings.size() <= most_listed;
  const std::string_view meant = nearest(text, spellings);
  std::vector<Argument> arguments{{"value", shown(text)}};
  if (!meant.empty()) arguments.push_back({"nearest", std::string(meant)});
  if (listed) arguments.push_back({"expected", word_list(spellings)});
  if (meant.empty()) return refused(listed ? "word" : "catalogue", key, place, std::move(arguments));
  return refused(listed ? "word_nearest" : "catalogue_nearest", key, place, std::move(arguments));
}

Finding unknown_key(const Place& place, std::string_view written, const std::vector<Key>& known) {
  std::vector<std::string_view> spellings;
  for (const Key& key : known) {
    spellings.push_back(key.canonical);
    spellings.push_back(key.twin);
  }
  const std::string_view meant = nearest(written, spellings);
  Finding finding = finding_of(onbekende_sleutel, meant.empty() ? "" : "nearest", place);
  finding.arguments.push_back({"key", shown(written)});
  if (!meant.empty()) finding.arguments.push_back({"nearest", std::string(meant)});
  return finding;
}

Finding missing_key(const Place& place, const Key& key) {
  Finding finding = finding_of(verplichte_sleutel_ontbreekt, "", place);
  finding.step = key.canonical;
  finding.arguments = {
      {"key", std::string(key.canonical)}, {"twin", std::string(key.twin)}, {written_argument, std::string(key.twin)}};
  return finding;
}

Finding two_spellings(const Place& second, std::string_view key, const Place& first, std::string_view other) {
  Finding finding = finding_of(dubbele_sleutel, "two_spellings", second);
  finding.arguments = {{"key", shown(key)}, {"other", shown(other)}};
  finding.related.push_back({first, "first"});
  return finding;
}

}  // namespace poortwachter::dossier
