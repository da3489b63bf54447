#include <doctest/doctest.h>

#include <string>

#include "poortwachter/law/table.hpp"
#include "report/mdoc/render.hpp"
#include "report/mdoc/writer.hpp"

using poortwachter::report::Mdoc;

static std::string text(std::string_view markdown) {
  Mdoc page;
  page.text(markdown);
  return page.bytes();
}

TEST_CASE("a manual has the day on which the law table was checked") {
  static constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                           "July",    "August",   "September", "October", "November", "December"};
  const poortwachter::Date day = poortwachter::law::table().checked();
  Mdoc page;
  page.begin("A 1", "a", "b");
  CHECK(page.bytes().starts_with(".Dd " + std::string(months[day.month() - 1]) + ' ' + std::to_string(day.day()) + ", "));
}

TEST_CASE("a sentence of a manual has a line of its own, and an abbreviation ends none") {
  CHECK(text("One (art. 5). Two art. a.") == "One (art. 5).\nTwo art. a.\n");
}

TEST_CASE("paragraphs of a manual are divided once, and nothing stands behind the last") {
  CHECK(text("a\n\nb\n\n") == "a\n.Pp\nb\n");
  CHECK(text("a\nb") == "a\nb\n");
}

TEST_CASE("a line of a manual that begins like a macro is text") {
  CHECK(text(".a") == "\\&.a\n");
  CHECK(text("'a") == "\\&'a\n");
  CHECK(text("a.b 'c") == "a.b 'c\n");
}

TEST_CASE("letters of any length stand by their number in a manual") {
  // Two, three and four bytes.
  CHECK(text("\u00e9\u20ac\U0001F600!") == "\\[u00E9]\\[u20AC]\\[u1F600]!\n");
}

TEST_CASE("what stands below a heading of a manual has no empty line before it") {
  using namespace poortwachter::report;
  Mdoc page;
  render_mdoc({{Paragraph{"a"}}, {Heading{"h", 2}}, {Paragraph{"b"}}, {Paragraph{"c"}}}, page);
  const std::string& text = page.bytes();
  CHECK(text.find(".Pp\nc\n") != std::string::npos);
  CHECK(text.find(".Pp\nb\n") == std::string::npos);
  CHECK(text.find("a\n.Pp\n") == std::string::npos);
}
