#pragma once

#include <optional>
#include <string>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A fact that somebody supposes, as it was asked for.
struct Supposition {
  std::string path;                          // as written
  std::string pointer;                       // with canonical keys
  bool stood = false;                        // something stood there
  std::optional<std::string> value, before;  // nothing: taken away; no single value stood there, nor a state of what holds it
};

/// A case as its file tells it, and as it would be with other facts in it.
struct WhatIf {
  std::vector<Supposition> supposed;
  Checked before;
  std::optional<Checked> after;  // nothing: the file could not be evaluated
};

/// What is supposed, the verdict before and after, and what would change.
void what_if_text(const WhatIf& asked, const Options& options, Buffer& out);
/// {schema_version, tool, as_of, cases: [{path, case, supposed, before, after, changes}]}.
void what_if_json(const WhatIf& asked, const Options& options, Buffer& out);

}  // namespace poortwachter::report
