#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command_line/values.hpp"
#include "app/input/check_one.hpp"
#include "app/input/inputs.hpp"
#include "app/input/table.hpp"

namespace poortwachter::app {

/// How the dossiers of a command line are read.
struct Reading {
  AsOf as_of;
  std::optional<Layout> layout;     // nothing: by the ending
  std::optional<std::size_t> jobs;  // nothing: as many as there are cores
  std::string stdin_name;
  TableOptions tables;
  Prepare prepare;            // lays defaults under each dossier
  std::string defaults;       // their file; empty: there is none
  bool counts_cells = false;  // what the columns of tables hold is told
};
Reading reading_of(const Invocation& invocation, const World& world, Values& values);

/// How many threads there may be for so many pieces of work: what the machine has is asked only when there is more than one.
std::size_t threads_for(std::size_t pieces, const Reading& reading, const World& world);

/// The inputs that the paths of a command line lead to. Nothing, after it was said why, when a path does not exist or none leads
/// to a file.
std::optional<std::vector<Input>> inputs_of(const Invocation& invocation, World& world);

}  // namespace poortwachter::app
