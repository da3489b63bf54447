#pragma once

#include "poortwachter/dossier/reading_rules.hpp"
#include "poortwachter/finding/rule.hpp"

namespace poortwachter::rules {

#define POORTWACHTER_RULE(name) extern const Rule name;
#include "rules/rules.def"
#undef POORTWACHTER_RULE

}  // namespace poortwachter::rules
