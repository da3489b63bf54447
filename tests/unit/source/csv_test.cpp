#include "poortwachter/source/csv.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace poortwachter::source {

static std::vector<std::string> texts(const Rows& rows, std::size_t row) {
  std::vector<std::string> out;
  for (std::size_t column = 0; column < rows.rows.at(row).cells; ++column) out.emplace_back(rows.value(rows.rows[row], column));
  return out;
}

static Rows whole(std::string_view bytes, char delimiter = ';') { return read_rows(bytes, 1, delimiter, true); }

using Texts = std::vector<std::string>;

TEST_CASE("rows end with LF, CRLF or the file, and blank ones are none") {
  for (const std::string_view bytes : {"a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\nc;d", "a;b\r\n\r\n;\r\n  \r\nc;d\r"}) {
    CAPTURE(bytes);
    const Rows rows = whole(bytes);
    REQUIRE(rows.rows.size() == 2);
    CHECK(texts(rows, 0) == Texts{"a", "b"});
    CHECK(texts(rows, 1) == Texts{"c", "d"});
    CHECK(rows.read == bytes.size());
  }
  CHECK(whole("").rows.empty());
  CHECK(whole("\n\n").rows.empty());
}

TEST_CASE("a quoted cell holds delimiters, doubled quotes and ends of line") {
  const Rows rows = whole("\"a;\"\"b\"\"\r\nc\";d;\"\"\r\ne;f;g\r\n");
  REQUIRE(rows.rows.size() == 2);
  CHECK(texts(rows, 0) == Texts{"a;\"b\"\nc", "d", ""});
  CHECK(rows.rows[1].line == 3);
  CHECK(rows.lines == 3);
}

TEST_CASE("a cell has its place: line, and column in code points, quotes included and blanks around it not") {
  const std::string bytes = "é; b ;\"x\ny\";c\n";
  const Rows rows = read_rows(bytes, 7, ';', true);
  REQUIRE(rows.rows.size() == 1);
  const auto place = [&](std::size_t column) { return place_of(rows.rows[0], *rows.cell(rows.rows[0], column), bytes); };
  CHECK(place(0) == Span{{7, 1}, {7, 2}});
  CHECK(place(1) == Span{{7, 4}, {7, 5}});
  CHECK(place(2) == Span{{7, 7}, {8, 3}});
  CHECK(place(3) == Span{{8, 4}, {8, 5}});
  CHECK(texts(rows, 0) == Texts{"é", "b", "x\ny", "c"});
}

TEST_CASE("a broken quote takes no more with it than the line on which its cell begins") {
  struct Broken {
    std::string_view row;
    ProblemKind kind;
    std::uint32_t column;
  };
  for (const Broken& broken :
       {Broken{"a;b\"c;d", ProblemKind::csv_quote, 3}, Broken{"a;\"b\"c;d", ProblemKind::csv_quote, 3},
        Broken{"a;\"b\" \"c;d", ProblemKind::csv_quote, 3}, Broken{"\"a;b;c", ProblemKind::unterminated_quote, 1},
        Broken{"a\rb;c", ProblemKind::control_character, 2}}) {
    CAPTURE(broken.row);
    const std::string bytes = "1;2\n" + std::string(broken.row) + "\n3;4\n5;6\n";
    const Rows rows = whole(bytes);
    REQUIRE(rows.rows.size() == 4);
    REQUIRE(rows.rows[1].fault);
    const auto problems = problems_of(rows.rows[1], bytes);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == broken.kind);
    CHECK(problems[0].span.begin == Mark{2, broken.column});
    CHECK(texts(rows, 2) == Texts{"3", "4"});
    CHECK(rows.rows[3].line == 4);
    CHECK_FALSE(rows.rows[2].fault);
  }
}

TEST_CASE("a broken cell behind one of several lines leaves the lines before its own in its row") {
  const Rows rows = whole("\"a\nb\";c\"d\ne;f\n");
  REQUIRE(rows.rows.size() == 2);
  CHECK(rows.rows[0].fault->kind == ProblemKind::csv_quote);
  CHECK(rows.rows[1].line == 3);
  CHECK(texts(rows, 1) == Texts{"e", "f"});
}

TEST_CASE("what is no whole row yet is left") {
  CHECK(read_rows("a;b\nc;", 1, ';', false).read == 4);
  CHECK(read_rows("a;b\n\"c\n", 1, ';', false).read == 4);
  CHECK(read_rows("a;\"b\"c", 1, ';', false).read == 0);
  const Rows rows = read_rows("a;b\nc;", 1, ';', false);
  CHECK(rows.rows.size() == 1);
  CHECK(rows.cells.size() == 2);
}

