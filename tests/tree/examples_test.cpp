#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

/// The codes that the leading comment of an example promises: "# Findings: S202, D904" or "none".
static std::string promised(const std::string& example) {
  for (const std::string_view heading : {"\n# Findings: ", "\n# Bevindingen: "}) {
    const std::size_t at = example.find(heading);
    if (at == std::string::npos) continue;
    const std::size_t begin = at + heading.size();
    return example.substr(begin, example.find('\n', begin) - begin);
  }
  return "no promise";
}

static std::string list(const std::vector<std::string>& codes) {
  std::string joined;
  for (const std::string& code : codes) joined += (joined.empty() ? "" : ", ") + code;
  return joined.empty() ? "none" : joined;
}

static std::string found_in(const std::string& example) {
  const auto documents = source::parse_yaml(example);
  if (documents.size() != 1 || !documents[0].problems.empty()) return "not one readable document";
  const dossier::Read read = dossier::read(documents[0]);
  std::vector<std::string> codes;
  for (const Finding& problem : read.problems) codes.emplace_back(problem.rule->code);
  if (!codes.empty()) return list(codes);
  if (!read.dossier.as_of.given()) return "no as_of";
  for (const Finding& finding : judgement::judge(read.dossier, documents[0], law::table(), *read.dossier.as_of).findings)
    codes.emplace_back(finding.rule->code);
  std::ranges::sort(codes);
  return list(codes);
}

TEST_CASE("every example has the findings that its leading comment names, and no other") {
  const auto examples = files_under({"examples"}, {".yaml"});
  CHECK(examples.size() >= 8);
  for (const SourceFile& example : examples) CHECK_MESSAGE(found_in(example.text) == promised(example.text), example.path);
}

TEST_CASE("at least four examples have Dutch keys and four have English ones") {
  int dutch = 0, english = 0;
  for (const SourceFile& example : files_under({"examples"}, {".yaml"})) {
    dutch += example.text.find("\neerste_ziektedag:") != std::string::npos;
    english += example.text.find("\nfirst_sick_day:") != std::string::npos;
  }
  CHECK(dutch >= 4);
  CHECK(english >= 4);
}

}  // namespace poortwachter::tree
