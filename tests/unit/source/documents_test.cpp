#include "unit/source/parsed.hpp"

using namespace poortwachter::source;

TEST_CASE("documents count from one and their places from the start of the file") {
  const std::string_view file = "a: 1\n---\nb: 2\n---\nc: 3\n";
  const auto documents = parse_yaml(file);
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].ordinal == 1);
  CHECK(documents[2].ordinal == 3);
  CHECK(under(documents[1], "b").span == on_line(3, 4, 5));
  CHECK(under(documents[2], "c").span == on_line(5, 4, 5));
  CHECK(file.substr(documents[1].first_byte, documents[1].last_byte - documents[1].first_byte) == "---\nb: 2\n");
  CHECK(documents[2].last_byte == file.size());
}

TEST_CASE("a document that breaks off does not take the next one with it") {
  for (const std::string_view broken : {"b: [1", "b: \"x", "b: {", "b: 'x", "\tb: 1", "b: *x", "b: \xE9", "b: c: d"}) {
    CAPTURE(broken);
    const auto documents = parse_yaml("a: 1\n---\n" + std::string(broken) + "\n---\nc: 3\n");
    REQUIRE(documents.size() == 3);
    CHECK(documents[0].problems.empty());
    REQUIRE(documents[1].problems.size() == 1);
    CHECK(documents[1].problems[0].span.begin.line == 3);
    CHECK(documents[1].nodes.empty());
    CHECK(documents[2].problems.empty());
    CHECK(documents[2].value(under(documents[2], "c")) == "3");
  }
}

TEST_CASE("markers with nothing behind them give no document") {
  for (const std::string_view text :
       {"---\na: 1\n", "a: 1\n---\n", "a: 1\n...\n", "a: 1\n---\n# end\n", "---\n# x\n---\na: 1\n...\n# y\n---\n",
        "--- # first\na: 1\n", "a: 1\n...\n---\n...\n", "# c\n\n---\na: 1\r\n---\r\n", "%YAML 1.2\n---\na: 1\n"}) {
    CAPTURE(text);
    const Document document = document_of(text);
    CHECK(document.ordinal == 1);
    CHECK(document.problems.empty());
    CHECK(document.value(under(document, "a")) == "1");
  }
}

TEST_CASE("a document may begin on the line of its marker or behind the end of the former") {
  const auto documents = parse_yaml("--- [x]\n--- y\n...\nz: 1\n");
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].nodes.at(0).span == on_line(1, 5, 8));
  CHECK(documents[1].value(documents[1].nodes.at(0)) == "y");
  CHECK(under(documents[2], "z").key_span == on_line(4, 1, 2));
}

TEST_CASE("dashes inside a line or with text against them are no marker") {
  const Document document = document_of("a: x --- y\nb: |\n  ---\nc: 1\n---x: 2\n");
  CHECK(document.value(under(document, "a")) == "x --- y");
  CHECK(document.value(under(document, "b")) == "---\n");
  CHECK(document.value(under(document, "---x")) == "2");
}

TEST_CASE("a file without content is empty or only comments") {
  for (const std::string_view text : {"", "\n", "  \r\n\t\n", "---\n", "...\n", "\xEF\xBB\xBF", "---\n---\n"})
    check_problem(text, ProblemKind::empty, on_line(1, 1, 1));
  for (const std::string_view text : {"# hoi\n", "\n  # hoi", "--- # hoi\n", "# a\n---\n# b\n...\n"})
    check_problem(text, ProblemKind::only_comments, on_line(1, 1, 1));
}

TEST_CASE("limits count per document") {
  const Limits limits = {.bytes = 20, .values = 4, .depth = 2};
  const auto documents =
      parse_yaml("a: [1, 2]\n---\nb: [3, 4]\n---\nc: [5, 6, 7]\n---\nd: [[8]]\n---\ne: 901234567890123456789\n", limits);
  REQUIRE(documents.size() == 5);
  CHECK(documents[0].problems.empty());
  CHECK(documents[1].problems.empty());
  CHECK(documents[2].problems.at(0).kind == ProblemKind::too_many_values);
  CHECK(documents[2].problems.at(0).span == on_line(5, 11, 12));
  CHECK(documents[2].problems.at(0).detail == "4");
  CHECK(documents[3].problems.at(0).kind == ProblemKind::too_deep);
  CHECK(documents[3].problems.at(0).span == on_line(7, 5, 6));
  CHECK(documents[3].problems.at(0).detail == "2");
  CHECK(documents[4].problems.at(0).kind == ProblemKind::too_large);
  CHECK(documents[4].problems.at(0).span.begin == Mark{.line = 8, .column = 1});
  CHECK(documents[4].problems.at(0).detail == "20");
}
