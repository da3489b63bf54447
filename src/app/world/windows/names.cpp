#include "app/world/windows/names.hpp"

#include <windows.h>

#include <algorithm>
#include <optional>

#include "app/world/names.hpp"
#include "app/world/windows/files.hpp"
#include "app/world/windows/wide.hpp"

namespace poortwachter::app {

std::wstring folded_name(std::wstring name) {
  // Capitals and small letters of one name take as many characters here, so it is folded where it stands.
  const int size = static_cast<int>(name.size());
  if (size > 0) ::LCMapStringEx(LOCALE_NAME_INVARIANT, LCMAP_UPPERCASE, name.data(), size, name.data(), size, nullptr, nullptr, 0);
  return name;
}

// A set behind '[': whether it holds the letter, and what stands behind its ']'. Without a ']' it is no set.
static std::optional<std::pair<bool, std::wstring_view>> in_set(std::wstring_view pattern, wchar_t letter) {
  const bool is_negated = pattern.starts_with(L'!') || pattern.starts_with(L'^');
  std::size_t at = is_negated ? 1 : 0;
  bool found = false;
  for (const std::size_t first = at; at < pattern.size(); ++at) {
    if (pattern[at] == L']' && at > first) return std::pair(found != is_negated, pattern.substr(at + 1));
    const bool is_range = at + 2 < pattern.size() && pattern[at + 1] == L'-' && pattern[at + 2] != L']';
    const wchar_t last = is_range ? pattern[at + 2] : pattern[at];
    found = found || (pattern[at] <= letter && letter <= last);
    if (is_range) at += 2;
  }
  return std::nullopt;
}

// What is left of a pattern whose first part takes this letter; nothing when it does not.
static std::optional<std::wstring_view> behind_one(std::wstring_view pattern, wchar_t letter) {
  if (pattern.empty()) return std::nullopt;
  const std::wstring_view rest = pattern.substr(1);
  if (pattern.front() == L'[')
    if (const auto set = in_set(rest, letter)) return set->first ? std::optional(set->second) : std::nullopt;
  return pattern.front() == L'?' || pattern.front() == letter ? std::optional(rest) : std::nullopt;
}

// A star that took too little takes one letter more; the last star alone has to.
static bool matches_folded(std::wstring_view pattern, std::wstring_view name) {
  std::optional<std::wstring_view> behind_star;
  std::wstring_view left;  // of the name, when the star takes one letter more
  while (!name.empty()) {
    if (pattern.starts_with(L'*')) {
      pattern.remove_prefix(1);
      behind_star = pattern;
      left = name;
    } else if (const auto rest = behind_one(pattern, name.front())) {
      pattern = *rest;
      name.remove_prefix(1);
    } else if (behind_star) {
      left.remove_prefix(1);
      name = left;
      pattern = *behind_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of(L'*') == std::wstring_view::npos;
}

bool matches(const std::string& pattern, const std::string& name) {
  return matches_folded(folded_name(wide(pattern)), folded_name(wide(name)));
}

// The shells write a folder with a '\' at its end before a closing quote, and the program gets the quote for it.
std::string as_path(const std::string& word) {
  std::string path = word;
  if (path.ends_with('"')) path.back() = '/';
  std::ranges::replace(path, '\\', '/');
  return path;
}

std::vector<std::string> files_matching(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  if (path.find_first_of("*?", begin) == std::string::npos) return {path};
  const auto entries = list_directory(begin == 0 ? "." : path.substr(0, begin));
  if (!entries) return {path};
  std::vector<std::string> found;
  for (const Entry& entry : *entries)
    if (!entry.hidden && matches(path.substr(begin), entry.name)) found.push_back(path.substr(0, begin) + entry.name);
  std::ranges::sort(found);
  return found.empty() ? std::vector{path} : found;
}

std::string full_path(const std::string& path) {
  const std::string out = narrow(system_path(path));
  if (out.starts_with("\\\\?\\UNC\\")) return '\\' + out.substr(7);
  return out.starts_with("\\\\?\\") ? out.substr(4) : out;
}

}  // namespace poortwachter::app
