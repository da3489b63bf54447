#include "unit/source/parsed.hpp"

using namespace poortwachter::source;

TEST_CASE("a mapping keeps its keys, values and places") {
  const Document document = document_of("dossier: VB-1\nop: 2025-01-06\n");
  REQUIRE(document.nodes.size() == 3);
  CHECK(document.nodes[0].kind == Kind::mapping);
  CHECK(document.nodes[0].parent == none);
  CHECK(document.nodes[0].span == places(1, 1, 2, 15));
  const Node& date = under(document, "op");
  CHECK(date.kind == Kind::scalar);
  CHECK(document.value(date) == "2025-01-06");
  CHECK_FALSE(date.quoted);
  CHECK(date.parent == 0);
  CHECK(date.key_span == on_line(2, 1, 3));
  CHECK(date.span == on_line(2, 5, 15));
}

TEST_CASE("text stays as the file wrote it") {
  const Document document = document_of("a: no\nb: 010\nc: 1_000\nd: 0x1F\ne: 1.50\n");
  CHECK(document.value(under(document, "a")) == "no");
  CHECK(document.value(under(document, "b")) == "010");
  CHECK(document.value(under(document, "c")) == "1_000");
  CHECK(document.value(under(document, "d")) == "0x1F");
  CHECK(document.value(under(document, "e")) == "1.50");
}

TEST_CASE("lists nest in mappings and mappings in lists") {
  const Document document = document_of("c:\n  - x\n  - y: 2\n    z: [p, {q: r}]\nd: 1\n");
  const Node& list = under(document, "c");
  CHECK(list.kind == Kind::sequence);
  CHECK(list.span == places(2, 3, 4, 19));
  const auto items = children_of(document, list);
  REQUIRE(items.size() == 2);
  CHECK(document.value(items[0]) == "x");
  CHECK(items[1].kind == Kind::mapping);
  CHECK(items[1].span == places(3, 5, 4, 19));
  const auto fields = children_of(document, items[1]);
  REQUIRE(fields.size() == 2);
  CHECK(document.key(fields[1]) == "z");
  CHECK(fields[1].span == on_line(4, 8, 19));
  const auto flow = children_of(document, fields[1]);
  REQUIRE(flow.size() == 2);
  CHECK(flow[1].span == on_line(4, 12, 18));
  CHECK(document.value(children_of(document, flow[1]).at(0)) == "r");
}

TEST_CASE("an empty value, a tilde and the word null are null and have the place of their key") {
  const Document document = document_of("a:\nb: ~\nc: null\nd: # later\n\ne: {f: , g: ~}\n");
  for (const auto& [key, line] : {std::pair{"a", 1u}, {"b", 2u}, {"c", 3u}, {"d", 4u}}) {
    const Node& node = under(document, key);
    CHECK(node.kind == Kind::null);
    CHECK(node.span == on_line(line, 1, 2));
    CHECK(node.key_span == node.span);
  }
  CHECK(under(document, "e").span == on_line(6, 4, 15));
}

TEST_CASE("a quoted null is text") {
  const Document document = document_of("a: 'null'\nb: \"~\"\nc: ''\n");
  for (const auto& [key, text] : {std::pair{"a", "null"}, {"b", "~"}, {"c", ""}}) {
    const Node& node = under(document, key);
    CHECK(node.kind == Kind::scalar);
    CHECK(node.quoted);
    CHECK(document.value(node) == text);
  }
}

TEST_CASE("an empty list item has the place of its dash, a written one its own") {
  const Document document = document_of("- a\n-\n# - no item\n\n- ~\n-\n");
  const auto items = children_of(document, document.nodes.at(0));
  REQUIRE(items.size() == 4);
  CHECK(items[1].kind == Kind::null);
  CHECK(items[1].span == on_line(2, 1, 2));
  CHECK(items[2].span == on_line(5, 3, 4));
  CHECK(items[3].span == on_line(6, 1, 2));
}

TEST_CASE("a key named null behind an empty value is a key") {
  const Document document = document_of("x:\n  a:\nnull: 3\n~: 4\n");
  CHECK(document.value(under(document, "null")) == "3");
  CHECK(document.value(under(document, "~")) == "4");
  CHECK(under(document, "x").span == places(2, 3, 2, 4));
}

TEST_CASE("the span of quoted text holds its quotes and escapes") {
  const Document document = document_of("a: 'it''s' # c\nb: \"x\\\"y\"\n'c': \"two\n  lines\"\n");
  CHECK(document.value(under(document, "a")) == "it's");
  CHECK(under(document, "a").span == on_line(1, 4, 11));
  CHECK(document.value(under(document, "b")) == "x\"y");
  CHECK(under(document, "b").span == on_line(2, 4, 10));
  CHECK(document.value(under(document, "c")) == "two lines");
  CHECK(under(document, "c").span == places(3, 6, 4, 9));
  CHECK(under(document, "c").key_span == on_line(3, 1, 4));
}

TEST_CASE("plain text over several lines ends with its last word") {
  const Document document = document_of("a: plain\n  more\n\n  text # c\nb: 1\n");
  CHECK(document.value(under(document, "a")) == "plain more\ntext");
  CHECK(under(document, "a").span == places(1, 4, 4, 7));
}

