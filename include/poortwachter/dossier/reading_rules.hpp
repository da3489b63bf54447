#pragma once

#include "poortwachter/finding/rule.hpp"

namespace poortwachter::dossier {

/// The rules that the reader itself finds (family E); the registry of all rules lists them with the others.
extern const Rule yaml_ongeldig, onbekende_sleutel, verplichte_sleutel_ontbreekt, ongeldige_waarde, dubbele_sleutel,
    codering_ongeldig, grens_overschreden, leeg;

}  // namespace poortwachter::dossier
