#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::report {

/// All rules with their help, in the order of the list of rules.
nlohmann::ordered_json sarif_rules(text::Lang lang);
/// Where a rule stands in that list; nothing for a rule that is not in it.
std::optional<std::size_t> rule_index(const Rule& rule);

}  // namespace poortwachter::report
