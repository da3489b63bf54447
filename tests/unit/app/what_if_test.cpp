#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

// The day of the world in memory is 2026-03-16: week 58 since 10 February 2025, and a year and five weeks.
static const std::string late_start =
    "case: A-1\nfirst_sick_day: 2025-02-10\nprobleemanalyse: 2025-03-20\nevaluations: [2025-05-01]\n"
    "employee: {gross_monthly_wage: 3000.00}\n";

static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("what is supposed, the verdict now and then, and what changes") {
  MemoryWorld world;
  world.files["a.yaml"] = late_start;
  CHECK(world.run({"what-if", "a.yaml", "spoor2.intake_op=2026-04-01", "evaluations.1="}) == 1);
  CHECK(
      world.out.starts_with("A-1: wat als dit in het dossier stond?\n\n- spoor2.intake_op: 2026-04-01 (nu: niet ingevuld)\n"
                            "- evaluations.1: weggehaald (nu: 2025-05-01)\n"));
  CHECK(has(world.out, "Een opgegeven dag na 16 maart 2026 telt alsof hij er al is."));
  CHECK(has(world.out, "Nu: Dossier A-1, week 58 van 104 op 16 maart 2026:"));
  CHECK(has(world.out, "Dan: Dossier A-1, week 58 van 104 op 16 maart 2026:"));
  CHECK(has(world.out, "het bestand is niet\nveranderd. Peildatum 2026-03-16.\n"));
  CHECK(world.files["a.yaml"] == late_start);
  CHECK(world.run({"what-if", "a.yaml", "spoor2.intake_op=2026-03-02", "--lang", "en"}) == 1);
  CHECK(!has(world.out, "counts as if it had come"));
}

static std::string joined_lines(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != '\n' && (c != ' ' || !out.ends_with(' ')))
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  return out;
}

// 8 January 2024 and 104 weeks: the wait ends on 4 January 2026.
TEST_CASE("why a sanction costs nothing is told as it is") {
  MemoryWorld world;
  world.files["a.yaml"] = "case: W\nas_of: 2025-12-01\nfirst_sick_day: 2024-01-08\nemployee: {gross_monthly_wage: 3000}\n";
  const auto cost = [&](const std::string& fact, const std::string& lang) {
    world.run({"what-if", "a.yaml", fact, "--lang", lang});
    return joined_lines(world.out);
  };
  const std::string ended = cost("employee.employment_end=2025-12-20", "nl");
  CHECK_MESSAGE(has(ended, "-> geen, want een loonsanctie is niet mogelijk: einde van het dienstverband"), ended);
  CHECK(has(cost("employee.employment_end=2025-12-20", "en"), "-> none, as no loonsanctie is possible: the end of the employment"));
  CHECK(has(cost("employee.aow_date=2025-12-20", "nl"), "-> geen, want een loonsanctie is niet mogelijk: AOW-leeftijd"));
  CHECK(has(cost("employee.employment=none", "nl"), "niet mogelijk: er is geen werkgever die loon doorbetaalt"));
  CHECK(has(cost("employee.gross_monthly_wage=", "nl"), "-> onbekend, want zonder loon is er niets te berekenen"));
  world.files["a.yaml"] = "case: W\nas_of: 2025-12-01\nfirst_sick_day: 2024-01-08\n";
  CHECK_FALSE(has(cost("employee.employment_end=2025-12-20", "nl"), "kosten sanctie"));
}

TEST_CASE("of a fact within what is unknown or not done, that is how it is now") {
  MemoryWorld world;
  world.files["a.yaml"] = "case: A\nfirst_sick_day: 2025-02-24\nspoor2: onbekend\nevaluaties: unknown\nad_rapport: niet_gedaan\n";
  world.run({"what-if", "a.yaml", "spoor2.intake_op=2026-03-09", "evaluaties.+.op=2026-03-09", "ad_rapport=2026-03-09",
             "spoor1.closed_on=2026-03-09"});
  CHECK(has(world.out, "- spoor2.intake_op: 2026-03-09 (nu: onbekend)\n- evaluaties.+.op: 2026-03-09 (nu: unknown)\n"));
  CHECK(has(world.out, "- ad_rapport: 2026-03-09 (nu: niet_gedaan)\n"));
  CHECK(has(world.out, "(nu: niet ingevuld)\n"));
}

