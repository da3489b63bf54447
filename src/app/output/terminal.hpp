#pragma once

#include "app/command_line/values.hpp"
#include "poortwachter/app/app.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

/// How text is written to standard output.
struct Appearance {
  bool color = false, unicode = false;
  bool accessible = false;  // for screen readers: plain lists instead of drawings
  bool links = false;       // the terminal can be expected to know links, or to ignore them
  bool folds = false;       // somebody reads along, or asked for a width: no line is left as long as it is
  int width = 80;           // as asked for, neither clamped to what the formats can do
};

/// How wide a terminal is: COLUMNS, else what it says itself, else 80.
int terminal_columns(const World& world);

/// Colours: the flag, then NO_COLOR, then CLICOLOR_FORCE and FORCE_COLOR, then the terminal. What is no terminal is 80 columns of
/// plain ASCII, so that a file or a mail is the same everywhere.
Appearance appearance(const Invocation& invocation, const World& world, Values& values);

/// What every command that writes text tells its formats of that: between 60 and 120 columns. The rest is the command's own.
report::Options on_screen(const Invocation& invocation, const Appearance& look);

}  // namespace poortwachter::app
