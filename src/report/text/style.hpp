#pragma once

#include <string_view>

#include "poortwachter/finding/finding.hpp"

namespace poortwachter::report {

/// Colours of a terminal with sixteen of them; all empty when colour is off. They only repeat what a word says.
struct Style {
  std::string_view error, warning, note, related, reset;

  std::string_view of(Severity severity) const {
    if (severity == Severity::error) return error;
    return severity == Severity::warning ? warning : note;
  }
};

inline Style style(bool color) {
  if (!color) return {};
  return {.error = "\x1b[1;31m", .warning = "\x1b[33m", .note = "\x1b[36m", .related = "\x1b[34m", .reset = "\x1b[0m"};
}

}  // namespace poortwachter::report