TEST_CASE("rows are the same whatever the pieces in which their bytes come") {
  const std::string bytes = "a;\"b\r\n;\"\"\"\r\nc;d\n\"e;f\ng;\"h\"i\n;;\n\"j\"\n";
  const Rows all = whole(bytes);
  std::vector<Texts> pieces;
  std::string buffer;
  std::uint32_t line = 1;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    if (at < bytes.size()) buffer += bytes[at];
    const Rows rows = read_rows(buffer, line, ';', at == bytes.size());
    for (std::size_t row = 0; row < rows.rows.size(); ++row) pieces.push_back(texts(rows, row));
    buffer.erase(0, rows.read);
    line += rows.lines;
  }
  REQUIRE(pieces.size() == all.rows.size());
  for (std::size_t row = 0; row < pieces.size(); ++row) CHECK(pieces[row] == texts(all, row));
  CHECK(buffer.empty());
}

TEST_CASE("a row over the limit of a document is given up, with or without an end of line or a closing quote") {
  const Limits small{.bytes = 20};
  const Rows line = read_rows("a;b\n" + std::string(40, 'x') + "\nc;d\n", 1, ';', true, small);
  REQUIRE(line.rows.size() == 3);
  CHECK(line.rows[1].fault->kind == ProblemKind::too_large);
  const Rows endless = read_rows("a;b\n" + std::string(40, 'x'), 1, ';', false, small);
  REQUIRE(endless.rows.size() == 2);
  CHECK(endless.rows[1].fault->kind == ProblemKind::too_large);
  CHECK(endless.cut);
  const Rows quote = read_rows("\"a\n1;2\n3;4\n5;6\n7;8\n9;0\n1;2\n", 1, ';', false, small);
  REQUIRE(quote.rows.size() >= 2);
  CHECK(quote.rows[0].fault->kind == ProblemKind::unterminated_quote);
  CHECK(texts(quote, 1) == Texts{"1", "2"});
  CHECK_FALSE(quote.cut);
}

TEST_CASE("the delimiter is the one that the heading line has most of, outside quotes") {
  CHECK(delimiter_of("a;b;c\n1,2,3,4,5\n") == ';');
  CHECK(delimiter_of("a,b\n") == ',');
  CHECK(delimiter_of("a\tb\n") == '\t');
  CHECK(delimiter_of("\"a,b,c\";\"d\ne\"\n") == ';');
  CHECK(delimiter_of("a\n") == ';');
  CHECK(texts(whole("a\t\tb\n", '\t'), 0) == Texts{"a", "", "b"});
  CHECK(texts(whole("\"a\",b\n", ','), 0) == Texts{"a", "b"});
}

static std::string as_written(std::string_view text, Form form) {
  std::string storage;
  return std::string(as_in_a_case_file(text, form, storage));
}

TEST_CASE("days may be written day first, and a midnight behind a day is none of it") {
  CHECK(as_written("06-01-2025", Form::date) == "2025-01-06");
  CHECK(as_written("6-1-2025", Form::date) == "2025-01-06");
  CHECK(as_written("6-1-2025 00:00:00", Form::date) == "2025-01-06");
  CHECK(as_written("2025-01-06T00:00:00", Form::date) == "2025-01-06");
  CHECK(as_written("31-02-2025", Form::date) == "2025-02-31");
  for (const std::string_view other :
       {"2025-01-06", "6/1/2025", "6-1-25", "6-1-2025 08:00:00", "2025-1-6", "onbekend", "", "--", "1-2-3-2025"})
    CHECK(as_written(other, Form::date) == other);
  CHECK(as_written("06-01-2025", Form::plain) == "06-01-2025");
}

TEST_CASE("money may have a decimal comma") {
  CHECK(as_written("3150,50", Form::money) == "3150.50");
  CHECK(as_written("3150,5", Form::money) == "3150.5");
  for (const std::string_view other : {"3150.50", "3.150,50", "3150,505", ",5", "5,", "3,150,50"})
    CHECK(as_written(other, Form::money) == other);
  CHECK(as_written("3150,50", Form::plain) == "3150,50");
}

TEST_CASE("bytes that are no UTF-8 and control characters are told at their place") {
  const std::string bytes = "a;b\ncaf\xE9;d\n";
  const Rows rows = whole(bytes);
  const auto problems = problems_of(rows.rows[1], bytes);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == ProblemKind::no_utf8_table);
  CHECK(problems[0].span.begin == Mark{2, 4});
  CHECK(problems[0].detail == "0xE9");
  const std::string nul("a;\0;b\n", 6);
  CHECK(problems_of(whole(nul).rows[0], nul).at(0).kind == ProblemKind::control_character);
  CHECK(no_table("PK\x03\x04 xl/workbook.xml") == ProblemKind::spreadsheet);
  CHECK(no_table(std::string_view("a\0;\0b\0", 6)) == ProblemKind::utf16);
  CHECK_FALSE(no_table("a;b"));
}

}  // namespace poortwachter::source
