#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "poortwachter/app/app.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

/// Something to check: a file, standard input, or what could not be looked into. Of a hundred thousand each has little else than
/// its path.
struct Input {
  std::string path;  // as given, with what was found in a directory behind it
  bool standard_input = false;
  int error_number = 0;  // why it could not be looked into

  std::optional<Failure> failure() const { return error_number == 0 ? std::nullopt : std::optional(Failure{path, error_number}); }
};

/// Why something that was come across is not read. The words are `cli.skip.NAME` and `cli.skips.NAME`, in this order.
enum class Skip : std::uint8_t { hidden, linked_directory, special, ending, own_report, own_schema, excluded };

struct Skipped {
  std::string path;
  Skip why;
};

/// What the paths of a command line lead to.
struct Inputs {
  std::vector<Input> found;
  std::vector<std::string> missing;   // paths that do not exist
  std::vector<std::string> excluded;  // paths as given that an exclude pattern left out
  std::vector<Skipped> skipped;       // all that is not read, also those
};

/// Files in the order given; those of a directory in byte order of their paths: those with an ending of a case file, in any case of
/// letters, without what is hidden, without linked directories, without pipes and devices, which may never end, and without the
/// reports and schemas of this program. Each path once. What matches an exclude pattern is left out: one without '/' matches any
/// part of the path.
Inputs find_inputs(std::span<const std::string> paths, std::span<const std::string> exclude, const World& world);

/// The messages on a path that could not be read, and on paths that lead to no file at all.
std::string not_read(const Failure& failure, text::Lang lang);
std::string nothing_found(std::span<const std::string> paths, const Inputs& inputs, text::Lang lang);

/// What is told of the files: with `each` every one of them, those that are read and those that are skipped with the reason;
/// without it only how many of this program's own were skipped. One line each.
std::vector<std::string> files_told(const Inputs& inputs, bool each, text::Lang lang);

}  // namespace poortwachter::app
