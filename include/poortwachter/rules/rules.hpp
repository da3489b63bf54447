#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "poortwachter/finding/rule.hpp"

namespace poortwachter::rules {

/// All rules: the families P, S, R, L, D and E, ascending by code within each.
std::span<const Rule* const> all();

/// A rule by its code or its name; nullptr when there is none.
const Rule* find(std::string_view code_or_slug);

/// Whether a selector (a code, a name, or a prefix of a code such as "S" or "S2") names at least one rule.
bool is_selector(std::string_view selector);

/// Whether a rule is named by a selector.
bool matches(const Rule& rule, std::string_view selector);

/// Found by the judgement itself, since no rule alone can tell: a case before the law table, an acceptance that met nothing.
extern const Rule buiten_bereik_van_de_wet, acceptatie_ongebruikt;

}  // namespace poortwachter::rules
