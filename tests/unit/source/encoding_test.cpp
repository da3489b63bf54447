#include "unit/source/parsed.hpp"

#include "poortwachter/source/json.hpp"

#include <string>

using namespace poortwachter::source;

TEST_CASE("bytes that are no UTF-8 are told by their value") {
  check_problem("naam: Jos\xE9\n", ProblemKind::invalid_utf8, on_line(1, 10, 11), "0xE9");
  check_problem("a: \u00e9\xFF\n", ProblemKind::invalid_utf8, on_line(1, 5, 6), "0xFF");
  check_problem("a: 1\n# \xC3", ProblemKind::invalid_utf8, on_line(2, 3, 4), "0xC3");
}

TEST_CASE("all encoding problems are told, and only those") {
  const Document document = document_of("a: \xE9 \xEB\nb: [\na: \x01\n");
  REQUIRE(document.problems.size() == 3);
  CHECK(document.problems[0].span == on_line(1, 4, 5));
  CHECK(document.problems[1].span == on_line(1, 6, 7));
  CHECK(document.problems[2].kind == ProblemKind::control_character);
  CHECK(document.problems[2].span == on_line(3, 4, 5));
  CHECK(document.nodes.empty());
}

TEST_CASE("a file full of bad bytes gives a hundred problems") {
  CHECK(document_of("a: " + std::string(100000, '\xE9')).problems.size() == 100);
}

