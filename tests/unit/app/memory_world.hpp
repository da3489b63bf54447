#pragma once

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "poortwachter/app/app.hpp"
#include "unit/app/chunks.hpp"

namespace poortwachter::app {

/// A world in memory: files, an environment, a day, and what was written to the two streams.
struct MemoryWorld {
  std::map<std::string, std::string> files;
  std::set<std::string> locked;                     // files and directories without access
  std::map<std::string, std::vector<Entry>> links;  // by directory
  std::map<std::string, std::string> variables;
  std::string input;
  std::string out, err;
  int write_error = 0;    // of standard output
  int replace_error = 0;  // of files written
  int writes = 0;
  bool terminal = false;
  bool err_terminal = false;
  int columns = 0;

  bool is_directory(const std::string& path) const {
    return std::ranges::any_of(files, [&](const auto& file) { return file.first.starts_with(path + '/'); });
  }

  Result<std::string, Failure> read(const std::string& path) const {
    if (locked.contains(path)) return Failure{path, EACCES};
    const auto file = files.find(path);
    if (file == files.end()) return Failure{path, ENOENT};
    return file->second;
  }

  Result<PathKind, Failure> kind(const std::string& path) const {
    if (files.contains(path)) return PathKind::file;
    if (is_directory(path)) return PathKind::directory;
    return Failure{path, ENOENT};
  }

  Result<std::vector<Entry>, Failure> list(const std::string& path) const {
    if (locked.contains(path)) return Failure{path, EACCES};
    std::map<std::string, bool> names;
    for (const auto& [file, bytes] : files) {
      if (!file.starts_with(path + '/')) continue;
      const std::string rest = file.substr(path.size() + 1);
      names[rest.substr(0, rest.find('/'))] |= rest.find('/') != std::string::npos;
    }
    std::vector<Entry> entries;
    // The order of a directory is nobody's business.
    for (auto name = names.rbegin(); name != names.rend(); ++name) entries.push_back({name->first, name->second, false});
    if (const auto linked = links.find(path); linked != links.end())
      entries.insert(entries.end(), linked->second.begin(), linked->second.end());
    return entries;
  }

  NewFile begin(const std::string& path) {
    const auto bytes = std::make_shared<std::string>();
    return {.write = [bytes](std::string_view more) -> std::optional<Failure> {
              *bytes += more;
              return std::nullopt;
            },
            .finish = [this, path, bytes]() -> std::optional<Failure> {
              if (replace_error != 0) return Failure{path, replace_error};
              files[path] = *bytes;
              return std::nullopt;
            }};
  }

  World world() {
    return {
        .open_file = [this](const std::string& path) -> Result<Chunks, Failure> {
          const auto bytes = read(path);
          return bytes ? Result<Chunks, Failure>(chunks_of(*bytes)) : bytes.error();
        },
        .read_part = [this](const std::string& path, std::uint64_t offset, std::size_t size) -> Result<std::string, Failure> {
          const auto bytes = read(path);
          return bytes ? Result<std::string, Failure>(bytes->substr(static_cast<std::size_t>(offset), size)) : bytes.error();
        },
        .open_standard_input = [this] { return chunks_of(input); },
        .path_kind = [this](const std::string& path) { return kind(path); },
        .list_directory = [this](const std::string& path) { return list(path); },
        .new_file = [this](const std::string& path) -> Result<NewFile, Failure> { return begin(path); },
        .environment = [this](const std::string& name) -> std::optional<std::string> {
          const auto variable = variables.find(name);
          return variable == variables.end() ? std::nullopt : std::optional(variable->second);
        },
        .today = [] { return *calendar::parse_iso("2026-03-16"); },
        .terminal_width = [this] { return columns; },
        .out = {.write =
                    [this](std::string_view bytes) {
                      ++writes;
                      if (write_error != 0) return false;
                      out += bytes;
                      return true;
                    },
                .terminal = terminal,
                .error_number = [this] { return write_error; }},
        .err = {.write =
                    [this](std::string_view bytes) {
                      err += bytes;
                      return true;
                    },
                .terminal = err_terminal},
    };
  }

  /// Runs the program and keeps only what this run wrote.
  int run(const std::vector<std::string>& args) {
    out.clear();
    err.clear();
    World made = world();
    return app::run(args, made);
  }
};

/// Six days ill on 16 March 2026: nothing is due yet.
inline const std::string just_ill = "first_sick_day: 2026-03-10\n";
/// More than a year ill, and nothing done.
inline const std::string nothing_done = "first_sick_day: 2025-01-06\n";
inline const std::string unreadable = "first_sick_day: 2025-02-31\n";

}  // namespace poortwachter::app
