#include <bit>
#include <cstdint>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"

namespace poortwachter::text {

namespace {

// The words of a language by their keys, in a few blocks of memory: a word costs no allocation of its own.
class Words {
 public:
  Words() {
    constexpr std::size_t more_than_there_are = 2048;
    keys_.reserve(more_than_there_are);
    texts_.reserve(more_than_there_are);
  }
  void add(std::string_view key, std::string_view text) {
    keys_.push_back(key);
    texts_.push_back(text);
  }
  /// After the last word. Of a key that stands twice the first text counts.
  void index() {
    slots_.assign(std::bit_ceil(2 * keys_.size() + 1), none);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      std::uint16_t& slot = slots_[slot_of(keys_[i])];
      if (slot == none) slot = static_cast<std::uint16_t>(i);
    }
  }
  const std::string_view* find(std::string_view key) const {
    const std::uint16_t word = slots_[slot_of(key)];
    return word == none ? nullptr : &texts_[word];
  }
  std::span<const std::string_view> keys() const { return keys_; }  // as they stand in their pages

 private:
  static constexpr std::uint16_t none = 0xFFFF;

  // That of the key, or the free one where it would stand.
  std::size_t slot_of(std::string_view key) const {
    std::size_t at = std::hash<std::string_view>{}(key) & (slots_.size() - 1);
    while (slots_[at] != none && keys_[slots_[at]] != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<std::string_view> keys_, texts_;
  std::vector<std::uint16_t> slots_;  // the number of a word
};

}  // namespace

// Pages whose lines are words by a key: those of the program, the numbers of the law, the fields of the case file.
static bool holds_words(std::string_view topic) { return topic == "ui" || topic == "law" || topic == "fields"; }

// A line "- `key`: text"; every other line is for the readers of the page.
static void read_word(std::string_view line, Words& words) {
  if (!line.starts_with("- `")) return;
  const std::size_t end = line.find("`: ", 3);
  if (end == std::string_view::npos) return;
  words.add(line.substr(3, end - 3), trimmed(line.substr(end + 3)));
}

static Words read_words(std::string_view folder) {
  Words words;
  for (const Embedded& page : embedded()) {
    if (page.folder != folder || !holds_words(page.topic)) continue;
    std::string_view rest = page.text;
    while (!rest.empty()) read_word(take_line(rest), words);
  }
  words.index();
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
  const std::string_view* found = words_of(lang).find(key);
  return found == nullptr ? kept(key) : *found;
}

bool has_ui(std::string_view key, Lang lang) { return words_of(lang).find(key) != nullptr; }

std::span<const std::string_view> ui_keys(Lang lang) { return words_of(lang).keys(); }

}  // namespace poortwachter::text
