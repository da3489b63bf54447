#include <algorithm>
#include <string>
#include <string_view>

#include "doctest/doctest.h"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "unit/rules/medical_texts.hpp"

using namespace poortwachter;

// How often a rule is found in a dossier with a free text.
static std::ptrdiff_t found(std::string_view code, const std::string& free_text) {
  const std::string bytes =
      "first_sick_day: 2025-01-06\nprobleemanalyse: {on: 2025-02-10, deviation_reason: \"" + free_text + "\"}\n";
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  CHECK(document.problems.empty());
  CHECK(read.problems.empty());
  const auto judgement = judgement::judge(read.dossier, document, law::table(), calendar::parse_iso("2025-03-01").value());
  return std::ranges::count(judgement.findings, code, [](const Finding& finding) { return finding.rule->code; });
}

TEST_CASE("a whole word that names an illness or a treatment is medical, in any case and between marks") {
  for (const char* text :
       {"depressie", "na een Burn-out", "behandeld met CHEMO.", "(artrose)", "burnout, hersteld", "copd/astma"}) {
    CAPTURE(text);
    CHECK_EQ(found("D905", text), 1);
  }
}

TEST_CASE("a word that only contains an illness, or means something at work, is not medical") {
  for (const char* text : {"rugzak", "burn-outpreventie training", "cursus burn-outpreventie", "kankerfonds als werkgever",
                           "chemokar en heftruck", "depressieloze maanden", "de zaak trekt aan"}) {
    CAPTURE(text);
    CHECK_EQ(found("D905", text), 0);
  }
}

TEST_CASE("what files of sick leave say of illness is medical, whatever its ending, case and place in the text") {
  for (const std::string_view text : texts_of(medical_texts)) {
    CAPTURE(text);
    CHECK_EQ(found("D905", std::string(text)), 1);
    CHECK_EQ(found("D905", "na het gesprek: " + std::string(text) + ", volgens het verslag"), 1);
  }
  for (const char* text :
       {"BURN-OUT", "Burn\u2010Out", "burn\u00a0out", "burn   out", "LONG  covid", "copd-pati\u00ebnt", "(tumoren)"}) {
    CAPTURE(text);
    CHECK_EQ(found("D905", text), 1);
  }
}

TEST_CASE("the two halves of a word are joined by spaces, hyphens and lines of any kind and by what does not show, and by no dot") {
  for (const char* text :
       {"burn\u2009out", "burn\u200bout", "burn\u2212out", "burn\uff0fout", "burn \u2015 out", "burn_out", "burn\u3000/out"}) {
    CAPTURE(text);
    CHECK_EQ(found("D905", text), 1);
  }
  for (const char* text : {"burn, out", "burn. out", "burn\u00b7out", "burn: out", "burn"}) {
    CAPTURE(text);
    CHECK_EQ(found("D905", text), 0);
  }
}

TEST_CASE("what is ordinary in files of sick leave is not medical") {
  for (const std::string_view text : texts_of(ordinary_texts)) {
    CAPTURE(text);
    CHECK_EQ(found("D905", std::string(text)), 0);
    CHECK_EQ(found("D905", "na het gesprek: " + std::string(text) + ", volgens het verslag"), 0);
  }
}

// 9x1 + 8x2 + 7x3 + 6x4 + 5x5 + 4x6 + 3x7 + 2x8 - 2 = 154 = 14 x 11.
TEST_CASE("a BSN is known however its digits are grouped") {
  for (const char* text : {"123456782", "1234.56.782", "123 456 782", "123-456-782", "12 34 56 782", "nummer 123456782.",
                           "bsn:123456782", "(123.456.782)",
                           "123\xC2\xA0"
                           "456\xC2\xA0"
                           "782",
                           "123\xE2\x80\xAF"
                           "456\xE2\x80\x8B"
                           "782",
                           "123\xE2\x88\x92"
                           "456\xE2\x80\x95"
                           "782",
                           "\xEF\xBC\x91"
                           "23456782"}) {
    CAPTURE(text);
    CHECK_EQ(found("D906", text), 1);
  }
}

TEST_CASE("nine digits within a longer row, that fail the test or that make a telephone number are no BSN") {
  for (const char* text : {"1234567820", "0123456782", "123456789", "12345678", "+31 123 456 782", "111111111"}) {
    CAPTURE(text);
    CHECK_EQ(found("D906", text), 0);
  }
}

TEST_CASE("a BSN in the name of the file is told of the whole file") {
  const source::Document document = source::parse_yaml("first_sick_day: 2025-01-06\n").front();
  dossier::Read read = dossier::read(document);
  const auto judged = [&](const char* file) {
    read.dossier.file = file;
    return judgement::judge(read.dossier, document, law::table(), calendar::parse_iso("2025-01-20").value()).findings;
  };
  CHECK(judged("123456783.yaml").empty());
  const auto findings = judged("jansen-1234.56.782.yaml");
  REQUIRE_EQ(findings.size(), 1);
  CHECK_EQ(findings[0].rule->code, "D906");
  CHECK_EQ(findings[0].variant, "file");
  CHECK_EQ(read.dossier.pointer(findings[0].place), "");
}
