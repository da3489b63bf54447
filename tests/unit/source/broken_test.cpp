#include "poortwachter/source/cause.hpp"
#include "unit/source/parsed.hpp"

#include <chrono>
#include <string>

using namespace poortwachter::source;

static std::string repeated(const std::string_view text, const int times) {
  std::string all;
  for (int time = 0; time < times; ++time) all += text;
  return all;
}

TEST_CASE("syntax is one problem at its place with a word for what is wrong") {
  check_problem("a: {b: c: d}\n", ProblemKind::syntax, on_line(1, 9, 10), "yaml_other");
  check_problem("a:\n  - b: 1\n   - c\n", ProblemKind::syntax, on_line(3, 4, 5), "yaml_indentation");
  check_problem("a: 'x' y\n", ProblemKind::syntax, on_line(1, 8, 9), "yaml_behind_quote");
  check_problem("a: - b\n", ProblemKind::syntax, on_line(1, 4, 5), "yaml_dash");
  check_problem("a: {b: `x`}\n", ProblemKind::syntax, on_line(1, 8, 9), "yaml_character");
  check_problem("a: \"\\q\"\n", ProblemKind::syntax, on_line(1, 7, 8), "yaml_escape");
  check_problem("[1]\nfoo: 2\n", ProblemKind::syntax, on_line(2, 1, 2), "yaml_behind_end");
}

TEST_CASE("what breaks the grammar is a cause with a word") {
  for (const std::string_view text :
       {"a: {b: c: d}\n", "a:\n  - b: 1\n   - c\n", "a: 'x' y\n", "a: - b\n", "a: {b: `x`}\n", "a: \"\\q\"\n", "a: ]\n",
        "a: \"\\ud83d\"\n", "a: \"\\xZZ\"\n", "[1]\nfoo: 2\n", "%YAML 9.9.9\n---\na: 1\n"}) {
    CAPTURE(text);
    CHECK(problem_of(text).kind == ProblemKind::syntax);
    CHECK(cause_of(problem_of(text).detail) == problem_of(text).detail);
  }
}

TEST_CASE("a mistake of typing that shows in a line is told on that line") {
  check_problem("a: 1\nb 2\nc: 3\n", ProblemKind::missing_colon, on_line(2, 1, 4), "b 2");
  check_problem("a\n  b: 1\n  c: 2\n", ProblemKind::missing_colon, on_line(1, 1, 2), "a");
  check_problem("a:\n  - b 1\n    c: 2\n", ProblemKind::missing_colon, on_line(2, 5, 8), "b 1");
  check_problem("a:1\nb: 2\n", ProblemKind::missing_space, on_line(1, 1, 4), "a:1");
  check_problem("a: b: c\n", ProblemKind::colon_in_text, on_line(1, 5, 6), "a: b: c");
  check_problem("a: `x`\n", ProblemKind::first_character, on_line(1, 4, 5), "`x`");
  check_problem("a: ?\nb: 1\n", ProblemKind::question_mark, on_line(1, 4, 5));
  check_problem("a:\n  * x\n  * y\n", ProblemKind::bullet, on_line(2, 3, 4), "* x");
}

TEST_CASE("a key that does not stand straight under its neighbour is told with it") {
  check_related("a: 1\n b: 2\n", ProblemKind::misplaced_key, on_line(2, 2, 3), on_line(1, 1, 2), "b: 2");
  check_related("a: 'x'\n b: 2\n", ProblemKind::misplaced_key, on_line(2, 2, 3), on_line(1, 1, 2), "b: 2");
  check_related("a:\n  b:\n    c: 1\n   d: 2\n", ProblemKind::misplaced_key, on_line(4, 4, 5), on_line(3, 5, 6), "d: 2");
  check_related("a:\n  - b: 1\n  c: 2\n", ProblemKind::misplaced_key, on_line(3, 3, 4), on_line(2, 5, 6), "c: 2");
  check_related("a: 1\n b: 2 # x\n c: 3\n", ProblemKind::misplaced_key, on_line(2, 2, 3), on_line(1, 1, 2), "b: 2");
  check_related("a: 1\n b: 2\n c: 3\n", ProblemKind::misplaced_key, on_line(2, 2, 3), on_line(1, 1, 2), "b: 2");
}

TEST_CASE("a first line that is further in than the next is told with it, not as the end of the document") {
  check_related(" a: 1\nb: 2\n", ProblemKind::misplaced_key, on_line(2, 1, 2), on_line(1, 2, 3), "b: 2");
  check_related("- a: 1\nb: 2\n", ProblemKind::misplaced_key, on_line(2, 1, 2), on_line(1, 3, 4), "b: 2");
}

