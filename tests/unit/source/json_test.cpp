#include "poortwachter/source/json.hpp"
#include "unit/source/parsed.hpp"

#include <string>

using namespace poortwachter::source;

static std::string repeated(const std::string_view text, const int times) {
  std::string all;
  for (int time = 0; time < times; ++time) all += text;
  return all;
}

static bool same_node(const Node& left, const Node& right) {
  return left.kind == right.kind && left.quoted == right.quoted && left.span == right.span && left.key_span == right.key_span &&
         left.parent == right.parent && left.first_child == right.first_child && left.next == right.next;
}

static bool same_problem(const Problem& left, const Problem& right) {
  return left.kind == right.kind && left.span == right.span && left.detail == right.detail &&
         left.has_related == right.has_related && left.related == right.related;
}

// Both doors give the same tree and the same problems.
static void check_same(const std::string_view text) {
  CAPTURE(text);
  const Document json = parse_json(text);
  const Document yaml = document_of(text);
  REQUIRE(json.nodes.size() == yaml.nodes.size());
  for (std::size_t at = 0; at < json.nodes.size(); ++at) {
    CAPTURE(at);
    CHECK(same_node(json.nodes[at], yaml.nodes[at]));
    CHECK(json.value(json.nodes[at]) == yaml.value(yaml.nodes[at]));
    CHECK(json.key(json.nodes[at]) == yaml.key(yaml.nodes[at]));
  }
  REQUIRE(json.problems.size() == yaml.problems.size());
  for (std::size_t at = 0; at < json.problems.size(); ++at) {
    CAPTURE(at);
    CHECK(same_problem(json.problems[at], yaml.problems[at]));
  }
}

static Problem json_problem(const std::string_view text) {
  const Document document = parse_json(text);
  REQUIRE(document.problems.size() == 1);
  CHECK(document.nodes.empty());
  return document.problems[0];
}

static void check_json_problem(const std::string_view text, const ProblemKind kind, const Span span,
                               const std::string_view detail = {}) {
  CAPTURE(text);
  const Problem problem = json_problem(text);
  CHECK(problem.kind == kind);
  CHECK(problem.span == span);
  CHECK(problem.detail == detail);
}

TEST_CASE("JSON keeps keys, values and places") {
  const Document document = parse_json("{\"dossier\": \"VB-1\", \"op\": \"2025-01-06\", \"pct\": 12.50}");
  REQUIRE(document.nodes.size() == 4);
  CHECK(document.problems.empty());
  CHECK(document.nodes[0].kind == Kind::mapping);
  CHECK(document.nodes[0].parent == none);
  CHECK(document.nodes[0].span == on_line(1, 1, 54));
  const Node& date = under(document, "op");
  CHECK(document.value(date) == "2025-01-06");
  CHECK(date.quoted);
  CHECK(date.parent == 0);
  CHECK(date.key_span == on_line(1, 21, 25));
  CHECK(date.span == on_line(1, 27, 39));
  const Node& number = under(document, "pct");
  CHECK(document.value(number) == "12.50");
  CHECK_FALSE(number.quoted);
  CHECK(number.span == on_line(1, 48, 53));
}

TEST_CASE("numbers and words of JSON stay as the file wrote them") {
  const Document document = parse_json("{\"a\":1e3,\"b\":-0.10,\"c\":true,\"d\":123456789012345678901234567890}");
  CHECK(document.value(under(document, "a")) == "1e3");
  CHECK(document.value(under(document, "b")) == "-0.10");
  CHECK(document.value(under(document, "c")) == "true");
  CHECK(document.value(under(document, "d")) == "123456789012345678901234567890");
  CHECK(document.problems.empty());
}

