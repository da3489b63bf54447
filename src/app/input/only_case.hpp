#pragma once

#include <string_view>

#include "app/command_line/invocation.hpp"
#include "app/input/check_one.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// The one dossier that the command's path leads to. Without one it was said why, and the exit code is given; `several` is the text
/// for a path that leads to more than one.
Result<report::Checked, int> only_case(const Invocation& invocation, std::string_view several, const AsOf& as_of, World& world);

/// What is wrong with a dossier that could not be evaluated, for people, on standard error.
void say_problems(const report::Checked& checked, const report::Options& options, World& world);

}  // namespace poortwachter::app
