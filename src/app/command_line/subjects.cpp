#include "app/command_line/subjects.hpp"

#include <algorithm>

#include "app/command_line/selection.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::app {

// Whether a name such as "spoor2_start" or "spoor2-te-laat" has a word.
static bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("_-", at), name.size());
    if (name.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

static bool is_about(const Rule& rule, std::string_view word) {
  return rules::matches(rule, word) || rule.topic == word || has_word(rule.topic, word) || has_word(rule.slug, word);
}

bool ask(std::string_view word, text::Lang lang, Asked& asked) {
  auto& [rules, chapters] = asked.subjects;
  const Rule* const rule = rules::find(word);
  const text::Chapter* const chapter = text::chapter(word, lang);
  if (rule != nullptr) rules.push_back(rule);
  if (chapter != nullptr) chapters.push_back(chapter);
  if (rule != nullptr || chapter != nullptr) return true;
  const std::size_t before = rules.size() + chapters.size();
  for (const Rule* one : rules::all())
    if (is_about(*one, word)) rules.push_back(one);
  for (const text::Chapter& one : text::chapters(lang))
    if (has_word(one.key, word)) chapters.push_back(&one);
  const std::size_t found = rules.size() + chapters.size() - before;
  if (found > 1) asked.as_list = true;
  return found > 0;
}

std::vector<const Rule*> every_rule() { return {rules::all().begin(), rules::all().end()}; }

std::string meant_subject(const std::string& word, text::Lang lang) {
  std::vector<std::string_view> chapters;
  for (const text::Chapter& chapter : text::chapters(lang)) chapters.push_back(chapter.key);
  return meant_rule(word, lang, chapters);
}

}  // namespace poortwachter::app