TEST_CASE("a block scalar has the span of its header") {
  const Document document = document_of("a: |\n  x: \"y\n  [z\nb: >-\n  foo\n  bar\nc: 1\n");
  CHECK(document.value(under(document, "a")) == "x: \"y\n[z\n");
  CHECK(under(document, "a").span == on_line(1, 4, 5));
  CHECK(under(document, "a").quoted);
  CHECK(document.value(under(document, "b")) == "foo bar");
  CHECK(under(document, "b").span == on_line(4, 4, 6));
  CHECK(document.value(under(document, "c")) == "1");
}

TEST_CASE("columns count code points") {
  const Document document = document_of("a: {\u00e9: x, \U0001F600b: \"\u00e9\", c: z}\n");
  const auto fields = children_of(document, under(document, "a"));
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].key_span == on_line(1, 5, 6));
  CHECK(fields[0].span == on_line(1, 8, 9));
  CHECK(fields[1].key_span == on_line(1, 11, 13));
  CHECK(fields[1].span == on_line(1, 15, 18));
  CHECK(fields[2].span == on_line(1, 23, 24));
}

TEST_CASE("CRLF takes no column and no text") {
  const Document document = document_of("a: 1\r\nb:\r\n  - 2\r\nc: |\r\n  t\r\n");
  CHECK(document.value(under(document, "a")) == "1");
  CHECK(under(document, "a").span == on_line(1, 4, 5));
  CHECK(children_of(document, under(document, "b")).at(0).span == on_line(3, 5, 6));
  CHECK(under(document, "c").key_span == on_line(4, 1, 2));
}

TEST_CASE("half of the last CRLF is no text") {
  const Document document = document_of("a: 1\r\nb: 2025-01-06\r");
  CHECK(document.value(under(document, "b")) == "2025-01-06");
  CHECK(under(document, "b").span == on_line(2, 4, 14));
  CHECK(document.last_byte == 20);
}

TEST_CASE("a byte order mark takes no column") {
  const Document document = document_of(
      "\xEF\xBB\xBF"
      "a: 1\n");
  CHECK(document.first_byte == 3);
  CHECK(under(document, "a").key_span == on_line(1, 1, 2));
  CHECK(under(document, "a").span == on_line(1, 4, 5));
}

TEST_CASE("JSON is YAML") {
  const Document document = document_of("{\n\t\"a\": \"\\u00e9\\/\\n\",\n\t\"b\":[1,true,null],\n\t\"c\":{}\n}");
  CHECK(document.value(under(document, "a")) == "\u00e9/\n");
  CHECK(under(document, "a").span == on_line(2, 7, 19));
  const auto items = children_of(document, under(document, "b"));
  REQUIRE(items.size() == 3);
  CHECK(document.value(items[1]) == "true");
  CHECK(items[2].kind == Kind::null);
  CHECK(items[2].span == on_line(3, 14, 18));
  CHECK(under(document, "c").kind == Kind::mapping);
  CHECK(under(document, "c").span == on_line(4, 6, 8));
  CHECK(document.nodes[0].span == places(1, 1, 5, 2));
}

TEST_CASE("JSON escapes of half a character become one character") {
  const Document document = document_of("{\"a\": \"\\ud83d\\ude00x\", \"b\": \"\\uE83D\\uEE00\", \"c\": \"\\\\ud83d\\\\ude00\"}");
  CHECK(document.value(under(document, "a")) == "\U0001F600x");
  CHECK(under(document, "a").span == on_line(1, 7, 22));
  CHECK(document.value(under(document, "b")) == "\uE83D\uEE00");
  CHECK(document.value(under(document, "c")) == "\\ud83d\\ude00");
}

TEST_CASE("outside double quotes such an escape is text") {
  const Document document = document_of("a: \\ud83d\\uDE00 x # c\nb: '\\uD83D\\ude00'\nc: \"\\uD83D\\uDE00\"\n");
  CHECK(document.value(under(document, "a")) == "\\ud83d\\uDE00 x");
  CHECK(under(document, "a").span == on_line(1, 4, 18));
  CHECK(document.value(under(document, "b")) == "\\uD83D\\ude00");
  CHECK(document.value(under(document, "c")) == "\U0001F600");
}

TEST_CASE("half a character on its own is a syntax problem") {
  CHECK(problem_of("{\"a\": \"\\ud83d\"}").kind == ProblemKind::syntax);
}

TEST_CASE("keys written with a question mark are read") {
  const Document document = document_of("? a\n: b\n? c\n");
  CHECK(document.value(under(document, "a")) == "b");
  CHECK(under(document, "c").kind == Kind::null);
}

TEST_CASE("a bare word among keys is a key without value") {
  const Document document = document_of("a: 1\nfoo\n");
  CHECK(under(document, "foo").kind == Kind::null);
  CHECK(under(document, "foo").span == on_line(2, 1, 4));
}

TEST_CASE("line_of gives a line without its end") {
  const std::string_view file =
      "\xEF\xBB\xBF"
      "a: 1\r\n\r\nb: 2\nlast";
  CHECK(line_of(file, 1) == "a: 1");
  CHECK(line_of(file, 2).empty());
  CHECK(line_of(file, 3) == "b: 2");
  CHECK(line_of(file, 4) == "last");
  CHECK(line_of(file, 5).empty());
  CHECK(line_of("", 1).empty());
}
