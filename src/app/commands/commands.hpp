#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Checks dossiers. Returns the exit code.
int check(const Invocation& invocation, World& world);
/// Shows the deadlines of one dossier, or of one first sick day. Returns the exit code.
int timeline(const Invocation& invocation, World& world);
/// What is due next over many dossiers. Returns the exit code.
int agenda(const Invocation& invocation, World& world);
/// The names of the formats of `timeline` and of `agenda`, in the order of their tables.
std::vector<std::string_view> timeline_formats();
std::vector<std::string_view> agenda_formats();
/// One dossier as a self-contained page. Returns the exit code.
int report_page(const Invocation& invocation, World& world);
/// What rules mean, or the law table. Returns the exit code.
int explain(const Invocation& invocation, World& world);
/// An empty, commented case file. Returns the exit code.
int init(const Invocation& invocation, World& world);
/// A JSON Schema. Returns the exit code.
int schema(const Invocation& invocation, World& world);
/// The completion script of a shell. Returns the exit code.
int completion(const Invocation& invocation, World& world);
/// What may stand in the place of the last word, one candidate a line; the completion scripts ask for it.
int complete(std::span<const std::string> words, World& world);

}  // namespace poortwachter::app
