#pragma once

#include <span>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

enum class ExplainFormat : std::uint8_t { text, json, markdown };

/// The list of all rules by family: code, severity, name and what was found.
void explain_list(const Options& options, ExplainFormat format, Buffer& out);
/// What a rule checks, why, how its day is computed, what to do, and two snippets of a case file.
void explain_rule(const Rule& rule, const Options& options, ExplainFormat format, Buffer& out);
/// Several rules; JSON gives one list.
void explain_rules(std::span<const Rule* const> rules, const Options& options, ExplainFormat format, Buffer& out);
/// The law table: value, article, sentence, from which day, kind of source, day checked. Rows checked more than a year before the
/// day of the run carry a warning.
void explain_law(const law::Table& table, const Options& options, ExplainFormat format, Buffer& out);

}  // namespace poortwachter::report
