#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctest/doctest.h"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/rules.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/text/text.hpp"

using namespace poortwachter;

namespace {

/// What a snippet leads to: the codes found in it, and whether it could be judged.
struct Shown {
  std::vector<std::string> codes;
  bool dated = true;
};

}  // namespace

static Shown shown_by(std::string_view snippet) {
  Shown out;
  const auto documents = source::parse_yaml(snippet);
  for (const source::Document& document : documents) {
    const dossier::Read read = dossier::read(document);
    for (const Finding& problem : read.problems) out.codes.emplace_back(problem.rule->code);
    if (!read.problems.empty()) continue;
    out.dated = out.dated && read.dossier.as_of.given();
    if (!read.dossier.as_of.given()) continue;
    const auto judgement = judgement::judge(read.dossier, document, law::table(), *read.dossier.as_of);
    for (const Finding& finding : judgement.findings) out.codes.emplace_back(finding.rule->code);
  }
  return out;
}

static bool holds(const Shown& out, std::string_view code) { return std::ranges::find(out.codes, code) != out.codes.end(); }

TEST_CASE("every rule has a pair of snippets") {
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->code);
    const text::Snippet* snippet = text::snippet(rule->code);
    CHECK_MESSAGE(snippet, rule->code << " needs a pair in src/text/snippets/" << rule->topic << ".md");
    if (!snippet) continue;
    CHECK_FALSE(snippet->fails.empty());
    CHECK_FALSE(snippet->passes.empty());
  }
}

TEST_CASE("the rule finds something in its failing snippet on the day that it names") {
  for (const text::Snippet& snippet : text::snippets()) {
    CAPTURE(snippet.code);
    CAPTURE(snippet.fails);
    CHECK(holds(shown_by(snippet.fails), snippet.code));
  }
}

TEST_CASE("the rule finds nothing in its passing snippet, which can be read and judged") {
  for (const text::Snippet& snippet : text::snippets()) {
    CAPTURE(snippet.code);
    CAPTURE(snippet.passes);
    const Shown out = shown_by(snippet.passes);
    CHECK_FALSE(holds(out, snippet.code));
    const bool reader_refuses = std::ranges::any_of(out.codes, [](const std::string& code) { return code.starts_with('E'); });
    CHECK_FALSE(reader_refuses);
    if (!snippet.code.starts_with('E')) CHECK(out.dated);
  }
}

TEST_CASE("every snippet belongs to a rule") {
  for (const text::Snippet& snippet : text::snippets()) CHECK_MESSAGE(rules::find(snippet.code), snippet.code);
}
