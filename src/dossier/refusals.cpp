#include "dossier/refusals.hpp"

#include <algorithm>

#include "dossier/key_places.hpp"
#include "dossier/scalars.hpp"
#include "dossier/typed.hpp"
#include "dossier/written.hpp"
#include "poortwachter/dossier/nearest.hpp"
#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

static std::string beginning(std::string_view text, std::size_t most) {
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (starts && code_points++ == most) return std::string(text.substr(0, i)).append("…");
  }
  return std::string(text);
}

std::string shown(std::string_view text) { return beginning(text, 40); }

std::string shown_line(std::string_view text) { return beginning(text, 120); }

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

// A question mark, or what init writes.
static std::optional<Finding> no_value(const Key& key, const Place& place, std::string_view text) {
  const bool is_question = !text.empty() && text.find_first_not_of('?') == std::string_view::npos;
  if (is_question && !key.required) return refused("question", key, place, {{"value", shown(text)}});
  const bool is_placeholder =
      std::ranges::find(placeholders, text) != placeholders.end() || text.find(" | ") != std::string_view::npos;
  if (is_placeholder) return refused(key.required ? "placeholder_required" : "placeholder", key, place, {{"value", shown(text)}});
  return std::nullopt;
}

static std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// "nee" in the place of a day is taken for: it was not done.
static std::string_view state_meant(std::string_view text) {
  const std::string word = lower(text);
  if (word == "nee") return "niet_gedaan";
  return word == "no" ? "not_done" : nearest(text, state_words());
}

// "Ja", "JA", "j"; "n" may be Dutch or English.
static std::string_view yes_no_meant(std::string_view text, bool unknown_too) {
  std::vector<std::string_view> words = {"ja", "nee", "yes", "no", "true", "false", "waar", "onwaar"};
  if (unknown_too) words.insert(words.end(), {"onbekend", "unknown"});
  const std::string word = lower(text);
  if (word == "j") return "ja";
  if (word == "y") return "yes";
  const auto same = std::ranges::find(words, word);
  return same != words.end() ? *same : nearest(text, words);
}

Finding refused_yes_no(const Key& key, const Place& place, std::string_view text, bool unknown_too) {
  if (auto finding = no_value(key, place, text)) return *std::move(finding);
  const std::string_view meant = yes_no_meant(text, unknown_too);
  const std::string_view variant = unknown_too     ? (meant.empty() ? "tri" : "tri_nearest")
                                   : meant.empty() ? "yes_no"
                                                   : "yes_no_nearest";
  Finding finding = refused(variant, key, place, {{"value", shown(text)}});
  if (!meant.empty()) finding.arguments.push_back({"nearest", std::string(meant)});
  return finding;
}

Finding refused_date(const Key& key, const Place& place, std::string_view text) {
  using Reason = DateFault::Reason;
  if (key.required && state_word(text) != Known::absent) return refused("day_required", key, place, {{"value", shown(text)}});
  if (auto finding = no_value(key, place, text)) return *std::move(finding);
  if (auto slip = slip_in(text, place)) return *std::move(slip);
  const Period allowed{key.first_day, last_day};
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
  const std::string_view word = key.required ? std::string_view{} : state_meant(text);
  if (!word.empty()) return refused("date_word", key, place, {{"value", shown(text)}, {"nearest", std::string(word)}});
  if (!key.required && parse_yes_no(lower(text)).value_or(false)) return refused("date_yes", key, place, {{"value", shown(text)}});
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
  if (auto finding = no_value(key, place, text)) return *std::move(finding);
  std::string meant = amount_meant(text);
  if (meant.empty()) return refused("money", key, place, {{"value", shown(text)}});
  return refused("money_nearest", key, place, {{"value", shown(text)}, {"nearest", std::move(meant)}});
}

