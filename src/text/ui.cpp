#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"

namespace poortwachter::text {

// A key may have been put together for one question; what is given back for it stays.
static std::string_view kept(std::string_view key) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> unknown;
  const std::lock_guard lock(mutex);
  return *unknown.emplace(key).first;
}

std::string_view ui(std::string_view key, Lang lang) {
  const Index words = words_by_key(lang);
  const std::optional<std::size_t> found = words.find(key);
  return found ? trimmed(words.at(*found).text) : kept(key);
}

bool has_ui(std::string_view key, Lang lang) { return words_by_key(lang).find(key).has_value(); }

std::vector<std::string_view> ui_keys(Lang lang) {
  const Index words = words_by_key(lang);
  std::vector<std::string_view> keys;
  for (std::size_t number = 0; number < words.places.size(); ++number) keys.push_back(words.at(number).key);
  return keys;
}

}  // namespace poortwachter::text
