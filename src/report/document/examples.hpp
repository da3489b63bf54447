#pragma once

#include <string>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/report.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

/// A message of a rule as it could stand in a report: its placeholders filled with days and words of an example and with numbers
/// of the law.
std::string in_example(const Rule& rule, const text::Page::Message& message, const law::Table& table, Lang lang);

}  // namespace poortwachter::report