TEST_CASE("lines that are in order are not told with one that is not") {
  const std::string orderly =
      "a:\n- b: 1\n  c: 'x: y'\n- d\ne: >\n  f g\n  h: i\nj:\n  k l\nm: \"n: o\"\np: q\n  r s\nt: [u,\n v w]\nx: http://y\n";
  check_accepted(orderly);
  check_problem(orderly + "z 1\ny: 2\n", ProblemKind::missing_colon, on_line(16, 1, 4), "z 1");
}

TEST_CASE("a quote that nothing closes stands at its opening") {
  check_problem("a: \"unclosed\n", ProblemKind::unterminated_quote, on_line(1, 4, 5));
  check_problem("a: 1\nb: 'x\nc: 2\n", ProblemKind::unterminated_quote, on_line(2, 4, 5));
  check_problem("\u00e9: [\"x, 1]", ProblemKind::unterminated_quote, on_line(1, 5, 6));
  check_problem("a: 'it''", ProblemKind::unterminated_quote, on_line(1, 4, 5));
  check_problem("a: \"x\\\"\n", ProblemKind::unterminated_quote, on_line(1, 4, 5));
}

TEST_CASE("a quote that swallows lines stands where reading stopped, with its opening") {
  check_related("a: \"x\nb: \"y\"\n", ProblemKind::unterminated_quote, on_line(2, 5, 6), on_line(1, 4, 5));
  check_related("a: 'x\nb: 1\nc: 'y z'\n", ProblemKind::unterminated_quote, on_line(3, 5, 6), on_line(1, 4, 5));
}

TEST_CASE("a bracket that nothing closes is told with its opening") {
  check_related("a: [1, 2\n", ProblemKind::unclosed_sequence, on_line(1, 9, 9), on_line(1, 4, 5));
  check_related("a: [1, 2\nb: 3\n", ProblemKind::unclosed_sequence, on_line(2, 2, 3), on_line(1, 4, 5));
  check_related("a: {b: 1\n\n\n", ProblemKind::unclosed_mapping, on_line(1, 9, 9), on_line(1, 4, 5));
  check_related("{\"a\": [1, {\"b\": 2]}", ProblemKind::unclosed_mapping, on_line(1, 18, 19), on_line(1, 11, 12));
  check_related("{\"a\": 1\n", ProblemKind::unclosed_mapping, on_line(1, 8, 8), on_line(1, 1, 2));
  check_related("[a: 1\nb: 2\n", ProblemKind::unclosed_sequence, on_line(2, 5, 5), on_line(1, 1, 2));
  check_related("a: [1, 2}\n", ProblemKind::unclosed_sequence, on_line(1, 9, 10), on_line(1, 4, 5));
}

TEST_CASE("a tab as indentation stands at the tab") {
  check_problem("a:\n\tb: 1\n", ProblemKind::tab_indentation, on_line(2, 1, 2));
  check_problem("a:\n  \t- b\n", ProblemKind::tab_indentation, on_line(2, 3, 4));
  check_problem("a: x\n\t\nb: 1\n", ProblemKind::tab_indentation, on_line(2, 1, 2));
  const Document document = document_of("a:\n\tb: 1\n\tc: 2\n");
  REQUIRE(document.problems.size() == 2);
  CHECK(document.problems[1].span == on_line(3, 1, 2));
}

TEST_CASE("tabs elsewhere are no problem") {
  check_accepted("a:\t1\nb: 2\t# c\nc: '3'\n\t\n\t# comment\n");
  check_accepted("a: {\n\tb: 1,\n\tc: [\n\t\t2]}\n");
  check_accepted("a: |\n  x\n  \ty\nb: plain\n  \tmore\nc: \"q\n\tr\"\n");
}

TEST_CASE("a list or mapping as key is a complex key") {
  check_problem("[a, b]: c\n", ProblemKind::complex_key, on_line(1, 1, 2));
  check_problem("? - a\n: b\n", ProblemKind::complex_key, on_line(1, 3, 4));
  check_problem("x: {{a: 1}: b}\n", ProblemKind::complex_key, on_line(1, 5, 6));
}

TEST_CASE("every duplicate key is told with the first one, and the tree stays") {
  const Document document = document_of("a: 1\na: 2\nb: {c: 1, 'c': 2}\na: 3\n");
  REQUIRE(document.problems.size() == 3);
  CHECK(document.problems[0].kind == ProblemKind::duplicate_key);
  CHECK(document.problems[0].detail == "a");
  CHECK(document.problems[0].span == on_line(2, 1, 2));
  CHECK(document.problems[0].related == on_line(1, 1, 2));
  CHECK(document.problems[1].detail == "c");
  CHECK(document.problems[1].span == on_line(3, 11, 14));
  CHECK(document.problems[1].related == on_line(3, 5, 6));
  CHECK(document.problems[2].span == on_line(4, 1, 2));
  CHECK(document.problems[2].related == on_line(1, 1, 2));
  CHECK(children_of(document, document.nodes.at(0)).size() == 4);
}

