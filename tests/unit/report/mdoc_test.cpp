#include <doctest/doctest.h>

#include <string>

#include "report/mdoc/writer.hpp"

using poortwachter::report::Mdoc;

static std::string text(std::string_view markdown) {
  Mdoc page;
  page.text(markdown);
  return page.bytes();
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
