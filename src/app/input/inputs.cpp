#include "app/input/inputs.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <unordered_set>

#include "app/command_line/words.hpp"

namespace poortwachter::app {

static constexpr std::array<std::string_view, 5> patterns = {"*.yaml", "*.yml", "*.json", "*.jsonl", "*.ndjson"};

std::span<const std::string_view> searched_patterns() { return patterns; }

static bool is_searched(std::string_view name) {
  return std::ranges::any_of(patterns, [&](std::string_view pattern) { return name.ends_with(pattern.substr(1)); });
}

static bool matches(const std::string& pattern, const std::string& text) {
  return ::fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
}

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

namespace {

class Search {
 public:
  Search(std::span<const std::string> exclude, const World& world) : exclude_(exclude), world_(&world) {}

  void path(const std::string& given) {
    if (given == "-") return add({.path = given, .standard_input = true});
    if (is_excluded(given, 0, exclude_)) return;
    const auto kind = world_->path_kind(given);
    if (kind && *kind == PathKind::directory) return directory(given);
    const bool missing = !kind && (kind.error().error_number == ENOENT || kind.error().error_number == ENOTDIR);
    if (missing) return inputs_.missing.push_back(given);
    add({.path = given, .failure = kind ? std::nullopt : std::optional(kind.error())});
  }

  Inputs inputs() && { return std::move(inputs_); }

 private:
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
      if (entry.name.starts_with('.') || is_excluded(found, directory, exclude_)) continue;
      if (entry.directory && !entry.link) collect(found, directory, inside);
      if (!entry.directory && !entry.special && is_searched(entry.name)) inside.push_back({.path = found});
    }
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

std::optional<std::string> written_over(std::span<const std::string> outputs, std::span<const Input> inputs, const World& world) {
  for (const std::string& output : outputs) {
    const std::string path = output.substr(std::min(output.find('=') + 1, output.size()));
    if (!world.path_kind || !world.path_kind(path)) continue;
    const auto is_output = [&](const Input& input) {
      if (input.standard_input) return false;
      return input.path == path || (world.same_file && world.same_file(input.path, path));
    };
    if (std::ranges::any_of(inputs, is_output)) return path;
  }
  return std::nullopt;
}

Result<std::string, Failure> read_input(const Input& input, const World& world) {
  if (input.failure) return *input.failure;
  return input.standard_input ? world.read_standard_input() : world.read_file(input.path);
}

std::string not_read(const Failure& failure, text::Lang lang) {
  return phrase("cli.not_read", {{"path", failure.path}, {"reason", reason(failure, lang)}}, lang);
}

std::string nothing_found(std::span<const std::string> paths, text::Lang lang) {
  std::string where;
  for (const std::string& path : paths) where += (where.empty() ? "'" : ", '") + path + '\'';
  return phrase("cli.nothing_found", {{"where", where}, {"patterns", listed(patterns)}}, lang);
}

}  // namespace poortwachter::app
