#include "app/input/inputs.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <unordered_set>

#include "app/input/bounded.hpp"
#include "app/input/documents.hpp"
#include "app/world/names.hpp"
#include "poortwachter/report/own.hpp"

namespace poortwachter::app {

static bool matches_a_part(const std::string& pattern, std::string_view path) {
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (matches(pattern, std::string(path.substr(0, slash)))) return true;
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return false;
}

// A pattern without a slash is about a name, one with a slash about a path: as it was given, or from the searched directory on.
static bool is_excluded(const std::string& path, std::size_t directory, std::span<const std::string> exclude) {
  return std::ranges::any_of(exclude, [&](std::string pattern) {
    while (pattern.size() > 1 && pattern.ends_with('/')) pattern.pop_back();
    if (pattern.find('/') == std::string::npos) return matches_a_part(pattern, path);
    return matches(pattern, path) || matches(pattern, path.substr(directory));
  });
}

// A report or a schema that stands among the case files. What cannot be opened is told when it is read.
static std::optional<Skip> own_file(const std::string& path, const World& world) {
  const Layout layout = layout_of(path);
  if (layout == Layout::stream) return std::nullopt;
  const auto bytes = beginning_of(path, report::telling_bytes, world);
  if (layout == Layout::table) return bytes && report::is_own_output(*bytes) ? std::optional(Skip::own_report) : std::nullopt;
  const report::Own own = bytes ? report::own_json(*bytes) : report::Own::none;
  if (own == report::Own::none) return std::nullopt;
  return own == report::Own::report ? Skip::own_report : Skip::own_schema;
}

// The first of each path stays. The files of one directory, which may be very many, are known to differ by their order.
static void leave_each_once(std::vector<Input>& found) {
  if (std::ranges::adjacent_find(found, std::ranges::greater_equal{}, &Input::path) == found.end()) return;
  std::unordered_set<std::string> seen;
  std::erase_if(found, [&](const Input& input) { return !seen.insert(input.path).second; });
}

namespace {

class Search {
 public:
  Search(std::span<const std::string> exclude, const World& world) : exclude_(exclude), world_(&world) {}

  void path(const std::string& given) {
    if (given == "-") return add({.path = given, .standard_input = true});
    if (is_excluded(given, 0, exclude_)) return exclude(given);
    const auto kind = world_->path_kind(given);
    if (kind && *kind == PathKind::directory) return directory(given);
    const bool missing = !kind && (kind.error().error_number == ENOENT || kind.error().error_number == ENOTDIR);
    if (missing) return inputs_.missing.push_back(given);
    add({.path = given, .error_number = kind ? 0 : kind.error().error_number});
  }

  Inputs inputs() && {
    leave_each_once(inputs_.found);
    std::ranges::stable_sort(inputs_.skipped, {}, &Skipped::path);
    return std::move(inputs_);
  }

 private:
  void exclude(const std::string& given) {
    inputs_.excluded.push_back(given);
    inputs_.skipped.push_back({given, Skip::excluded});
  }

  void directory(const std::string& given) {
    const auto before = static_cast<std::ptrdiff_t>(inputs_.found.size());
    const std::size_t size = given.size() + (given.ends_with('/') ? 0 : 1);
    collect(given, size);
    std::ranges::sort(inputs_.found.begin() + before, inputs_.found.end(), {}, &Input::path);
  }

  void collect(const std::string& path, std::size_t directory) {
    const auto entries = world_->list_directory(path);
    if (!entries) return add({.path = path, .error_number = entries.error().error_number});
    if (inputs_.found.empty()) inputs_.found.reserve(entries->size());
    const std::string prefix = path.ends_with('/') ? path : path + '/';
    for (const Entry& entry : *entries) {
      const std::string found = prefix + entry.name;
      if (const auto why = skips(entry, found, directory))
        inputs_.skipped.push_back({found, *why});
      else if (entry.directory)
        collect(found, directory);
      else
        add({.path = found});
    }
  }

  std::optional<Skip> skips(const Entry& entry, const std::string& path, std::size_t directory) const {
    if (entry.hidden || entry.name.starts_with('.')) return Skip::hidden;
    if (is_excluded(path, directory, exclude_)) return Skip::excluded;
    if (entry.directory) return entry.link ? std::optional(Skip::linked_directory) : std::nullopt;
    if (entry.special) return Skip::special;
    return is_searched(entry.name) ? own_file(path, *world_) : Skip::ending;
  }

  void add(Input input) { inputs_.found.push_back(std::move(input)); }

  std::span<const std::string> exclude_;
  const World* world_;
  Inputs inputs_;
};

}  // namespace

Inputs find_inputs(std::span<const std::string> paths, std::span<const std::string> exclude, const World& world) {
  Search search(exclude, world);
  for (const std::string& path : paths) search.path(path);
  return std::move(search).inputs();
}

}  // namespace poortwachter::app
