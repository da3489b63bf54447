#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

static consteval Rule reading_rule(std::string_view code, std::string_view slug, const decltype(Rule::arguments)& arguments) {
  return {
      .code = code,
      .slug = slug,
      .topic = "lezen",
      .severity = Severity::error,
      .repairable = true,
      .acceptable = false,
      .arguments = arguments,
  };
}

constinit const Rule yaml_ongeldig = reading_rule("E001", "yaml-ongeldig", {"detail", "key", "nearest", "other"});
constinit const Rule onbekende_sleutel = reading_rule("E002", "onbekende-sleutel", {"key", "nearest", "other"});
constinit const Rule verplichte_sleutel_ontbreekt =
    reading_rule("E003", "verplichte-sleutel-ontbreekt", {"key", "twin", "written"});
constinit const Rule ongeldige_waarde = reading_rule(
    "E004", "ongeldige-waarde", {"key", "value", "nearest", "expected", "days", "first", "last", "least", "most", "written"});
constinit const Rule dubbele_sleutel = reading_rule("E005", "dubbele-sleutel", {"detail", "key", "other"});
constinit const Rule codering_ongeldig = reading_rule("E006", "codering-ongeldig", {"detail", "other"});
constinit const Rule grens_overschreden = reading_rule("E007", "grens-overschreden", {"detail"});
constinit const Rule leeg = reading_rule("E008", "leeg", {"detail"});

}  // namespace poortwachter::dossier
