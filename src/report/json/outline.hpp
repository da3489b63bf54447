#pragma once

#include "poortwachter/report/compare.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

struct CaseJson {
  Json json;
};

/// The outline of a case of a JSON report. What is not there, or not as a report has it, counts as absent.
Outline outline_of(const Json& of_case);

/// `changes` of `what-if` and `compare`, of two cases that were evaluated.
Json json_changes(const Changes& all, const Json& before, const Json& after);

}  // namespace poortwachter::report
