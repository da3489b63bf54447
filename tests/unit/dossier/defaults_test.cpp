#include "poortwachter/dossier/defaults.hpp"

#include <doctest/doctest.h>

#include "unit/dossier/reading.hpp"

namespace poortwachter::dossier {

static source::Document parsed(std::string_view yaml) { return source::parse_yaml(yaml).front(); }

static constexpr std::string_view of_organisation =
    "werkgever: {naam: Bakker Bouw, omvang: 84, werkgeverslasten_pct: 26}\n"
    "employee: {loondoorbetaling: {jaar1: 100, year2: 85}}\n";

TEST_CASE("what a dossier does not say is laid under it, in whichever spelling; its own values go before") {
  const auto defaults = read_defaults(parsed(of_organisation));
  REQUIRE(defaults);
  source::Document document = parsed("first_sick_day: 2025-01-06\nemployer: {size: 9}\nwerknemer: {continued_pay: {year2: 70}}\n");
  const std::vector<std::string> expected = {"/employer/name", "/employer/charges_pct", "/employee/continued_pay/year1"};
  CHECK(lay_under(document, *defaults) == expected);
  const Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  CHECK(read.dossier.employer.size.value == 9);
  CHECK(read.dossier.employer.name.value == "Bakker Bouw");
  CHECK(read.dossier.employee.continued_pay.year1.value == 100);
  CHECK(read.dossier.employee.continued_pay.year2.value == 70);
  CHECK(read.dossier.supposed.empty());
}

TEST_CASE("an empty value says nothing; a word for a section says something of all of it") {
  const auto defaults = read_defaults(parsed(of_organisation));
  source::Document empty = parsed("first_sick_day: 2025-01-06\nemployer:\nemployee: {continued_pay: {year1: ~, year2: }}\n");
  CHECK(lay_under(empty, *defaults).size() == 5);
  CHECK(dossier::read(empty).dossier.employer.size.value == 84);
  source::Document unknown = parsed("first_sick_day: 2025-01-06\nemployer: unknown\nemployee: {continued_pay: not_done}\n");
  CHECK(lay_under(unknown, *defaults).empty());
  source::Document none = parsed("");
  CHECK(lay_under(none, *defaults).empty());
}

TEST_CASE("a file with anything else, or with a value that its key does not take, is refused at its line") {
  const auto key = read_defaults(parsed("employer: {size: 9}\nfirst_sick_day: 2025-01-06\n"));
  REQUIRE_FALSE(key);
  CHECK(key.error().key == "first_sick_day");
  CHECK(key.error().at == source::Mark{2, 1});
  CHECK(read_defaults(parsed("employee:\n  continued_pay: {year1: 70}\n  hours_per_week: 36\n")).error().at == source::Mark{3, 3});
  const auto value = read_defaults(parsed("employer:\n  size: many\n"));
  REQUIRE_FALSE(value);
  REQUIRE(value.error().problem);
  CHECK(value.error().problem->rule == &ongeldige_waarde);
  CHECK(value.error().at == source::Mark{2, 9});
  CHECK(read_defaults(parsed("employer: [1\n")).error().problem->rule == &yaml_ongeldig);
  CHECK(read_defaults(parsed("")).error().problem->rule == &leeg);
  CHECK(read_defaults(parsed("employer: {sise: 9}\n")).error().problem->rule == &onbekende_sleutel);
}

}  // namespace poortwachter::dossier