TEST_CASE("lists and mappings of JSON nest over lines") {
  const Document document = parse_json("{\n\t\"a\": \"\\u00e9\\/\\n\",\n\t\"b\":[1,true,null],\n\t\"c\":{}\n}\n");
  CHECK(document.value(under(document, "a")) == "\u00e9/\n");
  CHECK(under(document, "a").span == on_line(2, 7, 19));
  const auto items = children_of(document, under(document, "b"));
  REQUIRE(items.size() == 3);
  CHECK(document.value(items[1]) == "true");
  CHECK(items[2].kind == Kind::null);
  CHECK(items[2].span == on_line(3, 14, 18));
  CHECK(under(document, "c").span == on_line(4, 6, 8));
  CHECK(document.nodes[0].span == places(1, 1, 5, 2));
}

TEST_CASE("null in JSON has the place of its key, a quoted null is text") {
  const Document document = parse_json("{\"a\": null, \"b\": \"null\"}");
  CHECK(under(document, "a").kind == Kind::null);
  CHECK(under(document, "a").span == on_line(1, 2, 5));
  CHECK(under(document, "b").kind == Kind::scalar);
  CHECK(under(document, "b").quoted);
}

TEST_CASE("columns of JSON count code points, and escapes as they are written") {
  const Document document = parse_json("{\"\u00e9\":\"x\",\"\U0001F600b\":\"\\ud83d\\ude00\",\"c\":\"z\"}");
  CHECK(under(document, "\u00e9").span == on_line(1, 6, 9));
  CHECK(document.value(under(document, "\U0001F600b")) == "\U0001F600");
  CHECK(under(document, "\U0001F600b").key_span == on_line(1, 10, 14));
  CHECK(under(document, "\U0001F600b").span == on_line(1, 15, 29));
  CHECK(under(document, "c").span == on_line(1, 34, 37));
}

TEST_CASE("a line of JSON has the number it is given") {
  const Document document = parse_json("{\"a\": 1, \"b\":\n2}", 17);
  CHECK(document.nodes.at(0).span == places(17, 1, 18, 3));
  CHECK(under(document, "a").span == on_line(17, 7, 8));
  const Document broken = parse_json("{\"a\": [1}", 17);
  CHECK(broken.problems.at(0).span == on_line(17, 9, 10));
  CHECK(broken.problems.at(0).related == on_line(17, 7, 8));
}

TEST_CASE("a byte order mark before JSON takes no column") {
  const Document document = parse_json(
      "\xEF\xBB\xBF"
      "{\"a\": 1}");
  CHECK(document.first_byte == 3);
  CHECK(document.last_byte == 11);
  CHECK(under(document, "a").key_span == on_line(1, 2, 5));
}

TEST_CASE("a value of JSON that is no mapping is a root") {
  CHECK(parse_json("5").nodes.at(0).kind == Kind::scalar);
  CHECK(parse_json(" \"x\" ").nodes.at(0).span == on_line(1, 2, 5));
  CHECK(parse_json("null").nodes.at(0).kind == Kind::null);
  CHECK(parse_json("[]").nodes.at(0).kind == Kind::sequence);
}

TEST_CASE("duplicate keys of JSON are told with the first one, and the tree stays") {
  const Document document = parse_json("{\"a\": 1, \"a\": 2, \"b\": {\"a\": 1, \"\\u0061\": 2}}");
  REQUIRE(document.problems.size() == 2);
  CHECK(document.problems[0].kind == ProblemKind::duplicate_key);
  CHECK(document.problems[0].detail == "a");
  CHECK(document.problems[0].span == on_line(1, 10, 13));
  CHECK(document.problems[0].related == on_line(1, 2, 5));
  CHECK(document.problems[1].span == on_line(1, 32, 40));
  CHECK(document.problems[1].related == on_line(1, 24, 27));
  CHECK(children_of(document, document.nodes.at(0)).size() == 3);
}

