#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/command_line/invocation.hpp"
#include "app/input/check_one.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// A file that holds one dossier, as far as is known before it is read.
struct OnlyInput {
  std::string path, bytes;
  Layout layout = Layout::stream;
};

/// The one file that the paths lead to. Without one it was said why, and the exit code is given; `several` is the text for paths
/// that lead to more than one.
Result<OnlyInput, int> only_input(const Invocation& invocation, std::span<const std::string> paths, std::string_view several,
                                  World& world);

/// The one dossier that the command's path leads to. Without one it was said why, and the exit code is given; `several` is the text
/// for a path that leads to more than one.
Result<report::Checked, int> only_case(const Invocation& invocation, std::string_view several, const AsOf& as_of, World& world);

/// What is wrong with a dossier that could not be evaluated, for people, on standard error.
void say_problems(const report::Checked& checked, const report::Options& options, World& world);

}  // namespace poortwachter::app
