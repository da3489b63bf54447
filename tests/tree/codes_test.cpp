#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "poortwachter/rules/rules.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

namespace {
struct ListedRule {
  std::string code, slug;
};
}  // namespace

/// The rules of the list that `explain` prints. How grave each is the test of that list compares; of which kind, that of the
/// manual.
static std::vector<ListedRule> listed(const std::string& path) {
  static const std::regex row(R"(([A-Z]\d{3}) +\S+ +(\S+))");
  std::vector<ListedRule> rules;
  std::istringstream lines(text_of(path));
  for (std::string line; std::getline(lines, line);) {
    std::smatch cell;
    if (std::regex_match(line, cell, row)) rules.push_back({cell[1], cell[2]});
  }
  return rules;
}

TEST_CASE("the rules are those of the golden lists, in their order, with their names") {
  const auto rules = rules::all();
  for (const std::string path : {"tests/golden/list.nl.txt", "tests/golden/list.en.txt"}) {
    CAPTURE(path);
    const std::vector<ListedRule> codes = listed(path);
    CHECK(codes.size() >= 93);  // codes are added, never taken away
    for (const Rule* rule : rules) {
      const bool has_line = std::ranges::find(codes, rule->code, &ListedRule::code) != codes.end();
      CHECK_MESSAGE(has_line, rule->code << " has no line");
    }
    for (const ListedRule& listed_rule : codes)
      CHECK_MESSAGE(rules::find(listed_rule.code), listed_rule.code << " has no line in src/rules/rules.def");
    REQUIRE(rules.size() == codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
      CHECK(std::string(rules[i]->code) == codes[i].code);
      CHECK(std::string(rules[i]->slug) == codes[i].slug);
    }
  }
}

TEST_CASE("every rule that a file of src/rules defines has a line in rules.def") {
  static const std::regex definition(R"(constinit const Rule (\w+))");
  const std::string lines = text_of("src/rules/rules.def");
  int defined = 0;
  for (const SourceFile& file : files_under({"src/rules"}, {".cpp"})) {
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), definition), end; it != end; ++it) {
      const bool has_line = lines.find("POORTWACHTER_RULE(" + it->str(1) + ")") != std::string::npos;
      CHECK_MESSAGE(has_line, it->str(1) << " of " << file.path << " has no line in src/rules/rules.def");
      ++defined;
    }
  }
  CHECK(defined >= 80);
}

}  // namespace poortwachter::tree
