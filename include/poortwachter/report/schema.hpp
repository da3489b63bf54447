#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// JSON Schema (draft 2020-12) of a case file, from the one list of fields; both spellings of every key, both languages.
void schema_case(Buffer& out);
/// JSON Schema of `check --format json` (contract/report-json.md).
void schema_check(Buffer& out);
/// JSON Schema of `timeline --format json`.
void schema_timeline(Buffer& out);

}  // namespace poortwachter::report
