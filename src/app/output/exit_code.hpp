#pragma once

namespace poortwachter::app {

/// The exit codes of the program; scripts rely on them.
enum ExitCode : int {
  in_order = 0,       // all evaluated, nothing at or above the level that fails
  found = 1,          // all evaluated, something at or above that level
  usage = 2,          // the command line, or output that could not be written
  not_evaluated = 3,  // at least one file could not be evaluated
  internal = 4,       // an error of the program itself
};

}  // namespace poortwachter::app
