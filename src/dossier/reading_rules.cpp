#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

static constexpr std::string_view detail_arguments[] = {"detail"};
static constexpr std::string_view unknown_key_arguments[] = {"key", "nearest"};
static constexpr std::string_view missing_key_arguments[] = {"key", "twin", "written"};
static constexpr std::string_view value_arguments[] = {"key",   "value", "nearest", "expected", "days",
                                                       "first", "last",  "least",   "most",     "written"};
static constexpr std::string_view duplicate_arguments[] = {"detail", "key", "other"};

static consteval Rule reading_rule(std::string_view code, std::string_view slug, std::span<const std::string_view> arguments) {
  return {.code = code,
          .slug = slug,
          .topic = "lezen",
          .severity = Severity::error,
          .kind = Kind::informational,
          .risk = Risk::none,
          .certainty = Certainty::computed,
          .repairable = true,
          .sources = {},
          .arguments = arguments,
          .check = nullptr};
}

constinit const Rule yaml_ongeldig = reading_rule("E001", "yaml-ongeldig", detail_arguments);
constinit const Rule onbekende_sleutel = reading_rule("E002", "onbekende-sleutel", unknown_key_arguments);
constinit const Rule verplichte_sleutel_ontbreekt = reading_rule("E003", "verplichte-sleutel-ontbreekt", missing_key_arguments);
constinit const Rule ongeldige_waarde = reading_rule("E004", "ongeldige-waarde", value_arguments);
constinit const Rule dubbele_sleutel = reading_rule("E005", "dubbele-sleutel", duplicate_arguments);
constinit const Rule codering_ongeldig = reading_rule("E006", "codering-ongeldig", detail_arguments);
constinit const Rule grens_overschreden = reading_rule("E007", "grens-overschreden", detail_arguments);
constinit const Rule leeg = reading_rule("E008", "leeg", detail_arguments);

}  // namespace poortwachter::dossier
