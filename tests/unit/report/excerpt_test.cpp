#include <doctest/doctest.h>

#include "report/text/snippet.hpp"
#include "report/text/wrap.hpp"
#include "samples.hpp"

using namespace samples;
using report::Pointed;

static std::string excerpt(std::string_view bytes, std::vector<Pointed> places, int width = 80, bool unicode = false) {
  report::Buffer out;
  report::Lines lines(bytes, 1);
  report::excerpt(lines, std::move(places), {.gutter = 1, .width = width, .unicode = unicode, .reset = {}}, out);
  return fmt::to_string(out);
}

static Pointed at(std::uint32_t line, std::uint32_t begin, std::uint32_t end, std::string text = "here") {
  return {.span = {{line, begin}, {line, end}}, .mark = '^', .text = std::move(text), .color = {}};
}

TEST_CASE("a mark stands under its value behind letters of two bytes") {
  CHECK(excerpt("n: \xC3\xA9\xC3\xA9 x\n", {at(1, 7, 8)}) ==
        "  |\n"
        "1 | n: \xC3\xA9\xC3\xA9 x\n"
        "  |       ^ here\n");
}

TEST_CASE("a mark stands under its value behind and under wide characters") {
  CHECK(excerpt("n: \xE6\x97\xA5\xE6\x9C\xAC x\n", {at(1, 7, 8)}) ==
        "  |\n"
        "1 | n: \xE6\x97\xA5\xE6\x9C\xAC x\n"
        "  |         ^ here\n");
  CHECK(excerpt("n: \xE6\x97\xA5\xE6\x9C\xAC x\n", {at(1, 4, 6)}) ==
        "  |\n"
        "1 | n: \xE6\x97\xA5\xE6\x9C\xAC x\n"
        "  |    ^^^^ here\n");
}

TEST_CASE("combining marks, tabs and hidden marks do not move a mark") {
  CHECK(excerpt("a\xCC\x81\t\xE2\x80\x8Bx\n", {at(1, 5, 6)}) ==
        "  |\n"
        "1 | a\xCC\x81 x\n"
        "  |   ^ here\n");
}

TEST_CASE("an empty place still has a mark, also behind the end of its line") {
  CHECK(excerpt("key:\n", {at(1, 5, 5)}) ==
        "  |\n"
        "1 | key:\n"
        "  |     ^ here\n");
  CHECK(excerpt("key:\n", {at(3, 1, 1)}) ==
        "  |\n"
        "3 |\n"
        "  | ^ here\n");
}

TEST_CASE("a place of several lines is marked to the end of its first one") {
  Pointed place = at(1, 4, 3);
  place.span.end = {2, 5};
  CHECK(excerpt("a: bcd\n  efg\n", {place}) ==
        "  |\n"
        "1 | a: bcd\n"
        "  |    ^^^ here\n");
}

TEST_CASE("lines that are apart have dots between them, and one line may have two marks") {
  CHECK(excerpt("a: 1\nb: 2\nc: 3, 4\n", {at(3, 7, 8, "second"), at(1, 4, 5, ""), at(3, 4, 5, "first")}) ==
        "  |\n"
        "1 | a: 1\n"
        "  |    ^\n"
        "...\n"
        "3 | c: 3, 4\n"
        "  |    ^ first\n"
        "  |       ^ second\n");
}

TEST_CASE("a BSN is masked in an excerpt, and the marks keep their place") {
  CHECK(excerpt("n: 111.222.333, x\n", {at(1, 4, 15, "bsn"), at(1, 17, 18, "x")}) ==
        "  |\n"
        "1 | n: *********, x\n"
        "  |    ^^^^^^^^^ bsn\n"
        "  |               ^ x\n");
}

TEST_CASE("a long line is cut around its place") {
  const std::string line = std::string(60, 'a') + "VALUE" + std::string(60, 'b') + "\n";
  // 30 columns, less 4 of the gutter and twice 3 for the dots: 20, of which 5 for the value; 8 before it and 7 behind.
  CHECK(excerpt(line, {at(1, 61, 66)}, 30) ==
        "  |\n"
        "1 | ...aaaaaaaaVALUEbbbbbbb...\n"
        "  |            ^^^^^ here\n");
  CHECK(excerpt(line, {at(1, 1, 3, "")}, 30, true) ==
        "  |\n"
        "1 | " +
            std::string(24, 'a') +
            "\xE2\x80\xA6\n"
            "  | ^^\n");
}

TEST_CASE("a label that does not fit beside its mark hangs there, or stands below") {
  CHECK(excerpt("a: b\n", {at(1, 4, 5, "een label dat te lang is voor de regel")}, 40) ==
        "  |\n"
        "1 | a: b\n"
        "  |    ^ een label dat te lang is voor\n"
        "  |      de regel\n");
  CHECK(excerpt("aaaaaaaaaaaaaaaaaaaa: b\n", {at(1, 23, 24, "een label dat te lang is")}, 40) ==
        "  |\n"
        "1 | aaaaaaaaaaaaaaaaaaaa: b\n"
        "  |                       ^\n"
        "  |   een label dat te lang is\n");
}

TEST_CASE("a value is never cut") {
  const std::string line = std::string(40, 'a') + " " + std::string(40, 'V') + " " + std::string(40, 'b') + "\n";
  CHECK(excerpt(line, {at(1, 42, 82, "")}, 30).find("..." + std::string(40, 'V') + "...\n") != std::string::npos);
}

TEST_CASE("lines are found by their number in the file, with or without carriage returns") {
  const report::Lines lines(
      "\xEF\xBB\xBF"
      "a\r\nb\n",
      7);
  CHECK(lines.at(7) == "a");
  CHECK(lines.at(8) == "b");
  CHECK(lines.at(6).empty());
  CHECK(lines.at(9).empty());
}

TEST_CASE("notes wrap between words and hang under their first word") {
  report::Buffer out;
  report::hanging("  = wet: ", "een twee drie vier vijf zes", 30, out);
  CHECK(fmt::to_string(out) ==
        "  = wet: een twee drie vier\n"
        "         vijf zes\n");
}

TEST_CASE("a word longer than the line has a line of its own") {
  const std::vector<std::string> expected{"a", "bbbbbbbb", "c"};
  CHECK(report::wrapped("a bbbbbbbb c", 5) == expected);
  CHECK(report::wrapped("", 5) == std::vector<std::string>{""});
}

TEST_CASE("stars take the place of what is hidden and of nothing beside it; blanks stay") {
  report::Buffer out;
  report::Lines lines("n: secret text, x\n", 1);
  lines.hide({{1, 4}, {1, 15}});
  report::excerpt(lines, {at(1, 17, 18)}, {.gutter = 1, .width = 80, .unicode = false, .reset = {}}, out);
  CHECK(fmt::to_string(out) ==
        "  |\n"
        "1 | n: ****** ****, x\n"
        "  |                 ^ here\n");
}

TEST_CASE("of a long line nothing is said to be cut off behind its end") {
  const std::string text = excerpt(std::string(60, 'a') + "x\n", {at(1, 61, 62)}, 30);
  CHECK(text.find("\n1 | ...a") != std::string::npos);
  CHECK(text.find("ax\n") != std::string::npos);
}
