#pragma once

#include "app/invocation.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Checks dossiers. Returns the exit code.
int check(const Invocation& invocation, World& world);
/// Shows the deadlines of one dossier, or of one first sick day. Returns the exit code.
int timeline(const Invocation& invocation, World& world);

}  // namespace poortwachter::app
