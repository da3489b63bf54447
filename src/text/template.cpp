#include <algorithm>

#include "poortwachter/text/text.hpp"

namespace poortwachter::text {

static bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

std::optional<Hole> next_hole(std::string_view text, std::size_t from) {
  for (std::size_t open = text.find('{', from); open != std::string_view::npos; open = text.find('{', open + 1)) {
    std::size_t close = open + 1;
    while (close < text.size() && is_name_character(text[close])) ++close;
    if (close == open + 1 || close == text.size() || text[close] != '}') continue;
    return Hole{.begin = open, .end = close + 1, .name = text.substr(open + 1, close - open - 1)};
  }
  return std::nullopt;
}

std::string expand(std::string_view template_text, std::span<const Replacement> replacements) {
  std::string out;
  std::size_t copied = 0;
  while (const auto hole = next_hole(template_text, copied)) {
    const auto known = std::find_if(replacements.begin(), replacements.end(),
                                    [&](const Replacement& replacement) { return replacement.name == hole->name; });
    out.append(template_text.substr(copied, hole->begin - copied));
    out.append(known == replacements.end() ? template_text.substr(hole->begin, hole->end - hole->begin) : known->value);
    copied = hole->end;
  }
  out.append(template_text.substr(copied));
  return out;
}

std::string phrase(std::string_view key, std::initializer_list<Replacement> replacements, Lang lang) {
  return expand(ui(key, lang), std::span(replacements.begin(), replacements.size()));
}

std::vector<std::string_view> placeholders(std::string_view template_text) {
  std::vector<std::string_view> names;
  std::size_t from = 0;
  while (const auto hole = next_hole(template_text, from)) {
    if (std::find(names.begin(), names.end(), hole->name) == names.end()) names.push_back(hole->name);
    from = hole->end;
  }
  return names;
}

}  // namespace poortwachter::text
