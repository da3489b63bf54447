#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/text/text.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

static std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  while (!name.empty()) {
    const std::size_t dot = std::min(name.find('.'), name.size());
    parts.push_back(name.substr(0, dot));
    name.remove_prefix(std::min(dot + 1, name.size()));
  }
  return parts;
}

/// Whether a key begins with a literal of the code part by part, "{}" being any part: "count.error" asks for "count.error.one",
/// "severity." for "severity.note", "init.{}" for "init.date". A single word asks for nothing, nor what begins with any part.
static bool asks_for(std::string_view literal, std::string_view key) {
  if (literal.find('.') == std::string_view::npos || literal.starts_with("{}")) return false;
  const std::vector<std::string_view> asked = parts_of(literal), parts = parts_of(key);
  const auto same = [](std::string_view one, std::string_view other) { return one == "{}" || one == other; };
  return asked.size() <= parts.size() && std::equal(asked.begin(), asked.end(), parts.begin(), same);
}

TEST_CASE("a literal asks for the keys that begin with its parts") {
  CHECK(asks_for("count.error", "count.error.one"));
  CHECK(asks_for("severity.", "severity.note"));
  CHECK(asks_for("changes.{}.{}", "changes.open.yes.compared"));
  CHECK_FALSE(asks_for("weekday.short.", "weekday.1"));
  CHECK_FALSE(asks_for("count.error", "count.errors"));
  CHECK_FALSE(asks_for("case", "case.week"));
  CHECK_FALSE(asks_for("{}.{}", "case.week"));
}

TEST_CASE("every text of ui.md is asked for by the code") {
  std::vector<std::string> literals;
  for (const SourceFile& file : files_under({"src", "include", "tests/generate"}, {".cpp", ".hpp", ".def"}))
    std::ranges::move(lex(file.text).literals, std::back_inserter(literals));
  // Composed of a group and a name by a helper that sets the dot between them.
  for (const std::string group : {"cli.flag.", "cli.value.", "cli.help.", "cli.paths.", "cli.about.", "weeks_after_wait."})
    literals.push_back(group);
  REQUIRE(literals.size() > 1000);
  for (const std::string_view key : text::ui_keys(text::Lang::nl)) {
    const bool asked = std::ranges::any_of(literals, [&](const std::string& literal) { return asks_for(literal, key); });
    CHECK_MESSAGE(asked, key << " is asked for by nothing");
  }
}

}  // namespace poortwachter::tree