TEST_CASE("a value that its key does not take is told with the assignment, in the words of a file") {
  MemoryWorld world;
  world.files["a.yaml"] = late_start;
  CHECK(world.run({"what-if", "a.yaml", "spoor2.intake_op=2026-02-30"}) == 2);
  CHECK(world.out.empty());
  CHECK(world.err ==
        "poortwachter what-if: spoor2.intake_op=2026-02-30: '2026-02-30' bestaat niet; die maand heeft 28 dagen, de laatste "
        "is 28 februari 2026\n");
  CHECK(world.run({"what-if", "a.yaml", "first_sick_day=", "employer.size=9"}) == 2);
  CHECK(has(world.err, "first_sick_day=: "));
  CHECK(world.run({"what-if", "a.yaml", "as_of=2026-04-01"}) == 2);
  CHECK(has(world.err, "--as-of"));
  CHECK(world.run({"what-if", "a.yaml", "spoor2.intak_op=2026-04-01", "--lang", "en"}) == 2);
  CHECK(has(world.err, "unknown key 'intak_op'; did you mean 'intake_op'?"));
}

TEST_CASE("a command line without a dossier, without a fact or with more than one dossier is refused") {
  MemoryWorld world;
  world.files = {{"d/a.yaml", late_start}, {"d/b.yaml", late_start}, {"two.yaml", late_start + "---\n" + late_start}};
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"what-if"},
                                                                                     {"what-if", "d/a.yaml"},
                                                                                     {"what-if", "d/a.yaml", "case"},
                                                                                     {"what-if", "d", "case=B"},
                                                                                     {"what-if", "two.yaml", "case=B"},
                                                                                     {"what-if", "c.yaml", "case=B"}})
    CHECK_MESSAGE(world.run(words) == 2, words.back());
}

TEST_CASE("a dossier that cannot be evaluated is told, exit 3, and JSON has what is before only") {
  MemoryWorld world;
  world.files["a.yaml"] = unreadable;
  CHECK(world.run({"what-if", "a.yaml", "first_sick_day=2025-02-10", "--format", "json"}) == 3);
  CHECK(has(world.err, "E004"));
  const auto one = nlohmann::json::parse(world.out)["cases"][0];
  CHECK(one["before"]["status"] == "invalid");
  CHECK(one["after"].is_null());
  CHECK(one["changes"].is_null());
  CHECK(world.run({"what-if", "a.yaml", "first_sick_day=2025-02-10"}) == 3);
  CHECK(world.out.empty());
}

// The wait of 6 January 2025 ends on 3 January 2027.
TEST_CASE("what a sanction costs is told as the verdict tells it") {
  MemoryWorld world;
  const std::string facts = "first_sick_day: 2025-01-06\nwia_aanvraag: 2026-10-01\nemployee: {gross_monthly_wage: 3000}\n";
  world.files["withdrawn.yaml"] = facts + "loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2026-12-01}\n";
  world.run({"what-if", "withdrawn.yaml", "employee.gross_monthly_wage=4000", "--as-of", "2026-12-15"});
  CHECK(has(world.out, "EUR 34.020 -> EUR 45.360"));
  world.files["runs.yaml"] = facts + "loonsanctie: {sent_on: 2026-11-16}\n";
  world.run({"what-if", "runs.yaml", "employee.employment_end=2027-06-30", "--as-of", "2027-07-15"});
  CHECK(has(world.out, "EUR 2.835 per maand -> geen"));
}

TEST_CASE("the reference stays that of the dossier, and so does each finding") {
  MemoryWorld world;
  world.files["a.yaml"] = late_start;
  world.run({"what-if", "a.yaml", "case=B-2", "--format", "json"});
  const auto one = nlohmann::json::parse(world.out)["cases"][0];
  CHECK(one["case"] == "A-1");
  CHECK(one["before"] == one["after"]);
  CHECK(one["supposed"][0] == nlohmann::json{{"pointer", "/case"}, {"value", "B-2"}, {"before", "A-1"}});
}

TEST_CASE("a report goes to files too, never over the dossier, and standard input is read") {
  MemoryWorld world;
  world.files["a.yaml"] = late_start;
  CHECK(world.run({"what-if", "a.yaml", "employer.size=3", "-o", "json=out.json"}) == 1);
  CHECK(nlohmann::json::parse(world.files["out.json"])["cases"].size() == 1);
  CHECK(has(world.out, "Er verandert niets."));
  CHECK(world.run({"what-if", "a.yaml", "employer.size=3", "-o", "json=a.yaml"}) == 2);
  world.input = late_start;
  CHECK(world.run({"what-if", "-", "employer.size=3"}) == 1);
}

}  // namespace poortwachter::app
