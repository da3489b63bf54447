#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"

namespace poortwachter::text {

namespace {

struct Words {
  std::vector<std::string_view> keys;  // as they stand in their pages
  std::unordered_map<std::string_view, std::string_view> texts;
};

}  // namespace

// Pages whose lines are words by a key: those of the program, the numbers of the law, the fields of the case file.
static bool holds_words(std::string_view topic) { return topic == "ui" || topic == "law" || topic == "fields"; }

// A line "- `key`: text"; every other line is for the readers of the page.
static void read_word(std::string_view line, Words& words) {
  if (!line.starts_with("- `")) return;
  const std::size_t end = line.find("`: ", 3);
  if (end == std::string_view::npos) return;
  const std::string_view key = line.substr(3, end - 3);
  words.keys.push_back(key);
  words.texts.emplace(key, trimmed(line.substr(end + 3)));
}

static Words read_words(std::string_view folder) {
  Words words;
  for (const Embedded& page : embedded()) {
    if (page.folder != folder || !holds_words(page.topic)) continue;
    std::string_view rest = page.text;
    while (!rest.empty()) read_word(take_line(rest), words);
  }
  return words;
}

static const Words& words_of(Lang lang) {
  if (lang == Lang::nl) {
    static const Words dutch = read_words("nl");
    return dutch;
  }
  static const Words english = read_words("en");
  return english;
}

// A key may have been put together for one question; what is given back for it stays.
static std::string_view kept(std::string_view key) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> unknown;
  const std::lock_guard lock(mutex);
  return *unknown.emplace(key).first;
}

std::string_view ui(std::string_view key, Lang lang) {
  const auto& texts = words_of(lang).texts;
  const auto found = texts.find(key);
  return found == texts.end() ? kept(key) : found->second;
}

bool has_ui(std::string_view key, Lang lang) { return words_of(lang).texts.contains(key); }

std::span<const std::string_view> ui_keys(Lang lang) { return words_of(lang).keys; }

}  // namespace poortwachter::text
