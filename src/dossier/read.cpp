#include "poortwachter/dossier/read.hpp"

#include <algorithm>

#include "dossier/reader.hpp"
#include "dossier/written.hpp"

namespace poortwachter::dossier {

Read read(const source::Document& document) {
  Read read;
  // A document without a tree has been refused by the source, with its reasons.
  if (!document.nodes.empty()) {
    Reader reader(document, read);
    reader.root(read.dossier);
  }
  if (document.problems.empty() && read.problems.empty()) return read;
  for (Finding& problem : read.problems) spell_as_written(document, problem);
  for (const auto& problem : document.problems) read.problems.push_back(source_finding(problem));
  std::stable_sort(read.problems.begin(), read.problems.end(),
                   [](const Finding& a, const Finding& b) { return a.place.span.begin < b.place.span.begin; });
  return read;
}

}  // namespace poortwachter::dossier