TEST_CASE("what only YAML takes is no JSON, at its place") {
  const auto check = [](std::string_view text, Span span, std::string_view expected) {
    check_json_problem(text, ProblemKind::syntax, span, expected);
  };
  check("{\"a\": 1, // x\n\"b\": 2}", on_line(1, 10, 11), "json_key");
  check("{\"a\": 1} # x\n", on_line(1, 10, 11), "json_end");
  check("{\"a\": 1}\n---\n{\"a\": 2}\n", on_line(2, 1, 2), "json_end");
  check("{\"a\": 1,}", on_line(1, 9, 10), "json_key");
  check("{\"\u00e9\": [1,]}", on_line(1, 10, 11), "json_value");
  check("{a: 1}", on_line(1, 2, 3), "json_key");
  check("{'a': 1}", on_line(1, 2, 3), "json_key");
  check("{\"a\": 'x'}", on_line(1, 7, 8), "json_value");
  check("{\"a\": 2025-01-06}", on_line(1, 11, 12), "json_comma_mapping");
  check("[1 2]", on_line(1, 4, 5), "json_comma_list");
  check("{\"a\": 010}", on_line(1, 8, 9), "json_comma_mapping");
  check("{\"a\": 1.}", on_line(1, 9, 10), "json_digit");
  check("{\"a\": .5}", on_line(1, 7, 8), "json_value");
  check("{\"a\": True}", on_line(1, 7, 8), "json_value");
  check("{\"a\": @}", on_line(1, 7, 8), "json_value");
  check("{\"a\": \"\\q\"}", on_line(1, 8, 9), "json_escape");
  check("{\"a\": 1}}", on_line(1, 9, 10), "json_end");
  check("{\"a\": 1} {\"b\": 2}", on_line(1, 10, 11), "json_end");
  check("{\"a\": }", on_line(1, 7, 8), "json_value");
  check("{\"a\"}", on_line(1, 5, 6), "json_colon");
  check("{\"a\": \"x\ny\"}", on_line(1, 9, 9), "json_line_end");
  check("{\"a\": \"x\ty\"}", on_line(1, 9, 10), "json_line_end");
  check("{\"a\": \"\\x41\"}", on_line(1, 8, 9), "json_escape");
  check("a: 1\n", on_line(1, 1, 2), "json_value");
}

TEST_CASE("broken JSON is told as broken YAML is") {
  for (const std::string_view text : {"{\"a\": [1, {\"b\": 2]}", "{\"a\": 1", "[1, 2", "{\"a\": \"x}", "{\"a\": [1, 2}",
                                      "{\"a\": \"\\ud83d\"}", "{\"a\": &x 1}", "", " \r\n", "# x\n"}) {
    CHECK_FALSE(parse_json(text).problems.empty());
    check_same(text);
  }
}

TEST_CASE("bytes that are no UTF-8 and control characters in JSON are told as in YAML") {
  using namespace std::string_view_literals;
  check_json_problem("{\"naam\": \"Jos\xE9\"}", ProblemKind::invalid_utf8, on_line(1, 14, 15), "0xE9");
  check_json_problem("{\"a\": \"x\x04\"}", ProblemKind::control_character, on_line(1, 9, 10), "U+0004");
  check_json_problem("{\"a\": \"\x7F\"}", ProblemKind::control_character, on_line(1, 8, 9), "U+007F");
  check_json_problem("{\"a\": \"\u00e9\xC2\x85\"}", ProblemKind::control_character, on_line(1, 9, 10), "U+0085");
  check_json_problem("{\"a\":\r1}", ProblemKind::control_character, on_line(1, 6, 7), "U+000D");
  for (const std::string_view text : {"{\"a\": \"\0\"}"sv, "{\0\"\0"sv, "\xFF\xFE{\0}\0"sv, "{\"a\": \"\xED\xA0\x80\"}"sv}) {
    CHECK_FALSE(parse_json(text).problems.empty());
    check_same(text);
  }
}

