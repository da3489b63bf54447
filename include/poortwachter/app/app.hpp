#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/base/result.hpp"
#include "poortwachter/calendar/date.hpp"

namespace poortwachter::app {

/// A stream of the program: where it goes, and whether a person sits behind it.
struct Stream {
  std::function<bool(std::string_view)> write;  // false: the reader is gone or the disk is full
  bool terminal = false;
  bool draws = false;                      // it shows colours and every character, also when no variable of the environment says so
  std::function<int()> error_number = {};  // of the last write that failed; EPIPE: the reader is gone
};

/// What a path leads to, links followed.
enum class PathKind : std::uint8_t { file, directory };

/// One entry of a directory.
struct Entry {
  std::string name;
  bool directory = false;  // also of a link to one
  bool link = false;
  bool special = false;  // neither a file nor a directory: a pipe, a socket, a device
  bool hidden = false;   // by more than its name
};

/// Fills a buffer with the next bytes of something opened; how many, and 0 at its end.
using Chunks = std::function<Result<std::size_t, Failure>(std::span<char> buffer)>;

/// A file that is being written: nobody sees anything of it before it is finished, and without that all stays as it was.
struct NewFile {
  std::function<std::optional<Failure>(std::string_view bytes)> write;
  std::function<std::optional<Failure>()> finish;
};

/// Everything of the world that the program touches: real in main, in memory in tests. Files may be read by several threads at
/// once.
struct World {
  /// A file of any length, which is read piece by piece.
  std::function<Result<Chunks, Failure>(const std::string& path)> open_file;
  /// Some bytes of a file, from an offset on.
  std::function<Result<std::string, Failure>(const std::string& path, std::uint64_t offset, std::size_t size)> read_part;
  std::function<Chunks()> open_standard_input;
  std::function<Result<PathKind, Failure>(const std::string& path)> path_kind = {};
  std::function<Result<std::vector<Entry>, Failure>(const std::string& path)> list_directory = {};
  /// What a path leads to, in one word for each way to it: a file that is there, or the place in a folder where one would come.
  /// Nothing for what is no file and for a folder that is not there. Without it a path is its own word.
  std::function<std::optional<std::string>(const std::string& path)> identity = {};
  /// A path of the command line as it is written here: with '/'. Without it paths are written so.
  std::function<std::string(const std::string& word)> as_path = {};
  /// The files that a pattern leads to, in byte order, or the path itself; without it the shell has looked for them.
  std::function<std::vector<std::string>(const std::string& path)> files_matching = {};
  /// A path from the root, as the system writes it and opens it when it is clicked; without it nobody asks for that.
  std::function<std::string(const std::string& path)> full_path = {};
  /// Begins a file that takes the place of what is there when it is finished.
  std::function<Result<NewFile, Failure>(const std::string& path)> new_file = {};
  std::function<std::optional<std::string>(const std::string& name)> environment;
  std::function<Date()> today;          // in local time
  std::function<int()> terminal_width;  // 0: unknown
  Stream out, err;
  /// For how many threads there is room. Without it there is room for any number.
  std::function<std::size_t()> room_for_threads = {};
  std::function<double()> seconds = {};  // since any moment, for what is shown while a long run lasts; never in a report
};

/// The arguments of main without the program's name, in UTF-8.
std::vector<std::string> arguments(int count, char** words);

/// The world of this process. A closed pipe and a limit of the size of files are from then on errors of writing, not the end of the
/// process.
World real_world();

/// Runs the program. `args` without the program's name. Returns the exit code.
int run(std::span<const std::string> args, World& world);

}  // namespace poortwachter::app
