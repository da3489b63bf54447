#include <doctest/doctest.h>

#include "poortwachter/text/text.hpp"

using namespace poortwachter;

TEST_CASE("expand replaces every placeholder it knows and leaves the others as they are written") {
  const text::Replacement replacements[] = {{"due", "17 februari 2025"}, {"days_late", "1 dag"}};
  CHECK(text::expand("uiterlijk {due} ({days_late} te laat, {due})", replacements) ==
        "uiterlijk 17 februari 2025 (1 dag te laat, 17 februari 2025)");
  CHECK(text::expand("{other} en {due}", replacements) == "{other} en 17 februari 2025");
}

TEST_CASE("expand never looks for placeholders in a value") {
  const text::Replacement replacements[] = {{"a", "{b}"}, {"b", "wrong"}};
  CHECK(text::expand("<{a}>", replacements) == "<{b}>");
}

TEST_CASE("braces that hold no name are text") {
  const text::Replacement replacements[] = {{"on", "x"}};
  CHECK(text::expand("`{on: 2025-01-06}` {} {On} {{on}} {", replacements) == "`{on: 2025-01-06}` {} {On} {x} {");
}

TEST_CASE("placeholders come in the order of first use, each once") {
  const std::vector<std::string_view> expected{"date", "due", "days_late2"};
  CHECK(text::placeholders("{date}: {due} {date} {days_late2} {not a name}") == expected);
  CHECK(text::placeholders("no placeholder").empty());
}