TEST_CASE("pasted characters spoil keys and dates of JSON, not its text") {
  const Document spoiled = parse_json("{\"op\": \"2025\u201101\u201106\"}");
  REQUIRE(spoiled.problems.size() == 2);
  CHECK(spoiled.problems[0].kind == ProblemKind::pasted_dash);
  CHECK(spoiled.problems[0].span == on_line(1, 13, 14));
  CHECK(spoiled.problems[1].span == on_line(1, 16, 17));
  for (const std::string_view text :
       {"{\"o\u00a0p\": 1}", "{\"a\":\u00a01}", "{\u201Ca\u201D: 1}", "{\"a\": \"\u201Cx\u201D \u2013 y\"}"})
    check_same(text);
  CHECK(parse_json("{\"a\": \"\u201Cx\u201D \u2013 y\u00a0z \u20ac\"}").problems.empty());
}

TEST_CASE("JSON has the limits of YAML") {
  const Limits limits = {.bytes = 30, .values = 4, .depth = 2};
  CHECK(parse_json("{\"a\": [1, 2]}", 1, limits).problems.empty());
  CHECK(parse_json("{\"a\": [1, 2, 3]}", 1, limits).problems.at(0).kind == ProblemKind::too_many_values);
  CHECK(parse_json("{\"a\": [1, 2, 3]}", 1, limits).problems.at(0).span == on_line(1, 14, 15));
  CHECK(parse_json("{\"a\": [[1]]}", 1, limits).problems.at(0).kind == ProblemKind::too_deep);
  CHECK(parse_json("{\"a\": [[1]]}", 1, limits).problems.at(0).span == on_line(1, 8, 9));
  CHECK(parse_json("{\"a\": \"" + std::string(21, 'x') + "\"}", 1, limits).problems.empty());
  CHECK(parse_json("{\"a\": \"" + std::string(22, 'x') + "\"}", 5, limits).problems.at(0).kind == ProblemKind::too_large);
  CHECK(parse_json("{\"a\": \"" + std::string(22, 'x') + "\"}", 5, limits).problems.at(0).span == on_line(5, 1, 2));
}

TEST_CASE("a hundred thousand nested brackets of JSON are too deep, not a crash") {
  check_json_problem(repeated("[", 33) + repeated("]", 33), ProblemKind::too_deep, on_line(1, 33, 34), "32");
  check_json_problem(repeated("[", 100000) + repeated("]", 100000), ProblemKind::too_deep, on_line(1, 33, 34), "32");
  check_json_problem(repeated("{\"a\":", 100000), ProblemKind::too_deep, on_line(1, 161, 162), "32");
  CHECK(parse_json(repeated("[", 32) + repeated("]", 32)).problems.empty());
}

TEST_CASE("twenty thousand values of JSON are read, one more is too many, and a hundred duplicates are told") {
  CHECK(parse_json("[" + repeated("1,", 19998) + "1]").nodes.size() == 20000);
  CHECK(json_problem("[" + repeated("1,", 19999) + "1]").kind == ProblemKind::too_many_values);
  const Document document = parse_json("{" + repeated("\"a\":1,", 500) + "\"a\":1}");
  CHECK(document.problems.size() == 100);
  CHECK(document.nodes.empty());
}

TEST_CASE("both doors give the same tree of the same JSON") {
  for (const std::string_view text :
       {"{}", "[]", "0", "true", "\"\"", "[[], {}, [{}]]", "{\"a\": {\"b\": [1, {\"c\": null}, null]}}", "[null, \"null\", \"~\"]",
        "{\"a\\\"b\": \"c\\\\\", \"d\": \"\\\\\\\"\"}", "{\r\n\"a\": 1,\r\n\"b\": \"\u00e9\"\r\n}\r\n",
        "  {\"a\" : 1 , \"b\" : [ ] }  ", "{\"<<\": 1, \"&x\": \"*y\", \"!t\": \"# no\"}", "{\"\": 1, \"a\": \"\"}",
        "\n\n{\"a\":\n1}\n\n", "{\"a\": 1, \"b\": {\"a\": 1, \"a\": 2}, \"a\": 3}",
        "{\"naam\": \"caf\u00e9 \U0001F600 \\u00e9\", \"x\": 1}"})
    check_same(text);
}
