#include "app/input/inputs.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
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
    add({.path = given, .failure = kind ? std::nullopt : std::optional(kind.error())});
  }

  Inputs inputs() && {
    std::ranges::stable_sort(inputs_.skipped, {}, &Skipped::path);
    return std::move(inputs_);
  }

 private:
  void exclude(const std::string& given) {
    inputs_.excluded.push_back(given);
    inputs_.skipped.push_back({given, Skip::excluded});
  }

  void directory(const std::string& given) {
    std::vector<Input> inside;
    const std::size_t size = given.size() + (given.ends_with('/') ? 0 : 1);
    collect(given, size, inside);
    std::ranges::sort(inside, {}, &Input::path);
    for (Input& input : inside) add(std::move(input));
  }

  void collect(const std::string& path, std::size_t directory, std::vector<Input>& inside) {
    const auto entries = world_->list_directory(path);
    if (!entries) return inside.push_back({.path = path, .failure = entries.error()});
    const std::string prefix = path.ends_with('/') ? path : path + '/';
    for (const Entry& entry : *entries) {
      const std::string found = prefix + entry.name;
      if (const auto why = skips(entry, found, directory))
        inputs_.skipped.push_back({found, *why});
      else if (entry.directory)
        collect(found, directory, inside);
      else
        inside.push_back({.path = found});
    }
  }

  std::optional<Skip> skips(const Entry& entry, const std::string& path, std::size_t directory) const {
    if (entry.hidden || entry.name.starts_with('.')) return Skip::hidden;
    if (is_excluded(path, directory, exclude_)) return Skip::excluded;
    if (entry.directory) return entry.link ? std::optional(Skip::linked_directory) : std::nullopt;
    if (entry.special) return Skip::special;
    return is_searched(entry.name) ? own_file(path, *world_) : Skip::ending;
  }

  void add(Input input) {
    if (seen_.insert(input.path).second) inputs_.found.push_back(std::move(input));
  }

  std::span<const std::string> exclude_;
  const World* world_;
  Inputs inputs_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

Inputs find_inputs(std::span<const std::string> paths, std::span<const std::string> exclude, const World& world) {
  Search search(exclude, world);
  for (const std::string& path : paths) search.path(path);
  return std::move(search).inputs();
}

}  // namespace poortwachter::app
