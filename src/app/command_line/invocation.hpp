#pragma once

#include <optional>
#include <string>
#include <vector>

#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

using text::Lang;

enum class Command : std::uint8_t { none, help, version, check, timeline, agenda, report, explain, init, schema, completion };

/// The command line as it was written: which command, and the text of each flag. What the texts mean is up to the command.
struct Invocation {
  Command command = Command::none;
  std::string name;  // of the command, for messages: "poortwachter check"
  Lang lang = Lang::nl;
  std::string help;  // what to print for Command::help
  std::vector<std::string> paths;
  std::optional<std::string> as_of, format, input, fail_on, risk_at, horizon, jobs, stdin_filename, from, color, width, within,
      baseline;
  std::vector<std::string> outputs, select, ignore, exclude;
  bool no_snippet = false, quiet = false, ascii = false, stats = false, law = false;
};

/// A command line that cannot be followed, in words.
struct UsageError {
  std::string message;
};

}  // namespace poortwachter::app
