#include "poortwachter/dossier/read.hpp"

#include <algorithm>

#include "dossier/reader.hpp"
#include "dossier/written.hpp"
#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

// Of more problems than these each is told, without asking which of them follows from which.
static constexpr std::size_t most_untangled = 500;

static const std::string* text_of(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.arguments, name, &Argument::name);
  return found == finding.arguments.end() ? nullptr : std::get_if<std::string>(&found->value);
}

// Whether a problem is that a required key is written wrong or in another place: then it is not missing as well.
static bool explains(const Finding& problem, const Finding& missing) {
  const bool at_top = missing.place.path == 0;
  if (problem.rule == missing.rule || (!at_top && problem.place.path != missing.place.path)) return false;
  const auto is_it = [&](const std::string* text) {
    return text != nullptr && (*text == *text_of(missing, "key") || *text == *text_of(missing, "twin"));
  };
  const bool tells_of_key = problem.rule == &onbekende_sleutel || problem.rule == &yaml_ongeldig;
  return tells_of_key && (is_it(text_of(problem, "key")) || is_it(text_of(problem, "nearest")));
}

static void drop_what_follows(std::vector<Finding>& problems) {
  const auto follows = [&](const Finding& missing) {
    if (missing.rule != &verplichte_sleutel_ontbreekt || !missing.variant.empty()) return false;
    return std::ranges::any_of(problems, [&](const Finding& problem) { return explains(problem, missing); });
  };
  std::vector<Finding> kept;
  for (const Finding& problem : problems)
    if (!follows(problem)) kept.push_back(problem);
  problems = std::move(kept);
}

std::vector<Finding> read_into(Dossier& dossier, const source::Document& document) {
  std::vector<Finding> problems;
  // A document without a tree has been refused by the source, with its reasons.
  if (!document.nodes.empty()) {
    Reader reader(document, dossier, problems);
    reader.root(dossier);
  }
  if (document.problems.empty() && problems.empty()) return problems;
  if (problems.size() > 1 && problems.size() <= most_untangled) drop_what_follows(problems);
  for (Finding& problem : problems) spell_as_written(document, problem);
  for (const auto& problem : document.problems) problems.push_back(source_finding(problem));
  std::ranges::stable_sort(problems, {}, [](const Finding& problem) { return problem.place.span.begin; });
  return problems;
}

Read read(const source::Document& document) {
  Read read;
  read.problems = read_into(read.dossier, document);
  return read;
}

}  // namespace poortwachter::dossier
