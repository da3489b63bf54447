#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "poortwachter/rules/rules.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

namespace {
/// A rule as a list of codes describes it. A kind "-" is not said, as for the rules of the reader.
struct ListedRule {
  std::string code, slug, kind, severities;

  std::string line() const { return code + ' ' + slug + ' ' + kind + ' ' + severities; }
};
}  // namespace

/// Outside this repository the codes are agreed upon in a table; where that lies beside the repository, it is compared too.
static const std::string agreed_path = "../shared/contract/rules.md";

static std::vector<ListedRule> listed() {
  std::vector<ListedRule> rules;
  std::istringstream lines(text_of("tests/tree/codes.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream cells(line);
    ListedRule rule;
    cells >> rule.code >> rule.slug >> rule.kind >> rule.severities;
    rules.push_back(std::move(rule));
  }
  return rules;
}

static std::string severities_in(const std::string& cell) {
  static const std::regex severity("error|warning|note");
  std::string names;
  for (std::sregex_iterator it(cell.begin(), cell.end(), severity), end; it != end; ++it)
    names += (names.empty() ? "" : ",") + it->str();
  return names;
}

static std::vector<std::string> agreed() {
  static const std::regex row(R"(\| ([A-Z]\d{3}) \| ([a-z0-9-]+) \| (\S+) \| ([^|]*) \|.*)");
  std::vector<std::string> rules;
  std::istringstream lines(text_of(agreed_path));
  for (std::string line; std::getline(lines, line);) {
    std::smatch cell;
    if (!std::regex_match(line, cell, row)) continue;
    const bool has_kind = std::isalpha(static_cast<unsigned char>(cell[3].str().front())) != 0;
    rules.push_back(ListedRule{cell[1], cell[2], has_kind ? cell[3].str() : "-", severities_in(cell[4])}.line());
  }
  return rules;
}

TEST_CASE("the rules are those of the list of codes, in its order, with their names, kinds and severities") {
  const auto rules = rules::all();
  const std::vector<ListedRule> codes = listed();
  CHECK(codes.size() >= 93);  // codes are added, never taken away
  for (const Rule* rule : rules) {
    const bool has_line = std::ranges::find(codes, rule->code, &ListedRule::code) != codes.end();
    CHECK_MESSAGE(has_line, rule->code << " has no line in tests/tree/codes.txt");
  }
  for (const ListedRule& listed_rule : codes)
    CHECK_MESSAGE(rules::find(listed_rule.code), listed_rule.code << " has no line in src/rules/rules.def");
  REQUIRE(rules.size() == codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    CHECK(std::string(rules[i]->code) == codes[i].code);
    CHECK(std::string(rules[i]->slug) == codes[i].slug);
    if (codes[i].kind != "-") CHECK_MESSAGE(name(rules[i]->kind) == codes[i].kind, codes[i].code);
    const bool allowed = codes[i].severities.find(name(rules[i]->severity)) != std::string::npos;
    CHECK_MESSAGE(allowed, codes[i].code << " is not " << name(rules[i]->severity));
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

TEST_CASE("the list of codes is the agreed table, where that is at hand") {
  if (!exists(agreed_path)) {
    MESSAGE("no agreed table beside this repository: only the list of codes was compared");
    return;
  }
  std::vector<std::string> lines;
  for (const ListedRule& rule : listed()) lines.push_back(rule.line());
  CHECK(agreed() == lines);
}

}  // namespace poortwachter::tree
