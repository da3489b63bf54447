#include "dossier/typed.hpp"

#include <algorithm>
#include <array>

#include "dossier/key_places.hpp"
#include "dossier/refusals.hpp"
#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

static Finding yaml_finding(std::string_view variant, const Place& place, std::vector<Argument> arguments) {
  Finding finding;
  finding.rule = &yaml_ongeldig;
  finding.variant = variant;
  finding.severity = yaml_ongeldig.severity;
  finding.risk = yaml_ongeldig.risk;
  finding.place = place;
  finding.arguments = std::move(arguments);
  return finding;
}

static std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The word that a text begins with, as far as it looks like a key.
static std::string_view first_word(std::string_view text) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin()));
}

// Keys are plain letters: a column for each.
static Place narrowed(Place place, std::size_t columns) {
  place.span.end = {place.span.begin.line, place.span.begin.column + static_cast<std::uint32_t>(columns)};
  return place;
}

static std::string with_colon(std::string_view key, std::string_view value) {
  return std::string(key).append(value.empty() ? ":" : ": ").append(value);
}

static std::string quoted(std::string_view value) {
  const char quote = value.find('"') == std::string_view::npos && value.find('\\') == std::string_view::npos ? '"' : '\'';
  std::string out(1, quote);
  for (const char c : value) out.append(c == quote ? 2 : 1, c);
  return out + quote;
}

Finding spaceless(std::string_view line, const Place& place) {
  const std::string_view key = first_word(line);
  const std::string_view value = trimmed(line.substr(std::min(key.size() + 1, line.size())));
  return yaml_finding("missing_space", narrowed(place, key.size() + 1),
                      {{"key", shown(key)}, {"nearest", shown_line(with_colon(key, value))}});
}

Finding colonless(std::string_view line, const Place& place) {
  const std::string_view key = first_word(line);
  if (!is_key(key)) return yaml_finding("no_key", place, {});
  std::string_view value = trimmed(line.substr(key.size()));
  if (value.starts_with('=') || value.starts_with(';')) value = trimmed(value.substr(1));
  return yaml_finding("missing_colon", narrowed(place, key.size()),
                      {{"key", std::string(key)}, {"nearest", shown_line(with_colon(key, value))}});
}

std::optional<Finding> slip_in(std::string_view text, const Place& place) {
  const std::string_view key = first_word(text);
  const std::string_view rest = text.substr(key.size());
  if (rest.empty() || !is_key(key)) return std::nullopt;
  if (rest.starts_with(':')) return spaceless(text, place);
  if (rest.starts_with(' ') || rest.starts_with('=')) return colonless(text, place);
  return std::nullopt;
}

static std::size_t bullet_size(std::string_view text) {
  static constexpr std::array<std::string_view, 8> bullets = {"*", "•", "·", "‣", "▪", "◦", "●", "○"};
  const auto begins = [&](std::string_view bullet) { return text.starts_with(bullet); };
  const auto* const found = std::ranges::find_if(bullets, begins);
  return found == bullets.end() ? 0 : found->size();
}

std::optional<Finding> bullet_in(std::string_view text, const Place& place) {
  if (text.size() > 1 && text.front() == '-' && text[1] != ' ') {
    const std::string_view entry = text.substr(1, text.find(" -", 1) - 1);
    return yaml_finding("dash_space", narrowed(place, 1), {{"nearest", shown_line("- " + std::string(entry))}});
  }
  const std::size_t size = bullet_size(text);
  if (size == 0) return std::nullopt;
  // Of several lines that were read as one, the first.
  const std::string_view sign = text.substr(0, size);
  const std::string_view entry = text.substr(size, text.find(sign, size) - size);
  return yaml_finding("bullet", narrowed(place, 1),
                      {{"detail", std::string(sign)}, {"nearest", shown_line(std::string("- ").append(trimmed(entry)))}});
}

namespace {

struct KeyAndValue {
  std::string_view key, value;
};

}  // namespace

static KeyAndValue split(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {.key = line, .value = {}};
  return {.key = trimmed(line.substr(0, colon)), .value = trimmed(line.substr(colon + 1))};
}

static bool is_top_key(std::string_view word) {
  return std::ranges::any_of(key_places(), [&](const KeyPlace& place) { return place.is(word) && place.canonical_path.empty(); });
}

// Of two keys the upper one is in the wrong column: it begins its line without belonging there, or it ought to.
static Finding lost(const source::Problem& problem, std::string_view upper, std::string_view lower) {
  Finding finding = yaml_finding("above", {problem.related, 0, {}}, {{"key", shown(upper)}, {"other", shown(lower)}});
  finding.related.push_back({Place{problem.span, 0, {}}, "beside"});
  return finding;
}

Finding misplaced(const source::Problem& problem) {
  const KeyAndValue here = split(problem.detail);
  const KeyAndValue neighbour = split(problem.other);
  const bool is_too_early = problem.related.begin.column == 1 && is_key(neighbour.key) && !is_top_key(neighbour.key);
  const bool is_too_late = problem.span.begin.column == 1 && is_top_key(neighbour.key);
  if (is_too_early || is_too_late) return lost(problem, neighbour.key, here.key);
  const bool belongs = !neighbour.value.empty() && place_under(neighbour.key, here.key) != nullptr;
  Finding finding = yaml_finding(belongs ? "keys_below_value" : "misplaced", {problem.span, 0, {}},
                                 {{"key", shown(here.key)}, {"other", shown(neighbour.key)}});
  const std::string_view day = is_twin(here.key) ? "op" : "on";
  if (belongs) finding.arguments.push_back({"nearest", shown_line(with_colon(day, neighbour.value))});
  finding.related.push_back({Place{problem.related, 0, {}}, "beside"});
  return finding;
}

Finding colon_in_text(const source::Problem& problem) {
  const KeyAndValue here = split(problem.detail);
  return yaml_finding("colon_in_text", {problem.span, 0, {}},
                      {{"key", shown(here.key)}, {"nearest", shown_line(with_colon(here.key, quoted(here.value)))}});
}

Finding wrong_beginning(const source::Problem& problem) {
  return yaml_finding("first_character", {problem.span, 0, {}},
                      {{"detail", problem.detail.substr(0, 1)}, {"nearest", shown_line(quoted(problem.detail))}});
}

}  // namespace poortwachter::dossier
