#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "poortwachter/app/app.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

/// Something to check: a file, standard input, or what could not be looked into.
struct Input {
  std::string path;  // as given, with what was found in a directory behind it
  bool standard_input = false;
  std::optional<Failure> failure;
};

/// What the paths of a command line lead to.
struct Inputs {
  std::vector<Input> found;
  std::vector<std::string> missing;  // paths that do not exist
};

/// The endings of the files that are looked for in a directory, as patterns.
std::span<const std::string_view> searched_patterns();

/// Files in the order given; those of a directory in byte order of their paths, without what is hidden, without linked
/// directories and without pipes and devices, which may never end. Each path once. What matches an exclude pattern is left out: one
/// without '/' matches any part of the path.
Inputs find_inputs(std::span<const std::string> paths, std::span<const std::string> exclude, const World& world);

/// The first path of --output ("F=PATH") that would write over one of the inputs.
std::optional<std::string> written_over(std::span<const std::string> outputs, std::span<const Input> inputs, const World& world);

/// Reads what was found; a failure of finding is one of reading.
Result<std::string, Failure> read_input(const Input& input, const World& world);

/// The messages on a path that could not be read, and on paths that lead to no file at all.
std::string not_read(const Failure& failure, text::Lang lang);
std::string nothing_found(std::span<const std::string> paths, text::Lang lang);

}  // namespace poortwachter::app
