#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "poortwachter/report/formats.hpp"
#include "unit/app/memory_world.hpp"
#include "unit/source/bsn_spellings.hpp"

namespace poortwachter::app {

static bool shows(const std::string& out, const std::string& bsn) {
  const std::string escaped = nlohmann::json(bsn).dump(), ascii = nlohmann::json(bsn).dump(-1, ' ', true);
  const auto holds = [&](const std::string& text) { return out.find(text) != std::string::npos; };
  return holds(bsn) || holds(escaped.substr(1, escaped.size() - 2)) || holds(ascii.substr(1, ascii.size() - 2));
}

// As a reference, as a text, as an amount and in the name of the file.
TEST_CASE("no format shows a BSN, however it is written and wherever it stands") {
  for (const std::string& bsn : spellings) {
    CAPTURE(bsn);
    // A text with a control character is refused, and a dossier with it not judged.
    if (bsn.find_first_of("\t\n\r") != std::string::npos) continue;
    const nlohmann::json dossier{{"case", "A " + bsn},
                                 {"first_sick_day", "2025-01-06"},
                                 {"probleemanalyse", {{"on", "2025-03-10"}, {"deviation_reason", "see " + bsn}}}};
    MemoryWorld world;
    world.files = {{"a.json", dossier.dump()}};
    for (const report::CheckFormat& format : report::check_formats()) {
      CAPTURE(format.name);
      CHECK(world.run({"check", "a.json", "--as-of", "2026-03-16", "--format", std::string(format.name)}) < 2);
      CHECK_FALSE(shows(world.out + world.err, bsn));
    }
    for (const char* command : {"overview", "agenda", "timeline", "report"}) {
      CAPTURE(command);
      CHECK(world.run({command, "a.json", "--as-of", "2026-03-16"}) < 2);
      CHECK_FALSE(world.out.empty());
      CHECK_FALSE(shows(world.out + world.err, bsn));
    }
  }
}

TEST_CASE("an amount that is a BSN is masked where it is told") {
  MemoryWorld world;
  world.files = {{"a.yaml", "first_sick_day: 2025-01-06\nemployee: {gross_monthly_wage: 1234567.82}\n"}};
  for (const report::CheckFormat& format : report::check_formats()) {
    CAPTURE(format.name);
    world.run({"check", "a.yaml", "--as-of", "2026-03-16", "--format", std::string(format.name)});
    CHECK(world.out.find("1.234.567,82") == std::string::npos);
    CHECK(world.out.find("1234567.82") == std::string::npos);
  }
}

}  // namespace poortwachter::app
