#include "report/markdown/plain.hpp"

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

static bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// An underscore within a word is no markup, and names of fields are full of them.
static bool is_within_word(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_word_character(text[at - 1]) && is_word_character(text[at + 1]);
}

// Forges make links of bare addresses, and notify whoever stands behind an at sign.
static std::string_view entity_of(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '@':
      return "&#64;&#8203;";
    case ':':
      return text.substr(at).starts_with("://") ? "&#58;" : std::string_view{};
    case '.':
      return at >= 3 && text.substr(at - 3, 3) == "www" ? "&#46;" : std::string_view{};
    default:
      return {};
  }
}

static bool is_markup(std::string_view text, std::size_t at) {
  if (text[at] == '_') return !is_within_word(text, at);
  return std::string_view("\\`*[]|~#!$").find(text[at]) != std::string_view::npos;
}

std::string plain_in_markdown(std::string_view text) {
  const std::string shown = safe(text);
  std::string out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::string_view entity = entity_of(shown, i);
    if (!entity.empty()) {
      out += entity;
      continue;
    }
    if (is_markup(shown, i)) out += '\\';
    out += shown[i];
  }
  return out;
}

}  // namespace poortwachter::report
