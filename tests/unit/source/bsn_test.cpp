#include "poortwachter/source/bsn.hpp"

#include "unit/source/bsn_spellings.hpp"
#include "unit/source/parsed.hpp"

using namespace poortwachter::source;

TEST_CASE("nine digits that pass the test are found however they are written and parted") {
  CHECK(std::size(spellings) >= 80);
  for (const std::string& text : spellings) {
    CAPTURE(text);
    CHECK(bsns_in(text).size() == 1);
    CHECK(masked(text) == "*********");
    CHECK(masked("a " + text + " b") == "a ********* b");
  }
}

// 9x0 + 8x1 + 7x2 + 6x3 + 5x4 + 4x5 + 3x6 + 2x7 = 112, and 112 - 2 = 110 = 10 x 11.
TEST_CASE("a BSN may begin with a zero, and is none within a longer row") {
  CHECK(masked("012345672") == "*********");
  CHECK(masked("0123.45.672") == "*********");
  CHECK(masked("0123456782") == "0123456782");
}

TEST_CASE("other digits are none, and stay as they are") {
  for (const std::string text : {"123456783", "1234567820", "12345678", "123x456x782", "123: 456: 782", "000000000", "2025-01-06 1",
                                 "2025/1/06 12", "6-1-2025, 123", "06/01/2025 7", "caf\xC3\xA9 \xE2\x80\x93 12345678"}) {
    CAPTURE(text);
    CHECK(bsns_in(text).empty());
    CHECK(masked(text) == text);
  }
}

TEST_CASE("a row of digits behind a plus is a telephone number") {
  CHECK(bsns_in("+31 123456782").front().telephone);
  CHECK_FALSE(bsns_in("31, 123456782").front().telephone);
}

TEST_CASE("each is masked where it stands, and bytes that are no UTF-8 stay") {
  CHECK(masked("dossiers/123456782/j. 1234.56.782.yaml") == "dossiers/*********/j. *********.yaml");
  CHECK(masked("\xFF"
               "123456782") ==
        "\xFF"
        "*********");
}

TEST_CASE("of comments those are kept that may hold a BSN, with their place") {
  const Document document = document_of(
      "# 123456782\n"
      "a: b # plain 123456783\n"
      "c: \"x # 123456782\"\n"
      "d: |  # 1234-5678-2\n"
      "  # 123456782 is text\n"
      "e: [1, # 111222333\n"
      "  2]\n"
      "f: some text\n"
      "  that goes on # \xEF\xBC\x91"
      "23456782\r\n");
  REQUIRE(document.problems.empty());
  std::vector<std::string> texts;
  for (const Comment& comment : document.comments) texts.push_back(comment.text);
  CHECK(texts == std::vector<std::string>{" 123456782", " 1234-5678-2", " 111222333",
                                          " \xEF\xBC\x91"
                                          "23456782"});
  CHECK(document.comments[0].span == on_line(1, 1, 12));
  CHECK(document.comments[1].span == on_line(4, 7, 20));
  CHECK(document.comments[3].span == on_line(9, 16, 27));
}

TEST_CASE("each document of a stream has its own comments") {
  const auto documents = parse_yaml("# 123456782\na: 1\n---\nb: 2 # 111222333\n");
  REQUIRE(documents.size() == 2);
  REQUIRE(documents[0].comments.size() == 1);
  REQUIRE(documents[1].comments.size() == 1);
  CHECK(documents[1].comments[0].span == on_line(4, 6, 17));
}

TEST_CASE("a document full of numbers keeps a hundred of its comments") {
  std::string text = "a: 1\n";
  for (int i = 0; i < 101; ++i) text += "# 123456782\n";
  CHECK(document_of(text).comments.size() == 100);
}