TEST_CASE("the same key in two mappings, or a value like a key, is no duplicate") {
  check_accepted("a: {a: a}\nb: [{a: 1}, {a: 2}]\nA: b\n");
}

TEST_CASE("duplicate keys are found among very many keys") {
  std::string text;
  for (int key = 0; key < 5000; ++key) text += "k" + std::to_string(key) + ": 1\n";
  check_related(text + "k17: 2\n", ProblemKind::duplicate_key, on_line(5001, 1, 4), on_line(18, 1, 4), "k17");
}

TEST_CASE("anchors, aliases, tags and merge keys are all told") {
  const Document document = document_of("a: &x 1\nb: *x\nc: !!str 2\n<<: *x\nd: *nope\n");
  REQUIRE(document.problems.size() == 6);
  const auto is = [&](const std::size_t at, const ProblemKind kind, const Span span, const std::string_view detail) {
    CHECK(document.problems[at].kind == kind);
    CHECK(document.problems[at].span == span);
    CHECK(document.problems[at].detail == detail);
  };
  is(0, ProblemKind::anchor, on_line(1, 4, 6), "&x");
  is(1, ProblemKind::alias, on_line(2, 4, 6), "*x");
  is(2, ProblemKind::tag, on_line(3, 4, 9), "!!str");
  is(3, ProblemKind::merge_key, on_line(4, 1, 3), "<<");
  is(4, ProblemKind::alias, on_line(4, 5, 7), "*x");
  is(5, ProblemKind::alias, on_line(5, 4, 9), "*nope");
  CHECK(document.nodes.empty());
}

TEST_CASE("an anchor or tag before a list, a mapping or nothing is told") {
  check_problem("a: &l\n  - 1\n", ProblemKind::anchor, on_line(1, 4, 6), "&l");
  check_problem("a: !foo {b: 1}\n", ProblemKind::tag, on_line(1, 4, 8), "!foo");
  check_problem("a: &n\nb: 1\n", ProblemKind::anchor, on_line(1, 4, 6), "&n");
  check_problem("a: ! b\n", ProblemKind::tag, on_line(1, 4, 5), "!");
}

TEST_CASE("a quoted merge key and signs inside text are text") {
  check_accepted("'<<': 1\na: x & y\nb: 3 * 4\nc: wow!\nd: '&x'\n");
}

TEST_CASE("a bomb of aliases ends within a second, with a hundred problems") {
  std::string bomb = "a0: &a0 [x]\n";
  for (int level = 1; level < 30; ++level) {
    const std::string alias = "*a" + std::to_string(level - 1);
    bomb += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + repeated(alias + ", ", 9) + "]\n";
  }
  const auto start = std::chrono::steady_clock::now();
  const Document document = document_of(bomb);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
  CHECK(document.problems.size() == 100);
  CHECK(document.problems[0].kind == ProblemKind::anchor);
  CHECK(document.problems[0].span == on_line(1, 5, 8));
}

TEST_CASE("thirty-two levels are read, the thirty-third is too deep") {
  check_accepted(repeated("[", 32) + repeated("]", 32));
  check_problem(repeated("[", 33) + repeated("]", 33), ProblemKind::too_deep, on_line(1, 33, 34), "32");
  check_accepted(repeated("- ", 32) + "x\n");
  check_problem(repeated("- ", 33) + "x\n", ProblemKind::too_deep, on_line(1, 65, 66), "32");
  check_problem("a: " + repeated("[", 32) + repeated("]", 32), ProblemKind::too_deep, on_line(1, 35, 36), "32");
}

TEST_CASE("a hundred thousand nested brackets are too deep, not a crash") {
  const auto start = std::chrono::steady_clock::now();
  check_problem(repeated("[", 100000), ProblemKind::too_deep, on_line(1, 33, 34), "32");
  check_problem(repeated("{\"a\":", 100000), ProblemKind::too_deep, on_line(1, 161, 162), "32");
  check_problem(repeated("- ", 100000), ProblemKind::too_deep, on_line(1, 65, 66), "32");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("brackets inside text are no levels") {
  const std::string brackets = repeated("[", 1000);
  check_accepted("a: \"" + brackets + "\"\nb: '" + brackets + "'\nc: x" + brackets + "\nd: |\n  " + brackets + "\ne: 1 # " +
                 brackets + "\n");
}

TEST_CASE("twenty thousand values are read, one more is too many") {
  check_accepted(repeated("- a\n", 19999));
  check_problem(repeated("- a\n", 20000), ProblemKind::too_many_values, on_line(20000, 3, 4), "20000");
}

TEST_CASE("one mebibyte is read, one byte more is too large") {
  const std::string text = "a: " + std::string(1024 * 1024 - 4, 'x') + "\n";
  check_accepted(text);
  check_problem("#" + text, ProblemKind::only_comments, on_line(1, 1, 1));
  check_problem(text + "\n", ProblemKind::too_large, on_line(1, 1, 2), "1048576");
}