TEST_CASE("overlong, surrogate and too high sequences are no UTF-8") {
  for (const std::string_view bytes : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"})
    CHECK(document_of("a: " + std::string(bytes)).problems.at(0).kind == ProblemKind::invalid_utf8);
}

TEST_CASE("UTF-16 is recognised with and without its mark") {
  using namespace std::string_view_literals;
  check_problem(
      "\xFF\xFE"
      "a\0:\0"sv,
      ProblemKind::utf16, on_line(1, 1, 1));
  check_problem("\xFE\xFF\0a\0:"sv, ProblemKind::utf16, on_line(1, 1, 1));
  check_problem("a\0:\0 \0"sv, ProblemKind::utf16, on_line(1, 1, 1));
  check_problem("\0a\0:\0 "sv, ProblemKind::utf16, on_line(1, 1, 1));
}

TEST_CASE("a workbook, a zip and a PDF are told to be one, at any size and through both doors") {
  const std::string zip = "PK\x03\x04\x14 ";
  const std::string large(2 * Limits{}.bytes, 'x');
  for (const std::string& more : {std::string("\n"), large}) {
    check_problem(zip + "[Content_Types].xml xl/workbook.xml" + more, ProblemKind::spreadsheet, on_line(1, 1, 1));
    check_problem(zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet" + more, ProblemKind::spreadsheet,
                  on_line(1, 1, 1));
    check_problem(zip + "[Content_Types].xml word/document.xml" + more, ProblemKind::zip, on_line(1, 1, 1));
    check_problem("%PDF-1.7\n%" + more, ProblemKind::pdf, on_line(1, 1, 1));
    CHECK(parse_json("%PDF-1.7\n%" + more).problems.at(0).kind == ProblemKind::pdf);
    CHECK(parse_json(zip + more).problems.at(0).kind == ProblemKind::zip);
  }
  CHECK(document_of("PK: 1\n").problems.empty());
}

TEST_CASE("control characters are refused, also in text and comments") {
  using namespace std::string_view_literals;
  check_problem("a: x\x04y\n", ProblemKind::control_character, on_line(1, 5, 6), "U+0004");
  check_problem("a: \0b\n"sv, ProblemKind::control_character, on_line(1, 4, 5), "U+0000");
  check_problem("a: \"\x01\"\n", ProblemKind::control_character, on_line(1, 5, 6), "U+0001");
  check_problem("a: 1 # \x1B[31m\n", ProblemKind::control_character, on_line(1, 8, 9), "U+001B");
  check_problem("a: \x7F\n", ProblemKind::control_character, on_line(1, 4, 5), "U+007F");
  check_problem("a: \u00e9\xC2\x85\n", ProblemKind::control_character, on_line(1, 5, 6), "U+0085");
  check_problem("a: 1\rb: 2\n", ProblemKind::control_character, on_line(1, 5, 6), "U+000D");
}

TEST_CASE("a hard space in structure is told") {
  check_problem(
      "a:\u00A0"
      "1\n",
      ProblemKind::pasted_space, on_line(1, 3, 4), "U+00A0");
  check_problem(
      "a: \u202F"
      "1\nb: 2\n",
      ProblemKind::pasted_space, on_line(1, 4, 5), "U+202F");
  check_problem("a:\n\u00A0 b: 1\n", ProblemKind::pasted_space, on_line(2, 1, 2), "U+00A0");
  check_problem("my\u00A0key: 1\n", ProblemKind::pasted_space, on_line(1, 3, 4), "U+00A0");
  check_problem("- \u00A0x\n", ProblemKind::pasted_space, on_line(1, 3, 4), "U+00A0");
  check_problem("-\u00A0x\n- y\n", ProblemKind::pasted_space, on_line(1, 2, 3), "U+00A0");
  check_problem(
      "a: {b:\u00A0"
      "1}\n",
      ProblemKind::pasted_space, on_line(1, 7, 8), "U+00A0");
  check_problem("a: [x,\u00A0y]\n", ProblemKind::pasted_space, on_line(1, 7, 8), "U+00A0");
  check_problem("a: ja\u00A0\n", ProblemKind::pasted_space, on_line(1, 6, 7), "U+00A0");
  check_problem(
      "a: 1\n\uFEFF"
      "b: 2\n",
      ProblemKind::pasted_space, on_line(2, 1, 2), "U+FEFF");
}

TEST_CASE("every pasted character in structure is told, without what follows from it") {
  const Document document = document_of(
      "a:\u00A0"
      "1\nb:\u00A0"
      "2\n");
  REQUIRE(document.problems.size() == 2);
  CHECK(document.problems[0].span == on_line(1, 3, 4));
  CHECK(document.problems[1].span == on_line(2, 3, 4));
}

TEST_CASE("a dash that is not the keyboard's is told where a list item or a date would be") {
  check_both(
      "op: 2025\u2011"
      "01\u2011"
      "06\n",
      ProblemKind::pasted_dash, on_line(1, 9, 10), on_line(1, 12, 13));
  check_problem(
      "op: \"2025-01\u2013"
      "06\"\n",
      ProblemKind::pasted_dash, on_line(1, 13, 14), "U+2013");
  check_problem("op: 2025-01-06\u00A0 # c\n", ProblemKind::pasted_space, on_line(1, 15, 16), "U+00A0");
  check_problem(
      "a: [2025\u2011"
      "01-06]\n",
      ProblemKind::pasted_dash, on_line(1, 9, 10), "U+2011");
  check_problem("a:\n  \u2013 x\n", ProblemKind::pasted_dash, on_line(2, 3, 4), "U+2013");
  check_problem(
      "per\u2011"
      "soon: x\n",
      ProblemKind::pasted_dash, on_line(1, 4, 5), "U+2011");
}

TEST_CASE("curly quotes around a value or a key are told") {
  check_both("a: \u201Cja\u201D\n", ProblemKind::pasted_quote, on_line(1, 4, 5), on_line(1, 7, 8));
  check_both("a: \u2018ja\u2019\n", ProblemKind::pasted_quote, on_line(1, 4, 5), on_line(1, 7, 8));
  check_both("a: \u201Eeen twee\u201D # c\n", ProblemKind::pasted_quote, on_line(1, 4, 5), on_line(1, 13, 14));
  check_problem("a: \u201Cja\n", ProblemKind::pasted_quote, on_line(1, 4, 5), "U+201C");
  check_problem("a: ja\u201D\n", ProblemKind::pasted_quote, on_line(1, 6, 7), "U+201D");
  check_both("\u201Ca\u201D: 1\n", ProblemKind::pasted_quote, on_line(1, 1, 2), on_line(1, 3, 4));
  check_both("a: [\u201Cx\u201D, y]\n", ProblemKind::pasted_quote, on_line(1, 5, 6), on_line(1, 7, 8));
}

TEST_CASE("a sign is kept as it looks, and several wide digits beside each other are one") {
  CHECK(document_of("a: \u201Cja\u201D\n").problems.at(1).other == "\u201D");
  check_problem(
      "op: \uFF12\uFF10\uFF12\uFF15"
      "-01-06\n",
      ProblemKind::pasted_character, on_line(1, 5, 9), "U+FF12");
  check_problem("op\uFF1A 1\n", ProblemKind::pasted_character, on_line(1, 3, 4), "U+FF1A");
  check_problem("a:\n\u00A0\u00A0b: 1\n", ProblemKind::pasted_space, on_line(2, 1, 3), "U+00A0");
}

TEST_CASE("such characters inside a text are the writer's own") {
  check_accepted("reden: \u201Cgoed\u201D \u2013 besproken\n");
  check_accepted("reden: hij zei \u201Cgoed\u201D\nb: \u2019s ochtends\nc: 9\u201317 uur\nd: 2024\u20132025\n");
  check_accepted("reden: \u65E5\uFF1A\uFF11\uFF12\u6642\n");
  check_accepted("reden: tien\u00A0uur \u2013 en\u00A0later\nb: \"\u00A0x\u00A0\"\nc: '\u201Cx\u201D'\n");
  check_accepted("note: zie bijlage:\u00A0twee\n");
  check_accepted(
      "a: |\n  b:\u00A0"
      "1\n  \u2013 c\n\n   \u201Cd\u201D\ne: >-\n  2025\u201101\u201106\n");
  check_accepted("a: plain\n  \u2013 more text\nb: \"x\n  \u2013 y:\u00A0z\"\n");
  check_accepted(
      "a: 1 # \u201C\u00A0\u2013\n# b:\u00A0"
      "2\n");
  check_accepted("- Let op:\u00A0bellen\n- 06\u201112345678\n");
}
