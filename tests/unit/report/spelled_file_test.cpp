#include "report/document/spelled_file.hpp"

#include <doctest/doctest.h>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/text/text.hpp"

using namespace poortwachter;
using report::Lang;
using report::spelled_file;

static constexpr std::string_view english =
    "as_of: 2026-03-01\n"
    "capacity:\n"
    "  - {from: 2025-02-01, state: partial, assessed_by: bedrijfsarts}  # a comment stays\n"
    "spoor2: {intake_on: unknown, plan: {on: 2026-02-01, search_profile: {reasoned: no, directions: [office]}}}\n";
static constexpr std::string_view dutch =
    "peildatum: 2026-03-01\n"
    "belastbaarheid:\n"
    "  - {van: 2025-02-01, stand: gedeeltelijk, beoordeeld_door: bedrijfsarts}  # a comment stays\n"
    "spoor2: {intake_op: onbekend, trajectplan: {op: 2026-02-01, zoekprofiel: {onderbouwd: nee, zoekrichtingen: [office]}}}\n";

TEST_CASE("a small case file is told in the keys and words of a language, whichever it was written in") {
  for (const std::string_view written : {english, dutch}) {
    CHECK(spelled_file(written, Lang::nl) == dutch);
    CHECK(spelled_file(written, Lang::en) == english);
  }
}

// Reading refuses what it does not know.
static std::size_t problems_of(const std::string& yaml) {
  std::size_t problems = 0;
  for (const source::Document& document : source::parse_yaml(yaml)) problems += dossier::read(document).problems.size();
  return problems;
}

TEST_CASE("every snippet is read the same in both languages, and goes back to itself") {
  int files = 0;
  for (const text::Snippet& pair : text::snippets()) {
    for (const std::string_view written : {pair.fails, pair.passes}) {
      if (written.empty() || pair.code.front() == 'E') continue;
      CAPTURE(pair.code);
      const std::string in_dutch = spelled_file(written, Lang::nl), in_english = spelled_file(written, Lang::en);
      CHECK(problems_of(in_dutch) == problems_of(std::string(written)));
      CHECK(spelled_file(in_dutch, Lang::en) == in_english);
      CHECK(spelled_file(in_english, Lang::nl) == in_dutch);
      ++files;
    }
  }
  CHECK(files > 150);
}
