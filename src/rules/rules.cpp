#include "poortwachter/rules/rules.hpp"

#include <algorithm>

#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr const Rule* registry[] = {
#define POORTWACHTER_RULE(name) &name,
#include "rules/rules.def"
#undef POORTWACHTER_RULE
    &dossier::yaml_ongeldig,   &dossier::onbekende_sleutel, &dossier::verplichte_sleutel_ontbreekt, &dossier::ongeldige_waarde,
    &dossier::dubbele_sleutel, &dossier::codering_ongeldig, &dossier::grens_overschreden,           &dossier::leeg,
};

std::span<const Rule* const> all() { return registry; }

const Rule* find(std::string_view code_or_slug) {
  const auto named = [&](const Rule* rule) { return rule->code == code_or_slug || rule->slug == code_or_slug; };
  const auto it = std::ranges::find_if(registry, named);
  return it == std::end(registry) ? nullptr : *it;
}

bool matches(const Rule& rule, std::string_view selector) {
  return !selector.empty() && (rule.code.starts_with(selector) || rule.slug == selector);
}

bool is_selector(std::string_view selector) {
  return std::ranges::any_of(registry, [&](const Rule* rule) { return matches(*rule, selector); });
}

}  // namespace poortwachter::rules
