#include "poortwachter/dossier/read.hpp"

#include <algorithm>

#include "dossier/reader.hpp"
#include "dossier/written.hpp"

namespace poortwachter::dossier {

std::vector<Finding> read_into(Dossier& dossier, const source::Document& document) {
  std::vector<Finding> problems;
  // A document without a tree has been refused by the source, with its reasons.
  if (!document.nodes.empty()) {
    Reader reader(document, dossier, problems);
    reader.root(dossier);
  }
  if (document.problems.empty() && problems.empty()) return problems;
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
