#pragma once

#include <string>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "poortwachter/app/app.hpp"
#include "poortwachter/base/format.hpp"

namespace poortwachter::app {

/// One line on standard error: "poortwachter check: …". A terminal gets it in lines of its width.
void say(World& world, std::string_view name, std::string_view message);

/// Where one report goes, as it comes: standard output, or a file that is in its place when it is complete.
class Output {
 public:
  explicit Output(World& world, std::string path = {}) : world_(&world), path_(std::move(path)) {}

  void write(std::string_view bytes);
  /// Why what was written did not arrive; nothing when it did, or when its reader had seen enough.
  const std::optional<Failure>& failure() const { return failure_; }
  /// Nobody reads on: neither does what is written arrive, nor does anybody miss it.
  bool unwanted() const { return broken_; }
  /// The path of the file; empty for standard output.
  const std::string& path() const { return path_; }
  /// Puts the file in its place. Why the report did not arrive; nothing when it did, or when its reader had seen enough.
  std::optional<Failure> close();

 private:
  /// Whether the file can be written to; begins it when need be.
  bool begun();

  World* world_;
  std::string path_;             // empty: standard output
  std::optional<NewFile> file_;  // once there was something to write
  bool broken_ = false;
  std::optional<Failure> failure_;
};

/// "F=PATH" of --output.
struct OutputFile {
  std::size_t format = 0;
  std::string path;
};

class Values;
/// The texts of --output, by the names of the command's formats.
std::vector<OutputFile> output_files(std::span<const std::string> texts, std::span<const std::string_view> formats, Lang lang,
                                     Values& values);

/// The message on an output that did not arrive.
std::string not_written(const Failure& failure, Lang lang);

}  // namespace poortwachter::app