Finding refused_number(const Key& key, const Place& place, std::string_view text, Range range, std::optional<double> value) {
  if (auto finding = no_value(key, place, text)) return *std::move(finding);
  std::string meant = number_meant(text);
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

// "intake" for intakegesprek, "starten" for start: the only word that begins with the text, or that the text begins with. Of a word
// that does so in both its spellings the second.
static std::string_view same_beginning(std::string_view text, const std::vector<std::string_view>& spellings) {
  constexpr std::size_t fewest_letters = 4;
  const std::string word = lower(text);
  std::size_t found = spellings.size();
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    const bool alike = spellings[i].starts_with(word) || std::string_view(word).starts_with(spellings[i]);
    if (!alike || std::min(word.size(), spellings[i].size()) < fewest_letters) continue;
    if (found < spellings.size() && found / 2 != i / 2) return {};
    found = i;
  }
  return found < spellings.size() ? spellings[found] : std::string_view{};
}

Finding refused_word(const Key& key, const Place& place, std::string_view text, const std::vector<std::string_view>& spellings) {
  // The catalogue of activities is too long for a message.
  constexpr std::size_t most_listed = 24;
  const bool listed = spellings.size() <= most_listed;
  if (auto finding = no_value(key, place, text)) return *std::move(finding);
  const std::string_view near = nearest(text, spellings);
  const std::string_view meant = near.empty() ? same_beginning(text, spellings) : near;
  std::vector<Argument> arguments{{"value", shown(text)}};
  if (!meant.empty()) arguments.push_back({"nearest", std::string(meant)});
  if (listed) arguments.push_back({"expected", word_list(spellings)});
  if (meant.empty()) return refused(listed ? "word" : "catalogue", key, place, std::move(arguments));
  return refused(listed ? "word_nearest" : "catalogue_nearest", key, place, std::move(arguments));
}

static std::string_view nearest_key(std::string_view written, const std::vector<Key>& known) {
  std::vector<std::string_view> spellings;
  for (const Key& key : known) {
    spellings.push_back(key.canonical);
    spellings.push_back(key.twin);
  }
  return nearest(written, spellings);
}

// Whether a key is the nearest one but for its capitals, or but for its spaces and hyphens as well.
static std::string_view slip_of(std::string_view written, std::string_view meant) {
  if (written.size() != meant.size()) return "nearest";
  std::string_view variant = "capitals";
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool is_capital = written[i] >= 'A' && written[i] <= 'Z';
    if (written[i] == meant[i] || (is_capital && written[i] - 'A' + 'a' == meant[i])) continue;
    if (meant[i] != '_') return "nearest";
    variant = "spaces";
  }
  return variant;
}

// The mappings where a key belongs, in the language that it is written in; nothing when they are many.
static std::vector<std::string> homes_of(std::string_view written) {
  constexpr std::size_t most_told = 3;
  std::vector<std::string> homes;
  for (const KeyPlace& place : key_places()) {
    if (!place.is(written)) continue;
    const std::string& home = written == place.key.canonical ? place.canonical_path : place.twin_path;
    if (std::ranges::find(homes, home) == homes.end()) homes.push_back(home);
  }
  return homes.size() > most_told ? std::vector<std::string>{} : homes;
}

// A key that exists, but not here.
static Finding strayed(Finding finding, std::string_view written) {
  const std::vector<std::string> homes = homes_of(written);
  finding.variant = homes.empty() ? "many_homes" : homes.front().empty() ? "top" : "elsewhere";
  if (finding.variant != "elsewhere") return finding;
  std::string told;
  for (const std::string& home : homes) told += (told.empty() ? "" : ", ") + home;
  finding.arguments.push_back({"other", std::move(told)});
  return finding;
}

Finding unknown_key(const Place& place, std::string_view written, const std::vector<Key>& known, std::string_view open) {
  Finding finding = finding_of(onbekende_sleutel, "", place);
  finding.arguments.push_back({"key", shown(written)});
  const KeyPlace* const below = open.empty() ? nullptr : place_under(open, written);
  if (below != nullptr) {
    finding.variant = below->in_list ? "below_list" : "below";
    finding.arguments.push_back({"other", std::string(open)});
    return finding;
  }
  const std::string_view meant = nearest_key(written, known);
  if (meant.empty()) return is_key(written) ? strayed(std::move(finding), written) : finding;
  finding.variant = slip_of(written, meant);
  finding.arguments.push_back({"nearest", std::string(meant)});
  return finding;
}

Finding missing_key(const Place& place, const Key& key, std::string_view variant) {
  Finding finding = finding_of(verplichte_sleutel_ontbreekt, variant, place);
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
